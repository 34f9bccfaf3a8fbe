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
    /// RFC 4287 §4.2.14, RSS and JSON Feed `title`.
    public var title: Text?
    /// RFC 4287 §4.2.12; of a feed, RSS and JSON Feed `description`.
    public var subtitle: Text?
    /// What is told to people who open the document in a browser (Atom 0.3 `info`, JSON Feed `user_comment`).
    public var info: Text?
    /// Who may do what with it (RFC 4287 §4.2.10, RSS `copyright`, `dc:rights`).
    public var rights: Text?
    /// BCP 47, with "-". As declared; of an article that declares none, what its words look like, if that is clear.
    public var language: String?

    // Relations
    /// Every link in document order, enclosures and licences too.
    public var links: [Link] = []
    /// In document order (RFC 4287 §4.2.1, RSS `managingEditor`, `dc:creator`, JSON Feed `authors`).
    public var authors: [Person] = []
    /// In document order (RFC 4287 §4.2.3).
    public var contributors: [Person] = []
    /// Who makes it available (RSS `webMaster`, `dc:publisher`).
    @Boxed public var publisher: Person?
    /// Without duplicates, in document order.
    public var tags: [Tag] = []

    // Time
    /// The first publication (RFC 4287 §4.2.9, RSS `pubDate`, JSON Feed `date_published`).
    public var published: Timestamp?
    /// The last change that counts (RFC 4287 §4.2.15, RSS `lastBuildDate`, `dcterms:modified`, JSON Feed
    /// `date_modified`).
    public var updated: Timestamp?
    /// When it was made (`dcterms:created`, Atom 0.3 `created`).
    @Boxed public var created: Timestamp?
    /// When it stops to count (`expirationDate`).
    @Boxed public var expired: Timestamp?

    /// What only some feeds have, kept out of line.
    public var rare: RareMetadata {
        get { storedRare.wrappedValue ?? RareMetadata() }
        set { storedRare.wrappedValue = newValue.isEmpty ? nil : newValue }
    }
    /// Whether any of ``rare`` is there; asking costs nothing.
    public var hasRare: Bool { storedRare.isPresent }
    /// What `body` makes of ``rare``, which is not copied for it; `nil` where there is nothing of it.
    @inlinable @inline(__always)
    package func withRare<Result>(_ body: (borrowing RareMetadata) -> Result) -> Result? { storedRare.withValue(body) }
    @usableFromInline var storedRare = Boxed<RareMetadata>(wrappedValue: nil)

    public init() {}
}

/// The parts of ``Metadata`` that most articles do not have.
public struct RareMetadata: Hashable, Sendable {
    /// When it is valid (`dcterms:valid`).
    public var validity: Validity?
    public var generator: Generator?
    public var image: FeedImage?
    /// A small square picture's URL (RFC 4287 §4.2.5, JSON Feed `favicon`).
    public var icon: String?
    /// A wide picture's URL (RFC 4287 §4.2.8).
    public var logo: String?
    /// Where the format is described (RSS 2.0 `docs`).
    public var docs: String?
    /// Minutes (RSS 2.0 `ttl`).
    public var ttl: Int?
    /// Hours 0–23, UTC (RSS 2.0 `skipHours`).
    public var skipHours: [Int] = []
    /// English weekday names on which nothing new comes (RSS 2.0 `skipDays`).
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
    /// Where it is about (GeoRSS, W3C geo).
    public var geo: Geometry?
    public var chapters: Chapters?
    /// Every element that no rule consumed, losslessly.
    public var extensions: [Extension] = []

    public init() {}

    /// Whether nothing of it is there. What most articles with any of it have comes first. Compared with `nil`, a part would be copied.
    var isEmpty: Bool {
        guard extensions.isEmpty, case nil = media, case nil = comments, case nil = itunes, case nil = geo,
            inReplyTo.isEmpty, case nil = chapters, case nil = validity, case nil = generator, case nil = image,
            case nil = icon, case nil = logo, case nil = docs, ttl == nil, skipHours.isEmpty, skipDays.isEmpty,
            case nil = cloud, case nil = textInput, case nil = movedTo, case nil = errorReportsTo
        else { return false }
        return true
    }
}
