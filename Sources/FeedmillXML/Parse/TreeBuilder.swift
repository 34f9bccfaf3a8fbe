internal import FeedmillBytes

/// Puts elements and text on tapes: each item on one of its own, everything else on the head's.
///
/// Both parsers drive it, so that the second goes on in the middle of what the first began.
@safe struct TreeBuilder {
    /// An element not closed yet.
    struct Open: BitwiseCopyable {
        var node: Int32
        var name: UInt32
        var context: Int32
        /// How many namespace declarations are in force outside.
        var bindings: Int32
        var isItem: Bool
    }

    /// A namespace declaration in force.
    struct Binding: BitwiseCopyable {
        /// The prefix by its hash; a collision gives a wrong namespace, nothing worse.
        var prefix: UInt64
        var uri: UInt32
        /// Which of the document's declarations it is, from 1.
        var number: UInt32
    }

    let names: XMLNames
    let contexts: XMLContexts
    let limits: XMLLimits
    private let isItem: RawBuffer<Bool>

    /// The tape being written, by its storage; `tapes` below keep it alive.
    var tape: UnsafeMutablePointer<TapeStorage>
    var head: XMLTape
    /// The head as it was when the first item was complete: what comes later may even move elements before it, when one
    /// that nobody closed turns out to end long ago.
    private(set) var headBeforeItems: XMLTape?
    private(set) var item: XMLTape?
    var ready: [XMLTape] = []
    var issued: [XMLTape] = []

    var open = RawBuffer<Open>(capacity: 64)
    var bindings = RawBuffer<Binding>(capacity: 32)
    var bindingCount: UInt32 = 0
    var prefixes = PrefixSet()
    /// How deep the open item stands; -1 outside of items.
    private(set) var itemDepth = -1

    /// What the tape held after the last start or end tag.
    var markedRuns = 0
    var markedBytes = 0
    /// Whether the next text goes on in the last run.
    var isRunOpen = false
    /// White space between items would pile up in the head.
    var skipsWhiteSpace = false
    var overflow: XMLFailure.Reason?
    var hasRoot = false
    private(set) var firstRoot: XMLRoot?
    private(set) var hadItems = false
    var dropsItem = false

    init(vocabulary: XMLVocabulary, items: Set<UInt16>, limits: XMLLimits) {
        names = XMLNames(vocabulary: vocabulary)
        contexts = XMLContexts()
        self.limits = limits
        head = XMLTape(names: names, contexts: contexts)
        unsafe tape = head.storage
        let table = RawBuffer(repeating: false, count: vocabulary.nameCount + 1)
        for id in items where id > 0 && id <= vocabulary.nameCount { table[Int(id)] = true }
        isItem = table
    }

    func deallocate() {
        isItem.deallocate()
        open.deallocate()
        bindings.deallocate()
    }

    // MARK: Elements

    /// Begins an element; attributes follow, then `finishTag`. False when a limit is reached.
    @inline(__always) mutating func begin(
        _ name: UInt32, _ facts: NameFacts, offset: Int, tagEnd: Int, line: Int, column: Int
    ) -> Bool {
        let depth = open.count
        if depth >= limits.depth { return stop(.tooDeep) }
        let opensItem = itemDepth < 0 && isItem[Int(facts.id)]
        var context: Int32 = 0
        var parent: Int32 = -1
        if depth > 0 {
            let top = open[depth - 1]
            context = top.context
            parent = top.node
        }
        if opensItem {
            let fresh = freshTape()
            item = fresh
            unsafe tape = fresh.storage
            itemDepth = depth
            hadItems = true
            parent = -1
        }
        if !hasRoot {
            hasRoot = true
            firstRoot = firstRoot ?? XMLRoot(localName: names[name].local, offset: offset, line: line, column: column)
        }
        let index = unsafe tape.pointee.nodes.count
        if index >= limits.elements { return stop(.tooManyElements) }
        unsafe tape.pointee.nodes.append(
            TapeNode(
                name: name, id: facts.id, namespaceID: facts.namespaceID, parent: parent,
                firstAttribute: Int32(truncatingIfNeeded: tape.pointee.attributes.count), attributeCount: 0,
                firstRun: Int32(truncatingIfNeeded: tape.pointee.runs.count), context: context,
                line: Int32(truncatingIfNeeded: line), column: Int32(truncatingIfNeeded: column),
                tagLength: Int32(truncatingIfNeeded: tagEnd - offset), offset: offset, endOffset: tagEnd))
        open.append(
            Open(
                node: Int32(truncatingIfNeeded: index), name: name, context: context,
                bindings: Int32(truncatingIfNeeded: bindings.count), isItem: opensItem))
        isRunOpen = false
        skipsWhiteSpace = false
        return true
    }

    /// Adds an attribute to the element begun.
    @inline(__always) mutating func attribute(
        _ name: UInt32, _ facts: NameFacts, _ value: UnsafePointer<UInt8>, _ length: Int
    ) {
        let start = unsafe tape.pointee.bytes.count
        guard start + length <= limits.text else {
            overflow = .textTooLong
            return
        }
        unsafe tape.pointee.bytes.append(value, length)
        unsafe tape.pointee.attributes.append(
            TapeAttribute(
                name: name, id: facts.id, start: Int32(truncatingIfNeeded: start),
                length: Int32(truncatingIfNeeded: length)))
        let node = unsafe tape.pointee.nodes.count - 1
        unsafe tape.pointee.nodes.base[node].attributeCount += 1
        if facts.role != .plain {
            inherit(facts.role, node, unsafe String(validUTF8: UnsafeBufferPointer(start: value, count: length)))
        }
    }

    /// Notes that the start tag is complete.
    @inline(__always) mutating func finishTag() { mark() }

    /// Closes the innermost element.
    @inline(__always) mutating func end(offset: Int, truncated: Bool = false) {
        guard open.count > 0 else { return }
        let top = open[open.count - 1]
        open.removeLast()
        bindings.truncate(to: Int(top.bindings))
        let index = Int(top.node)
        unsafe tape.pointee.nodes.base[index].end = Int32(truncatingIfNeeded: tape.pointee.nodes.count)
        unsafe tape.pointee.nodes.base[index].endRun = Int32(truncatingIfNeeded: tape.pointee.runs.count)
        unsafe tape.pointee.nodes.base[index].endOffset = offset
        if truncated { unsafe tape.pointee.nodes.base[index].isTruncated = true }
        isRunOpen = false
        skipsWhiteSpace = false
        if top.isItem { finishItem() }
        mark()
    }

    private mutating func finishItem() {
        if let item, !dropsItem, overflow == nil {
            ready.append(item)
            headBeforeItems = headBeforeItems ?? head.copy()
        }
        dropsItem = false
        item = nil
        itemDepth = -1
        unsafe tape = head.storage
        skipsWhiteSpace = true
    }

    // MARK: Text

    /// Appends character data to the innermost element, if there is one.
    mutating func text(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        var bytes = unsafe bytes
        var length = length
        guard length > 0, open.count > 0 else { return }
        if skipsWhiteSpace {
            while length > 0, unsafe bytes.pointee.isXMLWhiteSpace {
                unsafe bytes += 1
                length -= 1
            }
            if length == 0 { return }
            skipsWhiteSpace = false
        }
        text { unsafe $0.append(bytes, length) }
    }

    /// Appends to the innermost element what `put` puts at the end of the tape's bytes. There must be one. Beyond the limit it is the
    /// last that is appended.
    @inline(__always) mutating func text<Result>(_ put: (inout RawBuffer<UInt8>) -> Result) -> Result {
        let start = unsafe tape.pointee.bytes.count
        let result = unsafe put(&tape.pointee.bytes)
        let length = unsafe tape.pointee.bytes.count - start
        if length == 0 { return result }
        if start + length > limits.text { _ = stop(.textTooLong) }
        if isRunOpen {
            let run = unsafe tape.pointee.runs.count - 1
            unsafe tape.pointee.runs.base[run].length += Int32(truncatingIfNeeded: length)
        } else {
            unsafe tape.pointee.runs.append(
                TapeRun(
                    parent: open[open.count - 1].node, node: Int32(truncatingIfNeeded: tape.pointee.nodes.count),
                    start: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length)))
            isRunOpen = true
        }
        return result
    }

    @inline(__always) mutating func mark() {
        markedRuns = unsafe tape.pointee.runs.count
        markedBytes = unsafe tape.pointee.bytes.count
    }

    mutating func stop(_ reason: XMLFailure.Reason) -> Bool {
        if overflow == nil { overflow = reason }
        return false
    }

    // MARK: Contexts

    private mutating func inherit(_ role: XMLName.Role, _ node: Int, _ value: String) {
        let top = open.count - 1
        guard top >= 0 else { return }
        let outer = top > 0 ? open[top - 1].context : 0
        var context = XMLContext(parent: outer)
        let current = open[top].context
        if current != outer {
            // The element has set the other of the two already.
            context = (itemDepth >= 0 ? item ?? head : head).context(current)
        }
        if role == .language { context.language = value } else { context.base = value }
        let id = contexts.share(context) ?? keep(context)
        var element = open[top]
        element.context = id
        open[top] = element
        unsafe tape.pointee.nodes.base[node].context = id
    }

    private mutating func keep(_ context: XMLContext) -> Int32 {
        guard unsafe tape.pointee.contexts.count < 256 else { return context.parent }
        let id = contexts.fresh()
        unsafe tape.pointee.contexts.append((id, context))
        return id
    }

    // MARK: Tapes

    /// A tape nobody looks at any more, or a new one.
    private mutating func freshTape() -> XMLTape {
        for index in issued.indices.suffix(8) where isKnownUniquelyReferenced(&issued[index]) {
            let tape = issued[index]
            issued.swapAt(index, issued.count - 1)
            issued.removeLast()
            tape.clear()
            return tape
        }
        return XMLTape(names: names, contexts: contexts)
    }

    mutating func nextItem() -> XMLTape? {
        guard nextReady < ready.count else { return nil }
        let tape = ready[nextReady]
        nextReady += 1
        if nextReady == ready.count {
            ready.removeAll(keepingCapacity: true)
            nextReady = 0
        }
        if issued.count >= 512 { issued.removeFirst(256) }
        issued.append(tape)
        return tape
    }

    private var nextReady = 0
}

/// What the builder needs of a name, without going through the table of names.
struct NameFacts: BitwiseCopyable {
    var id: UInt16
    var namespaceID: UInt8
    var role: XMLName.Role
}

/// The first element of a document: what follows may turn out to be the document that was meant.
package struct XMLRoot {
    package let localName: String
    package let offset: Int
    package let line: Int
    package let column: Int
}
