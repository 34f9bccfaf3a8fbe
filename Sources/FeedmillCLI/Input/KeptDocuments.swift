internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore
internal import Glibc

/// Documents that are kept as they come, without being polled.
struct KeptDocuments {
    let store: any ArticleStore
    let now: Instant
    private(set) var added = 0
    private(set) var changed = 0

    init(store: any ArticleStore, now: Instant) {
        self.store = store
        self.now = now
    }

    /// Takes a document as the newest of its feed.
    mutating func keep(_ feed: Feed, of url: String) async throws {
        let source = try await store.place(of: url)
        try await take(feed, into: source, isWhole: true)
    }

    /// Takes a document that may hold only what is new in its feed.
    ///
    /// - Throws: ``StoreConflict`` when the source was polled since it was read.
    mutating func keep(partOf source: StoredSource, _ feed: Feed, bytes: Int) async throws {
        try await take(feed, into: source, isWhole: false, bytes: bytes)
    }

    private mutating func take(_ feed: Feed, into source: StoredSource, isWhole: Bool, bytes: Int = 0) async throws {
        let known = try await store.known(of: source)
        var changes = known.changes(to: feed, at: now)
        if !isWhole { changes = changes.ofPart(of: known, at: now) }
        var fetch = source.fetch
        // When a subscription is due is none of this document's business.
        if !source.isPolled { fetch.polledAt = now }
        if changes.added + changes.changed > 0 { fetch.changedAt = now }
        try await store.record(PollRecord(fetch: fetch, changes: changes, bytes: bytes, at: now), of: source)
        added += changes.added
        changed += changes.changed
    }
}

extension Feed {
    /// Which feed a document is of: the one it says, else the one at the URL or in the file that it was read from.
    ///
    /// - Returns: `nil` for standard input that says nothing.
    func address(from path: String, base: String?) -> String? {
        if FetchedSources.isURL(path) { return Credentials.lifted(from: path).url }
        if let own = metadata.feedURL, FetchedSources.isURL(own) { return own }
        if path == "-" { return base }
        guard let absolute = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(absolute) }
        return unsafe String(cString: absolute)
    }
}
