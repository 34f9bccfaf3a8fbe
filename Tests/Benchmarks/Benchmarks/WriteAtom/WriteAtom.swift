import Feedmill

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a feed as Atom over and over: bytes, and CPU seconds of the writing alone. Its peers in `writing` write the same values.
@main
struct WriteAtom {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let (count, rounds) = (arguments.first ?? 5_000, arguments.dropFirst().first ?? 20)
        let feed = feed(entries: count)
        var options = AtomWriter.Options()
        options.indent = false
        let writer = AtomWriter(options)
        var bytes = writer.write(feed).count
        let start = clock()
        bytes = 0
        for _ in 0..<rounds { bytes += writer.write(feed).count }
        print(bytes, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }

    private static func feed(entries count: Int) -> Feed {
        var feed = Feed(format: .atom10)
        feed.id = "tag:tide.example,2026:log"
        feed.title = Text("Tide & Times")
        feed.url = "https://tide.example/"
        feed.feedURL = "https://tide.example/log.atom"
        feed.updated = Timestamp(raw: "2026-10-04T18:30:00Z", instant: Instant(rfc3339: "2026-10-04T18:30:00Z"))
        feed.language = "en"
        feed.articles = (0..<count).map(article)
        return feed
    }

    private static func article(_ number: Int) -> Article {
        var article = Article()
        article.id = "tag:tide.example,2026:\(number)"
        article.title = Text("High water, day \(number): what the quay saw & heard")
        article.url = "https://tide.example/\(number)?from=log&day=\(number)"
        let date = "2026-\(two(number % 12 + 1))-\(two(number % 28 + 1))T18:30:00Z"
        article.updated = Timestamp(raw: date, instant: Instant(rfc3339: date))
        article.published = article.updated
        article.authors = [Person(name: "Ann Quay", url: "https://tide.example/ann")]
        article.tags = [Tag(term: "harbour"), Tag(term: "tides & winds")]
        article.summary = Text("The quay was wet by noon on day \(number), and the boats stayed in.")
        article.content = [Text(String(repeating: paragraph, count: 10), type: .html)]
        return article
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let paragraph = """
        <p>The tide came over the <a href="/quay?day=1&amp;hour=6">quay</a> again, and the <em>old</em> harbour master wrote \
        the hour into his book: half past six, a hand above the spring before. 満潮は午後六時半でした。</p>

        """
}
