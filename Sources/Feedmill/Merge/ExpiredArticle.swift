public import FeedmillSyntax

/// An article that was let go of because of its age, or because there were too many: its text is gone, and it is still known.
public struct ExpiredArticle: Hashable, Sendable {
    /// The id under which it was first published.
    public var publishedID: String
    /// When a document first came without it; `nil` while it is in the last one.
    public var leftAt: Instant?
    /// When its publisher deleted it (RFC 6721); `nil` while it stands.
    public var deletedAt: Instant?

    public init(publishedID: String, leftAt: Instant? = nil, deletedAt: Instant? = nil) {
        self.publishedID = publishedID
        self.leftAt = leftAt
        self.deletedAt = deletedAt
    }
}
