internal import FeedmillModel
public import FeedmillSummarizer
public import FeedmillSyntax
internal import FeedmillWriter

extension SummaryFeed {
    /// Goes on with a feed of summaries: what was published before stays as it is, word for word, and only what is new is made.
    ///
    /// A story is known again by its id, its link, or nearly the same words, in whatever feed it comes; it is never published
    /// twice. When the words of its article change, its summary is made anew and its date moves; its id never does. What leaves
    /// its publisher's document stays; what was deleted (RFC 6721), or whose feed nobody subscribes to any more, is taken out and
    /// told as deleted. The same articles give the same bytes at any time.
    ///
    /// - Parameters:
    ///   - memory: What was published before. Keep what this function returns, before or together with the document.
    ///   - archives: What is known of the subscriptions, in order of preference.
    ///   - subscriptions: Every subscription there is, those that could not be read too; an entry of a feed that is not among
    ///     them is taken out. `nil` where nobody unsubscribes.
    ///   - options: Title, id, address, limit and length.
    ///   - service: A back end; without one the text's own sentences do.
    ///   - now: The clock, for articles that no document dates.
    /// - Throws: ``MergeFailure`` for a filter that cannot be used.
    public static func continuing(
        _ memory: SummaryMemory, with archives: [FeedArchive], subscriptions: Set<String>? = nil,
        options: SummaryFeedOptions = SummaryFeedOptions(), by service: SummaryService? = nil, now: Instant
    ) async throws -> (feed: SummaryFeed, memory: SummaryMemory) {
        var round = try SummaryRound(
            memory, archives, subscriptions: subscriptions, asksAgain: service != nil, options, now: now)
        let summarizer = Summarizer(options: options.summary)
        let summaryOptions = options.summary
        let made = await round.jobs.concurrentMap(width: service?.options.concurrency ?? 1) { job in
            let (story, article) = (job.story, job.story.article)
            if case .surroundings(let kept) = job.reason {
                return (
                    SummaryArticle(
                        of: article, title: story.title, made: kept, origin: article.source, options: summaryOptions,
                        now: now), SummaryRefusal?.none
                )
            }
            if let service {
                return await service.summarize(
                    article, text: story.text, title: story.title, origin: article.source, now: now)
            }
            return (
                summarizer.summarize(
                    article, text: story.text, title: story.title, origin: article.source, now: now), nil
            )
        }
        var refusals: [String: SummaryRefusal] = [:]
        for (job, (summary, refusal)) in zip(round.jobs, made) {
            round.take(summary, refusal: refusal, for: job)
            if let refusal { refusals[round.memory.entries[job.entry].summary.id] = refusal }
        }
        let published = round.published
        let tombstones = round.memory.tombstones(limit: max(options.limit ?? 0, Self.mostTombstones))
        round.letGo(told: Set(tombstones.map(\.ref)))
        var remembered = round.memory
        let updated = (published.map(\.summary.updated) + tombstones.compactMap(\.when?.instant)).max()
        var feed = SummaryFeed(published.map(\.summary), options, updated: updated)
        if !tombstones.isEmpty { feed.metadata.setTombstones(tombstones) }
        feed.metadata.id = options.id ?? remembered.feedID ?? AtomWriter.feedID(of: feed.metadata)
        remembered.feedID = feed.metadata.id
        feed.refusals = refusals
        return (feed, remembered)
    }

    /// As many deletions as a document tells at least.
    package static let mostTombstones = 100
}

extension SummaryMemory {
    /// The deletions of what was published, the newest first.
    func tombstones(limit: Int) -> [Tombstone] {
        let gone = entries.compactMap { entry in
            entry.withdrawnAt.map { (id: entry.summary.id, when: $0, number: entry.number) }
        }
        let newest = gone.sorted { $0.when != $1.when ? $0.when > $1.when : $0.number > $1.number }
        return newest.prefix(limit).map {
            Tombstone(ref: $0.id, when: Timestamp(raw: $0.when.rfc3339, instant: $0.when))
        }
    }
}
