internal import Feedmill
internal import FeedmillStore

/// What a feed of summaries is made of, and where it is kept what was published in it.
struct SummaryMaterial {
    var archives: [FeedArchive]
    /// Every subscription there is; `nil` where nobody unsubscribes, as on a command line.
    var subscriptions: Set<String>?
    /// `nil` where every run starts from nothing.
    var store: (any ArticleStore)?

    init(archives: [FeedArchive], subscriptions: Set<String>? = nil, store: (any ArticleStore)? = nil) {
        self.archives = archives
        self.subscriptions = subscriptions
        self.store = store
    }

    /// All that a store has of the subscriptions.
    init(of store: any ArticleStore, _ configuration: Configuration) async throws {
        archives = try await configuration.archives(of: store)
        subscriptions = Set(archives.map(\.url))
        self.store = store
    }
}

/// A feed of summaries that is ready to be published.
struct SummaryIssue {
    var feed: SummaryFeed
    /// Writes down what is about to be published.
    private var memory: (old: SummaryMemory, new: SummaryMemory, store: any ArticleStore, publication: String)?

    /// Makes what is new, and takes over the rest from what was published before.
    ///
    /// - Parameter making: Who makes summaries.
    init(
        of material: SummaryMaterial, _ options: SummaryFeedOptions, by making: SummarySettings, now: Instant,
        status: inout RunStatus
    ) async throws {
        let service = try making.service(options.summary, now: now)
        if let store = material.store {
            // A feed with an id of its own is another feed than the one without.
            let publication = options.id ?? ""
            let old = try await store.memory(of: publication)
            let (feed, new) = try await SummaryFeed.continuing(
                old, with: material.archives, subscriptions: material.subscriptions, options: options, by: service,
                now: now)
            self.feed = feed
            memory = (old, new, store, publication)
        } else if let service {
            feed = try await SummaryFeed(of: material.archives, options: options, by: service, now: now)
        } else {
            feed = try SummaryFeed(of: material.archives, options: options, now: now)
        }
        guard service != nil else { return }
        var report = RefusalReport()
        for summary in feed.summaries {
            if let refusal = feed.refusals[summary.id] { report.take(refusal) }
        }
        report.end(of: feed.summaries.count, &status)
    }

    /// Publishes documents of the feed. What is about to be published is written down first, once it is known to be fit: a run that
    /// is killed in between has made the decisions of the next one, which then publishes the same.
    func publish(_ publication: Publication, now: Instant) async throws {
        let documents = try publication.prepared(now: now)
        if let memory {
            _ = try await memory.store.remember(memory.new, after: memory.old, of: memory.publication)
        }
        try documents.putInPlace()
    }
}

extension SummaryFeedOptions {
    /// What the configuration says.
    init(_ configuration: Configuration) {
        self.init()
        title = configuration.publish.title ?? title
        id = configuration.publish.id
        selfURL = configuration.publish.selfURL
        limit = configuration.summary.limit
        sentences = configuration.summary.sentences
        language = configuration.summary.language
        groupsStories = configuration.summary.groupsStories
        shortestText = configuration.summary.minLength
    }
}
