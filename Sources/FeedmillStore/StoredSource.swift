public import Feedmill

/// A subscription, and what is known of fetching it.
public struct StoredSource: Hashable, Sendable {
    /// Who subscribed.
    public enum Origin: String, Hashable, Sendable {
        /// A `[[source]]` of the configuration; taking it out there unsubscribes.
        case configuration
        /// A command.
        case command
        /// Nobody: its documents are handed over, it is never polled.
        case input
    }

    /// Its number in the store, for good.
    public var id: Int64
    /// As it was subscribed to; its name for good, even if the feed has moved.
    public var url: String
    public var origin: Origin
    /// The title of the feed as last read.
    public var title: String?
    /// What the last polls left.
    public var fetch: FetchState
    /// Goes up with every poll: who decided on an older state must decide anew.
    public var revision: Int64

    /// Whether it is a subscription, and not a feed whose documents somebody hands over.
    public var isPolled: Bool { origin != .input }
}

/// What has to be remembered of fetching a source.
public struct FetchState: Hashable, Sendable {
    /// How the last poll ended.
    public enum Condition: String, Hashable, Sendable {
        case ok, error, gone
    }

    /// The URL that will be asked next, where it is another than the subscribed one.
    public var movedTo: String?
    public var condition: Condition = .ok
    /// What was wrong at the last poll, in words.
    public var message: String?
    /// `ETag`, byte for byte (RFC 9110 §8.8.3); only of a body that was read whole.
    public var etag: String?
    /// `Last-Modified`, byte for byte (RFC 9110 §8.8.2); only of a body that was read whole.
    public var lastModified: String?
    /// The URL that sent them; they are for it alone.
    public var validatorsURL: String?
    /// A digest of the last body that was read whole.
    public var bodyDigest: String?
    /// Where permanent redirects led at the last polls, and how often in a row.
    public var redirectTarget: String?
    public var redirectSightings = 0
    /// When that was first seen.
    public var redirectSince: Instant?
    /// Polls in a row that gave no feed.
    public var failures = 0
    /// Polls in a row that brought nothing new.
    public var quietPolls = 0
    /// How often the feed says and shows that it changes, in the fetcher's words.
    public var rhythm: String?
    /// A host that asked for quiet, and until when; it counts for all of its sources.
    public var heldHost: String?
    public var heldUntil: Instant?
    public var polledAt: Instant?
    /// When a poll last brought something new.
    public var changedAt: Instant?
    /// The hub that the feed names for telling of changes, and the address under which it does (WebSub).
    public var hub: String?
    public var topic: String?
    /// When it may be asked again; `nil` for at once.
    public var nextDue: Instant?

    public init() {}

    /// The URL to ask.
    public func askedURL(of url: String) -> String { movedTo ?? url }
}

/// A poll, ready to be written down: all of it or nothing.
public struct PollRecord: Hashable, Sendable {
    /// What is remembered from now on.
    public var fetch: FetchState
    /// What the document changed; `nil` where there was none.
    public var changes: FeedChanges?
    /// The status of HTTP; `nil` when there was no answer.
    public var status: Int?
    /// Bytes of the body as received.
    public var bytes = 0
    public var at: Instant

    public init(fetch: FetchState, changes: FeedChanges? = nil, status: Int? = nil, bytes: Int = 0, at: Instant) {
        self.fetch = fetch
        self.changes = changes
        self.status = status
        self.bytes = bytes
        self.at = at
    }
}

/// A line of the log of polls.
public struct PollLogEntry: Hashable, Sendable {
    public var at: Instant
    public var status: Int?
    public var condition: FetchState.Condition
    public var added: Int
    public var changed: Int
    public var bytes: Int
    public var message: String?
}
