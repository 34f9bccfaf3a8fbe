internal import CLibxml2

/// What the strict parse holds besides the tree.
@safe struct StrictParse {
    @safe struct CachedName: BitwiseCopyable {
        var local: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
        var index: UInt32
        var facts: NameFacts
    }

    /// What libxml2 is shown: a construct, and where it stands in the document.
    struct Shown: BitwiseCopyable {
        var offset = 0
        var end = 0
        var line = 1
        var column = 1
        var isTag = false
    }

    /// An element not ended yet: its plain name, or none when it is libxml2's.
    struct OpenTag: BitwiseCopyable {
        var plain: PlainNames.Found?
    }

    var context: xmlParserCtxtPtr?
    /// How far the document has been scanned.
    var scanned = 0
    var shown = Shown()
    /// Whether libxml2 has said what the tag that it is shown means.
    var isAnswered = false
    var openTags = RawBuffer<OpenTag>(capacity: 64)
    /// Past the last start or end tag: from here a repair goes on.
    var eventEnd = 0
    /// Whether libxml2 has been told that there is no more.
    var isEnded = false
    /// Nothing more is taken from the callbacks.
    var isStopped = false
    /// Whether libxml2 called the document not well-formed.
    var sawError = false
    var goesOn: Bool { !isStopped && !sawError && scan.verdict == .fine }
    var scan: MarkupScan
    /// libxml2 keeps the name of every processing instruction; too many different ones make it slow.
    var instructionCount = 0

    /// Names by libxml2's interned pointers; a name stands in one of so many slots from its own on.
    var slots = RawBuffer<CachedName>(capacity: 256 + probes)
    static let probes = 4
    /// Where a name is put together as it is written.
    var spelling = RawBuffer<UInt8>(capacity: 64)
    /// What plain names mean, each in the place it has among them.
    var elementMeanings = RawBuffer<PlainMeaning>(capacity: PlainNames.places)
    var attributeMeanings = RawBuffer<PlainMeaning>(capacity: PlainNames.places)
    /// The namespace last asked for, by libxml2's interned pointer.
    var lastURI: (text: UnsafePointer<xmlChar>?, id: UInt32) = (nil, 0)

    init(limits: XMLLimits) {
        scan = MarkupScan(longestTag: limits.parserStartTag)
    }

    mutating func begin(at offset: Int, line: Int, column: Int) {
        scanned = offset
        eventEnd = offset
        isEnded = false
        isStopped = false
        sawError = false
        openTags.truncate(to: 0)
        scan.begin(at: offset, line: line, column: column)
        instructionCount = 0
    }

    /// Forgets the names: another parser has pointers of its own.
    mutating func clearNames() {
        unsafe lastURI = (nil, 0)
        slots.truncate(to: 0)
        let empty = unsafe CachedName(index: 0, facts: NameFacts(id: 0, namespaceID: 0, role: .plain))
        slots.append(repeating: empty, slots.capacity)
        elementMeanings.truncate(to: 0)
        elementMeanings.append(repeating: PlainMeaning(), PlainNames.places)
        attributeMeanings.truncate(to: 0)
        attributeMeanings.append(repeating: PlainMeaning(), PlainNames.places)
    }

    func deallocate() {
        slots.deallocate()
        elementMeanings.deallocate()
        attributeMeanings.deallocate()
        spelling.deallocate()
        openTags.deallocate()
        scan.deallocate()
    }
}
