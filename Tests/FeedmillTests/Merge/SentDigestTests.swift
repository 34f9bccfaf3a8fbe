import FeedmillModel
import FeedmillSyntax
import Testing

@testable import Feedmill

/// What was sent before is known again at once, and nothing else is taken for it.
@Suite struct SentDigestTests {
    private static let article: Article = {
        var article = Article()
        article.metadata.id = "urn:a:1"
        article.metadata.url = "https://a.example/1"
        article.metadata.title = Text("One")
        article.metadata.links = [
            Link(href: "https://a.example/1"), Link(rel: .enclosure, href: "https://a.example/1.mp3"),
        ]
        article.metadata.authors = [Person(name: "Mara Reyes")]
        article.metadata.tags = [Tag(term: "tide")]
        article.metadata.updated = Timestamp("2026-03-01T00:00:00Z")
        article.summary = Text("Short.")
        article.content = [Text("<p>Long.</p>", type: .html)]
        return article
    }()

    private static let changes: [@Sendable (inout Article) -> Void] = [
        { $0.metadata.id = "urn:a:2" }, { $0.metadata.id = nil }, { $0.metadata.url = nil },
        { $0.metadata.language = "en" }, { $0.metadata.title?.language = "en" }, { $0.metadata.title?.type = .html },
        { $0.metadata.rights = Text("CC0") }, { $0.metadata.links[1].length = 9 },
        { $0.metadata.links[1].type = "audio/mpeg" }, { $0.metadata.links.removeLast() },
        { $0.metadata.links.swapAt(0, 1) }, { $0.metadata.authors[0].email = "m@a.example" },
        { $0.metadata.contributors = [Person(name: "Mara Reyes")] }, { $0.metadata.publisher = Person(name: "A") },
        { $0.metadata.tags[0].label = "Tide" }, { $0.metadata.tags.append(Tag(term: "times")) },
        { $0.metadata.published = $0.metadata.updated }, { $0.metadata.updated = Timestamp("2026-03-01T00:00:01Z") },
        { $0.metadata.created = $0.metadata.updated }, { $0.metadata.rare.ttl = 9 }, { $0.summary = nil },
        { $0.content.append(Text("More.")) }, { $0.content[0].value = "<p>Long</p>" },
        { $0.source = Metadata() }, { $0.idIsPermalink = false },
        {
            $0.content = $0.summary.map { [$0] } ?? []
            $0.summary = nil
        },
    ]

    @Test(arguments: changes.indices) func everythingThatIsSentCounts(_ place: Int) {
        var other = Self.article
        Self.changes[place](&other)
        #expect(other.sentDigest != Self.article.sentDigest)
        #expect(Self.article.sentDigest == Self.article.sentDigest)
    }

    private static func feed(_ articles: Article...) -> Feed { Feed(format: .atom10, articles: articles) }

    @Test func theSameAgainIsNothing() {
        let now = Made.now
        var archive = FeedArchive(url: "https://a.example/feed")
        archive.absorb(Self.feed(Self.article), at: now)
        #expect(archive.articles[0].sent == Self.article.sentDigest)
        #expect(archive.known.changes(to: Self.feed(Self.article), at: now).articles == [])
        // An older version is passed over however often it comes.
        var older = Self.article
        older.metadata.updated = Timestamp("2026-02-01T00:00:00Z")
        older.content = [Text("Older.")]
        for _ in 0..<2 {
            let changes = archive.known.changes(to: Self.feed(older), at: now)
            #expect(changes.changed == 0)
            archive.apply(changes)
            #expect(archive.articles[0].article == Self.article)
        }
        // A counter that moves is neither news nor noted.
        var counted = Self.article
        var comments = Comments()
        comments.count = 4
        counted.metadata.rare.comments = comments
        archive.absorb(Self.feed(counted), at: now)
        counted.metadata.rare.comments?.count = 5
        #expect(archive.known.changes(to: Self.feed(counted), at: now).articles == [])
    }

    @Test func whatWasDeletedIsLookedAtAnew() {
        var archive = FeedArchive(url: "https://a.example/feed")
        archive.absorb(Self.feed(Self.article), at: Made.now)
        archive.articles[0].deletedAt = Instant(seconds: 0)
        archive.absorb(Self.feed(Self.article), at: Made.now)
        #expect(archive.articles[0].deletedAt == nil)
    }
}
