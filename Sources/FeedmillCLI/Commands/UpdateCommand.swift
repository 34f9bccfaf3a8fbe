internal import ArgumentParser
internal import Feedmill
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
              feedmill update --config feedmill.toml --replay monday.ndjson
              feedmill update --store feeds.sqlite --replay monday.ndjson https://example.org/feed

            URLs are subscribed to first. A [[source]] that is taken out of the configuration is \
            unsubscribed, and its articles go with it. A file for --replay has one answer a line: \
            {"url":…,"status":200,"headers":{…},"body":…}; a source without a line was not due.
            """)

    @Option(help: "text, or json (one object on the last line).") var format: Format = .text
    @Option(
        help: ArgumentHelp("Answer from this file instead of the network; - for standard input.", valueName: "file"))
    var replay: String?
    @Option(help: ArgumentHelp("Read settings from this file instead of feedmill.toml.", valueName: "file")) var config:
        String?
    @OptionGroup var storage: StoreOptions
    @OptionGroup var clock: ClockOptions
    @Argument(help: ArgumentHelp("Feeds to subscribe to and poll; without any, all that is due.", valueName: "url"))
    var urls: [String] = []

    func run() async throws {
        let configuration = try Configuration.load(config)
        guard let replay else {
            throw ValidationError("this build has no network: --replay wants a file of recorded answers")
        }
        let transport = try RecordedResponses(path: replay)
        let store = try storage.open(configuration.store.location)
        if configuration.file != nil { try await store.configure(configuration.sources.map(\.url)) }
        try await store.subscribe(urls)
        let poll = SourcePoll(store: store, transport: transport, now: try clock.instant())
        var report = UpdateReport()
        var status = RunStatus()
        for source in try await asked(of: store) {
            guard let outcome = try await poll.run(source) else { continue }
            report.polled += 1
            report.added += outcome.added
            report.changed += outcome.changed
            if let fault = outcome.fault {
                Messages.say("\(source.url): \(fault)")
                status.take(.failed)
            }
        }
        for source in try await asked(of: store) { report.add(source, try await store.known(of: source)) }
        let output = try Output(nil)
        switch format {
        case .json: try output.write(report.json)
        case .text:
            try output.write("\(report.polled) polled, \(report.added) new, \(report.changed) changed\n")
        }
        try output.finish()
        try status.end()
    }

    /// The sources of the URLs, in the order of the command line; without any, all.
    private func asked(of store: any ArticleStore) async throws -> [StoredSource] {
        let sources = try await store.sources()
        if urls.isEmpty { return sources }
        return urls.compactMap { url in sources.first { $0.url == url } }
    }
}
