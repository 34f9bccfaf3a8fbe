public import FeedmillSyntax

/// What a feed, an article and a source have in common. URLs are absolute wherever a base is known.
public struct Metadata: Hashable, Sendable {
    // Identity
    /// The id as sent (`atom:id`, `guid`, `rdf:about`, JSON Feed `id`); absolute only when it is a permalink.
    public var id: String?
    /// The primary link: `rel=alternate`, RSS `link`, JSON Feed `home_page_url` or `url`.
    public var url: String?
    /// `rel=self`, JSON Feed `feed_url`; in a source, the RSS `source` URL.
    public var feedURL: String?

    // Words
    public var title: Text?
    public var subtitle: Text?
    public var info: Text?
    public var rights: Text?
    /// BCP 47, with "-".
    public var language: String?

    // Relations
    /// Every link in document order, enclosures and licences too.
    public var links: [Link] = []
    public var authors: [Person] = []
    public var contributors: [Person] = []
    @Boxed public var publisher: Person?
    /// Without duplicates, in document order.
    public var tags: [Tag] = []

    // Time
    public var published: Timestamp?
    public var updated: Timestamp?
    @Boxed public var created: Timestamp?
    @Boxed public var expired: Timestamp?

    /// What only some feeds have, kept out of line.
    public var rare: RareMetadata {
        get { storedRare ?? RareMetadata() }
        set { storedRare = newValue == RareMetadata() ? nil : newValue }
    }
    /// Whether any of ``rare`` is there; asking costs nothing.
    public var hasRare: Bool { storedRare != nil }
    @Boxed private var storedRare: RareMetadata?

    public init() {}
}

/// The parts of ``Metadata`` that most articles do not have.
public struct RareMetadata: Hashable, Sendable {
    public var validity: Validity?
    public var generator: Generator?
    public var image: FeedImage?
    public var icon: String?
    public var logo: String?
    public var docs: String?
    /// Minutes (RSS 2.0 `ttl`).
    public var ttl: Int?
    /// Hours 0–23, UTC (RSS 2.0 `skipHours`).
    public var skipHours: [Int] = []
    public var skipDays: [String] = []
    public var cloud: Cloud?
    public var textInput: TextInput?
    /// `itunes:new-feed-url` and redirect documents.
    public var movedTo: String?
    /// `admin:errorReportsTo`.
    public var errorReportsTo: String?
    public var comments: Comments?
    /// RFC 4685 §3.
    public var inReplyTo: [ReplyReference] = []
    public var itunes: ITunesPodcast?
    public var media: MediaRSS?
    public var geo: Geometry?
    public var chapters: Chapters?
    /// Every element that no rule consumed, losslessly.
    public var extensions: [Extension] = []

    public init() {}
}
