import Feedmill
import FeedmillStore
import Glibc
import Samples

/// Keeps articles in a store: keep FOLDER ARTICLES SENTENCES prints how many a second are stored without and with an index for
/// searching, and how many unchanged ones are recognised. A folder in memory takes the disk out of it.
@main
struct Keep {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let count = Int(arguments[2]), let sentences = Int(arguments[3]) else { return }
        let feeds = stride(from: 0, to: count, by: perFeed).map { feed(from: $0, sentences: sentences) }
        let size = feeds.reduce(0) { $0 + $1.articles.reduce(0) { $0 + $1.plainText.utf8.count } } / count
        print("articles of \(size) bytes of text, \(perFeed) a feed")
        for isIndexed in [false, true] {
            let store = try SQLiteStore(path: "\(arguments[1])/keep-\(isIndexed).sqlite")
            if isIndexed { _ = try await store.search(SearchQuery("word"), limit: 1, source: nil) }
            try await store.subscribe(feeds.indices.map { "https://tide.example/\($0)" })
            let words = isIndexed ? "stored with an index" : "stored"
            try await measure(words, count) { try await poll(store, feeds, at: 1_790_000_000) }
            try await measure("unchanged, recognised one by one", count) {
                try await poll(store, feeds, at: 1_790_003_600)
            }
        }
    }

    private static let perFeed = 100

    private static func feed(from first: Int, sentences: Int) -> Feed {
        var feed = Feed(format: .atom10)
        feed.metadata.title = Text("Tide & Times")
        feed.articles = (first..<(first + perFeed)).map { number in
            var article = Article()
            article.metadata.id = "tag:tide.example,2026:\(number)"
            article.metadata.title = Text("High water, day \(number)")
            article.metadata.url = "https://tide.example/\(number)"
            article.metadata.published = Timestamp("2026-02-\(number % 28 + 1)T18:30:00Z")
            article.content = [Text("<p>\(SampleArticle.english(number, sentences: sentences))</p>", type: .html)]
            return article
        }
        return feed
    }

    /// A poll of every source: one transaction each.
    private static func poll(_ store: any ArticleStore, _ feeds: [Feed], at seconds: Int64) async throws {
        let now = Instant(seconds: seconds)
        for (source, feed) in zip(try await store.sources(), feeds) {
            let changes = try await store.known(of: source).changes(to: feed, at: now)
            try await store.record(PollRecord(fetch: source.fetch, changes: changes, status: 200, at: now), of: source)
        }
    }

    /// By the clock, and by the processor's time, which a busy machine does not change.
    private static func measure(
        _ words: String, _ count: Int, _ work: @Sendable () async throws -> Void
    ) async throws {
        let (start, used) = (ContinuousClock.now, clock())
        try await work()
        let time = (ContinuousClock.now - start).components
        let rate = Double(count) / (Double(time.seconds) + Double(time.attoseconds) / 1e18)
        let cost = Double(clock() - used) / Double(CLOCKS_PER_SEC)
        print("\(words): \(Int(rate)) articles/s, \(Int(Double(count) / cost)) a second of processor time")
    }
}
