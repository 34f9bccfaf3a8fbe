internal import ArgumentParser
internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore

/// `feedmill update`: polls what is due, once, into the store.
struct UpdateCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Poll what is due, once, into the store.",
        discussion: """
            EXAMPLES
              feedmill update                                         what is due
              feedmill update https://example.org/                    subscribe, by the page or its feed
              feedmill update --store feeds.sqlite --record monday.ndjson
              feedmill update --store other.sqlite --replay monday.ndjson

            URLs are subscribed to first. A [[source]] that is taken out of the configuration is \
            unsubscribed, and its articles go with it. What a server asks for is heeded: nothing is \
            asked again before it is due. --record writes one answer a line, \
            {"url":…,"status":200,"headers":{…},"body":…}; with --replay, a source without a line was not due.
            """)

    @Option(help: "text, or json (one object on the last line).") var format: Format = .text
    @Option(
        help: ArgumentHelp("Answer from this file instead of the network; - for standard input.", valueName: "file"))
    var replay: String?
    @Option(help: ArgumentHelp("Write every answer to this file.", valueName: "file")) var record: String?
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @OptionGroup(title: "Network") var reach: NetworkOptions
    @OptionGroup var clock: ClockOptions
    @Argument(help: ArgumentHelp("Feeds to subscribe to and poll; without any, all that is due.", valueName: "url"))
    var urls: [String] = []

    func validate() throws {
        if replay != nil, record != nil { throw ValidationError("--record and --replay do not go together") }
    }

    func run() async throws {
        let configuration = try config.load()
        let now = try clock.instant()
        var network = try reach.network(configuration.fetch)
        var recording: RecordingExchange?
        if let replay {
            network.exchange = try RecordedExchange(path: replay)
        } else if let record {
            let exchange = try RecordingExchange(network.exchange, path: record)
            recording = exchange
            network.exchange = exchange
        }
        let store = try storage.open(configuration.store.location)
        var status = RunStatus()
        let subscriptions = try Subscriptions(configuration, urls: urls)
        for refusal in subscriptions.refusals {
            Messages.say(refusal)
            status.take(.unreadable)
        }
        if configuration.file != nil { try await store.configure(configuration.sources.map(\.url)) }
        try await store.subscribe(subscriptions.urls)

        let sources = try await asked(of: store, subscriptions)
        for hold in try await store.sources().compactMap({ PollState($0.fetch).held }) { await network.gate.hold(hold) }
        let poll = SourcePoll(
            store: store, client: network.client, gate: network.gate, now: now, heedsSchedule: replay == nil)
        var report = UpdateReport()
        var progress = ProgressLine(total: sources.count, noun: "polled")
        // An answer that was recorded once is taken by the first who asks: in order, so that it is always the same one.
        let width = replay == nil ? configuration.fetch.concurrency ?? 16 : 1
        let turns = replay == nil ? sources.byHostsInTurn : sources
        try await turns.forEachConcurrently(width) { source in
            (source, try await poll.run(source, subscriptions.settings(of: source.url)))
        } each: { source, outcome in
            progress.advance()
            guard let outcome else { return }
            report.polled += 1
            report.added += outcome.added
            report.changed += outcome.changed
            if let fault = outcome.fault {
                progress.clear()
                Messages.say("\(source.url): \(fault)")
                status.take(.failed)
            }
        }
        progress.clear()
        try await recording?.finish()
        try await store.expire(configuration.store.retention, at: now)
        let output = try Output(nil)
        switch format {
        case .json:
            for source in try await asked(of: store, subscriptions) {
                report.add(source, try await store.known(of: source))
            }
            try output.write(report.json)
        case .text:
            try output.write("\(report.polled) polled, \(report.added) new, \(report.changed) changed\n")
        }
        try output.finish()
        try status.end()
    }

    /// The sources of the URLs, in the order of the command line; without any, all.
    private func asked(of store: any ArticleStore, _ subscriptions: Subscriptions) async throws -> [StoredSource] {
        let sources = try await store.sources()
        if urls.isEmpty { return sources }
        var byURL: [String: StoredSource] = [:]
        for source in sources { byURL[source.url] = source }
        return subscriptions.urls.compactMap { byURL[$0] }
    }
}
