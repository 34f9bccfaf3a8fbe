import FeedmillModel
import Testing

@Suite struct OpenSetTests {
    @Test func relationsAreNamedAsRegistered() {
        #expect(Link(href: "https://a.example/").rel == .alternate)
        #expect(Link.Relation.prevArchive.rawValue == "prev-archive")
        #expect(Link.Relation(rawValue: "https://a.example/rel") != .related)
    }

    @Test func onlyHTMLAndXHTMLAreMarkup() {
        #expect(MediaKind.html.isMarkup && MediaKind.xhtml.isMarkup)
        #expect(!MediaKind.plain.isMarkup)
        #expect(!MediaKind(rawValue: "image/svg+xml").isMarkup)
    }

    @Test func formatsHaveTheirOwnNames() {
        #expect(FeedFormat(rawValue: "rss0.91-netscape") == .rss091Netscape)
        #expect(FeedFormat(rawValue: "jsonfeed1.1") == .jsonFeed11)
        #expect(Set(FeedFormat.allCases.map(\.rawValue)).count == FeedFormat.allCases.count)
    }
}
