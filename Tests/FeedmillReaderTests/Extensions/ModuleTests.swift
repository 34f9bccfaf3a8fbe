import FeedmillModel
import FeedmillReader
import Testing

@Suite struct ModuleTests {
    private static let namespaces = """
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" \
        xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:thr="http://purl.org/syndication/thread/1.0" \
        xmlns:psc="http://podlove.org/simple-chapters" xmlns:cc="http://web.resource.org/cc/" \
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:admin="http://webns.net/mvcb/" xmlns:mill="https://mill.example/ns"
        """

    private func item(_ elements: String) -> FeedElement {
        Reading(rss(elements, root: Self.namespaces)).items.first ?? FeedElement(.item)
    }

    private func channel(_ elements: String) -> FeedElement {
        Reading(rss("", channel: elements, root: Self.namespaces)).head
    }

    @Test func dublinCoreFillsWhatTheCoreHas() {
        let item = item(
            """
            <dc:title>One</dc:title><dc:creator>Anna</dc:creator><dc:creator>Ben</dc:creator><dc:subject>grain</dc:subject>
            <dc:description>Milled</dc:description><dc:date>2024-01-04</dc:date><dc:language>de</dc:language>
            <dc:publisher>Mill</dc:publisher><dc:rights>© Mill</dc:rights><dcterms:created>2024-01-01</dcterms:created>
            <dcterms:issued>2024-01-02</dcterms:issued><dcterms:valid>start=2024-01-03; end=2024-01-05</dcterms:valid>
            """)
        #expect(item.title?.text.value == "One")
        #expect(item.people.map(\.role) == [.author, .author, .publisher])
        #expect(item.tags == [Tag(term: "grain")])
        #expect(item.bodies.map(\.text.text.value) == ["Milled"])
        #expect(item.dates.map(\.role) == [.updated, .created, .published])
        #expect(item.language == "de")
        #expect(item.rights?.text.value == "© Mill")
        #expect(item.valid == "start=2024-01-03; end=2024-01-05")
    }

    @Test func atomInRSSIsAtom() {
        let item = item(
            """
            <atom:link rel="related" href="https://mill.example/2"/><atom:author><atom:name>Anna</atom:name></atom:author>
            <atom:updated>2024-01-04T10:00:00Z</atom:updated><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
            """)
        #expect(item.links == [Link(rel: .related, href: "https://mill.example/2")])
        #expect(item.people == [FeedPerson(role: .author, form: .parts(Person(name: "Anna")))])
        #expect(item.dates.map(\.role) == [.updated])
        #expect(item.bodies.map(\.role) == [.content])
    }

    @Test func podcastsAreReadAsAppleWritesThem() {
        let item = item(
            """
            <itunes:author>Anna</itunes:author><itunes:duration>12:30</itunes:duration><itunes:explicit>no</itunes:explicit>
            <itunes:image href="https://mill.example/e.png"/><itunes:keywords>grain, flour</itunes:keywords>
            <itunes:episode>seven</itunes:episode><itunes:season>2</itunes:season><itunes:episodeType>full</itunes:episodeType>
            <itunes:block>Yes</itunes:block><itunes:summary>Sum</itunes:summary>
            """)
        let podcast = item.rare.itunes
        #expect(podcast?.author == "Anna")
        #expect(podcast?.duration == "12:30")
        #expect(podcast?.explicit == false)
        #expect(podcast?.image == "https://mill.example/e.png")
        #expect(podcast?.keywords == ["grain", "flour"])
        #expect(podcast?.episode == nil)
        #expect(podcast?.season == 2)
        #expect(podcast?.block == true)
        #expect(item.tags.map(\.term) == ["grain", "flour"])
        #expect(item.bodies.map(\.role) == [.fallback])
        #expect(item.rare.image == nil)
    }

    @Test func podcastCategoriesNest() {
        let channel = channel(
            """
            <itunes:category text="Technology"><itunes:category text="Gadgets"/></itunes:category>
            <itunes:owner><itunes:name>Anna</itunes:name><itunes:email>anna@mill.example</itunes:email></itunes:owner>
            <itunes:new-feed-url>https://mill.example/new</itunes:new-feed-url>
            """)
        #expect(channel.tags.map(\.term) == ["Technology", "Gadgets"])
        #expect(channel.rare.movedTo == "https://mill.example/new")
        #expect(
            channel.people
                == [FeedPerson(role: .owner, form: .parts(Person(name: "Anna", email: "anna@mill.example")))])
    }

    @Test func aMediaGroupBelongsToItsItem() {
        let item = item(
            """
            <title>One</title><media:group><media:title>M</media:title>
            <media:content url="https://mill.example/1.mp4" fileSize="12" medium="video"><media:thumbnail url="https://mill.example/t.jpg"/></media:content>
            <media:credit role="author">Anna</media:credit><media:rating scheme="urn:simple">adult</media:rating>
            <media:restriction relationship="allow" type="country">AU US</media:restriction>
            <media:category label="Grain">grain</media:category></media:group>
            """)
        let media = item.rare.media
        #expect(item.title?.text.value == "One")
        #expect(item.mediaTitle?.text.value == "M")
        #expect(media?.contents.map { $0["fileSize"] } == ["12"])
        #expect(media?.thumbnails.map { $0["url"] } == ["https://mill.example/t.jpg"])
        #expect(media?.credits.map(\.value) == ["Anna"])
        #expect(media?.rating?.value == "adult")
        #expect(media?.restriction?.values == ["au", "us"])
        #expect(
            item.tags == [
                Tag(term: "grain", scheme: "http://search.yahoo.com/mrss/category_schema", label: "Grain")
            ])
    }

    @Test func discussionAndLicencesAreRead() {
        let item = item(
            """
            <slash:comments>7</slash:comments><wfw:comment>https://mill.example/1/c</wfw:comment>
            <wfw:commentRss>https://mill.example/1/f</wfw:commentRss>
            <thr:in-reply-to ref="tag:o.example,2024:1" href="https://o.example/1" type="text/html"/>
            <cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>
            """)
        #expect(item.rare.comments?.count == 7)
        #expect(item.rare.comments?.postURL == "https://mill.example/1/c")
        #expect(item.rare.comments?.feedURL == "https://mill.example/1/f")
        #expect(item.rare.inReplyTo.map(\.ref) == ["tag:o.example,2024:1"])
        #expect(item.links == [Link(rel: .license, href: "https://creativecommons.org/licenses/by/4.0/")])
    }

    @Test func onlyTheFirstListOfChaptersCounts() {
        let item = item(
            """
            <psc:chapters version="1.2"><psc:chapter start="00:00:00" title="Hello"/>
            <psc:chapter start="12:42.5" title="Grain" href="https://mill.example/g"/><psc:chapter title="lost"/></psc:chapters>
            <psc:chapters><psc:chapter start="0" title="Ignored"/></psc:chapters>
            """)
        #expect(item.rare.chapters?.version == "1.2")
        #expect(item.rare.chapters?.chapters.map(\.startSeconds) == [0, 762.5])
        #expect(item.rare.chapters?.chapters.last?.url == "https://mill.example/g")
    }

    @Test func whatNobodyKnowsIsKept() {
        let item = item(#"<mill:stone grit="30" mill:x="y">Basalt<mill:part/><other>z</other></mill:stone>"#)
        #expect(
            item.rare.extensions == [
                Extension(
                    name: "stone", namespace: "https://mill.example/ns", prefix: "mill", value: "Basalt",
                    attributes: Attributes([.init("grit", "30"), .init("mill:x", "y")]),
                    children: [
                        Extension(name: "part", namespace: "https://mill.example/ns", prefix: "mill"),
                        Extension(name: "other", namespace: "", value: "z"),
                    ])
            ])
    }

    @Test func aModuleWithoutItsDeclarationIsStillKnown() {
        let reading = Reading("<rss version='2.0'><channel><item><dc:creator>Anna</dc:creator></item></channel></rss>")
        #expect(reading.items.first?.people == [FeedPerson(role: .author, form: .text("Anna"))])
        #expect(reading.codes.contains("xml/undeclared-prefix"))
    }
}
