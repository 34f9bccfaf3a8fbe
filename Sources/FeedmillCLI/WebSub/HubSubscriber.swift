internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore
internal import Logging

/// Asks hubs for what changes in the sources that name one (WebSub §5).
struct HubSubscriber: Sendable {
    var store: any ArticleStore
    var client: HTTPClient
    /// The address of the callback, before the token.
    var callback: String
    /// Seconds that are asked for.
    var lease: Int
    var logger: Logger

    /// Asks the hubs that are to be asked now.
    func round(at now: Instant) async throws {
        var known: [Int64: HubSubscription] = [:]
        for subscription in try await store.hubSubscriptions() { known[subscription.source] = subscription }
        let orders = try await store.sources().compactMap { Self.order(for: $0, known: known[$0.id], at: now) }
        try await orders.forEachConcurrently(8) { order in
            try await ask(order, at: now)
        } each: { _ in
        }
    }

    /// What a hub is asked for; `nil` when there is nothing to ask. A lease is renewed under the same token, so that what is under
    /// way arrives; for another hub or topic there is a new one.
    static func order(for source: StoredSource, known: HubSubscription?, at now: Instant) -> HubSubscription? {
        guard source.isPolled, source.fetch.condition != .gone, let hub = source.fetch.hub,
            let topic = source.fetch.topic
        else { return nil }
        guard var known, known.hub == hub, known.topic == topic else {
            return HubSubscription(
                source: source.id, hub: hub, topic: topic, token: RandomWord.make(), secret: RandomWord.make(),
                askedAt: now)
        }
        guard known.isDue(at: now) else { return nil }
        // An answer that did not come is a failure too.
        if known.state == .pending { known.failures += 1 }
        if !known.isActive(at: now) { known.state = .pending }
        known.askedAt = now
        return known
    }

    private func ask(_ order: HubSubscription, at now: Instant) async throws {
        // Kept before: the hub may verify before it answers.
        try await store.keep(order)
        let request = HubRequest.subscribe(
            to: order.topic, at: order.hub, callback: callback + "/" + order.token, secret: order.secret, lease: lease)
        do {
            let answer = try await client.send(request)
            guard !(200...299 ~= answer.status) else { return }
            try await note("status \(answer.status)", order)
        } catch let failure as FetchFailure {
            try await note("\(failure)", order)
        }
    }

    private func note(_ message: String, _ order: HubSubscription) async throws {
        logger.warning(
            "a hub did not take a subscription",
            metadata: ["hub": "\(order.hub)", "topic": "\(order.topic)", "reason": "\(message)"])
        try await store.changeHubSubscription(of: order.source) { subscription in
            subscription.message = message
            if subscription.state == .verified { subscription.failures += 1 }
        }
    }
}

/// Words that nobody guesses.
enum RandomWord {
    /// 256 bits from the system's source, as 64 hexadecimal digits.
    static func make() -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(source.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
