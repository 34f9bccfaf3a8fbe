import Feedmill
import Foundation
import Testing

/// The examples of the documentation, as they stand there, and what they give.
@Suite struct DocumentationExampleTests {
    // MARK: Feedmill.md

    @Test func ingest() throws {
        let rss = """
            <rss version="2.0"><channel>
              <title>Tide & Times</title>
              <link>https://tide.example/</link>
              <item>
                <title>High water</title>
                <link>/2026/high-water?utm_source=feed</link>
                <pubDate>Sat, 31 Jan 2026 18:30:00 +0900</pubDate>
                <description>&lt;p&gt;The quay was wet by noon.&lt;/p&gt;</description>
              </item>
            </channel></rss>
            """
        let reading = try FeedReader().read(Array(rss.utf8), from: "https://tide.example/feed.xml")

        print(reading.feed.title?.plainValue ?? "")  // Tide & Times
        for article in reading.feed.articles {
            print(article.plainTitle)  // High water
            print(article.url ?? "")  // https://tide.example/2026/high-water
            print(article.published?.instant?.rfc3339 ?? "")  // 2026-01-31T09:30:00Z
            print(article.plainText)  // The quay was wet by noon.
        }
        for finding in reading.findings {
            print(finding)  // 2:15: error: a "&" is not escaped [xml/not-well-formed]
        }

        let article = try #require(reading.feed.articles.first)
        #expect(reading.feed.title?.plainValue == "Tide & Times")
        #expect(article.plainTitle == "High water")
        #expect(article.url == "https://tide.example/2026/high-water")
        #expect(article.published?.instant?.rfc3339 == "2026-01-31T09:30:00Z")
        #expect(article.plainText == "The quay was wet by noon.")
        #expect(reading.findings.map(\.description) == ["2:15: error: a \"&\" is not escaped [xml/not-well-formed]"])
    }

    @Test func generate() throws {
        var article = Article()
        article.id = "https://tide.example/2026/high-water"
        article.url = "https://tide.example/2026/high-water"
        article.title = Text("High water")
        article.published = Timestamp("2026-01-31T09:30:00Z")
        article.content = [Text("<p>The quay was wet by noon. The boats stayed in.</p>", type: .html)]
        let blog = Feed(format: .atom10, articles: [article])

        var options = SummaryFeedOptions()
        options.title = "New this week"
        options.id = "tag:tide.example,2026:new"
        options.selfURL = "https://tide.example/new.atom"
        let news = try SummaryFeed(of: [blog], options: options, now: Instant(seconds: 1_770_000_000))

        let atom: [UInt8] = news.atom()
        print(String(decoding: atom, as: UTF8.self))

        let report = FeedValidator().validate(atom, baseURL: options.selfURL)
        #expect(report.isValid, "\(report.findings)")
        let again = try FeedReader().read(atom).feed
        #expect(again.id == options.id)
        #expect(again.articles.map(\.plainTitle) == ["High water"])
        #expect(again.articles.first?.summary?.value == "The quay was wet by noon. The boats stayed in.")
    }

    @Test func merge() throws {
        var blog = Feed(format: .atom10, articles: [Article(), Article()])
        blog.id = "tag:tide.example,2026:blog"
        blog.title = Text("Tide & Times")
        blog.feedURL = "https://tide.example/blog.atom"
        blog.articles[0].id = "tag:tide.example,2026:1"
        blog.articles[0].title = Text("High water")
        blog.articles[0].updated = Timestamp("2026-01-31T09:30:00Z")
        blog.articles[1].id = "tag:tide.example,2026:2"
        blog.articles[1].title = Text("Low water")
        blog.articles[1].updated = Timestamp("2026-01-31T15:45:00Z")

        var notes = Feed(format: .rss20, articles: [Article()])
        notes.title = Text("Harbour notes")
        notes.feedURL = "https://harbour.example/notes.xml"
        notes.articles[0].id = "tag:tide.example,2026:1"
        notes.articles[0].title = Text("High water")
        notes.articles[0].updated = Timestamp("Sat, 31 Jan 2026 09:30:00 GMT")

        var planet = try Feed.merging(
            [blog, notes], titled: "Planet Harbour", keeping: .newest(50), now: Instant(seconds: 1_770_000_000))
        planet.id = "tag:harbour.example,2026:planet"
        let atom = AtomWriter().write(planet)
        print(String(decoding: atom, as: UTF8.self))

        for article in planet.articles {
            print(article.plainTitle, article.provenance?.alsoIn ?? [])
        }
        // Low water []
        // High water ["https://harbour.example/notes.xml"]

        #expect(planet.articles.map(\.plainTitle) == ["Low water", "High water"])
        #expect(planet.articles.map { $0.provenance?.alsoIn } == [[], ["https://harbour.example/notes.xml"]])
        #expect(FeedValidator().validate(atom).isValid)
    }

    @Test func validate() throws {
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>tag:tide.example,2026:blog</id>
              <title>Tide &amp; Times</title>
              <updated>31 January 2026</updated>
            </feed>
            """
        let report = FeedValidator().validate(Array(atom.utf8))

        print(report.isValid)  // false
        for finding in report.findings where finding.severity == .error {
            print("blog.atom:\(finding)", finding.spec)
        }
        // blog.atom:4:14: error: updated: not an RFC 3339 date-time: "31 January 2026" [invalid-rfc3339-date] RFC 4287 §4.2.15

        #expect(!report.isValid)
        #expect(
            report.findings.filter { $0.severity == .error }.map { "blog.atom:\($0) \($0.spec)" } == [
                "blog.atom:4:14: error: updated: not an RFC 3339 date-time: \"31 January 2026\" [invalid-rfc3339-date] RFC 4287 §4.2.15"
            ])
    }

    // MARK: ReadingForgivingly.md

    @Test func findings() throws {
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>Salt &nbsp; Wind</title>
              <entry>
                <id>tag:salt.example,2026:1</id>
                <title>First</title>
                <updated>some day</updated>
              </entry>
            </feed>
            """
        let reading = try FeedReader().read(Array(atom.utf8))
        for finding in reading.findings { print(finding) }
        // 2:15: error: the HTML entity "nbsp" is not defined in XML [xml/undefined-entity]
        // 6:5: warning: updated is not a date: "some day" [feed/bad-date]

        #expect(
            reading.findings.map(\.description) == [
                "2:15: error: the HTML entity \"nbsp\" is not defined in XML [xml/undefined-entity]",
                "6:5: warning: updated is not a date: \"some day\" [feed/bad-date]",
            ])
        #expect(reading.feed.articles.first?.updated?.raw == "some day")
        #expect(reading.feed.articles.first?.updated?.instant == nil)
    }

    @Test func transport() throws {
        var options = FeedReader.Options()
        options.contentType = "application/rss+xml; charset=euc-jp"
        options.contentLanguage = "ja"
        options.baseURL = "https://salt.example/feed"
        let reader = FeedReader(options)

        let bytes =
            Array("<rss version='2.0'><channel><title>".utf8) + [0xB1, 0xF6] + Array("</title></channel></rss>".utf8)
        let feed = try reader.read(bytes).feed
        #expect(feed.encoding == "euc-jp")
        #expect(feed.title?.value == "塩")
        #expect(feed.title?.language == "ja")
    }

    @Test func stream() throws {
        let head = "<rss version='2.0'><channel><title>Salt</title>"
        let item = "<item><guid isPermaLink='false'>1</guid><title>First</title></item>"
        let pieces = [head, item, "</channel></rss>"]

        var stream = FeedReader().stream(from: "https://salt.example/feed")
        for piece in pieces {
            stream.push(Array(piece.utf8).span)
            while let article = stream.nextArticle() { print(article.plainTitle) }  // First
        }
        stream.finish()
        while let article = stream.nextArticle() { print(article.plainTitle) }
        if let failure = stream.failure { throw failure }
        print(stream.head.title?.value ?? "")  // Salt

        #expect(stream.head.title?.value == "Salt")
        var long = FeedReader().stream()
        long.push(Array((head + String(repeating: item, count: 100)).utf8).span)
        #expect(long.nextArticle()?.plainTitle == "First", "an article leaves long before the end")
    }

    @Test func articles() async throws {
        let items = (1...100).map { "<item><guid isPermaLink='false'>\($0)</guid><title>Post \($0)</title></item>" }
            .joined()
        let bytes = Array("<rss version='2.0'><channel><title>Salt</title>\(items)</channel></rss>".utf8)

        let newest = FeedReader().articles(in: bytes, from: "https://salt.example/feed").prefix(10).map(\.plainTitle)
        #expect(newest == (1...10).map { "Post \($0)" })

        let (lastKnown, body) = (
            "3",
            AsyncStream([UInt8].self) { continuation in
                continuation.yield(bytes)
                continuation.finish()
            }
        )
        for try await article in FeedReader().articles(in: body, from: "https://salt.example/feed") {
            print(article.plainTitle)
            if article.id == lastKnown { break }
        }
    }

    // MARK: SummaryArticles.md

    @Test func generateAgain() async throws {
        var high = Article()
        high.id = "https://tide.example/high"
        high.title = Text("High water")
        high.published = Timestamp("2026-01-31T09:30:00Z")
        high.content = [Text("The quay was wet by noon.")]
        var low = high
        low.id = "https://tide.example/low"
        low.title = Text("Low water")
        low.published = Timestamp("2026-02-01T09:30:00Z")
        let monday = Feed(format: .atom10, articles: [high])
        let tuesday = Feed(format: .atom10, articles: [low])

        var memory = SummaryMemory()
        for (document, moment) in [(monday, 1_769_900_000), (tuesday, 1_770_000_000)] as [(Feed, Int64)] {
            let now = Instant(seconds: moment)
            let archive = FeedArchive(url: "https://tide.example/blog.atom", reading: document, at: now)
            let run = try await SummaryFeed.continuing(memory, with: [archive], now: now)
            memory = run.memory
            print(run.feed.summaries.map(\.title))  // ["High water"], then ["Low water", "High water"]
        }
        #expect(memory.entries.map(\.summary.title) == ["High water", "Low water"])
    }

    @Test func sections() throws {
        let body = """
            <h2>Overview</h2><p>The ferry will run at night from October.</p>
            <h2>Key points</h2><ul><li>Four crossings on weekends</li><li>The fare stays the same</li></ul>
            <h2>Sources</h2><ul><li><a href="https://port.example/ferry?utm_medium=rss">Port of Aonami</a></li></ul>
            """
        var post = Article()
        post.id = "https://tide.example/ferry"
        post.content = [Text(body, type: .html)]
        let bytes = AtomWriter().write(Feed(format: .atom10, articles: [post]))

        let article = try FeedReader().read(bytes).feed.articles[0]
        if let sections = article.sections {
            print(sections.overview)  // ["The ferry will run at night from October."]
            print(sections.keyPoints.flatMap(\.points))  // ["Four crossings on weekends", "The fare stays the same"]
            print(sections.sources.map { $0.url ?? "" })  // ["https://port.example/ferry"]
        }

        let sections = try #require(article.sections)
        #expect(sections.overview == ["The ferry will run at night from October."])
        #expect(sections.keyPoints.flatMap(\.points) == ["Four crossings on weekends", "The fare stays the same"])
        #expect(sections.sources.map { $0.url ?? "" } == ["https://port.example/ferry"])
    }

    @Test func summary() {
        let text = """
            The town council voted on Tuesday to run a ferry to the island at night. The boat will leave four times on
            Fridays and Saturdays. Fishermen say that the route crosses their nets, and want it moved two hundred metres east.
            The harbour master has promised lit buoys on both sides. Islanders who work late had to stay with relatives or
            pay for a water taxi until now. The fare will be the same as by day. If a hundred people use the boat on a night,
            it will run every day from spring.
            """

        let summary = Summarizer().summarize(text, title: "Night ferry", language: "en", sentences: 2)
        for paragraph in summary.paragraphs { print(paragraph) }
        for point in summary.keyPoints { print("-", point.text) }

        #expect(summary.overview.count == 2)
        #expect(summary.method == .extractive)
        let utf8 = Array(text.utf8)
        for sentence in summary.overview {
            let source = String(decoding: utf8[sentence.range], as: UTF8.self)
            #expect(source.replacing("\n", with: " ") == sentence.text)
        }
    }

    @Test func summaryByACommand() async {
        let (text, now) = (String(repeating: "The ferry runs at night from October. ", count: 20), Instant(seconds: 0))

        let backend = CommandBackend(options: .init(arguments: ["my-summariser", "--short"]))
        let service = SummaryService(backend, now: now)
        let made = await service.summarize(text, title: "Night ferry", language: "en")
        print(made.method, made.refusal?.description ?? "taken")

        #expect(made.method == .extractive)
        #expect(made.refusal?.reason == .commandFailed)
    }

    // MARK: IdentityAndMerging.md

    @Test func mergingWithOptions() throws {
        let (blog, notes) = (Made.feed("urn:f:a", [Made.article("urn:a:1")]), Made.feed("urn:f:b", []))

        var options = MergeOptions()
        options.limit = 50
        options.limitPerFeed = 10
        options.duplicates = [.id, .link]
        options.exclude = [.category("sponsored")]
        options.include = [.language("en"), .language("ja")]

        let now = Instant(seconds: 1_770_000_000)
        let planet = try Feed.merging([blog, notes], titled: "Planet Harbour", keeping: options, now: now)

        #expect(planet.articles.isEmpty, "the only article has no language")
        #expect(planet.title?.value == "Planet Harbour")
    }

    @Test func archive() throws {
        let low = Made.article("urn:a:2", "Low water", updated: "2026-01-31T15:45:00Z")
        let high = Made.article("urn:a:1", "High water", updated: "2026-01-31T09:30:00Z")
        let (yesterday, today) = (Made.feed("urn:f:a", [high]), Made.feed("urn:f:a", [low]))

        var archive = FeedArchive(url: "https://tide.example/blog.atom")
        archive.absorb(yesterday, at: Instant(seconds: 1_769_900_000))
        archive.absorb(today, at: Instant(seconds: 1_770_000_000))

        let merged = try Feed.merging([archive], now: Instant(seconds: 1_770_000_000))
        print(merged.feed.articles.map(\.plainTitle))  // ["Low water", "High water"]

        #expect(merged.feed.articles.map(\.plainTitle) == ["Low water", "High water"])
        #expect(merged.duplicateSubscriptions.isEmpty)
    }

    // MARK: PublishingHistory.md

    @Test func completing() throws {
        func document(_ number: Int, before link: String?) -> Feed {
            var article = Article()
            article.id = "https://tide.example/\(number)"
            var feed = Feed(format: .atom10, articles: [article])
            feed.metadata.id = "https://tide.example/"
            feed.metadata.links = link.map { [Link(rel: .prevArchive, href: $0)] } ?? []
            return feed
        }
        let feed = document(2, before: "https://tide.example/archive-1.atom")
        func fetch(_ url: String) throws -> [UInt8] { AtomWriter().write(document(1, before: nil)) }

        var completion = FeedCompletion(feed, at: "https://tide.example/feed.atom")
        while let next = completion.next {
            let older = try fetch(next)
            completion.take(try FeedReader().read(older, from: next).feed, bytes: older.count)
        }
        print(completion.feed.articles.count, completion.end == .complete)

        #expect(completion.feed.articles.count == 2)
        #expect(completion.end == .complete)
    }

    // MARK: ValidatingFeeds.md

    @Test func reports() throws {
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>tag:tide.example,2026:blog</id>
              <title>Tide &amp; Times</title>
              <link rel="sideways" href="https://tide.example/"/>
              <updated>2026-01-31 18:30:00+0900</updated>
            </feed>
            """
        let bytes = Array(atom.utf8)
        let earlier = FeedValidator().validate(bytes)

        let validator = FeedValidator(
            profile: .atom,
            severities: [.missingSelfLink: .error, .unregisteredLinkRelation: nil],
            now: Instant(seconds: 1_770_000_000))
        let report = validator.validate(
            bytes, contentType: "application/atom+xml", baseURL: "https://tide.example/blog.atom")
        print(report.isValid, report.count(.error), report.count(.warning))

        print(TextReport().render(report, file: "blog.atom"))  // for people, with the line at fault
        print(JSONReport().render(report, file: "blog.atom"))  // an object a line
        print(GitHubReport().render(report, file: "blog.atom"))  // annotations of a workflow
        print(SARIFReport().render([("blog.atom", report)]))  // SARIF 2.1.0, for code scanning
        print(JUnitReport().render([("blog.atom", report)]))  // for test runners

        if let repaired = report.fixing(bytes) {
            print(String(decoding: repaired, as: UTF8.self))
        }

        let baseline = ValidationBaseline(JSONReport().render(earlier, file: "blog.atom"))
        let news = baseline.removingKnown(from: report, file: "blog.atom")
        print(news.findings.count)

        #expect(earlier.findings.contains { $0.code == .unregisteredLinkRelation && $0.severity == .warning })
        #expect(!report.findings.contains { $0.code == .unregisteredLinkRelation })
        #expect(report.findings.contains { $0.code == .missingSelfLink && $0.severity == .error })
        #expect(report.findings.contains { $0.code == .invalidRfc3339Date })
        #expect(!news.findings.contains { $0.code == .invalidRfc3339Date })
        let repaired = try #require(report.fixing(bytes))
        #expect(!validator.validate(repaired).findings.contains { $0.code == .invalidRfc3339Date })
        #expect(TextReport().render(report, file: "blog.atom").contains("blog.atom:5:22: error:"))
    }

    // MARK: The pages themselves

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let pages = [
        "Feedmill", "ReadingForgivingly", "SummaryArticles", "IdentityAndMerging", "PublishingHistory",
        "ValidatingFeeds", "Rules",
        "ChangeLog",
    ]

    /// Every example stands in this file too, line for line; its indentation does not count.
    @Test(arguments: pages) func everyExampleIsCompiled(_ page: String) throws {
        let catalogue = Self.root.appending(path: "Sources/Feedmill/Feedmill.docc")
        let text = try String(contentsOf: catalogue.appending(path: page + ".md"), encoding: .utf8)
        let here = Self.lines(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
        for example in text.components(separatedBy: "```swift\n").dropFirst() {
            let code = try #require(example.components(separatedBy: "\n```").first)
            let lines = Self.lines(code).replacing("import Feedmill\n", with: "")
            #expect(here.contains(lines), "\(page): \(code)")
        }
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }
}
