import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct AtomWriterTests {
    let writer = AtomWriter()

    @Test func writesWhatIsThere() {
        var feed = Feed(format: .rss20)
        feed.id = "tag:tides.example,2026:log"
        feed.url = "https://tides.example/"
        feed.feedURL = "https://tides.example/log.atom"
        feed.title = Text("Tide & time")
        feed.subtitle = Text("<b>Daily</b>", type: .html)
        feed.language = "en"
        feed.authors = [Person(name: "Ann", email: "ann@tides.example", url: "https://ann.example/")]
        feed.updated = Timestamp(raw: "x", instant: Instant(seconds: 86_400))
        var article = Article()
        article.id = "urn:tide:1"
        article.url = "https://tides.example/1"
        article.title = Text("High <water>")
        article.language = "en"
        article.updated = Timestamp(raw: "x", instant: Instant(seconds: 3_600))
        article.published = Timestamp(raw: "x", instant: Instant(seconds: 0))
        article.links = [
            Link(href: "https://tides.example/1", type: "text/html"),
            Link(rel: .enclosure, href: "https://tides.example/1.mp3", type: "audio/mpeg", length: 12),
        ]
        article.tags = [Tag(term: "sea", scheme: "https://tides.example/tags", label: "The sea")]
        article.summary = Text("Wasser", language: "de")
        article.content = [Text("<p>Wet</p>", type: .xhtml)]
        feed.articles = [article]
        #expect(
            string(writer.write(feed)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                  <id>tag:tides.example,2026:log</id>
                  <title type="text">Tide &amp; time</title>
                  <subtitle type="html">&lt;b&gt;Daily&lt;/b&gt;</subtitle>
                  <updated>1970-01-02T00:00:00Z</updated>
                  <link rel="alternate" href="https://tides.example/"/>
                  <link rel="self" href="https://tides.example/log.atom"/>
                  <author>
                    <name>Ann</name>
                    <uri>https://ann.example/</uri>
                    <email>ann@tides.example</email>
                  </author>
                  <entry>
                    <id>urn:tide:1</id>
                    <title type="text">High &lt;water&gt;</title>
                    <updated>1970-01-01T01:00:00Z</updated>
                    <published>1970-01-01T00:00:00Z</published>
                    <link rel="alternate" type="text/html" href="https://tides.example/1"/>
                    <link rel="enclosure" type="audio/mpeg" href="https://tides.example/1.mp3" length="12"/>
                    <category term="sea" scheme="https://tides.example/tags" label="The sea"/>
                    <summary type="text" xml:lang="de">Wasser</summary>
                    <content type="xhtml">
                      <div xmlns="http://www.w3.org/1999/xhtml"><p>Wet</p></div>
                    </content>
                  </entry>
                </feed>

                """)
    }

    @Test func makesUpWhatIsMissing() {
        var feed = Feed(format: .rss20)
        feed.url = "https://tides.example/"
        feed.articles = [Article()]
        let id = MintedID.urn(for: "https://tides.example/", within: "feed")
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>\(id)</id>
              <title type="text">tides.example</title>

            """
        let author = """
              <author>
                <name>tides.example</name>
              </author>

            """
        let updated = "  <updated>1970-01-01T00:00:00Z</updated>\n"
        let link = "  <link rel=\"alternate\" href=\"https://tides.example/\"/>\n"
        let entry = """
              <entry>
                <id>\(MintedID.urn(for: "", within: id))</id>
                <title/>
                <updated>1970-01-01T00:00:00Z</updated>
                <content type="text"/>
              </entry>

            """
        #expect(string(writer.write(feed)) == head + updated + link + author + entry + "</feed>\n")

        var stream = writer.stream(Feed(format: .rss20, metadata: feed.metadata))
        stream.write(Article())
        stream.finish()
        stream.finish()
        #expect(
            string(stream.take()).split(separator: "\n").sorted()
                == (head + updated + link + author + entry + "</feed>\n").split(separator: "\n").sorted())
    }

    @Test func streamsTheSameBytes() {
        var feed = Feed(format: .atom10)
        feed.id = "urn:feed"
        feed.title = Text("F")
        feed.authors = [Person(name: "A")]
        feed.updated = Timestamp(raw: "", instant: Instant(seconds: 9))
        for number in 0..<5 {
            var article = Article()
            article.id = "urn:\(number)"
            article.title = Text("T\(number)")
            feed.articles.append(article)
        }
        var stream = writer.stream(Feed(format: .atom10, metadata: feed.metadata))
        var bytes = stream.take()
        #expect(!bytes.isEmpty)
        for article in feed.articles {
            stream.write(article)
            bytes += stream.take()
        }
        stream.finish()
        bytes += stream.take()
        #expect(bytes == writer.write(feed))
    }

    @Test func mintedIDsStay() {
        #expect(MintedID.urn(for: "abc", within: "x") == MintedID.urn(for: "abc", within: "x"))
        #expect(MintedID.urn(for: "abc", within: "x") != MintedID.urn(for: "abc", within: "y"))
        #expect(MintedID.urn(for: "abc", within: "feed") == "urn:uuid:d63fcd7f-2e11-8728-9b21-bf4634e5c3b5")
    }
}
