/// How long articles are kept. What is let go of is an article's text: what it is told apart by stays, so that a feed that still has
/// it, or brings it again, does not make it new.
public struct Retention: Hashable, Sendable {
    /// Days from when the version that counts was first seen; `nil` for good.
    public var days: Int?
    /// The newest so many articles of each subscription; `nil` for all.
    public var articles: Int?

    public init(days: Int? = nil, articles: Int? = nil) {
        self.days = days
        self.articles = articles
    }
}
