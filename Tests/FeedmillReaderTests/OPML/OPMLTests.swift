import FeedmillModel
import FeedmillReader
import Testing

@Suite struct OPMLTests {
    private static let list = """
        <?xml version="1.0"?>
        <opml version="2.0">
          <head><title>Mills</title><dateCreated>Thu, 04 Jan 2024 10:00:00 GMT</dateCreated><ownerName>Anna</ownerName>
            <ownerEmail>anna@mill.example</ownerEmail><windowTop>10</windowTop></head>
          <body>
            <outline text="Flour">
              <outline text="Die Mühle" type="rss" xmlurl="https://mill.example/feed" HTMLURL="https://mill.example/"
                description="News of grain" language="de" category="/Food/Flour, bread" mill:size="3" xmlns:mill="urn:m"/>
              <outline text="a note"/>
            </outline>
            <outline title="Wind &amp; Water" xmlUrl="https://wind.example/atom"/>
            <outline text="A page" type="link" url="https://page.example/"/>
          </body>
        </opml>
        """

    @Test func aListIsAFeedOfItsSubscriptions() throws {
        let reading = Reading(Self.list)
        #expect(reading.failure == nil)
        #expect(reading.format == .opml)
        #expect(reading.head.title?.text.value == "Mills")
        #expect(
            reading.head.people == [
                FeedPerson(role: .author, form: .parts(Person(name: "Anna", email: "anna@mill.example")))
            ])
        #expect(reading.head.dates.map(\.role) == [.created])
        #expect(reading.items.map(\.title?.text.value) == ["Die Mühle", "Wind & Water", "A page"])
        #expect(reading.items.map(\.feedURL) == ["https://mill.example/feed", "https://wind.example/atom", nil])
        let mill = try #require(reading.items.first)
        #expect(mill.id == "https://mill.example/feed")
        #expect(mill.links == [Link(href: "https://mill.example/")])
        #expect(mill.tags.map(\.term) == ["Flour", "/Food/Flour", "bread"])
        #expect(mill.bodies.map(\.text.text.value) == ["News of grain"])
        #expect(mill.language == "de")
        #expect(mill.rare.extensions.map(\.attributes.pairs) == [[.init("mill:size", "3")]])
        #expect(reading.items.last?.links == [Link(href: "https://page.example/")])
    }

    @Test func foldersAndAttributesAreKeptInTheList() throws {
        let list = try OPMLReader().read(Array(Self.list.utf8))
        #expect(list.title == "Mills")
        #expect(list.owner == Person(name: "Anna", email: "anna@mill.example"))
        #expect(list.head.pairs == [.init("windowTop", "10")])
        #expect(list.outlines.map(\.text) == ["Flour", "Wind & Water", "A page"])
        let mill = try #require(list.outlines.first?.children.first)
        #expect(mill.feedURL == "https://mill.example/feed")
        #expect(mill.pageURL == "https://mill.example/")
        #expect(mill.attributes["mill:size"] == "3")
        #expect(list.namespaces == [NamespaceDeclaration(prefix: "mill", uri: "urn:m")])
    }

    @Test func whatIsNoListIsRefused() {
        #expect(throws: ReadFailure.self) { try OPMLReader().read(Array(rss("<title>One</title>").utf8)) }
        #expect(throws: ReadFailure.empty) { try OPMLReader().read([]) }
    }

    @Test func aBrokenListIsReadAsFarAsItGoes() throws {
        let list = try OPMLReader().read(
            Array(
                "<opml><body><outline text='A & B' xmlUrl='https://a.example/?x=1&y=2'><outline text=Two xmlUrl='u'/>"
                    .utf8))
        #expect(list.outlines.first?.text == "A & B")
        #expect(list.outlines.first?.feedURL == "https://a.example/?x=1&y=2")
        #expect(list.outlines.first?.children.map(\.text) == ["Two"])
    }
}
