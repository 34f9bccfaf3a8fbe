import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct RSSWriterTests {
    let writer = RSSWriter()

    @Test func writesWhatIsThere() {
        #expect(
            string(writer.write(Sample.feed)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/">
                  <channel>
                    <title>Tides</title>
                    <link>https://tides.example/</link>
                    <description>Water &amp;amp; wind</description>
                    <language>en</language>
                    <managingEditor>ann@tides.example (Ann)</managingEditor>
                    <lastBuildDate>Thu, 01 Jan 1970 00:00:00 GMT</lastBuildDate>
                    <atom:link rel="self" href="https://tides.example/log"/>
                    <atom:id>tag:tides.example,2026:log</atom:id>
                    <item>
                      <title>High &amp;lt;water&amp;gt;</title>
                      <link>https://tides.example/1</link>
                      <description>Wet &amp;amp; cold</description>
                      <content:encoded>&lt;p&gt;Wet&lt;/p&gt;</content:encoded>
                      <category domain="https://tides.example/tags">sea</category>
                      <enclosure url="https://tides.example/1.mp3" length="12" type="audio/mpeg"/>
                      <guid isPermaLink="true">https://tides.example/1</guid>
                      <pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>
                      <atom:updated>1970-01-01T00:01:00Z</atom:updated>
                    </item>
                  </channel>
                </rss>

                """)
    }

    @Test func hasWhatIsRequired() {
        var feed = Feed(format: .jsonFeed11)
        feed.articles = [Article()]
        #expect(
            string(writer.write(feed)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0">
                  <channel>
                    <title/>
                    <link>urn:uuid:4f916658-c31a-807c-9d20-09cc849c1925</link>
                    <description/>
                    <item>
                      <description/>
                    </item>
                  </channel>
                </rss>

                """)
    }

    @Test func namesTheBodyOfAnUntitledNote() {
        var article = Article()
        article.content = [Text("a < b\nc"), Text("<b>two</b>", type: .html)]
        var feed = Feed(format: .jsonFeed11)
        feed.articles = [article]
        let rss = string(writer.write(feed))
        #expect(rss.contains("<description>a &amp;lt; b&lt;br&gt;\nc</description>"))
        #expect(rss.contains("<content:encoded>&lt;b&gt;two&lt;/b&gt;</content:encoded>"))
    }

    @Test func writesSeveralAuthorsAsCreators() {
        var feed = Sample.feed
        feed.articles[0].authors = [
            Person(name: "Ann", url: "https://ann.example/"), Person(email: "bob@tides.example"),
        ]
        let rss = string(writer.write(feed))
        #expect(rss.contains("<dc:creator>Ann</dc:creator>"))
        #expect(rss.contains("<dc:creator>bob@tides.example</dc:creator>"))
        #expect(!rss.contains("<author>"))
        #expect(writer.losses(of: feed).map(\.property).contains("items.authors.url"))
    }

    @Test func streamsTheSameBytes() {
        let feed = Sample.feed
        var stream = writer.stream(feed)
        var bytes = stream.take()
        for article in feed.articles {
            stream.write(article)
            bytes += stream.take()
        }
        stream.finish()
        bytes += stream.take()
        #expect(bytes == writer.write(feed))
    }
}
