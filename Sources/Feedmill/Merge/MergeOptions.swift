/// How feeds are merged. The defaults suit a planet: newest first, one entry an id, nothing left out.
public struct MergeOptions: Hashable, Sendable {
    /// What articles are sorted by, newest first; the other date stands in for a missing one.
    public enum Order: String, Hashable, Sendable, CaseIterable {
        /// By the last change (RFC 4287 §4.2.15).
        case updated = "updated-desc"
        /// By the first publication (RFC 4287 §4.2.9).
        case published = "published-desc"
    }

    /// What makes two articles of different feeds one.
    public enum Duplicates: String, Hashable, Sendable, CaseIterable {
        /// The same id, when it is a URI.
        case id
        /// The same canonical link.
        case link
        /// The same words: at least 48, or 100 characters of a script without spaces.
        case content
    }

    /// What happens to an article that is dated ahead of the clock.
    public enum FutureDates: String, Hashable, Sendable, CaseIterable {
        /// It counts as written when it was first seen, for good.
        case clamp
        /// Its date is taken at its word.
        case keep
        /// It counts as written when first seen, until its date has come.
        case ignoreDate = "ignore-date"
        /// It is left out until its date has come.
        case ignoreEntry = "ignore-entry"
    }

    /// What articles are sorted by.
    public var order: Order = .updated
    /// What makes articles of different feeds one; any of these is enough, and with none nothing is folded.
    public var duplicates: Set<Duplicates> = [.id]
    /// What happens to articles that are dated ahead of the clock.
    public var futureDates: FutureDates = .clamp
    /// How many articles there may be, counted after filters and duplicates.
    public var limit: Int?
    /// How many articles each feed may bring, counted after filters and duplicates.
    public var limitPerFeed: Int?
    /// An article needs one match in every kind that is named here.
    public var include: [ArticleFilter] = []
    /// An article with any match is left out, whatever ``include`` says.
    public var exclude: [ArticleFilter] = []
    /// Whether tracking parameters are taken out of links.
    public var cleansLinks = false
    /// Whether an article whose words are the same keeps its date when a new one is sent.
    public var keepsDatesOfSameWords = true
    /// Whether articles that their publisher deleted are left out (RFC 6721).
    public var heedsTombstones = true

    public init() {}

    /// The newest `limit` articles.
    public static func newest(_ limit: Int) -> MergeOptions {
        var options = MergeOptions()
        options.limit = limit
        return options
    }
}
