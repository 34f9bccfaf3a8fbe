public import FeedmillModel

/// Reads subscription lists (OPML 1.0 and 2.0), as forgivingly as feeds.
public struct OPMLReader: Sendable {
    public init() {}

    /// Reads a whole document.
    ///
    /// - Parameter bytes: The document as sent, in any encoding.
    /// - Returns: The list with its folders, attributes as they were, those of OPML 2.0 in its spelling.
    /// - Throws: `ReadFailure` when the bytes are no OPML.
    public func read(_ bytes: [UInt8]) throws(ReadFailure) -> OPML {
        var reader = FeedRecordReader()
        reader.push(bytes.span)
        reader.finish()
        if let failure = reader.failure { throw failure }
        guard var list = reader.subscriptions else { throw .notAFeed("a feed where OPML is due", at: nil) }
        list.namespaces = reader.namespaces
        return list
    }
}
