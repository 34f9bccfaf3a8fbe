public import Feedmill

/// What is agreed with a hub about one source (WebSub).
public struct HubSubscription: Hashable, Sendable {
    public enum State: String, Hashable, Sendable {
        /// Asked for; the hub has not verified it.
        case pending
        /// The hub has verified it, and delivers until the lease ends.
        case verified
        /// The hub has declined.
        case denied
    }

    /// The source's number in the store.
    public var source: Int64
    public var hub: String
    /// What the subscription is for.
    public var topic: String
    /// What makes the callback's address one that nobody guesses.
    public var token: String
    /// What deliveries are signed with.
    public var secret: String
    public var state: State = .pending
    /// When the hub was last asked.
    public var askedAt: Instant
    /// How often in a row it was asked for nothing.
    public var failures = 0
    public var verifiedAt: Instant?
    public var leaseEnd: Instant?
    /// When the last delivery came that was signed as it has to be.
    public var deliveredAt: Instant?
    /// Polls since then that brought what the hub should have told.
    public var misses = 0
    /// What was wrong the last time, in words.
    public var message: String?

    public init(source: Int64, hub: String, topic: String, token: String, secret: String, askedAt: Instant) {
        self.source = source
        self.hub = hub
        self.topic = topic
        self.token = token
        self.secret = secret
        self.askedAt = askedAt
    }

    /// Whether the hub delivers now.
    public func isActive(at now: Instant) -> Bool {
        state == .verified && leaseEnd.map { now < $0 } ?? false
    }

    /// Whether the hub can be relied on: it delivers, and nothing was missed.
    public func isReliable(at now: Instant) -> Bool { isActive(at: now) && deliveredAt != nil && misses == 0 }

    /// Whether the hub is to be asked now, for the first time, once more, or for another lease: when a fifth of the old one is left.
    /// After failures that waits longer and longer, up to a day, but not until a lease is over.
    public func isDue(at now: Instant) -> Bool {
        let patience: Int64 = state == .denied ? 86_400 : min(600 << Int64(min(failures, 8)), 86_400)
        let waited = now.seconds - askedAt.seconds
        guard state == .verified, let verifiedAt, let leaseEnd else { return waited >= patience }
        let lease = leaseEnd.seconds - verifiedAt.seconds
        return leaseEnd.seconds - now.seconds <= lease / 5 && waited >= min(patience, lease / 20)
    }

    /// Takes note that the hub has verified.
    ///
    /// - Parameter lease: Seconds, as the hub says; at most a fortnight counts, for hubs come and go.
    public mutating func verify(for lease: Int?, at now: Instant) {
        state = .verified
        verifiedAt = now
        leaseEnd = Instant(seconds: now.seconds + Int64(min(max(lease ?? 86_400, 60), 14 * 86_400)))
        failures = 0
        message = nil
    }
}
