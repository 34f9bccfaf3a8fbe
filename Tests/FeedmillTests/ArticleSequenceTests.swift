import Feedmill
import Testing

@Suite struct ArticleSequenceTests {
    private static func feed(_ count: Int) -> [UInt8] {
        let items = (0..<count).map { "<item><guid isPermaLink='false'>\($0)</guid><title>\($0)</title></item>" }
            .joined()
        return Array("<rss version='2.0'><channel><title>Salt</title>\(items)<ttl>60</ttl></channel></rss>".utf8)
    }

    private struct Unplugged: Error {}

    /// Pieces of a document, and how many of them have been taken.
    private actor Source {
        let pieces: [[UInt8]]
        private(set) var taken = 0
        init(_ bytes: [UInt8], size: Int) {
            pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        }
        func next() -> [UInt8]? {
            guard taken < pieces.count else { return nil }
            defer { taken += 1 }
            return pieces[taken]
        }
    }

    @Test func everyArticleComesOnceInOrder() {
        let articles = FeedReader().articles(in: Self.feed(500))
        #expect(articles.map(\.plainTitle) == (0..<500).map { "\($0)" })
        #expect(articles.next() == nil)
        #expect(articles.head.title?.value == "Salt")
        #expect(articles.head.rare.ttl == 60)
        #expect(articles.failure == nil)
        #expect(articles.findings.isEmpty)
    }

    @Test(arguments: [
        "<rss version='2.0'><channel><item><guid>1</guid><title>One</title></item><language>fr</language></channel></rss>",
        #"{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","title":"One"}],"language":"fr"}"#,
    ])
    func aLanguageBehindTheFirstArticleIsTheFeedsAlone(_ document: String) throws {
        let whole = try FeedReader().read(Array(document.utf8)).feed
        #expect(whole.language == "fr")
        #expect(whole.articles.map(\.language) == [nil])
        var stream = FeedReader().stream()
        var articles: [Article] = []
        for byte in document.utf8 {
            stream.push([byte].span)
            while let article = stream.nextArticle() { articles.append(article) }
        }
        stream.finish()
        while let article = stream.nextArticle() { articles.append(article) }
        #expect(articles == whole.articles)
        #expect(stream.head.metadata == whole.metadata)
    }

    /// The room of one article is used for the next one.
    @Test func nothingOfAnArticleIsLeftInTheNext() throws {
        let full = """
            <item rdf:about='https://salt.example/about' xml:lang='fr' xml:base='https://salt.example/b/'>
            <title>Full</title><link>https://salt.example/1</link><guid>https://salt.example/1</guid>
            <description>Words</description><content:encoded>&lt;p&gt;More words&lt;/p&gt;</content:encoded>
            <author>a@salt.example (Ann)</author><dc:creator>Bob</dc:creator><dc:contributor>Cy</dc:contributor>
            <dc:publisher>Dee</dc:publisher><category>tides</category><pubDate>Wed, 19 Jun 2024 12:19:00 GMT</pubDate>
            <dcterms:modified>2024-06-20</dcterms:modified><dcterms:created>2024-06-18</dcterms:created>
            <dcterms:valid>start=2024-06-18</dcterms:valid><dc:rights>Mine</dc:rights><dc:language>pt</dc:language>
            <source url='https://other.example/feed'>Other</source><comments>https://salt.example/1#c</comments>
            <enclosure url='https://salt.example/1.mp3' length='1' type='audio/mpeg'/>
            <itunes:author>Ann</itunes:author><itunes:duration>60</itunes:duration>
            <media:thumbnail url='https://salt.example/1.png'/><geo:lat>1</geo:lat><geo:long>2</geo:long>
            <x:unknown>kept</x:unknown></item>
            """
        let bare = "<item><guid isPermaLink='false'>2</guid></item>"
        func articles(_ items: String) throws -> [Article] {
            let document = """
                <rss version='2.0' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'
                xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'
                xmlns:dcterms='http://purl.org/dc/terms/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'
                xmlns:media='http://search.yahoo.com/mrss/' xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#'
                xmlns:x='urn:example:x'><channel><title>Salt</title>\(items)</channel></rss>
                """
            return try FeedReader().read(Array(document.utf8)).feed.articles
        }
        let (alone, behind) = try (articles(bare), articles(full + bare + full))
        #expect(alone.count == 1 && behind.count == 3)
        #expect(behind.first == behind.last)
        #expect(behind.first?.metadata.hasRare == true && behind.first?.authors.count == 2)
        #expect(behind.dropFirst().first == alone.first)
    }

    @Test func noMoreIsReadThanIsAskedFor() {
        let bytes = Self.feed(2_000)
        var start = 0
        let articles = FeedReader().articles(from: "https://salt.example/feed") {
            let end = min(start + 1_000, bytes.count)
            defer { start = end }
            return Array(bytes[start..<end])
        }
        #expect(articles.prefix(3).map(\.plainTitle) == ["0", "1", "2"])
        #expect(start < 10_000)
        #expect(articles.head.title?.value == "Salt", "the head is there with the first article")
        #expect(articles.head.rare.ttl == nil, "what comes later is not")
    }

    @Test(arguments: [
        ("<rss version='2.0'><channel><title>Salt</title>", "<ttl>60</ttl><item><guid>1</guid></item></channel></rss>"),
        (#"{"version":"https://jsonfeed.org/version/1.1","title":"Salt","#, #""_rss":{"ttl":60},"items":[]}"#),
    ])
    func theHeadIsThereAsFarAsItHasBeenRead(_ first: String, _ rest: String) {
        var stream = FeedReader().stream()
        // The first bytes are held until it is known what they are.
        stream.push(Array((first + String(repeating: " ", count: 8_192)).utf8).span)
        #expect(stream.head.title?.value == "Salt")
        #expect(stream.head.rare.ttl == nil)
        stream.push(Array(rest.utf8).span)
        stream.finish()
        #expect(stream.head.title?.value == "Salt")
        #expect(stream.failure == nil)
    }

    @Test func whatThePiecesThrowEndsTheArticles() {
        var pieces = [Self.feed(3)]
        let articles = FeedReader().articles { if pieces.isEmpty { throw Unplugged() } else { pieces.removeLast() } }
        #expect(articles.map(\.plainTitle) == ["0", "1", "2"])
        #expect(articles.error is Unplugged)
    }

    @Test func whatIsNoFeedSaysSo() async {
        let page = Array("<html><body>no</body></html>".utf8)
        let articles = FeedReader().articles(in: page)
        #expect(articles.next() == nil)
        #expect(articles.failure?.description == "1:1: not a feed: a web page")
        let stream = AsyncStream { continuation in
            for byte in page { continuation.yield(byte) }
            continuation.finish()
        }
        await #expect(throws: ReadFailure.self) {
            for try await _ in FeedReader().articles(in: stream) {}
        }
    }

    @Test(arguments: [1, 100, 100_000])
    func piecesAndBytesGiveTheSame(_ size: Int) async throws {
        let bytes = Self.feed(200)
        let source = Source(bytes, size: size)
        var titles: [String] = []
        for try await article in FeedReader().articles(in: AsyncStream { await source.next() }) {
            titles.append(article.plainTitle)
        }
        #expect(titles == (0..<200).map { "\($0)" })
        var byByte = FeedReader().articles(
            in: AsyncStream { continuation in
                for byte in bytes { continuation.yield(byte) }
                continuation.finish()
            }
        ).makeAsyncIterator()
        var count = 0
        while try await byByte.next() != nil { count += 1 }
        #expect(count == 200)
        #expect(byByte.head.rare.ttl == 60)
        #expect(byByte.findings.isEmpty)
    }

    @Test func leavingTheLoopStopsReading() async throws {
        let source = Source(Self.feed(5_000), size: 1_000)
        for try await article in FeedReader().articles(in: AsyncStream { await source.next() })
        where article.plainTitle == "7" {
            break
        }
        #expect(await source.taken < 10)
    }

    @Test func cancellingTheTaskStopsReading() async {
        let source = Source(Self.feed(5_000), size: 1_000)
        let (reached, signal) = AsyncStream<Void>.makeStream()
        let task = Task {
            for try await article in FeedReader().articles(in: AsyncStream { await source.next() })
            where article.plainTitle == "7" {
                signal.yield()
                while !Task.isCancelled { await Task.yield() }
            }
        }
        for await _ in reached { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await source.taken < 10)
    }
}
