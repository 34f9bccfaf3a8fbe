public import FeedmillModel
public import FeedmillNormalizer
public import FeedmillSyntax

/// What was published in one feed of summaries: what the next run decides against. A summary is made once, and made again only
/// when its article's words are others.
public struct SummaryMemory: Hashable, Sendable {
    /// Goes up with every run that changed it: who decided on an older one must decide anew.
    public var revision: Int64 = 0
    /// The id that the feed was first published with; it stays when the feed moves to another address.
    public var feedID: String?
    /// Everything that was ever published, in the order of first publication; what is long past without its text, and without
    /// the deletions that no document tells any more.
    public var entries: [PublishedSummary] = []

    /// Nothing was published yet.
    public init() {}

    /// What is over since then is long past: a quarter of a year. Its texts are let go of, and deletions that no document tells.
    public static func longPast(at now: Instant) -> Instant {
        Instant(seconds: now.seconds - 92 * 86_400, nanoseconds: now.nanoseconds)
    }
}

/// An entry of a feed of summaries as it was published last.
public struct PublishedSummary: Hashable, Sendable {
    /// Which entry of its feed it is, from 0, for good.
    public var number: Int
    /// As it was published last; its id is for good.
    public var summary: SummaryArticle
    /// Whether the summary is there; of what left every document long ago, and is not published, there are only id and date.
    public var hasText = true
    /// The articles that tell it; the summary was made of the first one.
    public var tellings: [Telling]
    /// What other articles of the story are cited as, behind the article's own sources.
    public var others: [SummarySections.Citation] = []
    /// Whether a back end that was asked for it did not serve: the next run asks again.
    public var isProvisional = false
    /// When it was taken out, because its publisher deleted the article or nobody subscribes to the feed any more; `nil` while
    /// it stands.
    public var withdrawnAt: Instant?
    /// When it was noticed that none of its articles is in the document of its feed any more; `nil` while one is.
    public var leftAt: Instant?

    public init(number: Int, summary: SummaryArticle, tellings: [Telling]) {
        self.number = number
        self.summary = summary
        self.tellings = tellings
    }
}

/// An article that tells what an entry says: enough to know it again, under whatever id or address it comes.
public struct Telling: Hashable, Sendable {
    /// The URL or path of the subscription.
    public var feed: String
    /// The id under which merging publishes the article.
    public var article: String
    /// Its canonical link, when it is this article's alone.
    public var link: String?
    /// The date of the version that counts.
    public var date: Instant?
    /// A digest of the words of that version.
    public var words: UInt128
    /// What it says, for finding copies of it.
    public var fingerprint: ContentFingerprint

    public init(
        feed: String, article: String, link: String? = nil, date: Instant? = nil, words: UInt128,
        fingerprint: ContentFingerprint
    ) {
        self.feed = feed
        self.article = article
        self.link = link
        self.date = date
        self.words = words
        self.fingerprint = fingerprint
    }
}

extension PublishedSummary {
    /// The place of an article among the tellings.
    func place(of name: ArticleName) -> Int? { tellings.firstIndex { $0.name == name } }
}

extension Telling {
    /// Which article of which subscription it is.
    var name: ArticleName { ArticleName(feed: feed, article: article) }
}

/// An article of a subscription: the subscription's URL, and the id under which merging publishes the article.
struct ArticleName: Hashable {
    var feed: String
    var article: String
}

extension ArticleName {
    /// The name of an article that came out of merging.
    init(_ article: Article) {
        self.init(feed: article.provenance?.feed ?? "", article: article.metadata.id ?? "")
    }
}
