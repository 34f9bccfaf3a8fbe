import Feedmill
import Testing

@Suite struct OPMLSubscriptionsTests {
    @Test func foldersOfOneNameBecomeOne() {
        var list = OPML(
            title: "Old",
            outlines: [.init(text: "Sea", children: [.init(text: "Tides", feed: "https://tide.example/")])])
        list.absorb(
            OPML(outlines: [
                .init(
                    text: "Sea",
                    children: [
                        .init(text: "Tide tables", feed: "http://tide.example"),
                        .init(text: "Salt", feed: "https://salt.example/"),
                    ]),
                .init(text: "Land", children: []),
            ]))
        #expect(list.title == "Old")
        #expect(list.outlines.map(\.text) == ["Sea", "Land"])
        #expect(list.outlines.first?.children.map(\.text) == ["Tide tables", "Salt"])
    }

    @Test func foldersThatAreEmptiedGo() {
        var list = OPML(outlines: [
            .init(text: "Sea", children: [.init(text: "Tides", feed: "https://tide.example/")]),
            .init(text: "Empty", children: []), .init(text: "Salt", feed: "https://salt.example/"),
        ])
        list.keepFeeds { $0 == "https://salt.example/" }
        #expect(list.outlines.map(\.text) == ["Empty", "Salt"])
    }

    @Test(arguments: [
        ("feed://a.example/x", "http://a.example/x"), ("feed:https://a.example/", "https://a.example/"),
        (" https://a.example/ ", "https://a.example/"), ("FEED://a.example/", "http://a.example/"),
    ])
    func theSchemeOfBrowsersIsNoPartOfTheURL(_ sent: String, _ url: String) {
        #expect(OPML.Outline(text: "x", feed: sent).subscribedURL == url)
        #expect(OPML.Outline(text: "x", children: []).subscribedURL == nil)
    }
}
