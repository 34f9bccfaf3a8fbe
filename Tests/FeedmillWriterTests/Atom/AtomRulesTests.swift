import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

/// RFC 4287's rules one by one.
@Suite struct AtomRulesTests {
    private func entry(_ edit: (inout Article) -> Void) -> String {
        var article = Sample.article
        article.content = []
        edit(&article)
        return entry(article)
    }

    @Test func aDateIsWrittenAsSentOnlyWhereItMeansTheMoment() {
        for month in 1...12 {
            for (year, day) in [(1970, 1), (2000, 29), (2023, 28), (2026, 31), (1900, 15), (2100, 9)] {
                let (month, day) = (String(month + 100).suffix(2), String(day + 100).suffix(2))
                let raw = "\(year)-\(month)-\(day)T18:30:05Z"
                guard let instant = Instant(rfc3339: raw) else { continue }
                #expect(Timestamp(raw: raw, instant: instant).atomText == raw)
                let later = Instant(seconds: instant.seconds + 1)
                #expect(Timestamp(raw: raw, instant: later).atomText == later.rfc3339)
                let fraction = Instant(seconds: instant.seconds, nanoseconds: 5)
                #expect(Timestamp(raw: raw, instant: fraction).atomText == fraction.rfc3339)
            }
        }
        let wrong = Instant(seconds: 0)
        for raw in ["2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-01T25:00:00Z", "20x6-01-01T00:00:00Z"] {
            #expect(Timestamp(raw: raw, instant: wrong).atomText == wrong.rfc3339)
        }
    }

    private func entry(_ article: Article) -> String {
        var feed = Feed(format: .atom10)
        feed.id = "urn:feed"
        feed.title = Text("F")
        feed.articles = [article]
        let bytes = AtomWriter().write(feed)
        #expect(AtomLaws(bytes).broken.isEmpty)
        return string(bytes)
    }

    @Test func oneAlternateForTypeAndLanguage() {
        let atom = entry {
            $0.links = [
                Link(href: "https://tides.example/1"), Link(href: "https://tides.example/1"),
                Link(href: "https://tides.example/2"), Link(href: "https://tides.example/3", hreflang: "de"),
                Link(href: "https://tides.example/4", type: "TEXT/html"),
                Link(href: "https://tides.example/5", type: "text/HTML"),
            ]
        }
        for (relation, number) in [
            ("alternate", 1), ("related", 2), ("alternate", 3), ("alternate", 4), ("related", 5),
        ] {
            let lines = atom.split(separator: "\n").filter { $0.contains("https://tides.example/\(number)\"") }
            #expect(lines.count == 1)
            #expect(lines.allSatisfy { $0.contains("rel=\"\(relation)\"") }, "\(number)")
        }
    }

    @Test func manyLinksTakeLinearTime() {
        let atom = entry { article in
            article.links = (0..<20_000).map { Link(href: "https://tides.example/\($0 % 15_000)") }
        }
        #expect(atom.split(separator: "<link ").count == 15_001)
    }

    @Test(arguments: [
        ("http://www.iana.org/assignments/relation/via", "via"), ("via nofollow", "via"),
        ("https://rel.example/x", "https://rel.example/x"), ("", "related"), ("<>", "related"),
    ])
    func relationsAreRelations(_ sent: String, _ expected: String) {
        let atom = entry { $0.links.append(Link(rel: .init(rawValue: sent), href: "https://far.example/")) }
        #expect(atom.contains("<link rel=\"\(expected)\" href=\"https://far.example/\"/>"))
    }

    @Test func contentOutOfLineIsEmptyAndSummarised() {
        let atom = entry {
            $0.summary = nil
            $0.content = [Text("left out", type: .init(rawValue: "audio/mpeg"), src: "https://tides.example/1.mp3")]
        }
        #expect(atom.contains("<summary type=\"text\">High &lt;water&gt;</summary>"))
        #expect(atom.contains("<content type=\"audio/mpeg\" src=\"https://tides.example/1.mp3\"/>"))
    }

    @Test func binaryContentIsBase64AndSummarised() {
        let atom = entry {
            $0.summary = nil
            $0.content = [Text("no base 64!", type: .init(rawValue: "image/png"))]
        }
        #expect(atom.contains("<content type=\"image/png\">bm8gYmFzZSA2NCE=</content>"))
        #expect(atom.contains("<summary "))
    }

    @Test func brokenXHTMLIsWrittenAsHTML() {
        let atom = entry { $0.content = [Text("<p>one<br>two", type: .xhtml)] }
        #expect(atom.contains("<content type=\"html\">&lt;p&gt;one&lt;br&gt;two</content>"))
    }

    @Test func furtherBodiesStay() {
        let atom = entry { $0.content = [Text("a"), Text("b < c"), Text("<i>d</i>", type: .html)] }
        #expect(atom.contains("<content type=\"text\">a</content>"))
        #expect(atom.contains("<content:encoded>b &amp;lt; c</content:encoded>"))
        #expect(atom.contains("<content:encoded>&lt;i&gt;d&lt;/i&gt;</content:encoded>"))
    }

    @Test func withoutLinkAndContentTheSummaryIsTheContent() {
        let atom = entry {
            $0.links = []
            $0.url = nil
        }
        #expect(atom.contains("<content type=\"text\">Wet &amp; cold</content>"))
        #expect(!atom.contains("<summary"))
    }

    @Test func guidsBecomeIRIs() {
        let one = entry { $0.id = "post 1" }
        let two = entry { $0.id = "post 1" }
        let other = entry { $0.id = "post 2" }
        #expect(one.contains("<id>\(MintedID.urn(for: "post 1", within: "urn:feed"))</id>"))
        #expect(one == two)
        #expect(one != other)
        #expect(
            entry { $0.id = nil }.contains(
                "<id>\(MintedID.urn(for: "https://tides.example/1", within: "urn:feed"))</id>"))
    }

    @Test func personsHaveNames() {
        let atom = entry {
            $0.authors = [
                Person(email: "ann@tides.example"), Person(url: "https://bob.example/"), Person(name: " "),
                Person(name: "Cy", email: "cy at home", url: "a b"),
            ]
        }
        #expect(atom.contains("<name>ann</name>"))
        #expect(atom.contains("<email>ann@tides.example</email>"))
        #expect(atom.contains("<name>https://bob.example/</name>"))
        #expect(atom.contains("<uri>a%20b</uri>"))
        #expect(!atom.contains("cy at home"))
        #expect(atom.split(separator: "<author>").count == 4)
    }

    @Test func aSourceKeepsWhatIsKnown() {
        let atom = entry(Sample.full)
        #expect(
            atom.contains(
                """
                    <source>
                      <id>urn:source</id>
                      <title type="text">Source</title>
                      <updated>1970-01-01T00:00:00Z</updated>
                      <link rel="self" href="https://source.example/feed"/>
                    </source>
                """))
    }

    @Test func writesEveryModule() {
        let atom = entry(Sample.full)
        for part in [
            "<slash:comments>3</slash:comments>", "<wfw:commentRss>https://tides.example/1/talk</wfw:commentRss>",
            "<thr:in-reply-to ref=\"urn:other\" href=\"https://other.example/\"/>",
            "<itunes:duration>12:30</itunes:duration>",
            "<itunes:explicit>false</itunes:explicit>", "<itunes:image href=\"https://tides.example/cover.jpg\"/>",
            "<itunes:keywords>sea,salt</itunes:keywords>", "<media:content url=\"https://tides.example/1.mp4\"/>",
            "<media:rating scheme=\"urn:simple\">nonadult</media:rating>", "<georss:point>52 4.5</georss:point>",
            "<psc:chapter start=\"00:00:10\" title=\"Ebb\"/>",
            "<dcterms:created>1970-01-01T00:00:05Z</dcterms:created>",
            "<dcterms:valid>start=1970-01-01T00:00:00Z;end=1970-01-01T00:01:00Z;scheme=W3C-DTF</dcterms:valid>",
            "<dc:publisher>Press</dc:publisher>",
            "<link rel=\"replies\" type=\"text/html\" href=\"https://tides.example/1#talk\"/>",
            "<sea:depth unit=\"m\" xml:lang=\"en\" xmlns:sea=\"urn:sea\">12<sea:at xmlns:sea=\"urn:place\">pier</sea:at></sea:depth>",
        ] { #expect(atom.contains(part), "\(part)") }
    }

    @Test func countsWhatIsLost() {
        var feed = Feed(format: .rss20)
        feed.rare.ttl = 60
        feed.rare.cloud = Cloud()
        feed.articles = [Sample.full, Sample.full]
        feed.articles[1].id = "https://tides.example/2"
        #expect(
            AtomWriter().losses(of: feed) == [
                Loss(property: "feed.cloud", count: 1), Loss(property: "feed.ttl", count: 1),
                Loss(property: "items.extensions", count: 2), Loss(property: "items.id_is_permalink", count: 2),
                Loss(property: "items.subtitle", count: 2),
            ])
    }

    @Test func linksToAStylesheet() {
        var options = AtomWriter.Options()
        options.stylesheet = "/feed.xsl?a&b"
        let atom = string(AtomWriter(options).write(Sample.feed))
        #expect(atom.contains("?>\n<?xml-stylesheet type=\"text/xsl\" href=\"/feed.xsl?a&amp;b\"?>\n<feed"))
        options.stylesheet = "/feed.css?2"
        options.indent = false
        let compact = AtomWriter(options).write(Sample.feed)
        #expect(string(compact).contains("type=\"text/css\" href=\"/feed.css?2\""))
        #expect(AtomLaws(compact).broken.isEmpty)
    }
}
