import FeedmillModel
import FeedmillReader
import FeedmillSyntax
import Testing

@Suite struct RSSChannelTests {
    @Test func readsTheElementsOfTheSpecification() {
        let head = Reading(
            rss(
                "",
                channel: """
                    <description>News of the mill</description><language>en-gb</language><copyright>© Mill</copyright>
                    <managingEditor>ed@mill.example</managingEditor><webMaster>web@mill.example (Web)</webMaster>
                    <lastBuildDate>Thu, 04 Jan 2024 10:00:00 GMT</lastBuildDate><generator>Millstone 2</generator>
                    <docs>https://mill.example/rss</docs><ttl> 60 </ttl>
                    <cloud domain="c.example" port="80" path="/x" registerProcedure="p" protocol="soap"/>
                    <image><url>https://mill.example/i.png</url><title>I</title><link>https://mill.example/</link><width>88</width></image>
                    <textInput><title>Find</title><description>D</description><name>q</name><link>https://mill.example/s</link></textInput>
                    <skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                    """)
        ).head
        #expect(head.title?.text.value == "Mill")
        #expect(head.links == [Link(href: "https://mill.example/")])
        #expect(head.bodies.map(\.text.text.value) == ["News of the mill"])
        #expect(head.language == "en-gb")
        #expect(head.rights?.text.value == "© Mill")
        #expect(head.people.map(\.role) == [.author, .publisher])
        #expect(head.dates.map(\.role) == [.updated])
        #expect(head.rare.generator == Generator(name: "Millstone 2"))
        #expect(head.rare.docs == "https://mill.example/rss")
        #expect(head.rare.ttl == 60)
        #expect(head.rare.cloud?.port == 80)
        #expect(head.rare.cloud?.registerProcedure == "p")
        #expect(head.rare.image?.width == 88)
        #expect(head.rare.textInput?.name == "q")
        #expect(head.rare.textInput?.url == "https://mill.example/s")
        #expect(head.rare.skipHours == [0, 23])
        #expect(head.rare.skipDays == ["Sunday"])
    }

    @Test func whatComesAfterTheItemsBelongsToTheChannelToo() {
        let reading = Reading(
            """
            <rss version="2.0"><channel><item><title>One</title></item><title>Mill</title>
            <item><title>Two</title></item><image><url>https://mill.example/i.png</url></image></channel></rss>
            """)
        #expect(reading.items.map(\.title?.text.value) == ["One", "Two"])
        #expect(reading.head.title?.text.value == "Mill")
        #expect(reading.head.rare.image?.url == "https://mill.example/i.png")
    }

    @Test func rdfHasItsPartsBesideTheChannel() {
        let reading = Reading(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://mill.example/rdf"><title>Mill</title><link>https://mill.example/</link>
            <image rdf:resource="https://mill.example/i.png"/>
            <items><rdf:Seq><rdf:li rdf:resource="https://mill.example/1"/></rdf:Seq></items></channel>
            <image rdf:about="https://mill.example/i.png"><title>I</title><url>https://mill.example/i.png</url></image>
            <item rdf:about="https://mill.example/1"><title>One</title><dc:creator>Anna</dc:creator><dc:date>2024-01-04</dc:date></item>
            </rdf:RDF>
            """)
        #expect(reading.format == .rss10)
        #expect(reading.head.about == "https://mill.example/rdf")
        #expect(reading.head.rare.image?.title == "I")
        #expect(reading.items.map(\.about) == ["https://mill.example/1"])
        #expect(reading.items.first?.people == [FeedPerson(role: .author, form: .text("Anna"))])
        #expect(!reading.head.hasRare || reading.head.rare.extensions.isEmpty)
    }

    @Test func cdfHasLinksAndDatesAsAttributes() {
        let reading = Reading(
            """
            <CHANNEL HREF="https://mill.example/" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>Mill</TITLE><ABSTRACT>News</ABSTRACT>
            <LOGO HREF="https://mill.example/i.gif" STYLE="ICON"/>
            <ITEM HREF="https://mill.example/1"><TITLE>One</TITLE><ABSTRACT>Milled</ABSTRACT></ITEM></CHANNEL>
            """)
        #expect(reading.format == .cdf)
        #expect(reading.head.title?.text.value == "Mill")
        #expect(reading.head.links == [Link(href: "https://mill.example/")])
        #expect(reading.head.rare.icon == "https://mill.example/i.gif")
        #expect(reading.head.dates.first?.timestamp.instant?.rfc3339 == "2004-04-07T04:05:43Z")
        #expect(reading.items.first?.links == [Link(href: "https://mill.example/1")])
        #expect(reading.items.first?.bodies.map(\.text.text.value) == ["Milled"])
    }
}
