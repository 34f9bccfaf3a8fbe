import Feedmill
import Testing

@Suite struct ArticleTextTests {
    @Test(arguments: [
        ("One two", "One two"), (" One\n\ttwo  three ", "One two three"), ("満潮　の\u{A0}時刻", "満潮 の 時刻"), ("One ", "One"),
        (" ", ""), ("", ""), ("a\u{2028}b", "a b"),
    ])
    func aTitleIsOneLineOfWords(_ sent: String, _ shown: String) {
        var article = Article()
        article.metadata.title = Text(sent)
        #expect(article.plainTitle == shown)
    }

    @Test(arguments: [("One two", "One\n two"), ("a b", " a\t b "), ("満潮 の", "満潮　の")])
    func whiteSpaceIsNoWord(_ one: String, _ other: String) {
        func changed(_ first: String, _ second: String) -> Int {
            func feed(_ text: String) -> Feed {
                var feed = Feed(format: .atom10)
                var article = Article()
                article.metadata.id = "urn:a:1"
                article.content = [Text(text)]
                feed.articles = [article]
                return feed
            }
            var archive = FeedArchive(url: "https://a.example/")
            archive.absorb(feed(first), at: Instant(seconds: 1_770_000_000))
            return archive.known.changes(to: feed(second), at: Instant(seconds: 1_770_003_600)).changed
        }
        #expect(changed(one, other) == 0)
        #expect(changed(one, one + "x") == 1)
    }
}
