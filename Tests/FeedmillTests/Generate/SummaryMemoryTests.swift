import Feedmill
import Testing

/// Runs of one feed of summaries, one after the other.
struct Runs {
    var memory = SummaryMemory()
    var options = SummaryFeedOptions()
    var now = Made.now
    private(set) var feed: SummaryFeed?

    /// One run an hour after the last one.
    @discardableResult
    mutating func run(
        _ feeds: [Feed], subscriptions: [String]? = nil, by service: SummaryService? = nil
    ) async throws -> [SummaryArticle] {
        now = Instant(seconds: now.seconds + 3_600)
        let archives = feeds.map { feed in
            FeedArchive(url: feed.metadata.feedURL ?? "", reading: feed, at: now)
        }
        let result = try await SummaryFeed.continuing(
            memory, with: archives, subscriptions: subscriptions.map(Set.init), options: options, by: service, now: now)
        memory = result.memory
        feed = result.feed
        return result.feed.summaries
    }

    var bytes: [UInt8] { feed?.atom() ?? [] }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

@Suite struct SummaryMemoryTests {
    /// Sixty words that are no coincidence.
    private static let story = (1...60).map { "word\($0)" }.joined(separator: " ") + "."

    private static func feed(_ name: String, _ articles: Article...) -> Feed { Made.feed("urn:f:\(name)", articles) }

    @Test func theClockAloneChangesNoByte() async throws {
        let undated = Made.article("urn:a:2", "Two", url: "https://a.example/2", text: Self.story)
        let feed = Self.feed("a", Made.article("urn:a:1", "One", updated: "2026-01-01T00:00:00Z"), undated)
        var runs = Runs()
        try await runs.run([feed])
        let (first, memory) = (runs.bytes, runs.memory)
        try await runs.run([feed])
        #expect(runs.bytes == first)
        #expect(runs.memory == memory)
    }

    @Test func theFirstRunSaysWhatARunWithoutMemorySays() async throws {
        let feed = Self.feed(
            "a", Made.article("urn:a:1", "One", updated: "2026-01-01T00:00:00Z"),
            Made.article("urn:a:2", "Two", updated: "2026-01-01T00:00:00Z"),
            Made.article("urn:a:3", "Three", updated: "2026-01-02T00:00:00Z"))
        var runs = Runs()
        runs.options.id = "urn:x:news"
        let made = try await runs.run([feed])
        #expect(try SummaryFeed(of: [feed], options: runs.options, now: runs.now).summaries == made)
    }

    @Test func otherWordsMoveTheDateAndKeepTheId() async throws {
        func feed(_ text: String, _ updated: String = "2026-01-01T00:00:00Z") -> Feed {
            Self.feed("a", Made.article("urn:a:1", "One", updated: updated, text: text))
        }
        var runs = Runs()
        let first = try #require(try await runs.run([feed("Old words.")]).first)
        let second = try #require(try await runs.run([feed("New words.", "2026-01-03T00:00:00Z")]).first)
        #expect(second.id == first.id)
        #expect(second.updated.rfc3339 == "2026-01-03T00:00:00Z")
        #expect(second.sections.overview == ["New words."])
        // A publisher who changes the words and not the date: the moment it was seen tells readers that something is new.
        let third = try #require(try await runs.run([feed("Newer words.", "2026-01-03T00:00:00Z")]).first)
        #expect(third.id == first.id)
        #expect(third.updated == runs.now)
    }

    @Test func aNewDateOnTheSameWordsChangesNothing() async throws {
        func feed(_ updated: String) -> Feed {
            Self.feed("a", Made.article("urn:a:1", "One", updated: updated))
        }
        var runs = Runs()
        try await runs.run([feed("2026-01-01T00:00:00Z")])
        let bytes = runs.bytes
        try await runs.run([feed("2026-01-05T00:00:00Z")])
        #expect(runs.bytes == bytes)
    }

    @Test func anOlderVersionDoesNotReplaceANewerOne() async throws {
        func feed(_ text: String, _ updated: String) -> Feed {
            Self.feed("a", Made.article("urn:a:1", "One", updated: updated, text: text))
        }
        var runs = Runs()
        try await runs.run([feed("New words.", "2026-01-03T00:00:00Z")])
        let bytes = runs.bytes
        try await runs.run([feed("Old words.", "2026-01-01T00:00:00Z")])
        #expect(runs.bytes == bytes)
    }

    @Test func newLinksAndNamesAreTakenWithoutMovingTheEntry() async throws {
        func feed(_ tag: String) -> Feed {
            var article = Made.article("urn:a:1", "One", updated: "2026-01-01T00:00:00Z")
            article.metadata.tags = [Tag(term: tag)]
            return Self.feed("a", article)
        }
        var runs = Runs()
        let first = try #require(try await runs.run([feed("tide")]).first)
        let second = try #require(try await runs.run([feed("harbour")]).first)
        #expect(second.tags == [Tag(term: "harbour")])
        #expect(second.updated == first.updated)
    }

    @Test(arguments: ["the same article in two feeds", "another guid", "nearly the same words"])
    func aStoryIsPublishedOnce(_ way: String) async throws {
        let first = Made.article(
            "urn:a:1", "One", url: "https://a.example/1", updated: "2026-01-01T00:00:00Z", text: Self.story)
        var second = first
        second.metadata.updated = Timestamp("2026-01-09T00:00:00Z")
        var runs = Runs()
        try await runs.run([Self.feed("a", first)])
        let bytes = runs.bytes
        switch way {
        case "the same article in two feeds":
            second.metadata.id = "https://b.example/?p=77"
            try await runs.run([Self.feed("a", first), Self.feed("b", second)])
        case "another guid":
            second.metadata.id = "urn:a:other"
            try await runs.run([Self.feed("a", second)])
        default:
            second.metadata.id = "urn:b:1"
            second.metadata.url = "https://b.example/1"
            second.content = [Text(Self.story.replacing("word30 ", with: "word30a "))]
            try await runs.run([Self.feed("a", first), Self.feed("b", second)])
        }
        #expect(runs.bytes == bytes)
        // The copy stays one when the original has left its document.
        try await runs.run([Self.feed("b", second)])
        #expect(runs.bytes == bytes)
    }

    @Test func twoArticlesInTheSameWordsSideBySideAreTwo() async throws {
        let articles = [1, 2].map { number in
            Made.article(
                "urn:a:\(number)", "Open thread", url: "https://a.example/\(number)",
                updated: "2026-01-0\(number)T00:00:00Z", text: Self.story)
        }
        var runs = Runs()
        try await runs.run([Made.feed("urn:f:a", [articles[0]])])
        #expect(try await runs.run([Made.feed("urn:f:a", articles)]).count == 2)
    }

    @Test func anArticleThatLeftItsDocumentStays() async throws {
        var runs = Runs()
        try await runs.run([Self.feed("a", Made.article("urn:a:1", updated: "2026-01-01T00:00:00Z"))])
        let second = Self.feed("a", Made.article("urn:a:2", "Two", updated: "2026-01-02T00:00:00Z", text: "Other."))
        #expect(try await runs.run([second]).count == 2)
    }

    @Test func theLimitKeepsTheNewestAndPublishesNothingTwice() async throws {
        var runs = Runs()
        runs.options.limit = 2
        let articles = (1...4).map {
            Made.article("urn:a:\($0)", "\($0)", updated: "2026-01-0\($0)T00:00:00Z", text: "Text \($0).")
        }
        #expect(try await runs.run([Made.feed("urn:f:a", articles)]).map(\.title) == ["4", "3"])
        #expect(runs.memory.entries.count == 2)
        let more = articles + [Made.article("urn:a:5", "5", updated: "2026-01-05T00:00:00Z", text: "Text 5.")]
        #expect(try await runs.run([Made.feed("urn:f:a", more)]).map(\.title) == ["5", "4"])
        #expect(runs.memory.entries.count == 3)
    }

    @Test func whatItsPublisherDeletesIsTakenOutAndTold() async throws {
        var runs = Runs()
        let article = Made.article("urn:a:1", updated: "2026-01-01T00:00:00Z")
        let other = Made.article("urn:a:2", "Two", updated: "2026-01-01T00:00:00Z", text: "Other.")
        let id = try #require(try await runs.run([Self.feed("a", article, other)]).first { $0.title == "T" }?.id)
        var feed = Self.feed("a", other)
        feed.metadata.setTombstones([Tombstone(ref: "urn:a:1", when: Timestamp("2026-01-05T00:00:00Z"))])
        #expect(try await runs.run([feed]).map(\.title) == ["Two"])
        #expect(runs.feed?.metadata.tombstones.map(\.ref) == [id])
        #expect(runs.text.contains("<at:deleted-entry ref=\"\(id)\" when=\"2026-01-05T00:00:00Z\""))
        #expect(runs.feed?.metadata.updated?.raw == "2026-01-05T00:00:00Z")
        let report = FeedValidator().validate(runs.bytes)
        #expect(report.isValid, "\(report.findings)")
        // It comes again: newer than its deletion.
        let back = try await runs.run([Self.feed("a", article, other)])
        #expect(back.first?.id == id)
        #expect(runs.feed?.metadata.tombstones == [])
        #expect(try #require(back.first?.updated) > Instant(seconds: 1_767_571_200))
    }

    @Test func unsubscribingTakesOutWhatNoOtherFeedTells() async throws {
        var runs = Runs()
        let (a, b) = ("https://a.example/feed", "https://b.example/feed")
        let shared = Made.article("urn:x:1", "Shared", url: "https://x.example/1", updated: "2026-01-01T00:00:00Z")
        let own = Made.article("urn:a:2", "Own", updated: "2026-01-02T00:00:00Z", text: "Mine.")
        try await runs.run([Self.feed("a", shared, own)], subscriptions: [a])
        try await runs.run([Self.feed("a", shared, own), Self.feed("b", shared)], subscriptions: [a, b])
        #expect(try await runs.run([Self.feed("b", shared)], subscriptions: [b]).map(\.title) == ["Shared"])
        #expect(runs.feed?.metadata.tombstones.count == 1)
        // A feed that could not be read is subscribed to all the same.
        #expect(try await runs.run([], subscriptions: [b]).map(\.title) == ["Shared"])
    }

    @Test func theIdOfTheFeedOutlivesItsAddress() async throws {
        let feed = Self.feed("a", Made.article("urn:a:1", updated: "2026-01-01T00:00:00Z"))
        var runs = Runs()
        runs.options.selfURL = "https://old.example/news.atom"
        try await runs.run([feed])
        let id = try #require(runs.feed?.metadata.id)
        runs.options.selfURL = "https://new.example/news.atom"
        try await runs.run([feed])
        #expect(runs.feed?.metadata.id == id)
        #expect(runs.text.contains("https://new.example/news.atom"))
    }

    @Test func aLateCopyJoinsTheSourcesOfItsStory() async throws {
        var runs = Runs()
        runs.options.groupsStories = true
        let first = Made.article(
            "urn:a:1", "Bridge opens", url: "https://a.example/1", updated: "2026-01-01T00:00:00Z", text: Self.story)
        var second = Made.article(
            "urn:b:1", "Bridge opens", url: "https://b.example/1", updated: "2026-01-02T00:00:00Z", text: Self.story)
        second.metadata.published = second.metadata.updated
        let alone = try #require(try await runs.run([Self.feed("a", first)]).first)
        let both = try await runs.run([Self.feed("a", first), Self.feed("b", second)])
        #expect(both.map(\.id) == [alone.id])
        #expect(both.first?.sections.sources.map(\.url) == ["https://a.example/1", "https://b.example/1"])
        #expect(both.first?.updated.rfc3339 == "2026-01-02T00:00:00Z")
        let bytes = runs.bytes
        try await runs.run([Self.feed("a", first)])
        #expect(runs.bytes == bytes)
    }
}
