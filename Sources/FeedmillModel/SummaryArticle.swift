public import FeedmillSyntax

/// A new summary, ready to be published: what the generator makes of an ``Article``.
public struct SummaryArticle: Hashable, Sendable {
    /// How a part of a summary came to be.
    public enum Method: Hashable, Sendable {
        /// The author's own words, taken over whole.
        case author
        /// Sentences chosen from the text.
        case extractive
        /// Nothing: the text is too short to be shortened.
        case none
    }

    /// A `tag:` URI (RFC 4151), stable over runs.
    public var id: String
    public var title: String
    /// BCP 47.
    public var language: String?
    public var published: Instant?
    public var updated: Instant
    /// The original article.
    public var alternate: Link?
    public var authors: [Person]
    public var tags: [Tag]
    public var rights: Text?
    /// Overview, details, key points, sources and credits, whoever made them.
    public var sections: SummarySections
    public var overviewMethod: Method
    public var keyPointsMethod: Method
    /// The feed that the original came from.
    public var origin: Metadata?

    public init(
        id: String, title: String, updated: Instant, sections: SummarySections, overviewMethod: Method = .none,
        keyPointsMethod: Method = .none
    ) {
        self.id = id
        self.title = title
        self.updated = updated
        self.sections = sections
        self.overviewMethod = overviewMethod
        self.keyPointsMethod = keyPointsMethod
        authors = []
        tags = []
    }
}
