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

    @Test func whatIsFoldedCountsAndIsNotShown() {
        let folded = "<p>One.</p><details><summary>More</summary>Two.</details>"
        var article = Article()
        article.content = [Text(folded, type: .html)]
        #expect(article.plainText == "One.\n\nMore")
        #expect(article.excerpt() == "One. More")
        let other = folded.replacing("Two", with: "Three")
        #expect(changed(Text(folded, type: .html), Text(other, type: .html)) == 1)
    }

    @Test(arguments: [("One two", "One\n two"), ("a b", " a\t b "), ("満潮 の", "満潮　の")])
    func whiteSpaceIsNoWord(_ one: String, _ other: String) {
        #expect(changed(Text(one), Text(other)) == 0)
        #expect(changed(Text(one), Text(one + "x")) == 1)
    }

    private func changed(_ first: Text, _ second: Text) -> Int {
        func feed(_ text: Text) -> Feed {
            var feed = Feed(format: .atom10)
            var article = Article()
            article.metadata.id = "urn:a:1"
            article.content = [text]
            feed.articles = [article]
            return feed
        }
        var archive = FeedArchive(url: "https://a.example/")
        archive.absorb(feed(first), at: Instant(seconds: 1_770_000_000))
        return archive.known.changes(to: feed(second), at: Instant(seconds: 1_770_003_600)).changed
    }
}
