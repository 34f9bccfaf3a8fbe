import Feedmill
import Foundation
import Testing

@testable import FeedmillStore

/// What every engine behind ``ArticleStore`` has to do; a second one is a second case of ``Engine``.
@Suite struct ArticleStoreTests {
    enum Engine: CaseIterable {
        case sqlite

        func open(in folder: Folder) throws -> any ArticleStore {
            switch self {
            case .sqlite: try SQLiteStore(path: folder.path("store.sqlite"))
            }
        }
    }

    static let now = Instant(seconds: 1_770_000_000)

    static func feed(_ titles: [String]) -> Feed {
        var feed = Feed(format: .atom10)
        feed.metadata.title = Text("A feed")
        feed.namespaces = [NamespaceDeclaration(prefix: "", uri: "http://www.w3.org/2005/Atom")]
        feed.articles = titles.map { title in
            var article = RecordTests.fullArticle
            article.metadata.id = "urn:a:\(title)"
            article.metadata.title = Text(title)
            return article
        }
        return feed
    }

    func poll(_ store: any ArticleStore, _ feed: Feed, at now: Instant = now) async throws {
        let source = try #require(try await store.sources().first)
        var fetch = source.fetch
        fetch.polledAt = now
        let changes = try await store.known(of: source).changes(to: feed, at: now)
        try await store.record(PollRecord(fetch: fetch, changes: changes, status: 200, bytes: 9, at: now), of: source)
    }

    @Test(arguments: Engine.allCases) func whatIsReadBackIsWhatWasDecided(_ engine: Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        try await store.subscribe(["https://a.example/feed"])
        var archive = FeedArchive(url: "https://a.example/feed")
        for (number, titles) in [["1", "2"], ["3", "2"], ["2"], ["3", "1"]].enumerated() {
            var feed = Self.feed(titles)
            feed.articles[0].content = [Text("version \(number)")]
            let now = Instant(seconds: Self.now.seconds + Int64(number) * 3600, nanoseconds: 123_456_789)
            try await poll(store, feed, at: now)
            archive.absorb(feed, at: now)
            let source = try #require(try await store.sources().first)
            #expect(try await store.archive(of: source) == archive)
            #expect(try await store.known(of: source) == archive.known)
        }
        let reopened = try engine.open(in: folder)
        let source = try #require(try await reopened.sources().first)
        #expect(try await reopened.archive(of: source) == archive)
        #expect(source.title == "A feed")
    }

    @Test(arguments: Engine.allCases) func theConfigurationDecidesAboutItsOwn(_ engine: Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        try await store.configure(["https://a.example/", "https://b.example/"])
        try await poll(store, Self.feed(["1"]))
        try await store.subscribe(["https://c.example/", "https://b.example/"])
        try await store.configure(["https://d.example/", "https://b.example/"])
        #expect(
            try await store.sources().map(\.url) == ["https://d.example/", "https://b.example/", "https://c.example/"])
        try await store.configure(["https://a.example/"])
        let source = try #require(try await store.sources().first)
        #expect(source.url == "https://a.example/")
        #expect(try await store.archive(of: source).articles.isEmpty)
        #expect(try await store.sources().map(\.url) == ["https://a.example/", "https://c.example/"])
        try await store.unsubscribe(["https://c.example/"])
        #expect(try await store.sources().count == 1)
    }

    @Test(arguments: Engine.allCases) func whoDecidedOnAnOlderStateIsTold(_ engine: Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        try await store.subscribe(["https://a.example/feed"])
        let stale = try #require(try await store.sources().first)
        try await poll(store, Self.feed(["1"]))
        let late = PollRecord(
            fetch: stale.fetch, changes: KnownFeed(url: stale.url).changes(to: Self.feed(["2"]), at: Self.now),
            at: Self.now)
        await #expect(throws: StoreConflict.self) { try await store.record(late, of: stale) }
        let source = try #require(try await store.sources().first)
        #expect(try await store.archive(of: source).articles.map(\.publishedID) == ["urn:a:1"])
        #expect(try await store.polls(of: source, limit: 9).count == 1)
    }

    @Test(arguments: Engine.allCases) func fetchStateAndTheLogComeBack(_ engine: Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        try await store.subscribe(["https://a.example/feed"])
        let source = try #require(try await store.sources().first)
        var fetch = FetchState()
        (fetch.movedTo, fetch.condition, fetch.message) = ("https://b.example/", .gone, "gone")
        (fetch.etag, fetch.lastModified, fetch.validatorsURL) = ("W/\"x, y\"", "Thursday", "https://a.example/feed")
        (fetch.bodyDigest, fetch.redirectTarget, fetch.redirectSightings) = ("ab", "https://c.example/", 2)
        (fetch.failures, fetch.polledAt, fetch.changedAt) = (3, Self.now, Self.now)
        (fetch.redirectSince, fetch.quietPolls, fetch.rhythm) = (Self.now, 4, "gap=86400")
        (fetch.heldHost, fetch.heldUntil) = ("a.example", Self.now)
        (fetch.hub, fetch.topic) = ("https://hub.example/", "https://a.example/self")
        fetch.nextDue = Self.now
        try await store.record(PollRecord(fetch: fetch, status: 410, bytes: 5, at: Self.now), of: source)
        let after = try #require(try await store.sources().first)
        #expect(after.fetch == fetch)
        #expect(after.revision == source.revision + 1)
        let log = try await store.polls(of: after, limit: 5)
        #expect(
            log == [
                PollLogEntry(
                    at: Self.now, status: 410, condition: .gone, added: 0, changed: 0, bytes: 5, message: "gone")
            ])
    }

    @Test(arguments: Engine.allCases) func aPlaceOfWhatIsHandedOverBecomesASubscription(_ engine: Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        let place = try await store.place(of: "https://a.example/feed")
        #expect(!place.isPolled)
        try await store.subscribe(["https://b.example/", "https://a.example/feed"])
        let subscribed = try await store.place(of: "https://a.example/feed")
        #expect(subscribed.id == place.id && subscribed.isPolled)
        #expect(try await store.sources().count == 2)
    }

    @Test(arguments: Engine.allCases) func aListIsKeptWithItsSubscriptions(_ engine: Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        #expect(try await store.subscriptionList() == nil)
        let list = OPML(
            title: "T", outlines: [.init(text: "Sea", children: [.init(text: "A", feed: "https://a.example/")])])
        try await store.subscribe(["https://a.example/"], keeping: list)
        #expect(try await store.sources().map(\.url) == ["https://a.example/"])
        #expect(try await store.subscriptionList() == list)
    }

    @Test(arguments: Engine.allCases) func theHeadIsThereWithoutTheArticles(_ engine: Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        try await store.subscribe(["https://a.example/feed"])
        let unread = try #require(try await store.sources().first)
        #expect(try await store.metadata(of: unread) == nil)
        try await poll(store, Self.feed(["1"]))
        #expect(try await store.metadata(of: unread)?.title == Text("A feed"))
    }

    @Test func whatWasAcknowledgedIsOnTheDisk() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))
        #expect(try store.pragma("journal_mode") == "wal")
        #expect(try store.pragma("synchronous") == "2")
    }
}

/// A folder that is gone when the test is over.
final class Folder: Sendable {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "feedmill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }
}
