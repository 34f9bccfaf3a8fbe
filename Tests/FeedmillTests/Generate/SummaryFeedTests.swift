import Feedmill
import Testing

@Suite struct SummaryFeedTests {
    private func summaries(_ articles: [Article], _ options: SummaryFeedOptions = SummaryFeedOptions()) throws
        -> SummaryFeed
    {
        try SummaryFeed(of: [Made.feed("urn:f:a", articles)], options: options, now: Made.now)
    }

    @Test func everyArticleGetsAnEntryNewestFirst() throws {
        let feed = try summaries([
            Made.article("urn:a:1", "One", updated: "2026-01-01T00:00:00Z"),
            Made.article("urn:a:2", "Two", updated: "2026-01-02T00:00:00Z"),
        ])
        #expect(feed.summaries.map(\.title) == ["Two", "One"])
        #expect(feed.metadata.updated?.raw == "2026-01-02T00:00:00Z")
    }

    @Test func idsStayWhenTheTextChangesAndDifferForPostsOfOnePage() throws {
        func ids(_ text: String) throws -> [String] {
            try summaries([
                Made.article("https://a.example/day#1", updated: "2026-01-01T00:00:00Z", text: text),
                Made.article("https://a.example/day#2", updated: "2026-01-01T00:00:00Z", text: text),
                Made.article("https://a.example/day?utm_source=x#3", updated: "2026-01-01T00:00:00Z", text: text),
            ]).summaries.map(\.id)
        }
        #expect(try Set(ids("one")).count == 3)
        #expect(try ids("one") == ids("two"))
    }

    @Test func anUntitledArticleIsNamedByItsFirstWords() throws {
        let text = String(repeating: "word ", count: 40)
        let feed = try summaries([Made.article("urn:a:1", "", updated: "2026-01-01T00:00:00Z", text: text)])
        let title = try #require(feed.summaries.first?.title)
        #expect(title.hasSuffix("word…"))
        #expect(title.count <= 80)
    }

    @Test func theLimitTakesTheNewest() throws {
        var options = SummaryFeedOptions()
        options.limit = 1
        let feed = try summaries(
            [
                Made.article("urn:a:1", updated: "2026-01-01T00:00:00Z"),
                Made.article("urn:a:2", updated: "2026-01-02T00:00:00Z"),
            ],
            options)
        #expect(feed.summaries.count == 1)
    }

    @Test func theSameValuesGiveTheSameValidBytes() throws {
        let articles = [
            Made.article("urn:a:1", "One", url: "https://a.example/1?utm_source=x", updated: "2026-01-01T00:00:00Z")
        ]
        let bytes = try summaries(articles).atom()
        #expect(try summaries(articles).atom() == bytes)
        let report = FeedValidator().validate(bytes)
        #expect(report.isValid, "\(report.findings)")
        #expect(!String(decoding: bytes, as: UTF8.self).contains("utm_"))
    }
}
