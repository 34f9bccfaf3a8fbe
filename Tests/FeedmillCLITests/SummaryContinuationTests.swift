import Feedmill
import FeedmillStore
import Foundation
import SeededDice
import Testing

@testable import FeedmillCLI

/// A feed of summaries with a limit is made of excerpts of what is kept: that makes no difference, but for what is read.
@Suite struct SummaryContinuationTests {
    private static func article(_ id: String, number: Int, edition: Int = 0, at updated: Instant) -> Article {
        var article = Article()
        article.metadata.id = id
        article.metadata.title = Text("No. \(number) of \(id)")
        article.metadata.url = "https://\(id.split(separator: ":")[1]).example/\(number)"
        article.metadata.updated = Timestamp(raw: updated.rfc3339, instant: updated)
        var dice = Dice(state: UInt64(number) << 8 | UInt64(id.utf8.dropFirst(4).first ?? 0))
        let words = (1...60).map { _ in "w\(UInt16.random(in: 0...UInt16.max, using: &dice))" }.joined(separator: " ")
        article.content = [Text("Edition \(edition) has \(words).")]
        return article
    }

    /// A window into the articles of a feed, as they are at a step: every fourth is another feed's, some are edited, some deleted.
    private static func feed(_ name: Int, _ step: Int, _ dice: inout Dice) -> Feed {
        var feed = Feed(format: .atom10)
        feed.metadata.id = "urn:f:\(name)"
        feed.metadata.title = Text("Feed \(name)")
        let first = max(0, step * 5 - Int.random(in: 0...20, using: &dice))
        feed.articles = (first..<first + 12).map { number in
            let owner = number % 4 == 0 ? 9 : name
            let edition = Int.random(in: 0...5, using: &dice) == 0 ? step : 0
            let updated = Instant(seconds: now.seconds - 1_000_000 + Int64(number * 600 + edition * 60 + owner))
            return article("urn:\(owner):\(number)", number: number, edition: edition, at: updated)
        }
        .shuffled(using: &dice)
        if Int.random(in: 0...2, using: &dice) == 0, let gone = feed.articles.popLast(), let id = gone.metadata.id {
            let moment = Instant(seconds: now.seconds + Int64(step * 3_600))
            feed.metadata.setTombstones([Tombstone(ref: id, when: Timestamp(raw: moment.rfc3339, instant: moment))])
        }
        return feed
    }

    private static let now = Instant(seconds: 1_770_000_000)

    private static func poll(_ store: any ArticleStore, _ url: String, _ feed: Feed, at now: Instant) async throws {
        let source = try await store.place(of: url)
        let changes = try await store.known(of: source).changes(to: feed, at: now)
        try await store.record(PollRecord(fetch: source.fetch, changes: changes, at: now), of: source)
    }

    /// What can be read where two feeds differ.
    private static func lines(_ feed: SummaryFeed) -> [String] {
        feed.summaries.map { "\($0.updated.rfc3339) \($0.title)" } + feed.metadata.tombstones.map { "gone \($0.ref)" }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func excerptsMakeTheDocumentThatEverythingMakes(_ seed: UInt64) async throws {
        var dice = Dice(state: seed)
        let scratch = try Scratch()
        let stores = try ["parts", "whole"].map { try SQLiteStore(path: scratch.path($0 + ".sqlite")) }
        var options = SummaryFeedOptions()
        options.limit = Int.random(in: 1...8, using: &dice)
        options.id = "urn:x:news"
        for step in 0..<30 {
            let now = Instant(seconds: Self.now.seconds + Int64(step * 3_600))
            for name in 0..<3 where Int.random(in: 0...2, using: &dice) > 0 {
                let feed = Self.feed(name, step, &dice)
                for store in stores { try await Self.poll(store, "https://\(name).example/feed", feed, at: now) }
            }
            if step % 13 == 12 {
                for store in stores { try await store.unsubscribe(["https://\(step % 3).example/feed"]) }
            }
            let kept = try await KeptMaterial(of: stores[0], Configuration())
            let parts = try await SummaryContinuation.of(kept, options, by: nil, now: now)
            try await parts.remember()
            let all = try await KeptMaterial(of: stores[1], Configuration())
            let whole = try await SummaryContinuation.of(
                all.archives(), rememberedIn: stores[1], subscriptions: all.subscriptions, options, by: nil, now: now)
            try await whole.remember()
            #expect(Self.lines(parts.feed) == Self.lines(whole.feed), "step \(step)")
            #expect(parts.feed.atom().elementsEqual(whole.feed.atom()))
            // Once more: nothing has happened.
            let later = Instant(seconds: now.seconds + 60)
            let again = try await SummaryContinuation.of(kept, options, by: nil, now: later)
            #expect(again.feed.atom().elementsEqual(parts.feed.atom()), "step \(step), once more")
            try await again.remember()
        }
    }

    @Test func aCopyThatComesLateAndIsOlderCountsAsACopy() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path("s.sqlite"))
        func feed(_ numbers: [Int], of owner: String) -> Feed {
            var feed = Feed(format: .atom10)
            feed.articles = numbers.map { number in
                var article = Self.article(
                    "urn:a:\(number)", number: number, at: Instant(seconds: Self.now.seconds - 9 + Int64(number)))
                article.metadata.id = "urn:\(owner):\(number)"
                article.metadata.url = "https://\(owner).example/\(number)"
                return article
            }
            return feed
        }
        var options = SummaryFeedOptions()
        options.limit = 2
        func publish() async throws -> [String] {
            let material = try await KeptMaterial(of: store, Configuration())
            let continuation = try await SummaryContinuation.of(material, options, by: nil, now: Self.now)
            try await continuation.remember()
            return continuation.feed.summaries.map { String($0.title.prefix(5)) }
        }
        try await Self.poll(store, "https://a.example/feed", feed([1, 2], of: "a"), at: Self.now)
        #expect(try await publish() == ["No. 2", "No. 1"])
        try await Self.poll(store, "https://a.example/feed", feed([3, 4], of: "a"), at: Self.now)
        #expect(try await publish() == ["No. 4", "No. 3"])
        try await Self.poll(store, "https://b.example/feed", feed([1], of: "b"), at: Self.now)
        #expect(try await publish() == ["No. 4", "No. 3"])
        let memory = try await store.memory(of: "")
        #expect(memory.entries.map(\.tellings.count).sorted() == [1, 1, 1, 2])
    }

    @Test func newWaysToDecideCountForWhatWasPublishedBefore() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path("s.sqlite"))
        var feed = Feed(format: .atom10)
        feed.articles = (0..<9).map {
            Self.article("urn:a:\($0)", number: $0, at: Instant(seconds: Self.now.seconds - 9 + Int64($0)))
        }
        try await Self.poll(store, "https://a.example/feed", feed, at: Self.now)
        var options = SummaryFeedOptions()
        options.limit = 3
        func titles(_ configuration: Configuration) async throws -> [String] {
            let material = try await KeptMaterial(of: store, configuration)
            let continuation = try await SummaryContinuation.of(material, options, by: nil, now: Self.now)
            try await continuation.remember()
            return continuation.feed.summaries.map { String($0.title.prefix(5)) }
        }
        var configuration = Configuration()
        #expect(try await titles(configuration) == ["No. 8", "No. 7", "No. 6"])
        var source = ConfiguredSource()
        source.url = "https://a.example/feed"
        source.exclude = [.match("No. [78]")]
        configuration.sources = [source]
        #expect(try await titles(configuration) == ["No. 6", "No. 5", "No. 4"])
        #expect(try await titles(Configuration()) == ["No. 8", "No. 7", "No. 6"])
    }
}
