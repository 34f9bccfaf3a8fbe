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
    }

    let names: XMLNames
    let contexts: XMLContexts
    let limits: XMLLimits
    private let isItem: RawBuffer<Bool>

    /// The tape being written, by its storage; `tapes` below keep it alive.
    private(set) var tape: UnsafeMutablePointer<TapeStorage>
    private(set) var head: XMLTape
    private(set) var item: XMLTape?
    var ready: [XMLTape] = []
    var issued: [XMLTape] = []

    var open = RawBuffer<Open>(capacity: 64)
    var bindings = RawBuffer<Binding>(capacity: 32)
    private var prefixes: Set<UInt64> = []
    /// How deep the open item stands; -1 outside of items.
    private(set) var itemDepth = -1

    /// What the tape held after the last start or end tag.
    private var markedRuns = 0
    private var markedBytes = 0
    /// Whether the next text goes on in the last run.
    private var isRunOpen = false
    /// White space between items would pile up in the head.
    private var skipsWhiteSpace = false
    private(set) var overflow: XMLFailure.Reason?
    private(set) var hasRoot = false
    private(set) var hadItems = false
    private var dropsItem = false

    init(vocabulary: XMLVocabulary, items: Set<UInt16>, limits: XMLLimits) {
        names = XMLNames(vocabulary: vocabulary)
        contexts = XMLContexts()
        self.limits = limits
        head = XMLTape(names: names, contexts: contexts)
        unsafe tape = head.storage
        var table = RawBuffer<Bool>(capacity: vocabulary.nameCount + 1)
        for id in 0...vocabulary.nameCount { table.append(id > 0 && items.contains(UInt16(id))) }
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
        hasRoot = true
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
        _ name: UInt32, _ role: XMLName.Role, _ value: UnsafePointer<UInt8>, _ length: Int
    ) {
        let start = unsafe tape.pointee.bytes.count
        guard start + length <= limits.text else {
            overflow = .textTooLong
            return
        }
        unsafe tape.pointee.bytes.append(value, length)
        unsafe tape.pointee.attributes.append(
            TapeAttribute(
                name: name, start: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length)))
        let node = unsafe tape.pointee.nodes.count - 1
        unsafe tape.pointee.nodes.base[node].attributeCount += 1
        if role != .plain {
            inherit(role, node, unsafe String(validUTF8: UnsafeBufferPointer(start: value, count: length)))
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
        if let item, !dropsItem, overflow == nil { ready.append(item) }
        dropsItem = false
        item = nil
        itemDepth = -1
        unsafe tape = head.storage
        skipsWhiteSpace = true
    }

    /// Makes the closed root the innermost element again, for what follows it.
    mutating func reopenRoot() -> Bool {
        guard open.count == 0, head.nodes.count > 0 else { return false }
        unsafe head.storage.pointee.nodes.base[0].end = .max
        unsafe head.storage.pointee.nodes.base[0].endRun = .max
        let root = head.nodes[0]
        open.append(Open(node: 0, name: root.name, context: root.context, bindings: 0, isItem: false))
        return true
    }

    /// Closes the innermost element where reading failed; an item is not delivered.
    mutating func abandon(offset: Int) {
        if let top = open.count > 0 ? open[open.count - 1] : nil, top.isItem { dropsItem = true }
        end(offset: offset, truncated: true)
    }

    /// Stops when there are more names, namespaces or prefixes than any honest document has.
    @inline(__always) mutating func checkNames() {
        if names.names.count > limits.names || names.uris.count > limits.names || prefixes.count > limits.names {
            _ = stop(.tooManyNames)
        }
    }

    /// Closes the innermost element, for which there was no end tag.
    ///
    /// Elements inside one that begins with text (`<title>One<link>`) were meant to follow it, and do afterwards.
    /// So were all those inside a void element of HTML (`isVoid`), which has no content.
    mutating func endUnclosed(offset: Int, isVoid: Bool = false) {
        guard open.count > 0 else { return }
        let top = open[open.count - 1]
        end(offset: offset)
        let index = Int(top.node)
        guard !top.isItem, index > 0 else { return }
        let nodes = unsafe tape.pointee.nodes
        let runs = unsafe tape.pointee.runs
        let first = Int(nodes[index].firstRun)
        var run = first
        var node = nodes[index]
        if isVoid {
            node.endOffset = node.offset + Int(node.tagLength)
        } else {
            guard index + 1 < nodes.count, first < runs.count, runs[first].parent == top.node,
                Int(runs[first].node) == index + 1, hasText(runs[first])
            else { return }
            while run < runs.count, Int(runs[run].node) <= index + 1 { run += 1 }
            node.endOffset = nodes[index + 1].offset
        }
        node.end = top.node + 1
        node.endRun = Int32(truncatingIfNeeded: run)
        nodes[index] = node
        while run < runs.count {
            if runs[run].parent == top.node { unsafe runs.base[run].parent = node.parent }
            run += 1
        }
        var child = index + 1
        while child < nodes.count {
            unsafe nodes.base[child].parent = node.parent
            child = Int(nodes[child].end)
        }
    }

    private func hasText(_ run: TapeRun) -> Bool {
        for index in Int(run.start)..<Int(run.start + run.length) {
            if unsafe !tape.pointee.bytes[index].isXMLWhiteSpace { return true }
        }
        return false
    }

    /// Forgets everything, for a document that begins here.
    mutating func restart() {
        open.truncate(to: 0)
        bindings.truncate(to: 0)
        head = XMLTape(names: names, contexts: contexts)
        unsafe tape = head.storage
        hasRoot = false
        isRunOpen = false
        skipsWhiteSpace = false
        mark()
    }

    // MARK: Namespaces

    /// Declares a prefix for the element about to begin.
    mutating func bind(_ prefix: String, _ uri: String) {
        let hash = prefix.utf8.reduce(into: Self.hashSeed, Self.hash)
        bindings.append(Binding(prefix: hash, uri: names.uriID(uri)))
        prefixes.insert(hash)
    }

    /// Takes the declarations from `outer` on for those of the innermost element.
    mutating func coverBindings(from outer: Int) {
        guard open.count > 0 else { return }
        var top = open[open.count - 1]
        top.bindings = Int32(truncatingIfNeeded: outer)
        open[open.count - 1] = top
    }

    static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
    @inline(__always) static func hash(_ hash: inout UInt64, _ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The URI a prefix stands for here; nil when it is not declared.
    @inline(__always) func uri(ofPrefix hash: UInt64) -> UInt32? {
        var index = bindings.count - 1
        while index >= 0 {
            if bindings[index].prefix == hash { return bindings[index].uri }
            index -= 1
        }
        return nil
    }

    // MARK: Text

    /// Appends character data to the innermost element. False when a limit is reached.
    @inline(__always) mutating func text(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        var bytes = unsafe bytes
        var length = length
        guard length > 0, open.count > 0 else { return true }
        if skipsWhiteSpace {
            while length > 0, unsafe bytes.pointee.isXMLWhiteSpace {
                unsafe bytes += 1
                length -= 1
            }
            if length == 0 { return true }
            skipsWhiteSpace = false
        }
        let start = unsafe tape.pointee.bytes.count
        if start + length > limits.text { return stop(.textTooLong) }
        unsafe tape.pointee.bytes.append(bytes, length)
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
        return true
    }

    @inline(__always) private mutating func mark() {
        markedRuns = unsafe tape.pointee.runs.count
        markedBytes = unsafe tape.pointee.bytes.count
    }

    /// Takes back the text since the last start or end tag.
    mutating func dropTextSinceTag() {
        unsafe tape.pointee.runs.truncate(to: markedRuns)
        unsafe tape.pointee.bytes.truncate(to: markedBytes)
        isRunOpen = false
    }

    private mutating func stop(_ reason: XMLFailure.Reason) -> Bool {
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
