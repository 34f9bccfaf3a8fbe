import Feedmill
import Testing

@Suite struct HubLinkTests {
    private static let url = "https://a.example/blog/feed"

    private static func feed(_ links: [Link]) -> Feed {
        var feed = Feed(format: .atom10)
        feed.metadata.links = links
        return feed
    }

    private static let inFeed = feed([
        Link(rel: .`self`, href: "https://a.example/self"), Link(rel: .hub, href: "https://hub.example/"),
        Link(rel: .hub, href: "https://second.example/"),
    ])

    @Test func theFeedNamesItsHub() {
        let link = HubLink(feed: Self.inFeed, linkFields: [], at: Self.url)
        #expect(link?.hub == "https://hub.example/")
        #expect(link?.topic == "https://a.example/self")
    }

    @Test func fieldsComeBeforeTheFeed() {
        let link = HubLink(
            feed: Self.inFeed, linkFields: ["<../hub>; rel=hub, <https://a.example/f>; rel=\"self x\""], at: Self.url)
        #expect(link?.hub == "https://a.example/hub")
        #expect(link?.topic == "https://a.example/f")
    }

    @Test func withoutAnAddressOfItsOwnTheURLIsTheTopic() {
        let link = HubLink(
            feed: Self.feed([Link(rel: .hub, href: "https://hub.example/")]), linkFields: [], at: Self.url)
        #expect(link?.topic == Self.url)
    }

    @Test func whatIsNoHubIsNone() {
        #expect(HubLink(feed: Self.feed([]), linkFields: ["<https://a.example/>; rel=self"], at: Self.url) == nil)
        #expect(HubLink(feed: nil, linkFields: ["<ftp://hub.example/>; rel=hub"], at: Self.url) == nil)
        #expect(HubLink(feed: nil, linkFields: ["<javascript:x>; rel=hub"], at: Self.url) == nil)
    }

    @Test func whatIsNotInAPartHasNotLeft() {
        let (start, later) = (Instant(seconds: 1_770_000_000), Instant(seconds: 1_770_003_600))
        func articles(_ ids: [String]) -> Feed {
            var feed = Feed(format: .atom10)
            feed.articles = ids.map { id in
                var article = Article()
                article.metadata.id = "urn:a:\(id)"
                article.metadata.title = Text(id)
                return article
            }
            return feed
        }
        var archive = FeedArchive(url: Self.url, reading: articles(["1", "2"]), at: start)
        let known = archive.known
        let changes = known.changes(to: articles(["3"]), at: later)
        #expect(changes.articles.count == 3)
        archive.apply(changes.ofPart(of: known, at: later))
        #expect(archive.articles.map(\.publishedID) == ["urn:a:1", "urn:a:2", "urn:a:3"])
        #expect(archive.articles.allSatisfy { $0.leftAt == nil })
    }
}
