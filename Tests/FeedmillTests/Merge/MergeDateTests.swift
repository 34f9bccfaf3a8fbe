import Feedmill
import Testing

@Suite struct MergeDateTests {
    private static let ahead = "2031-01-01T00:00:00Z"

    private func only(_ article: Article, _ policy: MergeOptions.FutureDates, now: Instant = Made.now) throws
        -> Article?
    {
        var options = MergeOptions()
        options.futureDates = policy
        return try Feed.merging([Made.feed("urn:f:a", [article])], titled: "M", keeping: options, now: now).articles
            .first
    }

    @Test func aDateAheadIsClampedToWhenItWasFirstSeen() throws {
        let article = try only(Made.article("urn:a:1", updated: Self.ahead), .clamp)
        #expect(article?.metadata.updated?.instant == Made.now)
        #expect(article?.provenance?.sortAt == Made.now)
    }

    @Test func keepTakesItAtItsWord() throws {
        let article = try only(Made.article("urn:a:1", updated: Self.ahead), .keep)
        #expect(article?.metadata.updated?.raw == Self.ahead)
    }

    @Test func ignoreEntryHidesItUntilItsTimeHasCome() throws {
        let article = Made.article("urn:a:1", updated: Self.ahead)
        #expect(try only(article, .ignoreEntry) == nil)
        #expect(try only(article, .ignoreEntry, now: Instant(seconds: 1_930_000_000)) != nil)
    }

    @Test func withoutAnyDateTheChannelsCountsAndThenTheClock() throws {
        var feed = Made.feed("urn:f:a", [Made.article("urn:a:1")], format: .rss20)
        #expect(
            try Feed.merging([feed], titled: "M", now: Made.now).articles.first?.metadata.updated?.instant == Made.now)
        let said = "2026-01-01T00:00:00Z"
        feed.metadata.updated = Timestamp(raw: said, instant: Instant(rfc3339: said))
        #expect(
            try Feed.merging([feed], titled: "M", now: Made.now).articles.first?.metadata.updated?.instant
                == Instant(rfc3339: said))
    }
}
