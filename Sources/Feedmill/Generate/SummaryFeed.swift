public import FeedmillModel
internal import FeedmillSummarizer
public import FeedmillSyntax
internal import FeedmillWriter

/// What a feed of new summaries says of itself, and how its summaries are made.
public struct SummaryFeedOptions: Hashable, Sendable {
    /// The title of the feed (RFC 4287 §4.2.14).
    public var title = "New summaries"
    /// A URI that never changes; made of ``selfURL`` or the sources when there is none.
    public var id: String?
    /// Where the feed will be published.
    public var selfURL: String?
    /// The newest so many articles.
    public var limit: Int?
    /// Sentences in an overview; without it the length follows the text.
    public var sentences: Int?
    /// BCP 47; the language of articles that do not name theirs.
    public var language: String?
    /// Whether articles that tell one story become one entry, with every one of them among its sources.
    public var groupsStories = false
    /// A text of fewer characters is its own summary, weighed as ``SummaryOptions/shortestText`` says.
    public var shortestText: Int?

    public init() {}

    /// How single texts are summarised.
    public var summary: SummaryOptions {
        var options = SummaryOptions(sentences: sentences)
        if let shortestText { options.shortestText = shortestText }
        return options
    }
}

/// A feed of new summaries: one entry for every article of the sources, newest first.
public struct SummaryFeed: Hashable, Sendable {
    /// What the feed says of itself; its `updated` is that of the newest entry.
    public var metadata: Metadata
    /// The entries, newest first.
    public var summaries: [SummaryArticle]
    /// Why the back end did not make what it was asked for, by the id of the entry.
    public internal(set) var refusals: [String: SummaryRefusal] = [:]

    /// Summarises the articles of feeds by their own sentences.
    ///
    /// - Parameters:
    ///   - feeds: In order of preference: of two copies of an article the earlier feed's is taken.
    ///   - options: Title, id, address, limit and length.
    ///   - now: The clock, for articles that no document dates.
    /// - Throws: ``MergeFailure`` as merging does; without filters there is nothing to fail.
    public init(of feeds: [Feed], options: SummaryFeedOptions = SummaryFeedOptions(), now: Instant) throws {
        try self.init(of: FeedArchive.archives(of: feeds, at: now), options: options, now: now)
    }

    /// Summarises the articles that are known of subscriptions by their own sentences; otherwise as ``init(of:options:now:)``.
    public init(of archives: [FeedArchive], options: SummaryFeedOptions = SummaryFeedOptions(), now: Instant) throws {
        let plan = try SummaryPlan(archives, options, now: now)
        let summarizer = Summarizer(options: options.summary)
        self.init(
            plan,
            plan.stories.map { story in
                summarizer.summarize(
                    story.article, text: story.text, title: story.title, origin: story.article.source, now: now)
            }, options)
    }

    /// Summarises the articles of feeds by a back end, and by their own sentences where it does not serve; ``refusals`` says why.
    ///
    /// - Throws: As ``init(of:options:now:)``.
    public init(
        of feeds: [Feed], options: SummaryFeedOptions = SummaryFeedOptions(), by service: SummaryService, now: Instant
    ) async throws {
        try await self.init(of: FeedArchive.archives(of: feeds, at: now), options: options, by: service, now: now)
    }

    /// Summarises the articles that are known of subscriptions by a back end; otherwise as ``init(of:options:by:now:)``.
    public init(
        of archives: [FeedArchive], options: SummaryFeedOptions = SummaryFeedOptions(), by service: SummaryService,
        now: Instant
    ) async throws {
        let plan = try SummaryPlan(archives, options, now: now)
        let made = await plan.stories.concurrentMap(width: service.options.concurrency) { story in
            await service.summarize(
                story.article, text: story.text, title: story.title, origin: story.article.source, now: now)
        }
        self.init(plan, made.map(\.summary), options)
        for (summary, refusal) in made { refusals[summary.id] = refusal }
    }

    private init(_ plan: SummaryPlan, _ made: [SummaryArticle], _ options: SummaryFeedOptions) {
        summaries = zip(made, plan.stories).map { $0.adding($1.others) }
        metadata = plan.metadata
        describe(options)
    }

    init(_ summaries: [SummaryArticle], _ options: SummaryFeedOptions, updated: Instant?) {
        self.summaries = summaries
        metadata = Metadata()
        metadata.title = Text(options.title)
        metadata.updated = updated.map { Timestamp(raw: $0.rfc3339, instant: $0) }
        describe(options)
    }

    private mutating func describe(_ options: SummaryFeedOptions) {
        metadata.id = options.id
        metadata.feedURL = options.selfURL
        let languages = Set(summaries.map(\.language))
        if languages.count == 1 { metadata.language = languages.first ?? nil }
    }

    /// The feed as Atom 1.0: the same values give the same bytes.
    public func atom(_ options: AtomWriter.Options = AtomWriter.Options()) -> [UInt8] {
        AtomWriter(options).write(summaries, feed: metadata)
    }
}
