/// Lets few requests at a time through to a host, with a pause between two, and none while the host wants quiet.
public actor HostGate {
    public struct Limits: Hashable, Sendable {
        /// Requests to one host at the same time.
        public var concurrency = 2
        /// Between the starts of two requests to one host.
        public var gap: Duration = .milliseconds(200)

        public init() {}
    }

    private struct Host {
        var active = 0
        var nextStart: ContinuousClock.Instant?
        var waiting: [(identifier: UInt64, continuation: CheckedContinuation<Void, any Error>)] = []
    }

    private let limits: Limits
    private let clock = ContinuousClock()
    private var hosts: [String: Host] = [:]
    private var holds: [String: Int64] = [:]
    private var lastIdentifier: UInt64 = 0

    public init(_ limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Keeps away from a host.
    public func hold(_ hold: HostHold) {
        holds[hold.host] = max(holds[hold.host] ?? hold.until, hold.until)
    }

    /// Until when a host wants quiet; `nil` when it does not.
    public func held(_ host: String, at now: Int64) -> Int64? {
        guard let until = holds[host] else { return nil }
        if until > now { return until }
        holds[host] = nil
        return nil
    }

    /// Waits for a turn at a host. Every turn must be given back with ``leave(_:)``.
    ///
    /// - Throws: `CancellationError`; there is no turn then.
    func enter(_ host: String) async throws {
        if hosts[host, default: Host()].active >= limits.concurrency {
            lastIdentifier += 1
            let identifier = lastIdentifier
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    hosts[host, default: Host()].waiting.append((identifier, continuation))
                    if Task.isCancelled { giveUp(host, identifier) }
                }
            } onCancel: {
                Task { await self.giveUp(host, identifier) }
            }
        } else {
            hosts[host, default: Host()].active += 1
        }
        let now = clock.now
        let start = max(hosts[host]?.nextStart ?? now, now)
        hosts[host]?.nextStart = start.advanced(by: limits.gap)
        do {
            if start > now { try await clock.sleep(until: start) }
        } catch {
            leave(host)
            throw error
        }
    }

    /// Gives a turn to who has waited longest.
    func leave(_ host: String) {
        guard var entry = hosts[host] else { return }
        if entry.waiting.isEmpty {
            entry.active -= 1
            let isQuiet = entry.nextStart.map { $0 <= clock.now } ?? true
            hosts[host] = entry.active == 0 && isQuiet ? nil : entry
        } else {
            let next = entry.waiting.removeFirst()
            hosts[host] = entry
            next.continuation.resume()
        }
    }

    private func giveUp(_ host: String, _ identifier: UInt64) {
        guard let index = hosts[host]?.waiting.firstIndex(where: { $0.identifier == identifier }) else { return }
        hosts[host]?.waiting.remove(at: index).continuation.resume(throwing: CancellationError())
    }
}
