public import FeedmillSyntax

/// An article that was let go of because of its age, or because there were too many: its text is gone, and it is still known.
public struct ExpiredArticle: Hashable, Sendable {
    /// Which article of its feed it is, as ``KnownArticle/number``.
    public var number: Int
    /// The id under which it was first published.
    public var publishedID: String
    /// Its canonical link, when it was this article's alone.
    public var link: String?
    /// When any version of it was first seen.
    public var firstSeen: Instant
    /// When a document first came without it; `nil` while it is in the last one.
    public var leftAt: Instant?
    /// When its publisher deleted it (RFC 6721); `nil` while it stands.
    public var deletedAt: Instant?

    public init(
        number: Int, publishedID: String, link: String? = nil, firstSeen: Instant, leftAt: Instant? = nil,
        deletedAt: Instant? = nil
    ) {
        self.number = number
        self.publishedID = publishedID
        self.link = link
        self.firstSeen = firstSeen
        self.leftAt = leftAt
        self.deletedAt = deletedAt
    }
}
