internal import Feedmill
internal import FeedmillStore

/// What a feed of summaries is made of.
enum SummaryMaterial {
    /// Documents that were read now. What was published in the feed is remembered where a store is named.
    ///
    /// `subscriptions` is every subscription there is; `nil` where nobody unsubscribes, as on a command line.
    case documents([FeedArchive], subscriptions: Set<String>?, memory: (any ArticleStore)?)
    /// What a store has of the subscriptions.
    case kept(KeptMaterial)

    /// The addresses of the feeds.
    var feeds: [String] {
        switch self {
        case .documents(let archives, _, _): archives.map(\.url)
        case .kept(let material): material.sources.map(\.url)
        }
    }
}

/// A feed of summaries that is ready to be published.
struct SummaryIssue {
    var feed: SummaryFeed
    /// What is about to be published, to be written down.
    private var continuation: SummaryContinuation?

    /// Makes what is new, and takes over the rest from what was published before.
    ///
    /// - Parameter making: Who makes summaries.
    init(
        of material: SummaryMaterial, _ options: SummaryFeedOptions, by making: SummarySettings, now: Instant,
        status: inout RunStatus
    ) async throws {
        let service = try making.service(options.summary, now: now)
        switch material {
        case .documents(let archives, let subscriptions, let store?):
            let continuation = try await SummaryContinuation.of(
                archives, rememberedIn: store, subscriptions: subscriptions, options, by: service, now: now)
            feed = continuation.feed
            self.continuation = continuation
        case .documents(let archives, _, nil):
            if let service {
                feed = try await SummaryFeed(of: archives, options: options, by: service, now: now)
            } else {
                feed = try SummaryFeed(of: archives, options: options, now: now)
            }
        case .kept(let material):
            let continuation = try await SummaryContinuation.of(material, options, by: service, now: now)
            feed = continuation.feed
            self.continuation = continuation
        }
        guard service != nil else { return }
        var report = RefusalReport()
        for summary in feed.summaries {
            if let refusal = feed.refusals[summary.id] { report.take(refusal) }
        }
        report.end(of: feed.summaries.count, &status)
    }

    /// Whether nothing was ever published, and nothing is there to be.
    var isBlank: Bool { feed.summaries.isEmpty && continuation.map(\.isBlank) ?? true }

    /// Publishes documents of the feed. What is about to be published is written down first, once it is known to be fit: a run that
    /// is killed in between has made the decisions of the next one, which then publishes the same.
    func publish(_ publication: Publication, now: Instant) async throws {
        let documents = try publication.prepared(now: now)
        try await continuation?.remember()
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
