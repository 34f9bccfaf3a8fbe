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

    var context: xmlParserCtxtPtr?
    /// How far the document has been scanned and its markup pushed.
    var pushed = 0
    /// Past the last start or end tag: from here a repair goes on.
    var eventEnd = 0
    /// Nothing more is taken from the callbacks.
    var isStopped = false
    /// Whether libxml2 called the document not well-formed.
    var sawError = false
    var scan: MarkupScan
    /// libxml2 keeps the name of every processing instruction; too many different ones make it slow.
    var instructionCount = 0

    /// Names by libxml2's interned pointers; a name stands in one of so many slots from its own on.
    var slots = RawBuffer<CachedName>(capacity: 256 + probes)
    static let probes = 4
    /// Where a name is put together as it is written.
    var spelling = RawBuffer<UInt8>(capacity: 64)
    /// The names of leaves, each in the place it has among the plain names.
    var leafNames = RawBuffer<LeafName>(capacity: PlainNames.places)
    var leafAttributeNames = RawBuffer<LeafName>(capacity: PlainNames.places)
    /// The namespace last asked for, by libxml2's interned pointer.
    var lastURI: (text: UnsafePointer<xmlChar>?, id: UInt32) = (nil, 0)

    init(limits: XMLLimits) {
        scan = MarkupScan(longestTag: limits.parserStartTag)
    }

    mutating func begin(at offset: Int, line: Int, column: Int) {
        pushed = offset
        eventEnd = offset
        isStopped = false
        sawError = false
        scan.begin(at: offset, line: line, column: column)
        instructionCount = 0
    }

    /// Forgets the names: another parser has pointers of its own.
    mutating func clearNames() {
        unsafe lastURI = (nil, 0)
        slots.truncate(to: 0)
        let empty = unsafe CachedName(index: 0, facts: NameFacts(id: 0, namespaceID: 0, role: .plain))
        slots.append(repeating: empty, slots.capacity)
        leafNames.truncate(to: 0)
        leafNames.append(repeating: LeafName(), PlainNames.places)
        leafAttributeNames.truncate(to: 0)
        leafAttributeNames.append(repeating: LeafName(), PlainNames.places)
    }

    func deallocate() {
        slots.deallocate()
        leafNames.deallocate()
        leafAttributeNames.deallocate()
        spelling.deallocate()
        scan.deallocate()
    }
}
