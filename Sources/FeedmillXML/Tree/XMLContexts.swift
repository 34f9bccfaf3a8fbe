/// What an element inherits: its language and the bases in force (XML Base §3, XML 1.0 §2.12).
struct XMLContext {
    /// The enclosing context, -1 for the document's own.
    var parent: Int32
    var language: String?
    var base: String?
}

/// The contexts of one document; 0 is the empty one.
final class XMLContexts {
    /// More than this are kept with the item they occur in, so that a long feed with a base for every entry does not grow.
    static let sharedLimit = 1_024

    /// As `XMLNames.table`.
    @safe @exclusivity(unchecked) private(set) var shared: [XMLContext] = [XMLContext(parent: -1)]
    private var next = Int32(XMLContexts.sharedLimit)

    func share(_ context: XMLContext) -> Int32? {
        for (index, known) in shared.enumerated().suffix(16)
        where known.parent == context.parent && known.language == context.language && known.base == context.base {
            return Int32(index)
        }
        guard shared.count < Self.sharedLimit else { return nil }
        shared.append(context)
        return Int32(shared.count - 1)
    }

    /// An id nothing else has, for a context kept with an item.
    func fresh() -> Int32 {
        next = next == .max ? Int32(Self.sharedLimit) : next + 1
        return next
    }
}
