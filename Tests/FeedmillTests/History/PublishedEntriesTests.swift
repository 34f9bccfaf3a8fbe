import Feedmill
import Testing

@Suite struct PublishedEntriesTests {
    private static func archive(_ name: String, _ articles: Article...) -> FeedArchive {
        FeedArchive(url: "https://\(name).example/feed", reading: Made.feed("urn:f:\(name)", articles), at: Made.now)
    }

    private static let old = Made.article("urn:a:1", updated: "2026-01-01T00:00:00Z")
    private static let new = Made.article("urn:b:1", updated: "2026-01-02T00:00:00Z")

    private func note(
        _ published: inout PublishedEntries, _ archives: [FeedArchive], limit: Int? = nil, at now: Instant = Made.now
    ) throws {
        var options = MergeOptions()
        options.limit = limit
        let merged = try Feed.merging(archives, options: options, now: now).feed
        published.note(merged, mergedFrom: archives, now: now)
    }

    @Test func anUnsubscribedFeedsEntriesAreToldAsDeleted() throws {
        var published = PublishedEntries()
        try note(&published, [Self.archive("a", Self.old), Self.archive("b", Self.new)])
        #expect(published.tombstones().isEmpty)
        try note(&published, [Self.archive("b", Self.new)])
        #expect(published.tombstones().map(\.ref) == ["urn:a:1"])
        #expect(published.tombstones().first?.when?.instant == Made.now)
        // The clock moves no deletion, and what comes again is not deleted.
        try note(&published, [Self.archive("b", Self.new)], at: Instant(seconds: Made.now.seconds + 9))
        #expect(published.tombstones().first?.when?.instant == Made.now)
        try note(&published, [Self.archive("a", Self.old), Self.archive("b", Self.new)])
        #expect(published.tombstones().isEmpty)
    }

    @Test func withoutAMemoryTheSourcesOwnDeletionsAreTold() throws {
        let when = Timestamp("2026-01-03T00:00:00Z")
        func archive(_ name: String, deleting ids: [String], _ articles: Article...) -> FeedArchive {
            var feed = Made.feed("urn:f:\(name)", articles)
            feed.metadata.setTombstones(ids.map { Tombstone(ref: $0, when: when) })
            return FeedArchive(url: "https://\(name).example/feed", reading: feed, at: Made.now)
        }
        let standing = Made.article("https://b.example/1", updated: "2026-01-04T00:00:00Z")
        let archives = [
            // Those of another host are not this feed's to delete, and of a URN nobody can tell whose it is.
            archive("a", deleting: ["tag:a.example,2026:1", "https://a.example/2", "https://b.example/3", "urn:b:4"]),
            archive("b", deleting: ["https://b.example/1"], standing),
        ]
        var published = PublishedEntries()
        let merged = try Feed.merging(archives, now: Made.now).feed
        #expect(merged.articles.count == 1)
        published.noteDeletions(in: archives, besides: merged)
        #expect(published.tombstones().map(\.ref) == ["https://a.example/2", "tag:a.example,2026:1"])
        #expect(published.tombstones().allSatisfy { $0.when?.instant == when.instant })
        #expect(!published.hasStanding)
    }

    @Test func whatALimitKeepsOutIsNotDeleted() throws {
        var published = PublishedEntries()
        let archives = [Self.archive("a", Self.old), Self.archive("b", Self.new)]
        try note(&published, archives)
        try note(&published, archives, limit: 1)
        #expect(published.tombstones().isEmpty)
    }

    @Test func theMomentIsThePublishersWhereHeDeleted() throws {
        var published = PublishedEntries()
        var archive = Self.archive("a", Self.old)
        try note(&published, [archive])
        var feed = Made.feed("urn:f:a", [])
        feed.metadata.setTombstones([Tombstone(ref: "urn:a:1", when: Timestamp("2026-01-03T00:00:00Z"))])
        archive.absorb(feed, at: Made.now)
        try note(&published, [archive])
        #expect(published.tombstones().map(\.when?.raw) == ["2026-01-03T00:00:00Z"])
    }
}
