import FeedmillHTML
import FeedmillModel
import Testing

@testable import FeedmillNormalizer

@Suite struct SectionHTMLTests {
    private static func read(
        _ html: String, title: String? = nil, language: String? = nil, base: String? = nil
    ) -> SummarySections? {
        #expect(SectionReader.mightHaveSections(html))
        return SectionReader.sections(
            ofBlocks: HTMLBlocks.blocks(of: html), title: title, language: language, base: base)
    }

    /// A text as blogs make HTML of it.
    private static func escaped(_ text: String) -> String {
        text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0) }.joined()
    }

    @Test(arguments: [
        SamplePosts.japanese, SamplePosts.english, SamplePosts.german, SamplePosts.chinese, SamplePosts.korean,
        SamplePosts.french,
    ])
    func brokenLinesReadLikeText(_ post: String) {
        let html = Self.escaped(post).split(separator: "\n", omittingEmptySubsequences: false).joined(
            separator: "<br />\n")
        #expect(Self.read(html) == SectionReader.sections(ofPlainText: post))
        #expect(Self.read("<div>\(html)</div>") == SectionReader.sections(ofPlainText: post))
    }

    @Test(arguments: [SamplePosts.japanese, SamplePosts.chinese, SamplePosts.french])
    func paragraphsReadLikeText(_ post: String) {
        let html = Self.escaped(post).split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
        #expect(Self.read(html) == SectionReader.sections(ofPlainText: post))
    }

    @Test func headingsAndListsAreRead() throws {
        let html = """
            <h1>The old bridge</h1>
            <h2>Summary</h2><p>The council closes the bridge.</p>
            <h2>Details</h2>
            <p>The vote was close.</p>
            <h3>A long heading that says as much as the paragraph below it does, or even more</h3><p>Owners object.</p>
            <p>Short line</p><p>A paragraph that is much longer than the line that stands before it.</p>
            <ul><li>One reason</li><li>Another</li></ul>
            <h2>Key points</h2>
            <h3>1. Decision</h3><ul><li>No cars.</li><li>Buses<br>stay.</li></ul>
            <h3>2. Cost</h3><ul><li>40,000 euros.</li></ul>
            <p>That is all.</p>
            <h2>Aftermath</h2><p>Wait.</p>
            <h2>Sources</h2>
            <ul>
            <li><a href="https://www.theguardian.com/bridge?utm_source=x">The council closes the bridge</a> The Guardian, 12 March 2025</li>
            <li>Reuters: <a href="/b?fbclid=1">Bridge to close</a> (2025-03-11)</li>
            <li><a href="javascript:alert(1)">Bad</a></li>
            <li><a href="https://example.org/raw">https://example.org/r…</a></li>
            </ul>
            <p class="credit">Photo: A. Keeper</p>
            """
        let sections = try #require(
            Self.read(html, title: "The old bridge", language: "en", base: "https://blog.example/post"))
        #expect(sections.overview == ["The council closes the bridge."])
        #expect(sections.details.count == 2)
        #expect(sections.details.last?.paragraphs.count == 5)
        #expect(sections.details.last?.paragraphs.suffix(2) == ["• One reason", "• Another"])
        #expect(
            sections.keyPoints == [
                .init(ordinal: 1, title: "Decision", points: ["No cars.", "Buses stay."]),
                .init(ordinal: 2, title: "Cost", points: ["40,000 euros."]),
            ])
        #expect(sections.keyPointsClosing == "That is all.")
        #expect(sections.other == [.init(heading: "Aftermath", paragraphs: ["Wait."])])
        #expect(sections.credits == ["Photo: A. Keeper"])
        #expect(
            sections.sources == [
                .init(
                    title: "The council closes the bridge", publisher: "The Guardian", published: "2025-03-12",
                    url: "https://www.theguardian.com/bridge", language: "en"),
                .init(
                    title: "Bridge to close", publisher: "Reuters", published: "2025-03-11",
                    url: "https://blog.example/b", language: "en"),
                .init(title: "Bad"),
                .init(url: "https://example.org/raw"),
            ])
    }

    @Test func boldLinesAreHeadings() throws {
        let html = """
            <p><strong>概要</strong></p><p>橋が閉じる。</p><p><b>詳細</b></p><p>議会が決めた。</p>
            <p><b>店の反応</b></p><p>店主は客が減ると心配している。</p>
            <p><strong>要点：</strong></p><ul><li>車は禁止。</li></ul>
            """
        let sections = try #require(Self.read(html, language: "ja"))
        #expect(sections.overview == ["橋が閉じる。"])
        #expect(sections.details.map(\.heading) == [nil, "店の反応"])
        #expect(sections.keyPoints == [.init(points: ["車は禁止。"])])
    }

    @Test func nestedListsAreGroups() throws {
        let html = """
            <h2>概要</h2><p>橋が閉じる。</p><h2>要点</h2>
            <ol><li>決定<ul><li>車は禁止。</li><li>バスは残る。</li></ul></li><li>費用<ul><li>四万ユーロ。</li></ul></li></ol>
            """
        let sections = try #require(Self.read(html, language: "ja"))
        #expect(
            sections.keyPoints == [
                .init(ordinal: 1, title: "決定", points: ["車は禁止。", "バスは残る。"]),
                .init(ordinal: 2, title: "費用", points: ["四万ユーロ。"]),
            ])
    }

    @Test func bracketsWrittenAsReferencesAreSeen() {
        #expect(SectionReader.mightHaveSections("<p>&#12304;概要&#12305;</p>"))
        #expect(SectionReader.mightHaveSections("<p>&nbsp;【概要】</p>"))
        #expect(SectionReader.mightHaveSections("<p>ｻﾏﾘｰ</p>"))
        #expect(!SectionReader.mightHaveSections("<p>The summary of the details is: key points.</p><p>概要は次のとおり。</p>"))
    }

    @Test(arguments: 0..<200) func generatedModelsSurviveMarkup(_ seed: Int) {
        var generator = SectionsGenerator(seed: UInt64(seed))
        let (sections, language) = generator.sections()
        let html = SectionMarkup.html(sections, language: language)
        #expect(Self.read(html, language: language) == sections, "\(html)")
    }
}

/// Sections as an Atom entry has them: role headings are `h2`, all below is `h3`, points are list items.
enum SectionMarkup {
    static func html(_ sections: SummarySections, language: String) -> String {
        let words = SummaryHeadings.words(for: language)
        var html = "<div>"
        if !sections.overview.isEmpty { html += "<h2>\(words.overview)</h2>" + paragraphs(sections.overview) }
        if !sections.details.isEmpty { html += "<h2>\(words.details)</h2>" }
        for section in sections.details {
            if let heading = section.heading { html += "<h3>\(heading)</h3>" }
            html += paragraphs(section.paragraphs)
        }
        if !sections.keyPoints.isEmpty { html += "<h2>\(words.keyPoints)</h2>" }
        for group in sections.keyPoints {
            if let title = group.title { html += "<h3>\(group.ordinal.map { "\($0). " } ?? "")\(title)</h3>" }
            html += "<ul>" + group.points.map { "<li>\($0)</li>" }.joined() + "</ul>"
        }
        if let closing = sections.keyPointsClosing { html += "<p>\(closing)</p>" }
        for section in sections.other { html += "<h2>\(section.heading ?? "")</h2>" + paragraphs(section.paragraphs) }
        if !sections.sources.isEmpty {
            html += "<h2>\(words.sources)</h2><ul>"
            for source in sections.sources {
                html += "<li><a href=\"\(source.url ?? "")\">\(source.title ?? "")</a>"
                if let publisher = source.publisher { html += " <span class=\"publisher\">\(publisher)</span>" }
                if let date = source.published { html += " <time datetime=\"\(date)\">\(date)</time>" }
                html += "</li>"
            }
            html += "</ul>"
        }
        return html + sections.credits.map { "<p class=\"credit\">\($0)</p>" }.joined() + "</div>"
    }

    private static func paragraphs(_ texts: [String]) -> String {
        texts.map { "<p>\($0)</p>" }.joined()
    }
}
