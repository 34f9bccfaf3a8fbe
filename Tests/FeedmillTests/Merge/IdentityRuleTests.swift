import Feedmill
import Testing

/// What tells articles apart, in one feed over time and between feeds.
@Suite struct IdentityRuleTests {
    private static let first = "2026-03-10T12:00:00Z"
    private static let second = "2026-03-11T12:00:00Z"

    private func planet(_ polls: String..., of name: String = "a") throws -> Planet {
        var planet = Planet(name)
        for (document, now) in zip(polls, [Self.first, Self.second, "2026-03-12T12:00:00Z"]) {
            try planet.poll(name, document, at: now)
        }
        return planet
    }

    @Test func aGuidOnEveryItemIdentifiesNone() throws {
        let shared = Document.rss(
            Document.item(guid: "1", "A", link: "https://a.example/a"),
            Document.item(guid: "1", "B", link: "https://a.example/b"))
        #expect(try planet(shared).ids() == ["https://a.example/a", "https://a.example/b"])
        let home = Document.rss(
            Document.item(guid: "1", "A", link: "https://home.example"),
            Document.item(guid: "1", "B", link: "http://home.example/"))
        let ids = try planet(home).ids()
        #expect(Set(ids).count == 2)
        #expect(try planet(home, home).ids() == ids)
    }

    @Test func twoVersionsUnderOneGuidAndLinkAreOneArticle() throws {
        let document = Document.rss(
            Document.item(guid: "urn:1", "Tpyo", link: "https://a.example/1"),
            Document.item(guid: "urn:1", "Typo", link: "https://a.example/1"))
        #expect(try planet(document).merged().articles.map(\.plainTitle) == ["Typo"])
    }

    @Test func theLaterOfTwoVersionsCountsEvenWithTheSameWords() throws {
        let document = Document.atom(
            "urn:f", Document.entry("urn:1", updated: "2026-03-03T00:00:00Z"),
            Document.entry("urn:1", updated: "2026-03-01T00:00:00Z"))
        #expect(try planet(document).merged().metadata.updated?.raw == "2026-03-03T00:00:00Z")
    }

    @Test func withoutGuidsAndWithSharedLinksTheTitleTells() throws {
        let items = ["A", "B", "C"].map { title in
            Document.item(title, link: "https://a.example/news", text: "of " + title)
        }
        let once = try planet(Document.rss(items[0], items[1])).ids()
        let twice = try planet(Document.rss(items[0], items[1]), Document.rss(items[2], items[0], items[1])).ids()
        #expect(Set(twice).count == 3)
        #expect(Array(twice.dropFirst()) == once)
    }

    @Test func anArticleThatGetsAnIdLaterIsTheSame() throws {
        let planet = try planet(
            Document.rss(Document.item("A", link: "https://a.example/1?utm_source=x")),
            Document.rss(Document.item(guid: "urn:1", "A", link: "https://a.example/1")))
        #expect(try planet.ids() == ["https://a.example/1"])
    }

    @Test func anArticleWhoseLinkBecomesSharedIsTheSame() throws {
        let a = Document.item("A", link: "https://a.example/news", text: "of A")
        let b = Document.item("B", link: "https://a.example/news", text: "of B")
        let planet = try planet(Document.rss(a), Document.rss(b, a))
        #expect(try planet.ids().count == 2)
        #expect(try planet.ids().contains("https://a.example/news"))
    }

    @Test func aChangedGuidUnderTheSameLinkIsTheSameArticle() throws {
        let planet = try planet(
            Document.rss(Document.item(guid: "http://a.example/1", link: "http://a.example/1")),
            Document.rss(
                Document.item(
                    guid: "https://a.example/1", link: "https://a.example/1", date: "Wed, 11 Mar 2026 00:00:00 GMT",
                    text: "y")))
        let merged = try planet.merged { $0.duplicates = [.id, .link] }
        #expect(merged.articles.map(\.metadata.id) == ["http://a.example/1"])
        #expect(merged.articles.first?.plainText == "y")
        #expect(merged.metadata.updated?.instant == Instant(rfc3339: "2026-03-11T00:00:00Z"))
        #expect(try planet.ids().count == 2)
    }

    @Test func twoGuidsInOneDocumentAreTwoArticlesWhateverTheirLink() throws {
        let old = Document.item(guid: "urn:old", "A", link: "https://a.example/1")
        let new = Document.item(guid: "urn:new", "B", link: "https://a.example/1")
        let planet = try planet(Document.rss(old), Document.rss(new, old))
        #expect(try planet.ids { $0.duplicates = [.id, .link] }.count == 2)
    }

    @Test func theOriginalIsNamedByIdOrByAddress() throws {
        for source in ["<id>urn:f:b</id><title>B</title>", "<link rel='self' href='https://b.example/feed'/>"] {
            var planet = Planet("a", "b")
            try planet.poll(
                "a",
                Document.atom(
                    "urn:f:a",
                    Document.entry("urn:1", "copy", updated: "2026-03-09T00:00:00Z", more: "<source>\(source)</source>")
                ),
                at: Self.first)
            try planet.poll("b", Document.atom("urn:f:b", Document.entry("urn:1", "original")), at: Self.second)
            let article = try #require(try planet.merged().articles.first)
            #expect(article.plainTitle == "original")
            #expect(article.provenance?.feed == "https://b.example/feed")
            #expect(article.provenance?.alsoIn == ["https://a.example/feed"])
        }
    }

    @Test func withoutAnOriginalTheNewestCopyStays() throws {
        var planet = Planet("a", "b")
        try planet.poll("a", Document.atom("urn:f:a", Document.entry("urn:1", "A")), at: Self.first)
        try planet.poll(
            "b", Document.atom("urn:f:b", Document.entry("urn:1", "B", updated: "2026-03-06T00:00:00Z")), at: Self.first
        )
        #expect(try planet.merged().articles.map(\.plainTitle) == ["B"])
    }

    @Test func ofOneStoryUnderTwoIdsTheOneSeenFirstStays() throws {
        var planet = Planet("a", "b")
        try planet.poll(
            "b", Document.atom("urn:f:b", Document.entry("urn:b", link: "https://n.example/s#part")), at: Self.first)
        try planet.poll(
            "a",
            Document.atom(
                "urn:f:a",
                Document.entry("urn:a", updated: "2026-03-09T00:00:00Z", link: "http://n.example:80/s?utm_medium=rss")),
            at: Self.second)
        #expect(try planet.ids { $0.duplicates = [.id, .link] } == ["urn:b"])
        #expect(try planet.ids() == ["urn:a", "urn:b"])
    }

    @Test(arguments: [
        "https://n.example/s/", "https://www.n.example/s", "https://n.example/S", "https://n.example/s?b=1",
    ])
    func nothingElseIsIgnoredInALink(_ other: String) throws {
        var planet = Planet("a", "b")
        try planet.poll(
            "a", Document.atom("urn:f:a", Document.entry("urn:a", link: "https://n.example/s")), at: Self.first)
        try planet.poll("b", Document.atom("urn:f:b", Document.entry("urn:b", link: other)), at: Self.first)
        #expect(try planet.ids { $0.duplicates = [.id, .link] }.count == 2)
    }

    @Test func sharedLinksAndTheHomePageIdentifyNothing() throws {
        var planet = Planet("a", "b")
        try planet.poll(
            "a",
            Document.rss(
                Document.item(guid: "urn:a1", link: "https://n.example/all"),
                Document.item(guid: "urn:a2", link: "https://n.example/all"),
                Document.item(guid: "urn:a3", link: "https://home.example/")), at: Self.first)
        try planet.poll(
            "b",
            Document.rss(
                home: "https://other.example/", Document.item(guid: "urn:b1", link: "https://n.example/all"),
                Document.item(guid: "urn:b2", link: "https://home.example/")), at: Self.first)
        #expect(try planet.ids { $0.duplicates = [.id, .link] }.count == 5)
    }

    @Test func twoSubscriptionsToOneFeedAreOneWhateverCountsAsADuplicate() throws {
        var planet = Planet("a", "b")
        let document = Document.atom("urn:f", Document.entry("7"), Document.entry("urn:2"), Document.entry("urn:3"))
        try planet.poll("a", document, at: Self.first)
        try planet.poll("b", document, at: Self.first)
        #expect(try planet.ids { $0.duplicates = [] }.count == 3)
        #expect(try planet.ids { $0.limitPerFeed = 2 }.count == 2)
    }

    @Test func anAgencyTextIsOneArticleInEveryTypography() throws {
        let text = (1...50).map { "word\($0)" }.joined(separator: " ")
        var planet = Planet("a", "b")
        try planet.poll("a", Document.atom("urn:f:a", Document.entry("urn:a", text: "“\(text)” – end")), at: Self.first)
        try planet.poll("b", Document.rss(Document.item(guid: "urn:b", text: "\"\(text)\" - End")), at: Self.first)
        #expect(try planet.ids { $0.duplicates = [.id, .content] } == ["urn:a"])
    }
}
