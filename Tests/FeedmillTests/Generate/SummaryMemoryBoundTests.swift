import Feedmill
import Testing

/// What a memory lets go of, and that no old story is published again for that.
@Suite struct SummaryMemoryBoundTests {
    private static let quarter: Int64 = 93 * 86_400
    /// Sixty words of an article that no other has.
    private static func text(_ number: Int) -> String {
        (1...60).map { "word\($0)of\(number)" }.joined(separator: " ") + "."
    }

    private static func article(_ number: Int, text: String? = nil) -> Article {
        Made.article(
            "urn:a:\(number)", "No. \(number)", url: "https://a.example/\(number)",
            updated: "2026-01-\(10 + number)T00:00:00Z", text: text ?? Self.text(number))
    }

    private static func feed(_ numbers: Int...) -> Feed { Made.feed("urn:f:a", numbers.map { article($0) }) }

    /// One and two were published, have left their document, and are beyond the limit of two, a quarter of a year later.
    private static func later() async throws -> Runs {
        var runs = Runs()
        runs.options.limit = 2
        try await runs.run([feed(2, 1)])
        try await runs.run([feed(4, 3)])
        #expect(runs.memory.entries.map(\.hasText) == [true, true, true, true])
        runs.now.seconds += quarter
        try await runs.run([feed(4, 3)])
        return runs
    }

    @Test func whatIsLongPastAndBeyondTheLimitKeepsItsIdentityAlone() async throws {
        let runs = try await Self.later()
        #expect(runs.memory.entries.map(\.hasText) == [false, false, true, true])
        #expect(runs.memory.entries[0].summary.sections == SummarySections())
        #expect(runs.memory.entries[0].summary.origin == nil)
        #expect(runs.memory.entries[0].tellings.first?.article == "urn:a:1")
    }

    @Test func nothingWithinTheLimitIsLetGo() async throws {
        var runs = Runs()
        try await runs.run([Self.feed(1)])
        try await runs.run([Self.feed(2)])
        runs.now.seconds += Self.quarter
        let summaries = try await runs.run([Self.feed(2)])
        #expect(summaries.map(\.title) == ["No. 2", "No. 1"])
        #expect(runs.memory.entries.map(\.hasText) == [true, true])
    }

    @Test func whatADocumentHoldsIsNotLetGo() async throws {
        var runs = Runs()
        runs.options.limit = 1
        try await runs.run([Self.feed(1)])
        try await runs.run([Self.feed(2, 1)])
        runs.now.seconds += Self.quarter
        try await runs.run([Self.feed(2, 1)])
        #expect(runs.memory.entries.map(\.hasText) == [true, true])
    }

    @Test func whatIsOfAFeedThatCouldNotBeReadIsNotLetGo() async throws {
        var runs = Runs()
        runs.options.limit = 1
        try await runs.run([Self.feed(1)])
        let other = Made.feed("urn:f:b", [Made.article("urn:b:1", updated: "2026-01-20T00:00:00Z")])
        let subscriptions = ["https://a.example/feed", "https://b.example/feed"]
        for _ in 0..<2 {
            try await runs.run([other], subscriptions: subscriptions)
            runs.now.seconds += Self.quarter
        }
        #expect(runs.memory.entries.map(\.hasText) == [true, true])
    }

    @Test(arguments: ["the same", "another id", "another feed, nearly the same words"])
    func anOldStoryThatComesAgainIsNotPublishedAgain(_ way: String) async throws {
        var runs = try await Self.later()
        let bytes = runs.bytes
        var old = Self.article(2)
        // A careless publisher says that it is new.
        old.metadata.updated = Timestamp(raw: "2026-06-01T00:00:00Z", instant: Instant(rfc3339: "2026-06-01T00:00:00Z"))
        switch way {
        case "the same":
            try await runs.run([Made.feed("urn:f:a", [Self.article(4), Self.article(3), old])])
        case "another id":
            old.metadata.id = "urn:a:again"
            try await runs.run([Made.feed("urn:f:a", [Self.article(4), Self.article(3), old])])
        default:
            old.metadata.id = "urn:b:2"
            old.metadata.url = "https://b.example/2"
            old.content = [Text(Self.text(2).replacing("word30of2 ", with: "word30 "))]
            try await runs.run([Self.feed(4, 3), Made.feed("urn:f:b", [old])])
        }
        #expect(runs.bytes == bytes)
        #expect(runs.memory.entries.map(\.hasText) == [false, false, true, true])
    }

    @Test func newWordsOfAnOldStoryAreMadeUnderItsOldId() async throws {
        var runs = Runs()
        runs.options.limit = 2
        let id = try #require(try await runs.run([Self.feed(2, 1)]).first?.id)
        try await runs.run([Self.feed(4, 3)])
        runs.now.seconds += Self.quarter
        try await runs.run([Self.feed(4, 3)])
        let changed = Made.feed("urn:f:a", [Self.article(4), Self.article(3), Self.article(2, text: "Other words.")])
        let summaries = try await runs.run([changed])
        #expect(summaries.map(\.title) == ["No. 2", "No. 4"])
        #expect(summaries.first?.id == id)
        #expect(summaries.first?.sections.overview == ["Other words."])
        #expect(runs.memory.entries.count == 4)
    }

    @Test func aWiderLimitTakesInWhatIsStillToBeHadWithItsOldDate() async throws {
        var runs = try await Self.later()
        runs.options.limit = 4
        #expect(try await runs.run([Self.feed(4, 3)]).map(\.title) == ["No. 4", "No. 3"])
        let summaries = try await runs.run([Self.feed(4, 3, 2)])
        #expect(summaries.map(\.title) == ["No. 4", "No. 3", "No. 2"])
        #expect(summaries.last?.updated.rfc3339 == "2026-01-12T00:00:00Z")
        #expect(summaries.last?.sections.overview.isEmpty == false)
        let bytes = runs.bytes
        try await runs.run([Self.feed(4, 3, 2)])
        #expect(runs.bytes == bytes)
    }

    @Test func deletionsThatNobodyTellsAnyMoreGoAfterAWhile() async throws {
        var runs = Runs()
        let many = (0..<120).map {
            Made.article("urn:a:\($0)", "\($0)", updated: "2026-01-01T00:00:00Z", text: "Text \($0).")
        }
        let (a, b) = ("https://a.example/feed", "https://b.example/feed")
        let other = Made.feed("urn:f:b", [Made.article("urn:b:1", updated: "2026-01-20T00:00:00Z")])
        try await runs.run([Made.feed("urn:f:a", many), other], subscriptions: [a, b])
        try await runs.run([other], subscriptions: [b])
        #expect(runs.memory.entries.count == 121)
        let bytes = runs.bytes
        runs.now.seconds += Self.quarter
        try await runs.run([other], subscriptions: [b])
        #expect(runs.bytes == bytes)
        #expect(runs.feed?.metadata.tombstones.count == 100)
        #expect(runs.memory.entries.count == 101)
        #expect(runs.memory.entries.filter(\.hasText).count == 1)
        #expect(Set(runs.memory.entries.map(\.number)).count == 101)
        // What is subscribed to again stands again, with a text.
        let again = try await runs.run([Made.feed("urn:f:a", many), other], subscriptions: [a, b])
        #expect(again.count == 121)
        #expect(again.allSatisfy { !$0.sections.overview.isEmpty })
        #expect(Set(again.map(\.id)).count == 121)
        #expect(runs.feed?.metadata.tombstones == [])
    }

    /// What is published of many articles of one date does not change from run to run.
    @Test func whatIsAsOldAsTheOldestDrivesNothingOut() async throws {
        let many = (0..<9).map {
            Made.article("urn:a:\($0)", "\($0)", updated: "2026-01-01T00:00:00Z", text: Self.text($0))
        }
        var runs = Runs()
        runs.options.limit = 2
        try await runs.run([Made.feed("urn:f:a", many)])
        let (bytes, memory) = (runs.bytes, runs.memory)
        try await runs.run([Made.feed("urn:f:a", many)])
        #expect(runs.bytes == bytes)
        #expect(runs.memory == memory)
        let newer = Made.article("urn:a:9", "9", updated: "2026-01-02T00:00:00Z", text: Self.text(9))
        let summaries = try await runs.run([Made.feed("urn:f:a", [newer] + many)])
        #expect(summaries.map(\.title) == ["9", memory.entries[1].summary.title])
    }
}
