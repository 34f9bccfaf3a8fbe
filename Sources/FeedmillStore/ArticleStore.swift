public import Feedmill

/// Where subscriptions, their articles and what was published are kept. Nothing is decided here: ``KnownFeed/changes(to:at:)``
/// decides, ``record(_:of:)`` does.
public protocol ArticleStore: PublicationStore, HubStore {
    /// Every subscription: those of the configuration in its order, then those of commands in the order they were made, with the
    /// feeds among them that are not polled.
    func sources() async throws -> [StoredSource]

    /// Makes the configuration's list the list of its subscriptions: new ones are added, and those that are no longer in it go, with
    /// all of their articles. A URL that a command subscribed to before becomes the configuration's.
    func configure(_ urls: [String]) async throws

    /// Subscribes; URLs that are known already stay as they are.
    func subscribe(_ urls: [String]) async throws

    /// The list that subscriptions were last imported from, with its folders and everything else that was in it; `nil` when none was.
    func subscriptionList() async throws -> OPML?

    /// Subscribes, and keeps the list that the URLs are from; both or neither.
    func subscribe(_ urls: [String], keeping list: OPML) async throws

    /// Where the articles of a feed go that somebody hands over: the subscription to it, if there is one, else a place of its own that
    /// is never polled. Subscribing later makes a subscription of it.
    func place(of url: String) async throws -> StoredSource

    /// Ends subscriptions and forgets their articles.
    func unsubscribe(_ urls: [String]) async throws

    /// The feed's own properties as last read; `nil` before the first document.
    func metadata(of source: StoredSource) async throws -> Metadata?

    /// What a document is compared with.
    func known(of source: StoredSource) async throws -> KnownFeed

    /// Writes down a poll, all of it or nothing.
    ///
    /// - Throws: ``StoreConflict`` when another poll of the source was written down since `source` was read.
    func record(_ poll: PollRecord, of source: StoredSource) async throws

    /// All that is known of a subscription, for merging.
    func archive(of source: StoredSource) async throws -> FeedArchive

    /// Looks for articles in everything that is kept, the newest first.
    ///
    /// - Parameters:
    ///   - source: The URL of the only subscription to look in; `nil` for all.
    func search(_ query: SearchQuery, limit: Int, source: String?) async throws -> [SearchHit]

    /// The last polls, the newest first.
    func polls(of source: StoredSource, limit: Int) async throws -> [PollLogEntry]

    /// Lets go of articles that need not be kept any longer, and of the oldest lines of the log.
    ///
    /// - Returns: How many articles that were.
    @discardableResult func expire(_ retention: Retention, at now: Instant) async throws -> Int

    /// What the store holds, in numbers.
    func statistics() async throws -> StoreStatistics

    /// Looks through everything for what must not be.
    func check() async throws -> [StoreFinding]

    /// Copies the store as it is at this moment, while others go on using it.
    ///
    /// - Parameter path: A file that is not there yet; it is whole when this returns.
    func backUp(to path: String) async throws
}

/// Two programs polled one source at the same time, and the other was first.
public struct StoreConflict: Error, Hashable, CustomStringConvertible {
    public var url: String
    public var description: String { "\(url): another poll was written down meanwhile" }
}
