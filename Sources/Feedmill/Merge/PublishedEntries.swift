public import FeedmillModel
public import FeedmillSyntax
internal import FeedmillWriter

/// Which entries of a merged feed were published, so that it can be told of those that are gone (RFC 6721).
public struct PublishedEntries: Hashable, Sendable {
    /// One entry that was published.
    public struct Entry: Hashable, Sendable {
        /// Its `atom:updated`, as published last.
        public var updated: Instant
        /// When it was taken out; `nil` while it stands.
        public var withdrawnAt: Instant?

        public init(updated: Instant, withdrawnAt: Instant? = nil) {
            self.updated = updated
            self.withdrawnAt = withdrawnAt
        }
    }

    /// Goes up with every run that changed it.
    public var revision: Int64 = 0
    /// By id.
    public var entries: [String: Entry] = [:]

    /// Nothing was published yet.
    public init() {}

    /// Notes what is about to be published. An entry that is published no more was taken out when its publisher deleted it or nobody
    /// subscribes to its feed any more; one that only a limit or a filter keeps out was not, nor was one that the store let go of because of its age.
    ///
    /// - Parameters:
    ///   - feed: The merged feed.
    ///   - archives: What it was merged from.
    ///   - now: When subscriptions ended.
    public mutating func note(_ feed: Feed, mergedFrom archives: [FeedArchive], now: Instant) {
        let versions = AtomWriter.versions(of: feed)
        for version in versions { entries[version.id] = Entry(updated: version.updated) }
        let published = Set(versions.map(\.id))
        guard entries.count > published.count else { return }
        var known: [String: Instant?] = [:]
        for article in archives.lazy.flatMap(\.articles) {
            if case .some(nil) = known[article.publishedID] { continue }
            known[article.publishedID] = article.deletedAt
        }
        for article in archives.lazy.flatMap(\.expired) {
            if case .some(nil) = known[article.publishedID] { continue }
            known[article.publishedID] = article.deletedAt
        }
        for (id, entry) in entries where entry.withdrawnAt == nil && !published.contains(id) {
            switch known[id] {
            case .some(nil): break
            case .some(let deleted?): entries[id]?.withdrawnAt = max(deleted, entry.updated)
            case nil: entries[id]?.withdrawnAt = max(now, entry.updated)
            }
        }
    }

    /// Notes, where nothing tells what was published before, the deletions that the sources themselves tell of: whoever read an earlier
    /// feed learns of them, and nobody else minds (RFC 6721 §3). As nobody can say whose the entries were, a source is believed only
    /// where its own address or id names the host that the entry's id names.
    ///
    /// - Parameters:
    ///   - archives: What the feed was merged from.
    ///   - feed: The merged feed; what stands in it is not deleted.
    public mutating func noteDeletions(in archives: [FeedArchive], besides feed: Feed) {
        var deletions: [String: Instant] = [:]
        // By place: a loop over them would copy all that is known of every article.
        for place in archives.indices {
            if !archives[place].tombstones.isEmpty {
                let own = Set(
                    [archives[place].metadata?.id, archives[place].metadata?.url, archives[place].url]
                        .compactMap(\.self).compactMap(host))
                let said = archives[place].tombstones.filter { host(of: $0.key).map(own.contains) ?? false }
                deletions.merge(said) { max($0, $1) }
            }
            let articles = archives[place].articles
            articles.span.forEachInPlace { article in
                if let deletedAt = article.known.deletedAt { deletions[article.known.publishedID] = deletedAt }
            }
        }
        if deletions.isEmpty { return }
        for version in AtomWriter.versions(of: feed) { deletions[version.id] = nil }
        for (id, moment) in deletions { entries[id] = Entry(updated: moment, withdrawnAt: moment) }
    }

    /// The host that a web address or a `tag:` URI names.
    private func host(of id: String) -> String? {
        id.hasPrefix("tag:")
            ? String(id.dropFirst(4).prefix { $0 != "," }).lowercased() : URLReference.host(of: id)?.lowercased()
    }

    /// Whether anything that was published stands, as far as is known.
    public var hasStanding: Bool { entries.values.contains { $0.withdrawnAt == nil } }

    /// The deletions, the newest first.
    ///
    /// - Parameter limit: As many as a document can bear.
    public func tombstones(limit: Int = 100) -> [Tombstone] {
        let gone = entries.compactMap { id, entry in entry.withdrawnAt.map { (id: id, when: $0) } }
        return gone.sorted { ($1.when, $0.id) < ($0.when, $1.id) }.prefix(limit).map {
            Tombstone(ref: $0.id, when: Timestamp(raw: $0.when.rfc3339, instant: $0.when))
        }
    }
}
