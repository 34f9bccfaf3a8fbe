import Feedmill
import SeededDice
import Testing

/// What must hold however feeds change between runs.
@Suite struct SummaryRunSequenceTests {
    /// Three feeds with windows of five over twelve articles; some are in two feeds, some are edited, none is deleted.
    private static func feeds(_ step: Int, _ dice: inout Dice) -> [Feed] {
        (0..<3).map { feed in
            let start = Int.random(in: 0...step, using: &dice)
            let articles = (start..<start + 5).map { number in
                let edition = Int.random(in: 0...3, using: &dice) == 0 ? step : 0
                let owner = number % 4 == 0 ? 9 : feed
                return Made.article(
                    "urn:\(owner):\(number)", "Article \(owner) \(number)", url: "https://\(owner).example/\(number)",
                    updated: "2026-01-\(10 + number)T0\(edition):00:00Z",
                    text: "This is edition \(edition) of article \(number) by \(owner).")
            }
            return Made.feed("urn:f:\(feed)", articles.shuffled(using: &dice))
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func entriesAreUniqueDatesNeverGoBackAndARerunChangesNothing(
        _ seed: UInt64
    ) async throws {
        var dice = Dice(state: seed)
        var runs = Runs()
        var dates: [String: Instant] = [:]
        for step in 0..<7 {
            let feeds = Self.feeds(step, &dice)
            let summaries = try await runs.run(feeds)
            #expect(Set(summaries.map(\.id)).count == summaries.count)
            #expect(Set(summaries.map(\.title)).count == summaries.count)
            for (id, date) in dates {
                let now = try #require(summaries.first { $0.id == id }?.updated)
                #expect(now >= date)
            }
            for summary in summaries { dates[summary.id] = summary.updated }
            let (bytes, memory) = (runs.bytes, runs.memory)
            try await runs.run(feeds)
            #expect(runs.bytes == bytes)
            #expect(runs.memory == memory)
        }
    }
}
