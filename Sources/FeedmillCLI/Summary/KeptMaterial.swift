internal import Feedmill
internal import FeedmillStore

/// What a store has for a feed of summaries, read as far as it is needed.
struct KeptMaterial: Sendable {
    let store: any ArticleStore
    /// Those that bring something, in order.
    let sources: [StoredSource]
    private let configuration: Configuration

    init(of store: any ArticleStore, _ configuration: Configuration) async throws {
        self.store = store
        self.configuration = configuration
        sources = try await configuration.feeding(store)
    }

    var subscriptions: Set<String> { Set(sources.map(\.url)) }

    /// All of it.
    func archives() async throws -> [FeedArchive] { try await configuration.archives(of: store) }

    /// Some entries of what was published, and some articles, with all that belongs to them.
    func excerpt(
        of publication: String, entries: Set<Int> = [], articles: [ArticlePlace] = []
    ) async throws -> PublicationExcerpt {
        var excerpt = try await store.excerpt(
            of: publication, entries: entries, articles: articles, sources: sources)
        excerpt.archives = configuration.completed(excerpt.archives)
        return excerpt
    }

    /// The articles whose stories were published, under whatever name, and the entries that tell them.
    func copies(
        among articles: [ArticlePlace], of publication: String, _ options: SummaryFeedOptions, now: Instant
    ) async throws -> (entries: Set<Int>, articles: [ArticlePlace]) {
        let archives = try await excerpt(of: publication, articles: articles).archives
        var (entries, ids): (Set<Int>, Set<String>) = ([], [])
        for trace in try SummaryFeed.traces(of: archives, options: options, now: now) {
            let known = try await store.entries(of: publication, knownBy: trace)
            if !known.isEmpty { ids.formUnion(trace.articles) }
            entries.formUnion(known)
        }
        let places = zip(sources, archives).flatMap { source, archive in
            archive.articles.filter { ids.contains($0.publishedID) }
                .map { ArticlePlace(source: source.id, number: $0.number) }
        }
        return (entries, places)
    }

    /// What entries are decided by, besides what happens to their articles.
    func settings(_ options: SummaryFeedOptions) -> String {
        var hash = FNV()
        hash.add("\(FeedmillCommand.version) \(options.language ?? "") \(options.summary) \(options.groupsStories)")
        for source in configuration.sources {
            for part in [source.url, source.id, source.language, source.name] { hash.add(part ?? "") }
            hash.add("\(source.include) \(source.exclude)")
        }
        return String(hash.digest, radix: 16)
    }
}
