internal import CoreMetrics
internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillServer
internal import FeedmillStore
internal import Logging
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// The daemon: polls what is due, publishes what is new, sleeps until the next is due.
final class Mill: Service {
    private let options: RunCommand.Settings
    private let clock: DaemonClock
    private let logger: Logger
    private let metrics: PrometheusMetrics
    private let wantsReload = Atomic<Bool>(true)
    /// A hub delivered what is not published yet.
    private let hasNews = Atomic<Bool>(false)
    private let isListening = Atomic<Bool>(false)
    private let ping = HubPing()
    /// Where hubs' deliveries go; `nil` before there is a configuration.
    private let store = Mutex<(any ArticleStore)?>(nil)

    init(_ options: RunCommand.Settings, clock: DaemonClock, logger: Logger, metrics: PrometheusMetrics) {
        self.options = options
        self.clock = clock
        self.logger = logger
        self.metrics = metrics
    }

    func run() async throws {
        logger.info("started", metadata: ["version": "\(FeedmillCommand.version)"])
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.heedSignals() }
                group.addTask { await self.turn() }
                await group.next()
                group.cancelAll()
            }
        }
        logger.info("stopped")
    }

    /// SIGHUP reads the configuration again at the next round, which it brings about.
    private func heedSignals() async {
        for await _ in await UnixSignalsSequence(trapping: .sighup) {
            logger.info("reloading")
            wantsReload.store(true, ordering: .relaxed)
        }
    }

    private func turn() async {
        var shop: Workshop?
        // A run that was killed may have kept what it never published.
        var isOwing = true
        await awaitListener()
        while !Task.isCancelled {
            if wantsReload.exchange(false, ordering: .relaxed) {
                do {
                    let opened = try await Workshop(options, ping, logger)
                    store.withLock { $0 = opened.store }
                    shop = opened
                } catch {
                    // With the configuration before it goes on; without any there is nothing to do but to wait for one.
                    logger.error("the configuration cannot be used", metadata: ["reason": "\(error)"])
                }
            }
            var pause = Duration.seconds(60)
            if let shop {
                do {
                    if hasNews.exchange(false, ordering: .relaxed) { isOwing = true }
                    pause = try await shop.round(at: clock.now, publishes: isOwing)
                    isOwing = false
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("a round failed", metadata: ["reason": "\(error)"])
                }
            }
            writeMetrics()
            await rest(clock.ours(pause))
        }
    }

    /// Told by the listener for hubs when it takes connections.
    func noteListening() { isListening.store(true, ordering: .relaxed) }

    /// A hub may verify before it answers: nobody is asked before the listener is there.
    private func awaitListener() async {
        guard options.listens else { return }
        while !isListening.load(ordering: .relaxed) {
            do { try await Task.sleep(for: .milliseconds(20)) } catch { return }
        }
    }

    /// Answers a hub.
    func answer(_ request: CallbackRequest) async -> CallbackAnswer {
        guard let store = store.withLock({ $0 }) else { return CallbackAnswer(status: 503) }
        let outcome = await HubDesk(store: store, now: clock.now, logger: logger).answer(request)
        if outcome.isNews { hasNews.store(true, ordering: .relaxed) }
        return outcome.answer
    }

    /// In steps, so that neither a reload nor news is waited for.
    private func rest(_ pause: Duration) async {
        let end = ContinuousClock.now.advanced(by: pause)
        while ContinuousClock.now < end, !wantsReload.load(ordering: .relaxed), !hasNews.load(ordering: .relaxed) {
            let step = min(.milliseconds(500), end - ContinuousClock.now)
            do { try await Task.sleep(for: step) } catch { return }
        }
    }

    private func writeMetrics() {
        guard let path = options.metricsFile else { return }
        do {
            let output = try Output(path)
            try output.write(metrics.text)
            try output.finish()
        } catch {
            logger.error("metrics cannot be written", metadata: ["reason": "\(error)"])
        }
    }
}
