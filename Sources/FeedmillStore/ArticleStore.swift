public import Feedmill

/// Where subscriptions, their articles and what was published are kept. Nothing is decided here: ``KnownFeed/changes(to:at:)``
/// decides, ``record(_:of:)`` does.
public protocol ArticleStore: PublicationStore {
    /// Every subscription: those of the configuration in its order, then those of commands in the order they were made.
    func sources() async throws -> [StoredSource]

    /// Makes the configuration's list the list of its subscriptions: new ones are added, and those that are no longer in it go, with
    /// all of their articles. A URL that a command subscribed to before becomes the configuration's.
    func configure(_ urls: [String]) async throws

    /// Subscribes; URLs that are known already stay as they are.
    func subscribe(_ urls: [String]) async throws

    /// Ends subscriptions and forgets their articles.
    func unsubscribe(_ urls: [String]) async throws

    /// What a document is compared with.
    func known(of source: StoredSource) async throws -> KnownFeed

    /// Writes down a poll, all of it or nothing.
    ///
    /// - Throws: ``StoreConflict`` when another poll of the source was written down since `source` was read.
    func record(_ poll: PollRecord, of source: StoredSource) async throws

    /// All that is known of a subscription, for merging.
    func archive(of source: StoredSource) async throws -> FeedArchive

    /// The last polls, the newest first.
    func polls(of source: StoredSource, limit: Int) async throws -> [PollLogEntry]
}

/// Two programs polled one source at the same time, and the other was first.
public struct StoreConflict: Error, Hashable, CustomStringConvertible {
    public var url: String
    public var description: String { "\(url): another poll was written down meanwhile" }
}
