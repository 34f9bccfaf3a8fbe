/// Reads one document: decoded UTF-8 in, in pieces of any size; items and head out. How the bytes are cut makes no
/// difference to what comes out.
///
/// In well-formed documents what needs a parser, the root and whatever is not plain, is libxml2's; plain tags and the text between
/// them are checked here. From the first error on our own tokeniser goes on, repairs, and reports every repair.
@safe package struct XMLReader: ~Copyable {
    private let core: UnsafeMutablePointer<ReaderCore>

    /// `items`: the ids of elements that come out one by one as soon as they are complete.
    package init(vocabulary: XMLVocabulary, items: Set<UInt16>, limits: XMLLimits = .default) {
        unsafe core = .allocate(capacity: 1)
        unsafe core.initialize(to: ReaderCore(vocabulary: vocabulary, items: items, limits: limits))
    }

    deinit {
        unsafe core.pointee.deallocate()
        unsafe core.deinitialize(count: 1)
        unsafe core.deallocate()
    }

    /// Takes the next bytes: valid UTF-8, as `ByteDecoder` gives it, without a byte order mark. Never fails; see
    /// `problems` and `failure`.
    package mutating func push(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, unsafe !core.pointee.isFinished else { return }
            var done = 0
            while done < bytes.count {
                let count = min(bytes.count - done, ReaderCore.chunk)
                unsafe core.pointee.source.append(base + done, count)
                unsafe ReaderCore.advance(core, isFinal: false)
                done += count
            }
        }
    }

    /// Says that there is no more. Needed for the last items and problems.
    package mutating func finish() {
        guard unsafe !core.pointee.isFinished else { return }
        unsafe core.pointee.isFinished = true
        unsafe ReaderCore.advance(core, isFinal: true)
    }

    /// The next complete item, in document order.
    package mutating func nextItem() -> XMLElement? {
        guard let tape = unsafe core.pointee.builder.nextItem() else { return nil }
        return XMLElement(tape: tape, index: 0)
    }

    /// The root without the items. It grows while the document is read; nil before the root, and when the root is an item.
    package var head: XMLElement? {
        let tape = unsafe core.pointee.builder.head
        return tape.nodes.count > 0 ? XMLElement(tape: tape, index: 0) : nil
    }

    /// The first root, even if another one has taken its place since.
    package var firstRoot: XMLRoot? { unsafe core.pointee.builder.firstRoot }

    /// The head as it was when the first item was complete; nil before, and when the root is an item.
    package var headBeforeItems: XMLElement? {
        guard let tape = unsafe core.pointee.builder.headBeforeItems, tape.nodes.count > 0 else { return nil }
        return XMLElement(tape: tape, index: 0)
    }

    /// The prefixes declared anywhere so far with their URIs, the first for each.
    package var namespaces: [(prefix: String, uri: String)] { unsafe core.pointee.prefixes.declared }

    /// The problems so far that `takeProblems` has not given out.
    package var problems: [XMLProblem] { unsafe core.pointee.log.current }

    /// Gives out the problems found since the last call.
    package mutating func takeProblems() -> [XMLProblem] {
        unsafe core.pointee.log.take(atEnd: core.pointee.isFinished)
    }

    /// Why reading stopped before the end.
    package var failure: XMLFailure? { unsafe core.pointee.failure }
}
