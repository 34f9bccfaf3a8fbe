import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct AtomSummaryTests {
    static var summary: SummaryArticle {
        var sections = SummarySections()
        sections.overview = ["The tide rose.", "It fell again."]
        sections.details = [.init(paragraphs: ["At dawn."]), .init(heading: "Harbour", paragraphs: ["Boats & nets."])]
        sections.keyPoints = [
            .init(ordinal: 1, title: "Water", points: ["High", "Low"]), .init(points: ["Salt"]),
        ]
        sections.keyPointsClosing = "So it goes."
        sections.sources = [
            .init(
                title: "On tides", publisher: "Sea News", published: "2026-02-01", url: "https://sea.example/tides",
                language: "fr"),
            .init(title: "More", url: "https://sea.example/more"), .init(title: "A book"),
        ]
        sections.credits = ["Photo: Ann"]
        sections.other = [.init(heading: "Weather", paragraphs: ["Wind."])]
        var summary = SummaryArticle(
            id: "tag:tides.example,2026:s1", title: "Tides", updated: Instant(seconds: 60), sections: sections,
            overviewMethod: .extractive, keyPointsMethod: .author)
        summary.language = "en"
        summary.published = Instant(seconds: 30)
        summary.alternate = Link(href: "https://tides.example/1", type: "text/html")
        summary.authors = [Person(name: "Ann")]
        summary.tags = [Tag(term: "sea")]
        return summary
    }

    @Test func writesEveryPart() {
        var feed = Metadata()
        feed.id = "tag:tides.example,2026:new"
        feed.title = Text("New")
        #expect(
            string(AtomWriter().write([Self.summary], feed: feed)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fm="urn:feedmill:summary">
                  <id>tag:tides.example,2026:new</id>
                  <title type="text">New</title>
                  <updated>1970-01-01T00:01:00Z</updated>
                  <entry xml:lang="en">
                    <id>tag:tides.example,2026:s1</id>
                    <title type="text">Tides</title>
                    <updated>1970-01-01T00:01:00Z</updated>
                    <published>1970-01-01T00:00:30Z</published>
                    <link rel="alternate" type="text/html" href="https://tides.example/1"/>
                    <link rel="via" hreflang="fr" href="https://sea.example/tides" title="On tides"/>
                    <link rel="related" href="https://sea.example/more" title="More"/>
                    <author>
                      <name>Ann</name>
                    </author>
                    <category term="sea"/>
                    <fm:overview>extractive</fm:overview>
                    <fm:key-points>author</fm:key-points>
                    <summary type="text">The tide rose.

                It fell again.</summary>
                    <content type="xhtml">
                      <div xmlns="http://www.w3.org/1999/xhtml">
                        <h2>Overview</h2>
                        <p>The tide rose.</p>
                        <p>It fell again.</p>
                        <h2>Details</h2>
                        <p>At dawn.</p>
                        <h3>Harbour</h3>
                        <p>Boats &amp; nets.</p>
                        <h2>Key points</h2>
                        <h3>1. Water</h3>
                        <ul>
                          <li>High</li>
                          <li>Low</li>
                        </ul>
                        <ul>
                          <li>Salt</li>
                        </ul>
                        <p>So it goes.</p>
                        <h2>Weather</h2>
                        <p>Wind.</p>
                        <h2>Sources</h2>
                        <ul>
                          <li><a href="https://sea.example/tides" hreflang="fr">On tides</a> <span class="publisher">\
                Sea News</span> <time datetime="2026-02-01">2026-02-01</time></li>
                          <li><a href="https://sea.example/more">More</a></li>
                          <li>A book</li>
                        </ul>
                        <p class="credit">Photo: Ann</p>
                      </div>
                    </content>
                  </entry>
                </feed>

                """)
    }

    @Test(arguments: [
        ("ja", "概要"), ("ja-JP", "概要"), ("zh-TW", "摘要"), ("de", "Zusammenfassung"), ("fr-CA", "Résumé"), ("ar", "ملخص"),
        ("xx", "Overview"), (nil, "Overview"), ("", "Overview"),
    ])
    func headsInTheLanguage(_ language: String?, _ heading: String) {
        var summary = Self.summary
        summary.language = language
        let atom = string(AtomWriter().write([summary], feed: Metadata()))
        #expect(atom.contains("<h2>\(heading)</h2>"))
    }

    @Test(arguments: [
        ("ar", true), ("he-IL", true), ("fa", true), ("ur", true), ("az-Arab", true), ("ar-Latn", false), ("ja", false),
        ("ks-Deva", false), (nil, false),
    ])
    func marksTheDirection(_ language: String?, _ isRightToLeft: Bool) {
        var summary = Self.summary
        summary.language = language
        let atom = string(AtomWriter().write([summary], feed: Metadata()))
        #expect(atom.contains(" dir=\"rtl\">") == isRightToLeft)
    }

    @Test func standsWithoutSections() {
        let summary = SummaryArticle(
            id: "no iri", title: "Bare", updated: Instant(seconds: 0), sections: SummarySections())
        let atom = string(AtomWriter().write([summary], feed: Metadata()))
        #expect(atom.contains("<content type=\"text\">Bare</content>"))
        #expect(atom.contains("<id>\(MintedID.urn(for: "no iri", within: "summary"))</id>"))
        #expect(!atom.contains("<summary"))
        #expect(!atom.contains("fm:overview>"))
    }

    @Test func takesTheOriginsNameWhenNobodySigned() {
        var summary = Self.summary
        summary.authors = []
        var origin = Metadata()
        origin.title = Text("Tide log")
        origin.url = "https://tides.example/"
        summary.origin = origin
        let atom = string(AtomWriter(.init()).write([summary], feed: Metadata()))
        #expect(atom.contains("<name>Tide log</name>"))
    }
}
