import FeedmillModel
import FeedmillNormalizer
import FeedmillSyntax
import Testing

@Suite struct ArticleTests {
    private let base = NormalizerOptions(documentBase: "https://mill.example/feeds/all")

    @Test func theFirstDescriptionIsTheSummary() {
        let article = Normalizing(rss("<description>a</description><summary>b</summary>")).article
        #expect(article.summary?.value == "a")
        #expect(article.content.map(\.value) == ["b"])
        let other = Normalizing(rss("<summary>b</summary><description>a</description>")).article
        #expect(other.summary?.value == "b")
        #expect(other.content.map(\.value) == ["a"])
    }

    @Test func aSummaryIsNotMadeOfTheContent() {
        let article = Normalizing(atom("<content>long</content>")).article
        #expect(article.summary == nil)
        #expect(article.content.map(\.value) == ["long"])
    }

    @Test func aPageWithAnswersIsWhereTheCommentsAre() {
        let feed = #"<link rel="replies" type="application/atom+xml" href="https://mill.example/1.atom"/>"#
        #expect(Normalizing(atom(feed)).article.rare.comments == nil)
        let page = #"<link rel="replies" type="text/html" href="https://mill.example/1#talk"/>"#
        #expect(Normalizing(atom(feed + page)).article.rare.comments?.url == "https://mill.example/1#talk")
    }

    @Test func modulesStandInOnlyWhereTheCoreIsSilent() {
        let root =
            #"xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd""#
        let silent = "<media:title>M</media:title><itunes:summary>I</itunes:summary><itunes:author>Ann</itunes:author>"
        let article = Normalizing(rss(silent, root: root)).article
        #expect(article.title?.value == "M")
        #expect(article.summary?.value == "I")
        #expect(article.authors == [Person(name: "Ann")])
        let spoken = silent + "<title>T</title><description>D</description><author>b@mill.example (Ben)</author>"
        let other = Normalizing(rss(spoken, root: root)).article
        #expect(other.title?.value == "T")
        #expect(other.summary?.value == "D")
        #expect(other.content.isEmpty)
        #expect(other.authors == [Person(name: "Ben", email: "b@mill.example")])
        #expect(other.rare.itunes?.author == "Ann")
    }

    @Test(arguments: [
        ("<title>AT&amp;T</title>", "AT&T", MediaKind.plain),
        ("<title>Q&amp;amp;A</title>", "Q&amp;A", .html),
        ("<title>&lt;b&gt;Bold&lt;/b&gt; grain</title>", "<b>Bold</b> grain", .html),
        ("<title>1 &lt; 2 and &lt;stone&gt;&lt;/stone&gt;</title>", "1 < 2 and <stone></stone>", .plain),
        ("<title>caf&amp;nosuch;</title>", "caf&nosuch;", .plain),
    ])
    func wordsOfRSSAreHTMLWhenTheyLookLikeIt(_ title: String, _ value: String, _ kind: MediaKind) {
        let text = Normalizing(rss(title)).article.title
        #expect(text?.value == value)
        #expect(text?.type == kind)
    }

    @Test func wordsOfAtomAreWhatTheySay() {
        let text = Normalizing(atom("<title>&lt;b&gt;Bold&lt;/b&gt;</title>")).article.title
        #expect(text == Text("<b>Bold</b>", type: .plain))
    }

    @Test func scriptsGoAndReferencesAreResolved() {
        let description = "&lt;p onclick='x()'>a &lt;a href='../1'>link&lt;/a>&lt;script>alert(1)&lt;/script>&lt;/p>"
        let article = Normalizing(rss("<description>\(description)</description>"), base).article
        #expect(article.summary?.value.contains(#"href="https://mill.example/1""#) == true)
        #expect(article.summary?.value.contains("onclick") == false)
        #expect(article.summary?.value.contains("alert") == false)
        #expect(article.summary?.base == "https://mill.example/feeds/all")
    }

    @Test(arguments: [
        (#"<content type="text/html; charset=utf-8">&lt;script>x()&lt;/script>a</content>"#, "a"),
        (#"<content type="application/octet-stream">PHNjcmlwdD54KCk8L3NjcmlwdD5h</content>"#, "a"),
        (
            #"<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg></content>"#,
            ""
        ),
        (#"<content type="text/plain">&lt;b>a</content>"#, "<b>a"),
    ])
    func noKindOfContentHidesAScript(_ content: String, _ value: String) {
        #expect(Normalizing(atom(content)).article.content.map(\.value) == [value])
    }

    @Test func rawIsAsSent() {
        let article = Normalizing(
            rss("<description>&lt;p onclick='x()'>a&lt;/p></description>"), NormalizerOptions(policy: .raw)
        ).article
        #expect(article.summary?.value == "<p onclick='x()'>a</p>")
    }

    @Test func withoutResolvingReferencesStayRelative() {
        var options = base
        options.resolvesReferences = false
        let article = Normalizing(rss("<link>1</link><description>&lt;a href='2'>x&lt;/a></description>"), options)
            .article
        #expect(article.url == "1")
        #expect(article.summary?.value == #"<a href="2">x</a>"#)
    }

    @Test func theAlternateThatABrowserShowsIsTheURL() {
        let article = Normalizing(
            atom(
                """
                <link rel="self" href="https://mill.example/s"/><link rel="alternate" type="application/json" href="https://mill.example/j"/>
                <link rel="alternate" type="text/html" href="https://mill.example/h"/><link rel="enclosure" href="https://mill.example/e"/>
                """)
        ).article
        #expect(article.url == "https://mill.example/h")
        #expect(article.feedURL == "https://mill.example/s")
        #expect(article.links.count == 4)
    }

    @Test func aPermalinkIsTheURLWhereThereIsNoLink() {
        let article = Normalizing(rss("<guid>https://mill.example/1</guid>")).article
        #expect(article.url == "https://mill.example/1")
        #expect(article.idIsPermalink == true)
        #expect(Normalizing(rss("<guid isPermaLink='false'>https://mill.example/1</guid>")).article.url == nil)
        #expect(Normalizing(rss("<guid>m-1</guid>")).article.url == nil)
        #expect(
            Normalizing(rss("<guid>https://mill.example/1</guid><link>https://mill.example/2</link>")).article.url
                == "https://mill.example/2")
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "feed:javascript:alert(1)", "about:blank",
        " java&#9;script:alert(1)", "vbscript:x",
    ])
    func aLinkThatRunsSomethingIsDropped(_ url: String) {
        let result = Normalizing(rss("<title>One</title><link>\(url)</link><comments>\(url)</comments>"), base)
        #expect(result.article.title?.value == "One")
        #expect(result.article.links.isEmpty)
        #expect(result.article.url == nil)
        #expect(result.article.rare.comments == nil)
        #expect(result.findings.filter { $0.code == "feed/bad-uri" }.count == 2)
    }

    @Test func credentialsAndTrackingLeaveReferencesButNeverIDs() {
        let url = "https://ann:secret@mill.example/1?utm_source=feed&amp;id=7"
        let article = Normalizing(
            rss("<link>\(url)</link><guid>\(url)</guid><description>See \(url), please</description>")
        ).article
        #expect(article.url == "https://mill.example/1?id=7")
        #expect(article.id == "https://ann:secret@mill.example/1?utm_source=feed&id=7")
        #expect(article.summary?.value.contains("utm_") == false)
        #expect(article.summary?.value.hasSuffix("id=7, please") == true)
    }

    @Test(arguments: [
        ("https://mill.example/?utm_source=a", "https://mill.example/"),
        ("https://mill.example/#utm_source=a", "https://mill.example/"),
        ("https://mill.example/?a=1&amp;amp;utm_medium=b#c", "https://mill.example/?a=1#c"),
        ("(https://mill.example/?utm_source=a).", "(https://mill.example/)."),
        (
            "&lt;b&gt;x&lt;/b&gt; &amp;#39;HTTPS://mill.example/?q=1&amp;amp;utm_source=a&amp;#39;",
            "<b>x</b> 'HTTPS://mill.example/?q=1'"
        ),
        ("a?b://c?utm_source=x", "a?b://c?utm_source=x"),
        ("粉https://mill.example/?utm_source=a 粉", "粉https://mill.example/ 粉"),
    ])
    func addressesInWordsLoseTheirTracking(_ words: String, _ clean: String) {
        let value = Normalizing(rss("<description>\(words)</description>")).article.summary?.value
        #expect(value == clean)
    }

    @Test func trackingStaysWhereItIsAskedFor() {
        let article = Normalizing(
            rss("<link>https://mill.example/1?utm_source=feed</link>"), NormalizerOptions(cleansTracking: false)
        ).article
        #expect(article.url == "https://mill.example/1?utm_source=feed")
    }

    @Test func tagsComeOnce() {
        let article = Normalizing(
            rss("<category>a</category><category>b</category><category>a</category><category domain='d'>a</category>")
        ).article
        #expect(article.tags == [Tag(term: "a"), Tag(term: "b"), Tag(term: "a", scheme: "d")])
    }

    @Test func theLastDateThatIsUnderstoodCounts() {
        let article = Normalizing(
            atom(
                "<updated>2024-01-04T10:00:00Z</updated><updated>2024-01-05T10:00:00Z</updated><updated>later</updated>"
            )
        ).article
        #expect(article.updated?.instant?.rfc3339 == "2024-01-05T10:00:00Z")
        #expect(Normalizing(atom("<updated>later</updated>")).article.updated?.raw == "later")
    }

    @Test func languagesAreInheritedAndWrittenInOneForm() {
        let article = Normalizing(rss("<title>a</title>", channel: "<language>EN_gb</language>")).article
        #expect(article.language == "en-GB")
        #expect(article.title?.language == "en-GB")
        let other = Normalizing(
            atom(#"<title xml:lang="fr">a</title><summary>b</summary>"#, root: #"xml:lang="de""#),
            NormalizerOptions(contentLanguage: "it")
        ).article
        #expect(other.title?.language == "fr")
        #expect(other.summary?.language == "de")
        #expect(other.language == "de")
        #expect(Normalizing(rss("<title>a</title>"), NormalizerOptions(contentLanguage: "it")).article.language == "it")
    }

    @Test func aSourceIsAFeedInSmall() {
        let article = Normalizing(
            rss("<source url='https://o.example/feed'>Other &amp; sons</source>")
        ).article
        #expect(article.source?.title?.value == "Other & sons")
        #expect(article.source?.feedURL == "https://o.example/feed")
    }

    @Test func whatHasNoIDIsReported() {
        #expect(Normalizing(rss("<title>a</title>")).findings.map(\.code) == ["feed/missing"])
        #expect(Normalizing(rss("<guid/><link>https://mill.example/1</link>")).findings.map(\.code) == ["feed/missing"])
        #expect(Normalizing(rss("<link>https://mill.example/1</link>")).findings.isEmpty)
    }

    @Test func findingsComeInTheOrderOfTheDocument() {
        let result = Normalizing(
            rss("<pubDate>never</pubDate><guid/>", channel: "<ttl>x</ttl><link>javascript:x</link>"),
            NormalizerOptions(contentType: "text/plain"))
        #expect(
            result.findings.map(\.code) == [
                "transport/content-type", "feed/bad-uri", "feed/bad-number", "feed/missing", "feed/bad-date",
            ])
    }

    @Test func limitsHoldAndAreReported() {
        let title = String(repeating: "mill ", count: 50_000)
        let tags = (0..<1500).map { "<category>\($0)</category>" }.joined()
        let result = Normalizing(rss("<guid>https://mill.example/1</guid><title>\(title)</title>\(tags)"))
        #expect(result.article.tags.count == 1000)
        #expect((result.article.title?.value.utf8.count ?? 0) < 20_000)
        #expect(result.findings.map(\.code) == ["feed/limit", "feed/limit"])
    }

    @Test func theFeedHasWhatItsHeadSays() {
        let feed = Normalizing(
            rss(
                "<title>One</title>",
                channel: "<link>/</link><description>d</description><managingEditor>Ann</managingEditor><ttl>5</ttl>"),
            base
        ).feed
        #expect(feed.format == .rss20)
        #expect(feed.encoding == "utf-8")
        #expect(feed.title?.value == "Mill")
        #expect(feed.subtitle?.value == "d")
        #expect(feed.url == "https://mill.example/")
        #expect(feed.authors == [Person(name: "Ann")])
        #expect(feed.rare.ttl == 5)
    }

    @Test func peopleOfOneLineAreSeveralAndNobodyIsThereTwice() {
        let article = Normalizing(
            rss(
                """
                <guid>1</guid><author>ann@h.example (Ann Smith), bob@h.example (Bob Jones)</author>
                <dc:creator>Ann Smith</dc:creator><dc:creator>Cy Young</dc:creator><dc:contributor>Di; Ed</dc:contributor>
                """, root: #"xmlns:dc="http://purl.org/dc/elements/1.1/""#)
        ).article
        #expect(
            article.authors == [
                Person(name: "Ann Smith", email: "ann@h.example"), Person(name: "Bob Jones", email: "bob@h.example"),
                Person(name: "Cy Young"),
            ])
        #expect(article.contributors == [Person(name: "Di"), Person(name: "Ed")])
    }

    @Test func twoOfOneNameAreTwo() {
        let article = Normalizing(
            atom(
                """
                <id>a:1</id><author><name>Ann</name><email>a@h.example</email></author>
                <author><name>Ann</name><email>b@h.example</email></author><author><name>ANN</name></author>
                """)
        ).article
        #expect(article.authors.map(\.email) == ["a@h.example", "b@h.example"])
    }
}
