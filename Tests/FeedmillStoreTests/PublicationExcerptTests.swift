import Feedmill
import Foundation
import Testing

@testable import FeedmillStore

/// What a publication reads depends on its limit and on what is new, not on what is kept.
@Suite struct PublicationExcerptTests {
    private static let now = Instant(seconds: 1_770_000_000)

    private static func article(_ number: Int) -> Article {
        var article = Article()
        article.metadata.id = "urn:a:\(number)"
        article.metadata.title = Text("No. \(number)")
        article.metadata.url = "https://a.example/\(number)"
        let moment = Instant(seconds: now.seconds - 1_000_000 + Int64(number))
        article.metadata.updated = Timestamp(raw: moment.rfc3339, instant: moment)
        article.content = [Text((1...60).map { "w\($0 * 7 + number * 131)" }.joined(separator: " "))]
        return article
    }

    /// Polls a feed whose articles go by in windows of ten, and remembers each of them as published.
    private static func store(_ folder: Folder, articles count: Int) async throws -> SQLiteStore {
        let store = try SQLiteStore(path: folder.path("\(count).sqlite"))
        try await store.subscribe(["https://a.example/feed"])
        for first in stride(from: 0, to: count, by: 10) { try await poll(store, first..<first + 10) }
        var memory = SummaryMemory()
        memory.entries = (0..<count).map { number in
            let article = article(number)
            return PublishedSummary(
                number: number,
                summary: SummaryArticle(
                    id: "tag:a.example,2026:summary:\(number)", title: "No. \(number)",
                    updated: article.metadata.updated?.instant ?? now, sections: SummarySections()),
                tellings: [
                    Telling(
                        feed: "https://a.example/feed", article: "urn:a:\(number)", link: "https://a.example/\(number)",
                        words: 0, fingerprint: ContentFingerprint(article.plainText))
                ])
        }
        _ = try await store.remember(memory, after: SummaryMemory(), of: "")
        try await store.settle(store.arrears(of: "", settings: "s"), of: "")
        return store
    }

    private static func poll(_ store: SQLiteStore, _ numbers: Range<Int>) async throws {
        let source = try #require(try await store.sources().first)
        var feed = Feed(format: .atom10)
        feed.articles = numbers.map(article)
        let changes = try await store.known(of: source).changes(to: feed, at: now)
        try await store.record(PollRecord(fetch: source.fetch, changes: changes, at: now), of: source)
    }

    @Test(arguments: [60, 600]) func howMuchIsReadFollowsFromTheLimitAndFromWhatIsNew(_ count: Int) async throws {
        let folder = try Folder()
        let store = try await Self.store(folder, articles: count)
        #expect(try await store.arrears(of: "", settings: "s").entries == [])
        // Two new ones, eight that stay, two that leave.
        try await Self.poll(store, count - 8..<count + 2)
        let arrears = try await store.arrears(of: "", settings: "s")
        #expect(arrears.entries == Array(count - 10..<count))
        #expect(arrears.articles.map(\.number) == [count, count + 1])
        let sources = try await store.sources()
        let front = try await store.front(
            of: "", limit: 5, width: 20, sources: sources, past: Instant(seconds: 0))
        #expect(front.entries == [count - 1, count - 2, count - 3, count - 4, count - 5])
        #expect(front.articles.map(\.number) == Array((count - 4..<count + 2).reversed()))
        #expect(!front.isWhole)
        let excerpt = try await store.excerpt(
            of: "", entries: Set(front.entries), articles: front.articles, sources: sources)
        #expect(excerpt.memory.entries.map(\.number) == Array(count - 5..<count))
        #expect(excerpt.archives.map { $0.articles.map(\.number) } == [Array(count - 5..<count + 2)])
        #expect(try await store.arrears(of: "", settings: "other").entries.count == count)
    }

    @Test func anEntryIsFoundByWhateverItsStoryIsKnownBy() async throws {
        let folder = try Folder()
        let store = try await Self.store(folder, articles: 60)
        var trace = StoryTrace()
        #expect(try await store.entries(of: "", knownBy: trace) == [])
        trace.articles = ["urn:a:3"]
        trace.links = ["https://a.example/5"]
        trace.summaries = ["tag:a.example,2026:summary:7"]
        let text = Self.article(9).plainText
        trace.fingerprints = [ContentFingerprint(text + " and one more")]
        #expect(try await store.entries(of: "", knownBy: trace) == [3, 5, 7, 9])
        #expect(try await store.entries(of: "urn:x:other", knownBy: trace) == [])
    }

    @Test func whatIsUnsubscribedOrDeletedUnseenIsLookedAtAgain() async throws {
        let folder = try Folder()
        let store = try await Self.store(folder, articles: 20)
        let source = try #require(try await store.sources().first)
        try await store.unsubscribe([source.url])
        let arrears = try await store.arrears(of: "", settings: "s")
        #expect(arrears.entries == Array(0..<20))
        try await store.settle(arrears, of: "")
        #expect(try await store.arrears(of: "", settings: "s").entries == [])
        try await store.subscribe([source.url])
        let anew = try #require(try await store.sources().first)
        var changes = FeedChanges()
        changes.tombstones = ["urn:a:4": Self.now]
        try await store.record(PollRecord(fetch: anew.fetch, changes: changes, at: Self.now), of: anew)
        #expect(try await store.arrears(of: "", settings: "s").entries == [4])
        let excerpt = try await store.excerpt(of: "", entries: [4], articles: [], sources: [anew])
        #expect(excerpt.archives.map(\.tombstones) == [["urn:a:4": Self.now]])
    }
}
