import Feedmill
import Testing

@Suite struct FeedDiscoveryTests {
    private func urls(_ html: String, linkFields: [String] = []) -> [String] {
        FeedDiscovery.links(in: Array(html.utf8), at: "https://blog.example/2026/post", linkFields: linkFields).map(
            \.url)
    }

    @Test func readsLinkElements() {
        let links = FeedDiscovery.links(
            in: Array(
                """
                <!doctype html><head><base href="/en/">
                <link rel=stylesheet href=x.css>
                <LINK REL="Alternate" TYPE="application/rss+xml; charset=utf-8" TITLE=" All&amp;more " HREF="rss?a=1&amp;b=2#top">
                <link rel=alternate hreflang=de href="/de/">
                <link rel="alternate stylesheet" type="application/atom+xml" href=y.css>
                <link rel=alternate type=application/feed+json href=feed.json>
                """.utf8), at: "https://blog.example/2026/post")
        #expect(links.map(\.url) == ["https://blog.example/en/rss?a=1&b=2", "https://blog.example/en/feed.json"])
        #expect(links.first?.title == "All&more")
        #expect(links.first?.type == "application/rss+xml")
        #expect(links.first?.source == .link)
    }

    @Test func looksInNoCommentOrScript() {
        #expect(
            urls(
                "<!-- <link rel=alternate type=application/rss+xml href=a> --><script>'<link rel=feed href=b>'</script>"
            ).isEmpty)
    }

    @Test func commentsComeLast() {
        let html = """
            <link rel=alternate type=application/rss+xml title="Comments" href=/comments/feed>
            <link rel=alternate type=application/rss+xml title="Posts" href=/feed>
            """
        #expect(urls(html) == ["https://blog.example/feed", "https://blog.example/comments/feed"])
    }

    @Test func headersComeFirstAndHyperlinksLast() {
        let html = "<a href=/rss.xml>RSS</a><a href=/about>About</a><link rel=feed href=/atom>"
        let field =
            "</style.css>; rel=preload, </feed>; rel=\"alternate\"; type=\"application/atom+xml\"; title=\"a \\\"b\\\"\""
        #expect(
            urls(html, linkFields: [field])
                == ["https://blog.example/feed", "https://blog.example/atom", "https://blog.example/rss.xml"])
    }

    @Test func xmlIsAFeedOnlyWhereItLooksLikeOne() {
        #expect(
            urls("<link rel=alternate type=text/xml href=/map.xml><link rel=alternate type=text/xml href=/index.xml>")
                == ["https://blog.example/index.xml"])
    }

    @Test(arguments: ["javascript:alert(1)", "data:application/rss+xml,x", "file:///etc/passwd", "", "#top"])
    func otherSchemesAreNoFeeds(_ href: String) {
        #expect(urls("<link rel=alternate type=application/rss+xml href=\"\(href)\">").isEmpty)
    }

    @Test func guessesStayOnTheSite() {
        #expect(
            FeedDiscovery.guesses(for: "https://blog.example/a/b?c").allSatisfy {
                $0.url.hasPrefix("https://blog.example/")
            })
        #expect(FeedDiscovery.guesses(for: "mailto:me").isEmpty)
    }

    @Test(arguments: [
        ("<a>", [LinkField(target: "a")]),
        (
            "<a>;rel=hub;rel=self, <b>; rel=\"self  HUB\"",
            [
                LinkField(target: "a", rel: ["hub"]), LinkField(target: "b", rel: ["self", "hub"]),
            ]
        ),
        ("<a,b>; title=\"x, <y>; rel=z\"; rel=next", [LinkField(target: "a,b", rel: ["next"], title: "x, <y>; rel=z")]),
        ("junk <a", [LinkField(target: "a")]), ("", []), (";;;", []),
    ])
    func readsLinkFields(_ value: String, _ links: [LinkField]) {
        #expect(LinkField.links(in: value) == links)
    }
}
