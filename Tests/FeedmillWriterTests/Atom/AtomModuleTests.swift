import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct AtomModuleTests {
    private let media = "http://search.yahoo.com/mrss/"
    private let dublinCore = "http://purl.org/dc/elements/1.1/"

    private func feed(_ edit: (inout Article) -> Void) -> Feed {
        var feed = Feed(format: .rss20)
        feed.title = Text("Tides")
        var article = Article()
        article.url = "https://tides.example/1"
        edit(&article)
        feed.articles = [article]
        return feed
    }

    private func written(_ feed: Feed) -> String { String(decoding: AtomWriter().write(feed), as: UTF8.self) }

    @Test func leavesOutImpossibleMediaAttributes() {
        let feed = feed { article in
            var media = MediaRSS()
            media.contents = [
                Attributes([
                    .init("url", "https://tides.example/1.png"), .init("width", ""), .init("height", "0"),
                    .init("fileSize", "12"), .init("type", "picture"), .init("medium", "image"), .init("lang", "en US"),
                ])
            ]
            media.thumbnails = [Attributes([.init("width", "5")])]
            media.credits = [.init(attributes: Attributes(), value: " ")]
            article.metadata.rare.media = media
        }
        let atom = written(feed)
        #expect(atom.contains("<media:content url=\"https://tides.example/1.png\" fileSize=\"12\" medium=\"image\"/>"))
        #expect(!atom.contains("<media:thumbnail"))
        #expect(!atom.contains("<media:credit"))
        #expect(AtomWriter().losses(of: feed).contains(Loss(property: "items.media.thumbnails", count: 1)))
    }

    @Test func writesWhatVocabulariesDefineOnce() {
        let feed = feed { article in
            article.metadata.rare.extensions = [
                Extension(name: "rightsHolder", namespace: dublinCore, prefix: "dc", value: "Ann"),
                Extension(name: "identifier", namespace: dublinCore, prefix: "dc", value: "7"),
                Extension(name: "description", namespace: media, prefix: "media", value: ""),
                Extension(name: "description", namespace: media, prefix: "media", value: "the harbour"),
                Extension(name: "description", namespace: media, prefix: "media", value: "the sea"),
                Extension(name: "own", namespace: "urn:own", prefix: "own", value: "kept"),
            ]
        }
        let atom = written(feed)
        #expect(!atom.contains("rightsHolder"))
        #expect(atom.contains(">7</dc:identifier>"))
        #expect(atom.split(separator: "<media:description").count == 2)
        #expect(atom.contains(">the harbour</media:description>"))
        #expect(atom.contains(">kept</own:own>"))
        #expect(AtomWriter().losses(of: feed) == [Loss(property: "items.extensions", count: 2)])
    }

    @Test func writesAddressesThatAreSome() {
        let feed = feed { article in
            var comments = Comments()
            comments.feedURL = "this is new"
            comments.url = "https://tides.example/1#replies"
            article.metadata.rare.comments = comments
        }
        let atom = written(feed)
        #expect(!atom.contains("<wfw:"))
        #expect(atom.contains("<link rel=\"replies\" type=\"text/html\" href=\"https://tides.example/1#replies\"/>"))
        #expect(AtomWriter().losses(of: feed) == [Loss(property: "items.comments.feed_url", count: 1)])
    }

    @Test func declaresThePrefixesOfTheHeadToo() {
        var feed = feed { _ in }
        feed.namespaces = [NamespaceDeclaration(prefix: "own", uri: "urn:own")]
        feed.metadata.rare.extensions = [
            Extension(
                name: "place", namespace: "urn:places", prefix: "p", attributes: Attributes([.init("own:code", "7")]))
        ]
        let atom = written(feed)
        #expect(atom.contains("own:code=\"7\""))
        #expect(atom.contains("xmlns:own=\"urn:own\""))
    }

    @Test(arguments: [
        ("2026-03-01T09:00:00+09:00", "2026-03-01T09:00:00+09:00"),
        ("2026-03-01T09:00:00.50Z", "2026-03-01T09:00:00.50Z"),
        ("2026-03-01t09:00:00z", "2026-03-01T09:00:00Z"),
        ("2026-03-01 09:00:00Z", "2026-03-01T09:00:00Z"),
        ("Sun, 01 Mar 2026 09:00:00 +0900", "2026-03-01T00:00:00Z"),
        ("2026-03-01", "2026-03-01T00:00:00Z"),
    ])
    func keepsDatesAsSent(_ sent: String, _ expected: String) {
        #expect(written(feed { $0.updated = Timestamp(sent) }).contains("<updated>\(expected)</updated>"))
    }

    @Test(arguments: [("3600", "3600"), ("1:02:03", "1:02:03"), ("62 min", "3720"), ("PT1H", "3600"), ("long", nil)])
    func writesLengthsThatDirectoriesTake(_ sent: String, _ expected: String?) {
        let atom = written(
            feed { article in
                var itunes = ITunesPodcast()
                itunes.duration = sent
                article.metadata.rare.itunes = itunes
            })
        #expect(atom.contains("<itunes:duration>") == (expected != nil))
        if let expected { #expect(atom.contains("<itunes:duration>\(expected)</itunes:duration>")) }
    }
}
