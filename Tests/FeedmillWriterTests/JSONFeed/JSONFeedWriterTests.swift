import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct JSONFeedWriterTests {
    let writer = JSONFeedWriter()

    @Test func writesWhatIsThere() {
        #expect(
            string(writer.write(Sample.feed)) == #"{"version":"https://jsonfeed.org/version/1.1","title":"Tides","#
                + #""home_page_url":"https://tides.example/","feed_url":"https://tides.example/log","#
                + #""description":"Water & wind","authors":[{"name":"Ann","url":"mailto:ann@tides.example"}],"#
                + #""language":"en","items":[{"id":"https://tides.example/1","url":"https://tides.example/1","#
                + #""title":"High <water>","content_html":"<p>Wet</p>","summary":"Wet & cold","#
                + #""date_published":"1970-01-01T00:00:00Z","date_modified":"1970-01-01T00:01:00Z","tags":["sea"],"#
                + #""attachments":[{"url":"https://tides.example/1.mp3","mime_type":"audio/mpeg","size_in_bytes":12}]}]}"#
        )
    }

    @Test func hasWhatIsRequired() {
        var feed = Feed(format: .rss20)
        feed.articles = [Article()]
        let id = MintedID.urn(for: "", within: MintedID.urn(for: "", within: "feed"))
        #expect(
            string(writer.write(feed)) == #"{"version":"https://jsonfeed.org/version/1.1","title":"","#
                + #""items":[{"id":"\#(id)","content_text":""}]}"#)
    }

    @Test func keepsWhatPublishersAdded() {
        var feed = Feed(format: .jsonFeed11)
        feed.title = Text("A &amp; <i>B</i>", type: .html)
        feed.rare.extensions = [
            Extension(
                name: "_tide", namespace: "",
                children: [
                    Extension(name: "high", namespace: "", value: "3"),
                    Extension(name: "low", namespace: "", value: "4"),
                    Extension(name: "low", namespace: "", value: "5"), Extension(name: "none", namespace: ""),
                ])
        ]
        #expect(
            string(writer.write(feed)) == #"{"version":"https://jsonfeed.org/version/1.1","title":"A & B","#
                + #""_tide":{"high":"3","low":["4","5"],"none":null},"items":[]}"#)
        #expect(writer.losses(of: feed).map(\.property) == ["feed.title.type"])
    }

    @Test(arguments: [
        ("a < b", "a < b"), ("<p>one</p>two", "onetwo"), ("1 &#60; 2 &#x3e; 0 &lt;", "1 < 2 > 0 <"),
        ("&unknown;", "&unknown;"),
        ("<b", "<b"), ("&", "&"), ("&#xD800;", "&#xD800;"), ("", ""),
    ])
    func readsPlainWords(_ markup: String, _ expected: String) {
        #expect(PlainWords.of(markup) == expected)
    }
}
