internal import Feedmill
internal import FeedmillStore

/// A feed of summaries that goes on from what was published before, and what of it is to be remembered.
struct SummaryContinuation {
    let feed: SummaryFeed
    private let store: any ArticleStore
    /// A feed with an id of its own is another feed than the one without.
    private let publication: String
    private let old: SummaryMemory
    private let new: SummaryMemory
    private let arrears: PublicationArrears?

    /// Whether nothing was ever published.
    var isBlank: Bool { new.entries.isEmpty }

    /// Goes on with documents.
    static func of(
        _ archives: [FeedArchive], rememberedIn store: any ArticleStore, subscriptions: Set<String>?,
        _ options: SummaryFeedOptions, by service: SummaryService?, now: Instant
    ) async throws -> SummaryContinuation {
        let publication = options.id ?? ""
        let old = try await store.memory(of: publication)
        let (feed, new) = try await SummaryFeed.continuing(
            old, with: archives, subscriptions: subscriptions, options: options, by: service, now: now)
        return SummaryContinuation(
            feed: feed, store: store, publication: publication, old: old, new: new, arrears: nil)
    }

    /// Goes on with what a store keeps. Under a limit that takes as much memory as the limit and what has happened since the last time
    /// make it, however much is kept and was published.
    static func of(
        _ material: KeptMaterial, _ options: SummaryFeedOptions, by service: SummaryService?, now: Instant
    ) async throws -> SummaryContinuation {
        let (store, subscriptions, publication) = (material.store, material.subscriptions, options.id ?? "")
        guard let limit = options.limit else {
            return try await of(
                material.archives(), rememberedIn: store, subscriptions: subscriptions, options, by: service, now: now)
        }
        func next(_ excerpt: PublicationExcerpt) async throws -> (feed: SummaryFeed, memory: SummaryMemory) {
            try await SummaryFeed.continuing(
                excerpt.memory, with: excerpt.archives, subscriptions: subscriptions, options: options, by: service,
                now: now)
        }
        func revisit(_ entries: Set<Int>, _ articles: [ArticlePlace] = []) async throws {
            let excerpt = try await material.excerpt(of: publication, entries: entries, articles: articles)
            var memory = try await next(excerpt).memory
            // What is new is found among the newest.
            let last = excerpt.memory.entries.last?.number ?? -1
            memory.entries.removeAll { $0.number > last }
            _ = try await store.remember(memory, after: excerpt.memory, of: publication)
        }
        // First what has happened to entries, so that it is known which the newest are.
        let arrears = try await store.arrears(of: publication, settings: material.settings(options))
        for start in stride(from: 0, to: arrears.entries.count, by: stretch) {
            try await revisit(Set(arrears.entries[start...].prefix(stretch)))
        }
        for start in stride(from: 0, to: arrears.articles.count, by: stretch) {
            let articles = Array(arrears.articles[start...].prefix(stretch))
            let (entries, copies) = try await material.copies(
                among: articles, of: publication, options, now: now)
            if !entries.isEmpty { try await revisit(entries, copies) }
        }
        // Filters and copies may leave too little of the newest articles.
        var (entries, width) = (limit, max(limit * 4, leastWidth))
        while true {
            let front = try await store.front(
                of: publication, limit: entries, width: width, sources: material.sources,
                past: SummaryMemory.longPast(at: now))
            let (known, _) = try await material.copies(among: front.articles, of: publication, options, now: now)
            let excerpt = try await material.excerpt(
                of: publication, entries: known.union(front.entries), articles: front.articles)
            let (feed, new) = try await next(excerpt)
            if front.isWhole || feed.summaries.count >= limit {
                return SummaryContinuation(
                    feed: feed, store: store, publication: publication, old: excerpt.memory, new: new, arrears: arrears)
            }
            (entries, width) = (entries * 4, width * 4)
        }
    }

    /// As many entries or articles are looked at at once.
    private static let stretch = 200
    /// As many articles are looked at at least.
    private static let leastWidth = 100

    /// Writes down what is about to be published.
    func remember() async throws {
        _ = try await store.remember(new, after: old, of: publication)
        if let arrears { try await store.settle(arrears, of: publication) }
    }
}
