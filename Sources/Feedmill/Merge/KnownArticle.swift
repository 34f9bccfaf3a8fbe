public import FeedmillModel
public import FeedmillSyntax

/// What is known of an article besides its text: all that deciding about a new version of it needs.
public struct KnownArticle: Hashable, Sendable {
    /// Which article of its feed it is, from 0, in the order in which they were first seen; for good.
    public var number: Int
    /// What tells it apart from the others of its feed.
    public var key: ArticleKey
    /// The id under which it was first published, for good.
    public var publishedID: String
    /// Its canonical link, when it is this article's alone.
    public var link: String?
    /// When any version of it was first seen.
    public var firstSeen: Instant
    /// When the version that counts was first seen.
    public var versionSeen: Instant
    /// The last change that counts; a new date on the same words is none.
    public var updated: Timestamp?
    /// The publication, as the version that counts has it.
    public var published: Timestamp?
    /// The date that was sent last, whether or not it counts.
    public var statedDate: Instant?
    /// The date of an article that came without one, for good.
    public var assignedDate: Instant?
    /// A digest of what people read; `nil` where nobody asked yet.
    public var words: UInt128?
    /// A digest of what goes with the words: links, names, categories.
    public var surroundings: UInt128?
    /// A digest of everything that was sent with these words last: the same again changes nothing, which need not be found out twice.
    /// `nil` where nobody asked yet.
    public var sent: UInt128?
    /// Where it stood in the last document that held it, from 0.
    public var position: Int
    /// When a document first came without it; `nil` while it is in the last one.
    public var leftAt: Instant?
    /// When its publisher deleted it (RFC 6721); `nil` while it stands.
    public var deletedAt: Instant?

    /// The moment of the last change that counts, else of publication; `nil` when neither was ever said.
    public var date: Instant? { updated?.instant ?? published?.instant }

    /// - Parameter number: Which article of its feed it is, from 0.
    public init(number: Int, key: ArticleKey, publishedID: String, firstSeen: Instant, position: Int) {
        self.number = number
        self.key = key
        self.publishedID = publishedID
        self.firstSeen = firstSeen
        versionSeen = firstSeen
        self.position = position
    }
}

/// An article as it is kept between polls.
@dynamicMemberLookup
public struct ArchivedArticle: Hashable, Sendable {
    public var known: KnownArticle
    /// The version that counts, as normalised, with the dates it was last sent with.
    public var article: Article

    public init(known: KnownArticle, article: Article) {
        self.known = known
        self.article = article
    }

    /// ``known``'s members as the article's own.
    public subscript<Value>(dynamicMember path: WritableKeyPath<KnownArticle, Value>) -> Value {
        get { known[keyPath: path] }
        set { known[keyPath: path] = newValue }
    }
}
