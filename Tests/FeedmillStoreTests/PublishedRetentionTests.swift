import Feedmill
import Foundation
import Testing

@testable import FeedmillStore

/// What retention takes out of the store is not taken out of what was published.
@Suite struct PublishedRetentionTests {
    private static let url = "https://a.example/feed"
    private static let days: Int64 = 86_400

    /// A store with one subscription, and the feed of summaries that is made of it.
    private struct Press {
        let store: SQLiteStore
        var now = ArticleStoreTests.now
        private(set) var feed: SummaryFeed?

        init(_ folder: Folder) async throws {
            store = try SQLiteStore(path: folder.path("s.sqlite"))
            try await store.subscribe([PublishedRetentionTests.url])
        }

        /// Polls a document, lets go of what is older than thirty days, and publishes.
        @discardableResult
        mutating func publish(_ document: Feed, afterDays days: Int64, subscriptions: Set<String> = [url]) async throws
            -> SummaryFeed
        {
            now.seconds += days * PublishedRetentionTests.days
            let source = try #require(try await store.sources().first)
            let changes = try await store.known(of: source).changes(to: document, at: now)
            try await store.record(PollRecord(fetch: source.fetch, changes: changes, at: now), of: source)
            try await store.expire(Retention(days: 30), at: now)
            let old = try await store.memory(of: "")
            let run = try await SummaryFeed.continuing(
                old, with: [try await archive()], subscriptions: subscriptions, now: now)
            _ = try await store.remember(run.memory, after: old, of: "")
            feed = run.feed
            return run.feed
        }

        func archive() async throws -> FeedArchive {
            try await store.archive(of: try #require(try await store.sources().first))
        }
    }

    private static func document(_ titles: String..., text: String? = nil) -> Feed {
        var feed = ArticleStoreTests.feed(titles)
        for place in feed.articles.indices {
            let title = titles[place]
            let words = (1...60).map { "word\($0)of\(title)" }.joined(separator: " ")
            feed.articles[place].metadata.url = "https://a.example/\(title)"
            feed.articles[place].metadata.updated = nil
            feed.articles[place].metadata.published = nil
            feed.articles[place].content = [Text(text ?? words)]
            feed.articles[place].summary = nil
            feed.articles[place].sections = nil
        }
        return feed
    }

    @Test func anExpiredArticleIsNeitherDeletedNorUnsubscribed() async throws {
        var press = try await Press(try Folder())
        let first = try await press.publish(Self.document("1"), afterDays: 0).atom()
        // It is in the document still, and then no more.
        for document in [Self.document("1"), Self.document()] {
            let later = try await press.publish(document, afterDays: 31)
            #expect(try await press.archive().articles.isEmpty)
            #expect(later.atom() == first)
        }
        let other = try await press.publish(Self.document("2"), afterDays: 31)
        #expect(other.summaries.map(\.title) == ["2", "1"])
        #expect(other.metadata.tombstones.isEmpty)
    }

    @Test func anExpiredArticleThatComesAgainIsNotNew() async throws {
        var press = try await Press(try Folder())
        try await press.publish(Self.document("1"), afterDays: 0)
        let before = try await press.publish(Self.document("2"), afterDays: 31).atom()
        #expect(try await press.publish(Self.document("2", "1"), afterDays: 1).atom() == before)
    }

    @Test func itsPublisherDeletesAnExpiredArticle() async throws {
        var press = try await Press(try Folder())
        let id = try #require(try await press.publish(Self.document("1"), afterDays: 0).summaries.first?.id)
        try await press.publish(Self.document("2"), afterDays: 31)
        var document = Self.document("2")
        let when = Timestamp("2026-03-15T00:00:00Z")
        document.metadata.setTombstones([Tombstone(ref: "urn:a:1", when: when)])
        let feed = try await press.publish(document, afterDays: 31)
        #expect(feed.summaries.map(\.title) == ["2"])
        #expect(feed.metadata.tombstones.map(\.ref) == [id])
    }

    @Test func anEndedSubscriptionTakesOutWhatHasExpired() async throws {
        var press = try await Press(try Folder())
        try await press.publish(Self.document("1"), afterDays: 0)
        let feed = try await press.publish(Self.document("1"), afterDays: 31, subscriptions: [])
        #expect(feed.summaries.isEmpty)
        #expect(feed.metadata.tombstones.count == 1)
    }

    @Test func newWordsOfAnExpiredArticleAreAChange() async throws {
        var press = try await Press(try Folder())
        let id = try #require(try await press.publish(Self.document("1"), afterDays: 0).summaries.first?.id)
        try await press.publish(Self.document("1"), afterDays: 31)
        let feed = try await press.publish(Self.document("1", text: "Other words."), afterDays: 1)
        #expect(feed.summaries.map(\.id) == [id])
        #expect(feed.summaries.first?.sections.overview == ["Other words."])
    }

    @Test func anExpiredArticleStillStandsBesideAnotherInTheSameWords() async throws {
        var press = try await Press(try Folder())
        let words = (1...60).map { "word\($0)" }.joined(separator: " ")
        try await press.publish(Self.document("1", text: words), afterDays: 0)
        // The old open thread is in the document beside the new one.
        let feed = try await press.publish(Self.document("2", "1", text: words), afterDays: 31)
        #expect(feed.summaries.map(\.title) == ["2", "1"])
    }

    @Test func aMergedEntryKeepsItsIDWhenItsTextHasExpired() async throws {
        var press = try await Press(try Folder())
        try await press.publish(Self.document("1"), afterDays: 0)
        var renamed = Self.document("2")
        renamed.articles[0].metadata.url = "https://a.example/1"
        try await press.publish(renamed, afterDays: 31)
        let archive = try await press.archive()
        #expect(archive.articles.map(\.known.publishedID) == ["urn:a:2"])
        var options = MergeOptions()
        options.duplicates = [.id, .link]
        let merged = try Feed.merging([archive], options: options, now: press.now).feed
        #expect(merged.articles.map(\.metadata.id) == ["urn:a:1"])
    }

    @Test func whatAMergedFeedPublishedIsNotToldAsDeletedEither() async throws {
        var press = try await Press(try Folder())
        var published = PublishedEntries()
        try await press.publish(Self.document("1"), afterDays: 0)
        for days in [0, 31] as [Int64] {
            try await press.publish(Self.document("2"), afterDays: days)
            let archives = [try await press.archive()]
            published.note(
                try Feed.merging(archives, options: MergeOptions(), now: press.now).feed, mergedFrom: archives,
                now: press.now)
        }
        #expect(try await press.archive().expired.map(\.publishedID) == ["urn:a:1", "urn:a:2"])
        #expect(published.entries.count == 2)
        #expect(published.tombstones().isEmpty)
    }
}
