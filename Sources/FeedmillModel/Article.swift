public import FeedmillSyntax

/// One post, normalised: an `atom:entry`, an RSS `item` or a JSON Feed item.
@dynamicMemberLookup
public struct Article: Hashable, Sendable {
    /// Everything that feeds, articles and sources have in common.
    public var metadata: Metadata
    /// The short form, never copied from ``content``.
    public var summary: Text?
    /// The bodies in document order; most articles have one or none.
    public var content: [Text] = []
    /// Where the article was first published, when it is a copy (RFC 4287 §4.2.11, RSS 2.0 `source`).
    @Boxed public var source: Metadata?
    /// RSS 2.0 `guid`: true unless `isPermaLink` says "false"; `nil` where there is no guid.
    public var idIsPermalink: Bool?
    /// The parts of a summary article, when the body has that shape.
    @Boxed public var sections: SummarySections?
    /// Who delivered the article and what it was merged with; set by merging only.
    @Boxed public var provenance: Provenance?

    /// An article without a body.
    public init(metadata: Metadata = Metadata()) {
        self.metadata = metadata
    }

    /// ``metadata``'s members as the article's own: `article.title` is `article.metadata.title`.
    public subscript<Value>(dynamicMember path: WritableKeyPath<Metadata, Value>) -> Value {
        get { metadata[keyPath: path] }
        set { metadata[keyPath: path] = newValue }
    }
}

/// What merging knows about an article (`_merge` in the feed document).
public struct Provenance: Hashable, Sendable {
    /// The configured URL of the subscription whose copy survived.
    public var feed: String
    /// The configured URLs of the subscriptions whose copies were folded into this one.
    public var alsoIn: [String]
    /// The id of the feed that delivered an article which came with a source of its own.
    public var via: String?
    /// The date the article is sorted by.
    public var sortAt: Instant?

    public init(feed: String, alsoIn: [String] = [], via: String? = nil, sortAt: Instant? = nil) {
        self.feed = feed
        self.alsoIn = alsoIn
        self.via = via
        self.sortAt = sortAt
    }
}
