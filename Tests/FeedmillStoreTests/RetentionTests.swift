import Feedmill
import Foundation
import GRDB
import Testing

@testable import FeedmillStore

@Suite struct RetentionTests {
    private static let day: Int64 = 86_400
    private static let start = ArticleStoreTests.now

    private func moment(_ days: Int64) -> Instant { Instant(seconds: Self.start.seconds + days * Self.day) }

    private func poll(_ store: any ArticleStore, _ titles: [String], day: Int64) async throws -> FeedChanges {
        let source = try #require(try await store.sources().first)
        let changes = try await store.known(of: source).changes(to: ArticleStoreTests.feed(titles), at: moment(day))
        try await store.record(PollRecord(fetch: source.fetch, changes: changes, at: moment(day)), of: source)
        return changes
    }

    private func kept(_ store: any ArticleStore) async throws -> [String] {
        let source = try #require(try await store.sources().first)
        return try await store.archive(of: source).articles.map(\.publishedID)
    }

    private func store(_ folder: Folder) async throws -> any ArticleStore {
        let store = try SQLiteStore(path: folder.path("s.sqlite"))
        try await store.subscribe(["https://a.example/feed"])
        return store
    }

    @Test func whatIsTooOldIsLetGoAndIsNeverNewAgain() async throws {
        let folder = try Folder()
        let store = try await store(folder)
        _ = try await poll(store, ["1", "2"], day: 0)
        _ = try await poll(store, ["3", "1"], day: 10)
        #expect(try await store.expire(Retention(days: 30), at: moment(30)) == 0)
        #expect(try await store.expire(Retention(days: 30), at: moment(31)) == 2)
        #expect(try await kept(store) == ["urn:a:3"])
        #expect(try await store.expire(Retention(days: 30), at: moment(31)) == 0)
        // One is in the feed still, one comes back, and neither is news.
        for day in [32, 33] as [Int64] {
            let changes = try await poll(store, ["3", "1", "2"], day: day)
            #expect(changes.added == 0 && changes.changed == 0)
        }
        #expect(try await kept(store) == ["urn:a:3"])
        #expect(try await poll(store, ["4", "1"], day: 34).added == 1)
        #expect(try await kept(store) == ["urn:a:3", "urn:a:4"])
        #expect(try await store.check().isEmpty)
    }

    @Test(arguments: [nil, "2026-01-01T00:00:00Z"]) func newWordsAreKeptAnewThoughNoDateSaysSo(_ date: String?)
        async throws
    {
        let folder = try Folder()
        let store = try await store(folder)
        for (day, words) in [(0, "Old words."), (40, "New words.")] as [(Int64, String)] {
            var feed = ArticleStoreTests.feed(["1"])
            feed.articles[0].metadata.updated = date.map { Timestamp(raw: $0, instant: Instant(rfc3339: $0)) }
            feed.articles[0].metadata.published = nil
            feed.articles[0].content = [Text(words)]
            let source = try #require(try await store.sources().first)
            let changes = try await store.known(of: source).changes(to: feed, at: moment(day))
            try await store.record(PollRecord(fetch: source.fetch, changes: changes, at: moment(day)), of: source)
            #expect(try await store.expire(Retention(days: 30), at: moment(day)) == 0)
            #expect(try await kept(store) == ["urn:a:1"])
            #expect(try await store.expire(Retention(days: 30), at: moment(day + 31)) == 1)
        }
    }

    @Test func theNewestOfEachFeedStay() async throws {
        let folder = try Folder()
        let store = try await store(folder)
        _ = try await poll(store, ["2", "1"], day: 0)
        _ = try await poll(store, ["4", "3", "2", "1"], day: 1)
        #expect(try await store.expire(Retention(articles: 3), at: moment(1)) == 1)
        #expect(try await kept(store) == ["urn:a:2", "urn:a:4", "urn:a:3"])
        #expect(try await store.expire(Retention(), at: moment(9000)) == 0)
    }

    @Test func whatIsLetGoIsNotFoundEither() async throws {
        let folder = try Folder()
        let store = try await store(folder)
        _ = try await poll(store, ["oldest", "older"], day: 0)
        #expect(try await store.search(SearchQuery("oldest"), limit: 9, source: nil).count == 1)
        try await store.expire(Retention(days: 1), at: moment(9))
        #expect(try await store.search(SearchQuery("oldest"), limit: 9, source: nil).isEmpty)
        let numbers = try await store.statistics()
        #expect(numbers.articles == 0 && numbers.expired == 2 && numbers.isIndexed)
        #expect(try await store.check().isEmpty)
    }

    @Test func theLogOfPollsIsCutToo() async throws {
        let folder = try Folder()
        let store = try await store(folder)
        _ = try await poll(store, ["1"], day: 0)
        _ = try await poll(store, ["1"], day: 50)
        try await store.expire(Retention(), at: moment(100))
        let source = try #require(try await store.sources().first)
        #expect(try await store.polls(of: source, limit: 9).map(\.at) == [moment(50)])
    }
}

@Suite struct StoreCheckTests {
    private func store(_ folder: Folder) async throws -> SQLiteStore {
        let store = try SQLiteStore(path: folder.path("s.sqlite"))
        try await store.subscribe(["https://a.example/feed"])
        try await ArticleStoreTests().poll(store, ArticleStoreTests.feed(["1", "2"]))
        _ = try await store.search(SearchQuery("one"), limit: 1, source: nil)
        return store
    }

    /// What a mishap would do to the tables.
    @Test(arguments: [
        ("UPDATE article SET body = x'0102030405' WHERE number = 1", StoreFinding.Kind.record),
        ("UPDATE article SET first_seen = 'yesterday' WHERE number = 0", .record),
        ("UPDATE source SET condition = 'fine'", .record), ("UPDATE source SET head = x'01'", .record),
        ("UPDATE article SET key = 'id x'", .duplicate), ("UPDATE article SET published_id = 'x'", .duplicate),
        ("DELETE FROM article_text WHERE rowid & 1", .index),
        ("INSERT INTO article_text (rowid, title) VALUES (99, 'ghost')", .index),
        ("DROP TRIGGER article_text_deletion; DELETE FROM article WHERE number = 1", .index),
        ("PRAGMA foreign_keys = OFF; UPDATE poll SET source = 77", .orphan),
        ("INSERT INTO subscription_list VALUES (1, x'00')", .record),
        ("INSERT INTO hub VALUES (1, 'u', 't', 'k', 's', 'odd', '2026-01-01', 0, NULL, NULL, NULL, 0, NULL)", .record),
    ])
    func findsWhatIsWrong(_ mishap: String, _ kind: StoreFinding.Kind) async throws {
        let folder = try Folder()
        let store = try await store(folder)
        #expect(try await store.check().isEmpty)
        let other = try DatabaseQueue(path: folder.path("s.sqlite"))
        try await other.writeWithoutTransaction { db in try db.execute(sql: mishap) }
        try other.close()
        let findings = try await store.check()
        #expect(findings.contains { $0.kind == kind }, "\(findings)")
    }

    @Test func aCopyIsTheStoreOfOneMoment() async throws {
        let folder = try Folder()
        let store = try await store(folder)
        try await store.backUp(to: folder.path("copy.sqlite"))
        try await ArticleStoreTests().poll(store, ArticleStoreTests.feed(["3"]))
        let copy = try SQLiteStore(path: folder.path("copy.sqlite"))
        let source = try #require(try await copy.sources().first)
        #expect(try await copy.archive(of: source).articles.map(\.publishedID) == ["urn:a:1", "urn:a:2"])
        #expect(try await copy.check().isEmpty)
    }
}
