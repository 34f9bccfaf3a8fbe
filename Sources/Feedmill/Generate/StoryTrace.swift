internal import FeedmillModel
public import FeedmillNormalizer
internal import FeedmillSummarizer
public import FeedmillSyntax

/// What the entry of a story may be known by: as much as looking it up takes.
public struct StoryTrace: Hashable, Sendable {
    /// The ids under which merging publishes the articles that tell it.
    public var articles: Set<String> = []
    /// Their canonical links, where they are one article's alone.
    public var links: Set<String> = []
    /// The ids that summaries of them would have.
    public var summaries: Set<String> = []
    /// What they say; short ones say nothing certain.
    public var fingerprints: Set<ContentFingerprint> = []

    /// Known by nothing.
    public init() {}
}

extension SummaryFeed {
    /// The traces of every story that archives tell.
    ///
    /// - Parameters:
    ///   - archives: In order of preference.
    ///   - options: Those that the feed is made with.
    ///   - now: The clock, for articles that no document dates.
    /// - Throws: ``MergeFailure`` for a filter that cannot be used.
    public static func traces(
        of archives: [FeedArchive], options: SummaryFeedOptions, now: Instant
    ) throws -> [StoryTrace] {
        let shelf = ArticleShelf(archives)
        return try SummaryPlan(everyStoryOf: archives, options, now: now).stories.map { story in
            var trace = StoryTrace()
            for article in [story.article] + story.others {
                let name = ArticleName(article)
                trace.articles.insert(name.article)
                if let link = shelf[name]?.link { trace.links.insert(link) }
                trace.summaries.insert(SummaryArticle.id(for: article, options: options.summary))
                let fingerprint = ContentFingerprint(article.wholeText)
                if fingerprint.words >= ContentFingerprint.fewestWords { trace.fingerprints.insert(fingerprint) }
            }
            return trace
        }
    }
}

extension SummaryPlan {
    /// Without a limit, and with copies under one link made one: what a feed that remembers decides about.
    init(everyStoryOf archives: [FeedArchive], _ options: SummaryFeedOptions, now: Instant) throws {
        var unlimited = options
        unlimited.limit = nil
        try self.init(archives, unlimited, duplicates: [.id, .link], now: now)
    }
}
