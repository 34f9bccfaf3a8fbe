import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct FeedDocumentWriterTests {
    let writer = FeedDocumentWriter()

    @Test func leavesOutWhatIsAbsent() {
        let document = writer.document(input: "-", feed: Feed(format: .atom10))
        #expect(
            string(document)
                == #"{"schema":"feedmill/1","input":"-","format":"atom1.0","namespaces":{},"feed":{},"items":[]}"#)
    }

    @Test func keepsTheOrderOfTheSchema() {
        var feed = Feed(format: .rss20)
        feed.encoding = "utf-8"
        feed.namespaces = [
            NamespaceDeclaration(prefix: "", uri: "urn:one"), NamespaceDeclaration(prefix: "dc", uri: "urn:two"),
            NamespaceDeclaration(prefix: "dc", uri: "urn:three"),
        ]
        feed.metadata.title = Text("Waves", language: "en")
        feed.metadata.id = "urn:waves"
        let findings = [
            Finding("xml/truncated", .error, "ends early", at: SourcePosition(line: 3, column: 9, offset: 40)),
            Finding("feed/bad-date", .warning, "no date", path: "items[0].date"),
        ]
        let document = writer.document(input: "a.xml", feed: feed, findings: findings)
        #expect(
            string(document) == #"{"schema":"feedmill/1","input":"a.xml","format":"rss2.0","encoding":"utf-8","#
                + #""namespaces":{"":"urn:one","dc":"urn:two"},"#
                + #""problems":[{"code":"xml/truncated","severity":"error","message":"ends early","line":3,"column":9},"#
                + #"{"code":"feed/bad-date","severity":"warning","message":"no date","path":"items[0].date"}],"#
                + #""feed":{"id":"urn:waves","title":{"value":"Waves","type":"text/plain","language":"en"}},"items":[]}"#
        )
    }

    @Test func writesDatesAsSentAndAsUnderstood() {
        var article = Article()
        article.published = Timestamp(raw: "last week", instant: nil)
        article.updated = Timestamp(raw: "1970", instant: Instant(seconds: 0))
        #expect(
            string(writer.line(article)) == #"{"published":{"raw":"last week","value":null},"#
                + #""updated":{"raw":"1970","value":"1970-01-01T00:00:00Z"}}"# + "\n")
    }

    @Test func writesModulesInGeoJSONOrderAndFlatAttributes() {
        var article = Article()
        article.rare.geo = Geometry(.polygon([[[4.5, 52], [5, 52], [4.5, 52]]]), srsName: "urn:srs")
        var media = MediaRSS()
        media.contents = [Attributes([.init("url", "https://example.org/a.mp3"), .init("url", "twice")])]
        media.credits = [.init(attributes: Attributes([.init("role", "sound"), .init("value", "x")]), value: "Ann")]
        media.restriction = .init(attributes: Attributes(), values: ["de", "fr"])
        article.rare.media = media
        #expect(
            string(writer.line(article)) == #"{"media":{"contents":[{"url":"https://example.org/a.mp3"}],"#
                + #""credits":[{"role":"sound","value":"Ann"}],"restriction":{"values":["de","fr"]}},"#
                + #""geo":{"type":"Polygon","coordinates":[[[4.5,52],[5,52],[4.5,52]]],"srs_name":"urn:srs"}}"# + "\n")
    }

    @Test func writesItemsOwnMembersLast() {
        var article = Article()
        article.id = "7"
        article.idIsPermalink = false
        article.summary = Text("short")
        article.content = [Text("<p>a</p>", type: .html, base: "https://example.org/")]
        var source = Metadata()
        source.feedURL = "https://example.org/feed"
        article.source = source
        var sections = SummarySections()
        sections.overview = ["one"]
        sections.keyPoints = [.init(ordinal: 1, title: "Why", points: ["because"])]
        sections.sources = [.init(title: "Book", published: "2026-01-02")]
        article.sections = sections
        article.provenance = Provenance(feed: "https://a.example/", alsoIn: [], sortAt: Instant(seconds: 60))
        #expect(
            string(writer.line(article)) == #"{"id":"7","summary":{"value":"short","type":"text/plain"},"#
                + #""content":[{"value":"<p>a</p>","type":"text/html","base":"https://example.org/"}],"#
                + #""source":{"feed_url":"https://example.org/feed"},"id_is_permalink":false,"#
                + #""sections":{"overview":["one"],"key_points":[{"ordinal":1,"title":"Why","points":["because"]}],"#
                + #""sources":[{"title":"Book","published":"2026-01-02"}]},"#
                + #""_merge":{"feed":"https://a.example/","also_in":[],"sort_at":"1970-01-01T00:01:00Z"}}"# + "\n")
    }

    @Test func spooledItemsGiveTheSameDocument() {
        var feed = Feed(format: .jsonFeed11)
        for number in 0..<3 {
            var article = Article()
            article.id = "\(number)"
            feed.articles.append(article)
        }
        let whole = writer.document(input: "x", feed: feed)
        var items: [UInt8] = []
        for article in feed.articles {
            if !items.isEmpty { items.append(UInt8(ascii: ",")) }
            writer.append(article, to: &items)
        }
        #expect(string(items) == #"{"id":"0"},{"id":"1"},{"id":"2"}"#)
        #expect(writer.document(input: "x", feed: feed, items: items) == whole)
        #expect(writer.open(input: "x", feed: feed) + items + writer.close() == whole)
    }

    @Test func namesDuplicateSubscriptionsInTheFeed() {
        let document = writer.document(
            input: "merge", feed: Feed(format: .atom10),
            duplicates: [DuplicateFeed(url: "https://b.example/", original: "https://a.example/")])
        #expect(
            string(document).hasSuffix(
                #""feed":{"_merge":{"duplicate_of":{"https://b.example/":"https://a.example/"}}},"items":[]}"#))
    }

    @Test func boundsTheDepthOfExtensions() {
        var element = Extension(name: "x", namespace: "")
        for _ in 0..<2_000 { element = Extension(name: "x", namespace: "", children: [element]) }
        var article = Article()
        article.rare.extensions = [element]
        let text = string(writer.line(article))
        #expect(text.split(separator: "children", omittingEmptySubsequences: false).count == 257)
        #expect(text.filter { $0 == "{" }.count == text.filter { $0 == "}" }.count)
    }

    @Test func tellsWhatGaveNoDocument() {
        #expect(
            string(writer.failure(input: "a\"b", error: "no such file")) == #"{"input":"a\"b","error":"no such file"}"#)
    }
}
