internal import ArgumentParser
internal import CProcess
internal import CoreMetrics
internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillServer
internal import Logging
internal import ServiceLifecycle
internal import UnixSignals

/// `feedmill run`: the daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Keep polling, summarising and publishing until told to stop.",
        discussion: """
            EXAMPLES
              feedmill run --config feedmill.toml
              feedmill run --store feeds.sqlite --log-format json --metrics-file /var/lib/node_exporter/feedmill.prom

            Every [[source]], and whatever commands subscribed to in the store, is polled when it is \
            due; the feed of summaries goes to path under [publish]. SIGTERM and SIGINT stop it \
            within 10 s, with all finished work kept; SIGHUP reads the configuration again.

            With listen and callback under [websub], feeds that name a hub are sent by it as soon \
            as they change. With hub under [publish], that hub is told when the published feed changes.
            """)

    @Option(help: "logfmt or json, on standard error.") var logFormat: LineLogHandler.Format = .logfmt
    @Option(help: ArgumentHelp("Keep metrics in this file, for Prometheus.", valueName: "file")) var metricsFile:
        String?
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @OptionGroup(title: "Network") var reach: NetworkOptions
    @OptionGroup var clock: ClockOptions
    @Option(help: ArgumentHelp("The daemon's seconds in one of ours, to try its schedule.", visibility: .hidden))
    var pace: Int64 = 1

    func validate() throws {
        guard 1...10_000 ~= pace else { throw ValidationError("--pace is a number from 1 to 10000, not \(pace)") }
    }

    /// What the daemon keeps of the command line.
    struct Settings: Sendable {
        var config: String?
        var storage: StoreOptions
        var reach: NetworkOptions
        var metricsFile: String?
        /// Whether there is a listener for hubs.
        var listens: Bool
    }

    func run() async throws {
        // What one thread lets go of, another can use: with an arena for each, a daemon keeps the most that every one of them ever held.
        mallopt(M_ARENA_MAX, 2)
        let configuration = try config.load()
        _ = try storage.open(configuration.store.location)
        let format = logFormat
        LoggingSystem.bootstrap { _ in LineLogHandler(format) }
        let metrics = PrometheusMetrics()
        MetricsSystem.bootstrap(metrics)
        let address = configuration.websub.listen
        let mill = Mill(
            Settings(
                config: config.file, storage: storage, reach: reach, metricsFile: metricsFile, listens: address != nil),
            clock: DaemonClock(start: try clock.instant(), pace: pace), logger: Logger(label: "feedmill"),
            metrics: metrics)
        var services: [any Service] = [mill]
        if let address {
            services.append(
                CallbackServer(
                    host: address.host, port: address.port, logger: Self.quiet,
                    isListening: { _ in mill.noteListening() }, respond: { await mill.answer($0) }))
        }
        var group = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.quiet)
        group.maximumGracefulShutdownDuration = .seconds(6)
        let deadline = ShutdownDeadline(seconds: 8)
        try await ServiceGroup(configuration: group).run()
        deadline.lift()
    }

    /// The library's own remarks are no news.
    private static var quiet: Logger {
        var logger = Logger(label: "lifecycle")
        logger.logLevel = .error
        return logger
    }
}

extension ListenFailure: StatedFailure {
    var status: Int32 { 2 }
}

extension LineLogHandler.Format: ExpressibleByArgument {}
