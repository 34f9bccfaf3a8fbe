import Feedmill
import Testing

/// Which version of an article counts, and when.
@Suite struct VersionRuleTests {
    private static let first = "2026-03-10T12:00:00Z"
    private static let second = "2026-03-11T12:00:00Z"
    private static let third = "2026-03-12T12:00:00Z"

    private func planet(_ polls: String...) throws -> Planet {
        var planet = Planet("a")
        for (document, now) in zip(polls, [Self.first, Self.second, Self.third]) {
            try planet.poll("a", document, at: now)
        }
        return planet
    }

    @Test func aLaterVersionReplacesAndMoves() throws {
        let planet = try planet(
            Document.atom(
                "urn:f", Document.entry("urn:1", updated: "2026-03-01T00:00:00Z"),
                Document.entry("urn:2", updated: "2026-03-02T00:00:00Z")),
            Document.atom(
                "urn:f", Document.entry("urn:1", updated: "2026-03-11T00:00:00Z", text: "New."),
                Document.entry("urn:2", updated: "2026-03-02T00:00:00Z")))
        #expect(try planet.ids() == ["urn:1", "urn:2"])
        #expect(try planet.merged().articles.first?.plainText == "New.")
    }

    @Test func anOlderVersionFromAStaleCacheChangesNothing() throws {
        let new = Document.atom("urn:f", Document.entry("urn:1", updated: "2026-03-09T00:00:00Z", text: "New."))
        let old = Document.atom("urn:f", Document.entry("urn:1", updated: "2026-03-01T00:00:00Z", text: "Old."))
        #expect(try planet(new, old).merged() == planet(new).merged())
    }

    @Test(arguments: ["Thu, 05 Mar 2026 02:00:00 +0200", "Wed, 11 Mar 2026 10:00:00 GMT"])
    func theSameWordsUnderANewDateChangeNoByte(_ date: String) throws {
        let once = try planet(
            Document.rss(Document.item(guid: "urn:1", link: "https://a.example/1", text: "a <b>b</b>")))
        let twice = try planet(
            Document.rss(Document.item(guid: "urn:1", link: "https://a.example/1", text: "a <b>b</b>")),
            Document.rss(
                Document.item(
                    guid: "urn:1", link: "https://a.example/1?utm_source=x", date: date, text: "a\n &lt;b>b&lt;/b>")))
        let documents = try [once.merged(), twice.merged()].map { FeedDocumentWriter().document(input: "m", feed: $0) }
        #expect(try once.merged().articles.map(\.metadata.updated) == twice.merged().articles.map(\.metadata.updated))
        #expect(
            try once.merged().articles.map(\.metadata.published) == twice.merged().articles.map(\.metadata.published))
        #expect(documents[0].count > 0)
        let moved = try twice.merged { $0.keepsDatesOfSameWords = false }
        #expect(moved.articles.first?.metadata.updated?.instant == Timestamp(date).instant)
    }

    @Test func newWordsUnderTheSameDateAreTakenInPlace() throws {
        let planet = try planet(
            Document.atom("urn:f", Document.entry("urn:1", text: "One."), Document.entry("urn:2")),
            Document.atom("urn:f", Document.entry("urn:1", text: "Two."), Document.entry("urn:2")))
        #expect(try planet.ids() == ["urn:1", "urn:2"])
        #expect(try planet.merged().articles.map(\.plainText) == ["Two.", "Some text."])
    }

    @Test func newEnclosuresAndCategoriesAreTakenWithoutMoving() throws {
        let planet = try planet(
            Document.atom("urn:f", Document.entry("urn:1", updated: "2026-03-01T00:00:00Z")),
            Document.atom(
                "urn:f", Document.entry("urn:1", updated: "2026-03-01T00:00:00Z", more: "<category term='new'/>")))
        #expect(try planet.merged().articles.first?.metadata.tags.map(\.term) == ["new"])
        #expect(try planet.merged().metadata.updated?.raw == "2026-03-01T00:00:00Z")
    }

    @Test func theDateOfTheFeedMovesOnlyWithItsArticles() throws {
        let first = Document.atom("urn:f", Document.entry("urn:1"))
        let later = first.replacing("<updated>2026-01-01", with: "<updated>2026-03-11")
        #expect(try planet(first, later).merged() == planet(first).merged())
    }

    @Test func whatLeftTheDocumentStaysBehindWhatIsInIt() throws {
        let planet = try planet(
            Document.atom("urn:f", Document.entry("urn:1"), Document.entry("urn:2")),
            Document.atom("urn:f", Document.entry("urn:3"), Document.entry("urn:1")),
            Document.atom("urn:f", Document.entry("urn:4"), Document.entry("urn:3")))
        #expect(try planet.ids() == ["urn:4", "urn:3", "urn:1", "urn:2"])
    }

    @Test func aDateAheadIsClampedForGoodAndWhatFollowsIsTaken() throws {
        let ahead = Document.atom("urn:f", Document.entry("urn:1", updated: "2026-12-31T00:00:00Z", text: "Ahead."))
        let fixed = Document.atom("urn:f", Document.entry("urn:1", updated: "2026-03-11T00:00:00Z", text: "Fixed."))
        #expect(try planet(ahead).merged(at: "2027-02-01T00:00:00Z").metadata.updated?.raw == Self.first)
        #expect(try planet(ahead, ahead).merged(at: "2027-02-01T00:00:00Z").metadata.updated?.raw == Self.first)
        #expect(try planet(ahead, fixed).merged().articles.map(\.plainText) == ["Fixed."])
    }

    @Test func anIgnoredDateCountsOnceItHasCome() throws {
        let planet = try planet(Document.atom("urn:f", Document.entry("urn:1", updated: "2026-12-31T00:00:00Z")))
        func sortAt(_ now: String) throws -> String? {
            try planet.merged(at: now) { $0.futureDates = .ignoreDate }.articles.first?.provenance?.sortAt?.rfc3339
        }
        #expect(try sortAt(Self.second) == Self.first)
        #expect(try sortAt("2027-01-01T00:00:00Z") == "2026-12-31T00:00:00Z")
    }

    @Test func anUndatedArticleKeepsTheDateItWasGivenWhateverComes() throws {
        func document(_ channel: String, _ text: String) -> String {
            Document.rss(
                head: "<pubDate>\(channel)</pubDate>",
                Document.item(guid: "urn:1", link: "https://a.example/1", date: nil, text: text))
        }
        let planet = try planet(
            document("Mon, 09 Mar 2026 00:00:00 GMT", "one"), document("Wed, 11 Mar 2026 00:00:00 GMT", "two"))
        #expect(try planet.merged().articles.first?.metadata.updated?.raw == "2026-03-09T00:00:00Z")
        #expect(try planet.merged().articles.first?.plainText == "two")
        var ahead = Planet("a")
        try ahead.poll("a", document("Mon, 01 Jun 2026 00:00:00 GMT", "one"), at: Self.first)
        #expect(try ahead.merged().articles.first?.metadata.updated?.raw == Self.first)
    }
}
