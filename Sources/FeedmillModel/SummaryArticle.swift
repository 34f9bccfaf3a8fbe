public import FeedmillSyntax

/// A new summary, ready to be published: what the generator makes of an ``Article``.
public struct SummaryArticle: Hashable, Sendable {
    /// How a part of a summary came to be.
    public enum Method: Hashable, Sendable, CaseIterable {
        /// The author's own words, taken over whole.
        case author
        /// Sentences chosen from the text.
        case extractive
        /// Nothing: the text is too short to be shortened.
        case none
        /// Written by a program that was named for it, and held against the text.
        case command
        /// Written by a model behind an OpenAI-compatible address, and held against the text.
        case openai

        /// As entries say it.
        public var name: String {
            switch self {
            case .author: "author"
            case .extractive: "extractive"
            case .none: "none"
            case .command: "command"
            case .openai: "openai"
            }
        }

        /// The method of a ``name``; `nil` for any other word.
        public init?(name: String) {
            guard let method = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = method
        }
    }

    /// A `tag:` URI (RFC 4151), stable over runs.
    public var id: String
    /// Plain text.
    public var title: String
    /// BCP 47.
    public var language: String?
    /// When the original was first published.
    public var published: Instant?
    /// When the original last changed; where it has no date, the moment of summarising.
    public var updated: Instant
    /// The original article.
    public var alternate: Link?
    /// Those of the original.
    public var authors: [Person]
    /// Those of the original.
    public var tags: [Tag]
    /// Those of the original.
    public var rights: Text?
    /// Overview, details, key points, sources and credits, whoever made them.
    public var sections: SummarySections
    /// How the overview came to be.
    public var overviewMethod: Method
    /// How the key points came to be.
    public var keyPointsMethod: Method
    /// The model that wrote what a back end wrote.
    public var model: String?
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
