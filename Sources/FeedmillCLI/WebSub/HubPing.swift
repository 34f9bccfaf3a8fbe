internal import Feedmill
internal import FeedmillFetcher
internal import Logging

/// Tells hubs that what we publish has changed (WebSub §6), and tells those again that did not listen.
actor HubPing {
    private struct Debt {
        var failures = 0
        var notBefore: Instant
    }

    /// Hubs that do not know of the last change yet.
    private var debts: [String: Debt] = [:]

    /// The feed has changed at this moment.
    func owe(_ hubs: [String], since now: Instant) {
        for hub in hubs { debts[hub] = Debt(notBefore: now) }
    }

    /// Tells the hubs whose turn it is. One that cannot be reached is told a minute later, then after twice that, and so on for a day.
    func pay(_ topic: String, through client: HTTPClient, at now: Instant, _ logger: Logger) async throws {
        for (hub, debt) in debts.sorted(by: { $0.key < $1.key }) where debt.notBefore <= now {
            let reason: String
            do {
                let answer = try await client.send(HubRequest.publish(topic, at: hub))
                if 200...299 ~= answer.status {
                    debts[hub] = nil
                    logger.info("told a hub", metadata: ["hub": "\(hub)", "topic": "\(topic)"])
                    continue
                }
                reason = "status \(answer.status)"
            } catch let failure as FetchFailure {
                reason = "\(failure)"
            }
            logger.warning("a hub does not listen", metadata: ["hub": "\(hub)", "reason": "\(reason)"])
            let failures = debt.failures + 1
            let wait = Int64(60) << Int64(min(failures - 1, 10))
            debts[hub] = failures > 11 ? nil : Debt(failures: failures, notBefore: Instant(seconds: now.seconds + wait))
        }
    }
}
