import Feedmill
import Testing

@testable import FeedmillStore

@Suite struct SearchTests {
    private static func article(_ title: String, _ text: String, day: Int64) -> Article {
        var article = Article()
        article.metadata.id = "urn:a:\(title)"
        article.metadata.title = Text(title)
        article.metadata.url = "https://a.example/\(day)"
        article.metadata.published = Timestamp(Instant(seconds: day * 86_400).rfc3339)
        article.content = [Text("<p>\(text)</p>", type: .html)]
        return article
    }

    private func store(_ folder: Folder, _ articles: [Article]) async throws -> any ArticleStore {
        let store = try SQLiteStore(path: folder.path("s.sqlite"))
        try await store.subscribe(["https://a.example/feed"])
        try await poll(store, articles)
        return store
    }

    private func poll(_ store: any ArticleStore, _ articles: [Article], day: Int64 = 20_000) async throws {
        var feed = Feed(format: .atom10)
        feed.metadata.title = Text("A feed")
        feed.articles = articles
        try await ArticleStoreTests().poll(store, feed, at: Instant(seconds: day * 86_400))
    }

    private func titles(_ store: any ArticleStore, _ text: String, limit: Int = 9) async throws -> [String] {
        try await store.search(SearchQuery(text), limit: limit, source: nil).map(\.title)
    }

    private static let articles = [
        article("High water", "The old harbour master wrote the hour into his book.", day: 10),
        article("海の日記", "朝鮮半島の情勢について、港で話を聞いた。", day: 12),
        article("Low water", "Nobody was at the HARBOUR. 100% of it lay dry_as bone.", day: 11),
    ]

    @Test(arguments: [
        ("harbour", ["Low water", "High water"]), ("arbou", ["Low water", "High water"]),
        ("朝鮮半島", ["海の日記"]), ("半島の情", ["海の日記"]), ("情勢", ["海の日記"]), ("港", ["海の日記"]),
        ("water master", ["High water"]), ("\"harbour master\"", ["High water"]), ("\"master harbour\"", []),
        ("0%", ["Low water"]), ("y_", ["Low water"]), ("%_", []), ("harbour \" OR \"", []), ("nothing here", []),
        ("harbour to", ["High water"]), ("harbour it", ["Low water"]), ("p>", []),
    ])
    func findsWordsAndPartsOfThem(_ query: String, _ expected: [String]) async throws {
        let folder = try Folder()
        let store = try await store(folder, Self.articles)
        #expect(try await titles(store, query) == expected)
    }

    @Test func whatIsPolledLaterIsFoundTooAndWhatGoesIsNot() async throws {
        let folder = try Folder()
        let store = try await store(folder, Self.articles)
        #expect(try await titles(store, "harbour").count == 2)
        var changed = Self.articles[0]
        changed.content = [Text("Nothing but gulls.")]
        changed.metadata.published = Timestamp(Instant(seconds: 13 * 86_400).rfc3339)
        try await poll(store, [changed, Self.article("New", "A harbour light.", day: 14)], day: 20_001)
        #expect(try await titles(store, "harbour") == ["New", "Low water"])
        #expect(try await titles(store, "gulls") == ["High water"])
        #expect(try await titles(store, "harbour", limit: 1) == ["New"])
        #expect(try await store.search(SearchQuery("harbour"), limit: 9, source: "https://b.example/").isEmpty)
        try await store.unsubscribe(["https://a.example/feed"])
        #expect(try await titles(store, "harbour").isEmpty)
        try await store.subscribe(["https://b.example/feed"])
        #expect(try await titles(store, "gulls").isEmpty)
    }

    @Test func aDateThatLiesAheadIsNotOnTop() async throws {
        let folder = try Folder()
        let articles = Self.articles + [Self.article("Prophecy", "A harbour of 2100.", day: 47_500)]
        let store = try await store(folder, articles)
        try await poll(store, [Self.article("Today", "A harbour.", day: 20_001)], day: 20_001)
        #expect(try await titles(store, "harbour").prefix(2) == ["Today", "Prophecy"])
    }

    @Test func showsTheWordsAroundAMatch() {
        let text =
            String(repeating: "salt and wind ", count: 30) + "the Harbour master\nand the harbour" + " and on" * 40
        let snippet = SearchSnippet(of: text, around: ["harbour"], length: 80)
        #expect(snippet.parts.filter(\.isMatch).map(\.text) == ["Harbour", "harbour"])
        #expect(snippet.parts.first?.text.hasPrefix("…") == true)
        #expect(snippet.text.hasSuffix("…"))
        #expect(snippet.text.contains("master and the"))
        #expect(snippet.text.count <= 84)
        #expect(SearchSnippet(of: "Short.", around: ["none"]).parts == [.init(text: "Short.", isMatch: false)])
        #expect(SearchSnippet(of: "", around: ["none"]).parts.isEmpty)
    }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
