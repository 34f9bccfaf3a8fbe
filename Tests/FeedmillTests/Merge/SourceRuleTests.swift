import Feedmill
import Testing

/// What an article takes over from its feed, and what deletes it.
@Suite struct SourceRuleTests {
    private static let now = "2026-03-10T12:00:00Z"
    private static let later = "2026-03-11T12:00:00Z"

    @Test func anRSSSourceIsKeptAsTheSource() throws {
        var planet = Planet("a")
        try planet.poll(
            "a",
            Document.rss(
                head: "<managingEditor>Ed</managingEditor>",
                Document.item(guid: "urn:1", more: "<source url='https://o.example/rss'>Origin</source>")), at: Self.now
        )
        let article = try #require(try planet.merged().articles.first)
        #expect(article.source?.feedURL == "https://o.example/rss")
        #expect(article.source?.title?.value == "Origin")
        #expect(article.provenance?.via == "https://a.example/feed")
    }

    @Test func aBlogNamedAfterItsAuthorHasThatAuthor() throws {
        var planet = Planet("a")
        try planet.poll(
            "a", Document.atom("Jane Doe", head: "<author><name>Jane Doe</name></author>", Document.entry("urn:1")),
            at: Self.now)
        #expect(try planet.merged().articles.first?.metadata.authors.map(\.name) == ["Jane Doe"])
    }

    @Test func theNearestLanguageCountsAndNoneIsNone() throws {
        var planet = Planet("a", "b")
        try planet.poll(
            "a",
            Document.atom(
                "urn:f", lang: " xml:lang='fr'", Document.entry("urn:1"),
                Document.entry("urn:2").replacing("<entry>", with: "<entry xml:lang=''>")), at: Self.now)
        try planet.poll(
            "b",
            Document.rss(
                head: "<language>en-gb</language>", Document.item(guid: "urn:3"),
                Document.item(guid: "urn:4", more: "<dc:language>ja</dc:language>")), at: Self.now)
        let languages = try planet.merged().articles.map { [$0.metadata.id, $0.metadata.language] }
        #expect(languages == [["urn:1", "fr"], ["urn:2", nil], ["urn:3", "en-GB"], ["urn:4", "ja"]])
        #expect(try planet.ids { $0.include = [.language("en")] } == ["urn:3"])
    }

    @Test func referencesStartFromTheURLThatAnswered() throws {
        var planet = Planet("a")
        try planet.poll(
            "a", Document.rss(Document.item(guid: "urn:1", link: "p/1")), at: Self.now,
            from: "https://cdn.example/x/feed")
        #expect(try planet.merged().articles.first?.metadata.url == "https://cdn.example/x/p/1")
    }

    @Test func linksAreCleanedOnlyWhenAsked() throws {
        var planet = Planet("a")
        let link = "https://n.example/s?utm_source=a"
        try planet.poll(
            "a", Document.atom("urn:f", Document.entry("urn:1", link: link, text: "&lt;a href='\(link)'>x&lt;/a>")),
            at: Self.now)
        #expect(try planet.merged().articles.first?.metadata.url == link)
        let clean = try #require(try planet.merged { $0.cleansLinks = true }.articles.first)
        #expect(clean.metadata.url == "https://n.example/s")
        #expect(clean.metadata.links.map(\.href) == ["https://n.example/s"])
        #expect(clean.content.first?.value.contains("utm_") == false)
    }

    @Test(arguments: [
        ("2026-03-05T00:00:00Z", true), ("2026-03-06T00:00:00Z", true), ("2026-03-04T23:59:59Z", false),
        ("soon", false),
    ])
    func aDeletionCountsWhenItIsNotOlderThanTheEntry(_ when: String, _ isDeleted: Bool) throws {
        let tombstone = "<at:deleted-entry ref='urn:1' when='\(when)'/>"
        for polls in [
            [Document.atom("urn:f", Document.entry("urn:1")), Document.atom("urn:f", head: tombstone)],
            [Document.atom("urn:f", head: tombstone, Document.entry("urn:1"))],
            [Document.atom("urn:f", head: tombstone), Document.atom("urn:f", Document.entry("urn:1"))],
        ] {
            var planet = Planet("a")
            for (document, now) in zip(polls, [Self.now, Self.later]) { try planet.poll("a", document, at: now) }
            #expect(try planet.ids() == (isDeleted ? [] : ["urn:1"]))
            #expect(try planet.ids { $0.heedsTombstones = false } == ["urn:1"])
        }
    }

    @Test func whatIsPublishedAgainAfterItsDeletionStands() throws {
        var planet = Planet("a")
        let tombstone = "<at:deleted-entry ref='urn:1' when='2026-03-08T00:00:00Z'/>"
        try planet.poll("a", Document.atom("urn:f", head: tombstone, Document.entry("urn:1")), at: Self.now)
        try planet.poll(
            "a", Document.atom("urn:f", head: tombstone, Document.entry("urn:1", updated: "2026-03-11T00:00:00Z")),
            at: Self.later)
        #expect(try planet.ids() == ["urn:1"])
    }

    @Test func theDeletionInOneFeedLeavesTheCopyInAnother() throws {
        var planet = Planet("a", "b")
        try planet.poll("a", Document.atom("urn:f:a", Document.entry("urn:1")), at: Self.now)
        try planet.poll("b", Document.atom("urn:f:b", Document.entry("urn:1")), at: Self.now)
        try planet.poll(
            "a", Document.atom("urn:f:a", head: "<at:deleted-entry ref='urn:1' when='2026-03-08T00:00:00Z'/>"),
            at: Self.later)
        #expect(try planet.merged().articles.map(\.provenance?.feed) == ["https://b.example/feed"])
    }
}
