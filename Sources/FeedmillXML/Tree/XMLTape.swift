internal import FeedmillBytes

/// One element of a tape. Elements stand in document order; a subtree is the run up to `end`.
struct TapeNode: BitwiseCopyable {
    var name: UInt32
    var id: UInt16
    var namespaceID: UInt8
    var isTruncated = false
    var parent: Int32
    /// Past the last node of the subtree; `Int32.max` while open.
    var end = Int32.max
    var firstAttribute: Int32
    var attributeCount: Int32
    var firstRun: Int32
    /// Past the last run of the subtree; `Int32.max` while open.
    var endRun = Int32.max
    var context: Int32
    var line: Int32
    var column: Int32
    var tagLength: Int32
    var offset: Int
    var endOffset: Int
}

/// A stretch of character data of one element, without markup in between.
struct TapeRun: BitwiseCopyable {
    var parent: Int32
    /// How many nodes stood on the tape when it began: its place among the elements.
    var node: Int32
    var start: Int32
    var length: Int32
}

struct TapeAttribute: BitwiseCopyable {
    var name: UInt32
    var id: UInt16
    var start: Int32
    var length: Int32
}

struct TapeStorage {
    var nodes = RawBuffer<TapeNode>(capacity: 24)
    var runs = RawBuffer<TapeRun>(capacity: 48)
    var attributes = RawBuffer<TapeAttribute>(capacity: 16)
    /// Character data and attribute values: valid UTF-8.
    var bytes = RawBuffer<UInt8>(capacity: 12_288)
    /// Contexts the document's shared list has no room for.
    var contexts: [(id: Int32, context: XMLContext)] = []

    mutating func clear() {
        nodes.truncate(to: 0)
        runs.truncate(to: 0)
        attributes.truncate(to: 0)
        bytes.truncate(to: 0)
        nodes.shrink(above: 4_096)
        runs.shrink(above: 8_192)
        attributes.shrink(above: 8_192)
        bytes.shrink(above: 1 << 18)
        if !contexts.isEmpty { contexts = [] }
    }

    func copy() -> TapeStorage {
        TapeStorage(
            nodes: nodes.copy(), runs: runs.copy(), attributes: attributes.copy(), bytes: bytes.copy(),
            contexts: contexts)
    }

    func deallocate() {
        nodes.deallocate()
        runs.deallocate()
        attributes.deallocate()
        bytes.deallocate()
    }
}

/// The elements of one item, or of a document's head, as flat arrays. Elements handed out keep it alive.
///
/// The storage is behind a raw pointer: what a parser callback appends is neither counted nor checked for exclusive access.
@safe final class XMLTape {
    let storage: UnsafeMutablePointer<TapeStorage>
    let names: XMLNames
    let contexts: XMLContexts

    init(names: XMLNames, contexts: XMLContexts, storage: TapeStorage = TapeStorage()) {
        unsafe self.storage = .allocate(capacity: 1)
        unsafe self.storage.initialize(to: storage)
        self.names = names
        self.contexts = contexts
    }

    deinit {
        unsafe storage.pointee.deallocate()
        unsafe storage.deinitialize(count: 1)
        unsafe storage.deallocate()
    }

    @inline(__always) var nodes: RawBuffer<TapeNode> { unsafe storage.pointee.nodes }
    @inline(__always) var runs: RawBuffer<TapeRun> { unsafe storage.pointee.runs }
    @inline(__always) var attributes: RawBuffer<TapeAttribute> { unsafe storage.pointee.attributes }

    func clear() { unsafe storage.pointee.clear() }

    /// What stands on it now, on a tape of its own.
    func copy() -> XMLTape { unsafe XMLTape(names: names, contexts: contexts, storage: storage.pointee.copy()) }

    func context(_ id: Int32) -> XMLContext { withContext(id) { copy $0 } }

    /// Calls with a context where it stands: a copy has owners of its own.
    @inline(__always) func withContext<Result>(_ id: Int32, _ body: (borrowing XMLContext) -> Result) -> Result {
        if id >= 0, Int(id) < contexts.shared.count { return body(contexts.shared[Int(id)]) }
        for entry in unsafe storage.pointee.contexts where entry.id == id { return body(entry.context) }
        return body(XMLContext(parent: -1))
    }

    /// Calls with the bytes of a stretch of text.
    @inline(__always) func bytes(_ start: Int32, _ length: Int32) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: storage.pointee.bytes.base + Int(start), count: Int(length))
    }

    func string(_ start: Int32, _ length: Int32) -> String {
        unsafe String(validUTF8: bytes(start, length))
    }
}
