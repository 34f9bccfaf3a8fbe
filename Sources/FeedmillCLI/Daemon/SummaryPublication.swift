internal import Feedmill
internal import FeedmillStore
internal import Glibc

/// The feed of summaries that a daemon keeps up to date.
enum SummaryPublication {
    /// Whether it is there, or nobody wants one.
    static func exists(_ settings: PublishSettings) -> Bool {
        guard let path = settings.path else { return true }
        return unsafe access(path, F_OK) == 0
    }

    /// Writes the feed, whole or not at all, and only when it is valid.
    ///
    /// - Returns: How many articles it was made of; `nil` when nobody wants one, or there is nothing yet.
    static func write(from store: any ArticleStore, _ configuration: Configuration, now: Instant) async throws -> Int? {
        let settings = configuration.publish
        guard settings.path != nil else { return nil }
        let feeds = try await configuration.archives(of: store).map(\.reading).filter { !$0.articles.isEmpty }
        guard !feeds.isEmpty else { return nil }
        let summaries = try SummaryFeed(of: feeds, options: options(configuration), now: now)
        var layout = FeedWriter.Options()
        layout.stylesheet = settings.stylesheet
        let targets = PublishTarget.list([], format: nil, else: settings)
        try Publication(documents: targets.map { .init($0, summaries.write($0.format, layout)) }).publish(now: now)
        return feeds.reduce(0) { $0 + $1.articles.count }
    }

    private static func options(_ configuration: Configuration) -> SummaryFeedOptions {
        var options = SummaryFeedOptions()
        options.title = configuration.publish.title ?? options.title
        options.id = configuration.publish.id
        options.selfURL = configuration.publish.selfURL
        options.limit = configuration.summary.limit
        options.sentences = configuration.summary.sentences
        options.language = configuration.summary.language
        return options
    }
}

extension FeedArchive {
    /// The feed as it was last read, with every article that is known of it.
    fileprivate var reading: Feed {
        var feed = Feed(format: .atom10, metadata: metadata ?? Metadata())
        feed.articles = articles.filter { $0.known.deletedAt == nil }.map(\.article)
        return feed
    }
}
