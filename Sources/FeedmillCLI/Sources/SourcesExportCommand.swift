internal import ArgumentParser
internal import Feedmill
internal import FeedmillStore

/// `feedmill sources export`.
struct SourcesExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the subscriptions as OPML 2.0.",
        discussion: """
            EXAMPLES
              feedmill sources export -o subscriptions.opml
              feedmill sources export | feedmill sources import --store other.sqlite -

            What was imported comes out as it went in, folders and all, less what is no longer \
            subscribed to; other subscriptions follow. No password, key or header is written.
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file, whole or not at all, instead of standard output.", valueName: "file"))
    var output: String?
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions

    func run() async throws {
        let configuration = try config.load()
        let store = try storage.open(configuration.store.location)
        let subscriptions = try await configuration.subscriptions(of: store)
        var list = try await store.subscriptionList() ?? OPML(title: "Subscriptions")
        let wanted = Set(subscriptions.map { URLReference.canonical($0.url) })
        list.keepFeeds(where: wanted.contains)
        let listed = Set(list.feeds.compactMap(\.subscribedURL).map(URLReference.canonical))
        for subscription in subscriptions where !listed.contains(URLReference.canonical(subscription.url)) {
            list.outlines.append(try await outline(subscription, store))
        }
        let result = try Output(output)
        try result.write(OPMLWriter().write(list))
        try result.finish()
    }

    private func outline(_ subscription: Subscription, _ store: any ArticleStore) async throws -> OPML.Outline {
        let source = subscription.source
        var metadata: Metadata?
        if let source { metadata = try await store.metadata(of: source) }
        let title = subscription.configured?.name ?? source?.title?.nilIfBlank ?? subscription.url
        var outline = OPML.Outline(text: title, feed: subscription.url, page: metadata?.url)
        if let language = metadata?.language ?? subscription.configured?.language {
            outline.attributes["language"] = language
        }
        return outline
    }
}

extension String {
    /// `nil` when there is nothing to see.
    fileprivate var nilIfBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}

/// A subscription, from either side.
struct Subscription {
    var url: String
    /// In the configuration.
    var configured: ConfiguredSource?
    /// In the store; `nil` for one that no update has seen yet.
    var source: StoredSource?
}

extension Configuration {
    /// The subscriptions of the configuration that are URLs, then those that commands made. A source that was taken out of the
    /// configuration is none any more, whether or not an update has unsubscribed it yet.
    func subscriptions(of store: any ArticleStore) async throws -> [Subscription] {
        let stored = try await store.sources().filter(\.isPolled)
        var subscriptions = sources.filter { $0.url.contains("://") }.map { configured in
            Subscription(
                url: configured.url, configured: configured, source: stored.first { $0.url == configured.url })
        }
        let configured = Set(sources.map(\.url))
        for source in stored where !configured.contains(source.url) {
            if file != nil, source.origin == .configuration { continue }
            subscriptions.append(Subscription(url: source.url, configured: nil, source: source))
        }
        return subscriptions
    }
}
