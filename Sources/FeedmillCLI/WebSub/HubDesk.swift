internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillServer
internal import FeedmillStore
internal import Logging

/// Answers hubs: says whether a subscription is meant, and takes what they deliver.
struct HubDesk: Sendable {
    var store: any ArticleStore
    var now: Instant
    var logger: Logger

    /// What became of a request.
    struct Outcome: Sendable {
        var answer: CallbackAnswer
        /// Whether articles came that are not published yet.
        var isNews = false
    }

    func answer(_ request: CallbackRequest) async -> Outcome {
        do {
            let token = request.path.split(separator: "/").last.map(String.init) ?? ""
            guard let (subscription, source) = try await store.hubSubscription(token: token) else {
                // A hub that delivers here stops at that (WebSub §7).
                return Outcome(answer: CallbackAnswer(status: request.method == "POST" ? 410 : 404))
            }
            switch request.method {
            case "GET": return Outcome(answer: try await verify(request, subscription))
            case "POST": return try await take(request, subscription, source)
            default: return Outcome(answer: CallbackAnswer(status: 405))
            }
        } catch {
            logger.error("a hub's call could not be kept", metadata: ["reason": "\(error)"])
            return Outcome(answer: CallbackAnswer(status: 503))
        }
    }

    /// WebSub §5.3: the challenge goes back when the subscription is meant, else nothing does.
    private func verify(_ request: CallbackRequest, _ subscription: HubSubscription) async throws -> CallbackAnswer {
        switch HubCall(query: request.query ?? "") {
        case .verification("subscribe", subscription.topic, let challenge, let lease):
            guard subscription.state != .denied else { return CallbackAnswer(status: 404) }
            let now = now
            try await store.changeHubSubscription(of: subscription.source) { $0.verify(for: lease, at: now) }
            logger.info("a hub delivers", metadata: ["hub": "\(subscription.hub)", "topic": "\(subscription.topic)"])
            return CallbackAnswer(status: 200, text: challenge)
        case .denial(subscription.topic, let reason):
            try await store.changeHubSubscription(of: subscription.source) { subscription in
                subscription.state = .denied
                subscription.message = reason
            }
            logger.warning(
                "a hub declines", metadata: ["hub": "\(subscription.hub)", "topic": "\(subscription.topic)"])
            return CallbackAnswer(status: 200)
        default: return CallbackAnswer(status: 404)
        }
    }

    /// WebSub §7: whoever sends something else than the hub is told nothing by the answer.
    private func take(
        _ request: CallbackRequest, _ subscription: HubSubscription, _ source: StoredSource
    ) async throws -> Outcome {
        let accepted = CallbackAnswer(status: 202)
        guard subscription.isActive(at: now) else {
            return refuse("there is no lease", subscription, accepted)
        }
        guard
            HubSignature.isValid(
                request.values(of: "x-hub-signature"), of: request.body, secret: subscription.secret)
        else { return refuse("the signature is missing or wrong", subscription, accepted) }
        let reading: Reading
        do {
            let reader = DocumentReading.reader(at: subscription.topic) { request.values(of: $0.lowercased()).first }
            reading = try reader.read(request.body)
        } catch {
            return refuse("\(error)", subscription, accepted)
        }
        if let cut = reading.findings.first(where: { $0.code == "xml/truncated" }) {
            return refuse(cut.message, subscription, accepted)
        }
        let kept = try await keep(reading.feed, of: subscription, source, bytes: request.body.count)
        let now = now
        try await store.changeHubSubscription(of: subscription.source) { subscription in
            subscription.deliveredAt = now
            subscription.misses = 0
        }
        logger.info(
            "delivered",
            metadata: ["source": "\(source.url)", "new": "\(kept.added)", "changed": "\(kept.changed)"])
        return Outcome(answer: accepted, isNews: kept.added + kept.changed > 0)
    }

    /// Hubs deliver what is new, or all of the feed: what is not in a delivery has not gone.
    private func keep(
        _ feed: Feed, of subscription: HubSubscription, _ source: StoredSource, bytes: Int
    ) async throws -> KeptDocuments {
        var source = source
        var conflicts = 0
        while true {
            var kept = KeptDocuments(store: store, now: now)
            do {
                try await kept.keep(partOf: source, feed, bytes: bytes)
                return kept
            } catch let conflict as StoreConflict {
                // A poll came between; it may have brought the same.
                conflicts += 1
                guard conflicts < 5, let (_, fresh) = try await store.hubSubscription(token: subscription.token)
                else { throw conflict }
                source = fresh
            }
        }
    }

    private func refuse(_ reason: String, _ subscription: HubSubscription, _ answer: CallbackAnswer) -> Outcome {
        logger.warning(
            "a delivery was left out", metadata: ["topic": "\(subscription.topic)", "reason": "\(reason)"])
        return Outcome(answer: answer)
    }
}
