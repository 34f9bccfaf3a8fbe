internal import CoreMetrics
internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore
internal import Logging

/// What one configuration makes of a daemon: its store, its network, and a round of work.
struct Workshop: Sendable {
    private let configuration: Configuration
    private let subscriptions: Subscriptions
    let store: any ArticleStore
    private let network: Network
    private let ping: HubPing
    private let logger: Logger

    /// - Parameter ping: Knows the hubs that are to be told of a change; it outlives configurations.
    init(_ options: RunCommand.Settings, _ ping: HubPing, _ logger: Logger) async throws {
        configuration = try Configuration.load(options.config)
        subscriptions = try Subscriptions(configuration, urls: [])
        store = try options.storage.open(configuration.store.location)
        network = try options.reach.network(configuration.fetch)
        self.ping = ping
        self.logger = logger
        if configuration.file != nil { try await store.configure(configuration.sources.map(\.url)) }
        for hold in try await store.sources().compactMap({ PollState($0.fetch).held }) { await network.gate.hold(hold) }
    }

    /// Polls what is due, and publishes when anything changed.
    ///
    /// - Parameter publishes: Whether to publish all the same: a run that was killed may have kept what it never published.
    /// - Returns: How long there is nothing to do.
    func round(at now: Instant, publishes: Bool) async throws -> Duration {
        let due = try await store.sources().filter { $0.isPolled && PollState($0.fetch).isDue(at: now.seconds) }
            .byHostsInTurn
        let poll = SourcePoll(store: store, client: network.client, gate: network.gate, now: now)
        let hubs = try await hubs()
        var changes = 0
        try await due.forEachConcurrently(configuration.fetch.concurrency ?? 16) { source in
            (source, try await poll.run(source, settings(of: source, hubs[source.id], at: now)))
        } each: { source, outcome in
            guard let outcome else { return }
            note(source, outcome)
            changes += outcome.added + outcome.changed
            // What a hub should have told, and did not.
            if outcome.added + outcome.changed > 0, hubs[source.id]?.isActive(at: now) ?? false {
                try await store.changeHubSubscription(of: source.id) { $0.misses += 1 }
            }
        }
        if changes > 0 || publishes { changes += try await store.expire(configuration.store.retention, at: now) }
        if changes > 0 || publishes || !SummaryPublication.exists(configuration.publish) { try await publish(at: now) }
        if let topic = configuration.publish.selfURL {
            try await ping.pay(topic, through: network.client, at: now, logger)
        }
        if let callback = configuration.websub.callback, configuration.websub.listen != nil {
            try await HubSubscriber(
                store: store, client: network.client, callback: callback,
                lease: configuration.websub.lease ?? WebSubSettings.usualLease, logger: logger
            ).round(at: now)
        }
        return try await pause(from: now)
    }

    /// What is agreed with hubs, by source.
    private func hubs() async throws -> [Int64: HubSubscription] {
        var hubs: [Int64: HubSubscription] = [:]
        for subscription in try await store.hubSubscriptions() { hubs[subscription.source] = subscription }
        return hubs
    }

    /// A source whose hub is reliable is polled only now and then, unless it has an interval of its own.
    private func settings(of source: StoredSource, _ hub: HubSubscription?, at now: Instant) -> PollSettings {
        var settings = subscriptions.settings(of: source.url)
        if hub?.isReliable(at: now) ?? false, settings.policy == PollPolicy() {
            settings.policy = PollPolicy(
                interval: configuration.websub.backupInterval ?? WebSubSettings.usualBackupInterval)
        }
        return settings
    }

    private func note(_ source: StoredSource, _ outcome: SourcePoll.Outcome) {
        Counter(label: "feedmill_polls_total", dimensions: [("result", outcome.fault == nil ? "ok" : "error")])
            .increment()
        Counter(label: "feedmill_articles_new_total").increment(by: outcome.added)
        Counter(label: "feedmill_articles_changed_total").increment(by: outcome.changed)
        var metadata: Logger.Metadata = [
            "source": "\(source.url)", "new": "\(outcome.added)", "changed": "\(outcome.changed)",
        ]
        if let fault = outcome.fault {
            metadata["reason"] = "\(fault)"
            logger.warning("poll failed", metadata: metadata)
        } else {
            logger.info("polled", metadata: metadata)
        }
    }

    private func publish(at now: Instant) async throws {
        let path = configuration.publish.path
        let before = path.flatMap(FileVersion.init)
        guard let count = try await SummaryPublication.write(from: store, configuration, now: now) else { return }
        if path.flatMap(FileVersion.init) != before { await ping.owe(configuration.publish.hubs, since: now) }
        logger.info("published", metadata: ["path": "\(configuration.publish.path ?? "")", "entries": "\(count)"])
    }

    /// At least a second, at most a minute: sources may be added meanwhile by commands.
    private func pause(from now: Instant) async throws -> Duration {
        let sources = try await store.sources().filter(\.isPolled)
        Meter(label: "feedmill_sources").set(sources.count)
        Meter(label: "feedmill_sources_failing").set(sources.count { $0.fetch.condition == .error })
        Meter(label: "feedmill_sources_gone").set(sources.count { $0.fetch.condition == .gone })
        let next = sources.filter { $0.fetch.condition != .gone }.map { $0.fetch.nextDue?.seconds ?? now.seconds }.min()
        return .seconds(min(max((next ?? now.seconds + 60) - now.seconds, 1), 60))
    }
}
