public import Feedmill

/// What a store holds, in numbers.
public struct StoreStatistics: Hashable, Sendable {
    /// Subscriptions that were polled well, that failed, that are gone, and that nobody has polled yet.
    public var sources: [String: Int] = [:]
    /// Articles whose text is there.
    public var articles = 0
    /// Articles that were let go of; only what they are told apart by is kept.
    public var expired = 0
    /// Articles that their publishers deleted.
    public var deleted = 0
    /// When the oldest and the newest article was first seen.
    public var oldest: Instant?
    public var newest: Instant?
    /// Polls in the log, and those of them that failed.
    public var polls = 0
    public var failedPolls = 0
    /// Bytes that were received in those polls.
    public var received = 0
    /// Bytes of the store, and of those the ones that are free for what comes.
    public var bytes = 0
    public var freeBytes = 0
    /// Whether there is an index for searching.
    public var isIndexed = false

    public init() {}
}
