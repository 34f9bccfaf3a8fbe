public import FeedmillModel

/// Atom 1.0 out (RFC 4287): whatever the model holds, every MUST of the RFC holds in the output, and the same values give
/// the same bytes.
///
/// What is missing is made up: an id from a digest of the URL, `updated` from the newest entry, an author from the
/// feed's title. What an Atom document has no place for is counted (``Loss``).
public struct AtomWriter: Sendable {
    /// How the document is laid out.
    public struct Options: Hashable, Sendable {
        /// Each element on a line of its own.
        public var indent = true
        /// `<?xml-stylesheet?>` (Associating Style Sheets with XML documents 1.0): a CSS or XSLT file for browsers.
        public var stylesheet: String?
        /// The most characters that the `summary` of a summary article has; it then ends with a sentence.
        public var summaryLimit: Int?

        public init() {}
    }

    /// How documents are laid out.
    public var options: Options

    public init(_ options: Options = Options()) {
        self.options = options
    }

    /// A whole feed document in UTF-8. Whatever the feed holds, this gives a document.
    public func write(_ feed: Feed) -> [UInt8] {
        var stream = AtomStream(feed, options)
        var size = 1_024
        feed.articles.span.forEachInPlace { size += $0.sizeOnPaper }
        stream.reserve(size)
        feed.articles.span.forEachInPlace { stream.write($0) }
        stream.finish()
        return stream.take()
    }

    /// A feed of summaries in UTF-8.
    /// - Parameters:
    ///   - summaries: The entries, in the order in which they are written.
    ///   - feed: The feed's id, title, links and the rest; `updated` is the newest entry's where it has none.
    public func write(_ summaries: [SummaryArticle], feed: Metadata) -> [UInt8] {
        var stream = AtomStream(summaries: summaries, feed: feed, options)
        for summary in summaries { stream.write(summary) }
        stream.finish()
        return stream.take()
    }

    /// The id that a feed is written with: its own where that is an IRI, else one made of its address or title.
    public static func feedID(of metadata: Metadata) -> String { AtomHead(metadata).id }

    /// What a feed has and an Atom document has no place for, sorted by property; empty when nothing is lost.
    public func losses(of feed: Feed) -> [Loss] {
        var stream = AtomStream(feed, options)
        for article in feed.articles {
            stream.write(article)
            _ = stream.take()
        }
        stream.finish()
        return stream.losses
    }

    /// A feed whose entries come one after the other; never more than one of them is held.
    /// - Parameter head: The feed's own properties. Articles in it are not written, but their namespaces are declared.
    public func stream(_ head: Feed) -> AtomStream { AtomStream(head, options) }
}
