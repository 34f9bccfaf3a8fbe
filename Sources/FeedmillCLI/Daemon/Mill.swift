internal import CoreMetrics
internal import Feedmill
internal import FeedmillFetcher
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
        var isFirst = true
        while !Task.isCancelled {
            if wantsReload.exchange(false, ordering: .relaxed) {
                do {
                    shop = try await Workshop(options, logger)
                } catch {
                    // With the configuration before it goes on; without any there is nothing to do but to wait for one.
                    logger.error("the configuration cannot be used", metadata: ["reason": "\(error)"])
                }
            }
            var pause = Duration.seconds(60)
            if let shop {
                do {
                    pause = try await shop.round(at: clock.now, publishes: isFirst)
                    isFirst = false
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("a round failed", metadata: ["reason": "\(error)"])
                }
            }
            writeMetrics()
            await rest(pause)
        }
    }

    /// In steps, so that a reload is not waited for.
    private func rest(_ pause: Duration) async {
        let end = ContinuousClock.now.advanced(by: pause)
        while ContinuousClock.now < end, !wantsReload.load(ordering: .relaxed) {
            do { try await Task.sleep(for: .milliseconds(500)) } catch { return }
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
