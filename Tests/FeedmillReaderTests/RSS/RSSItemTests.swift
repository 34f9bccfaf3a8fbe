import FeedmillModel
import FeedmillReader
import FeedmillSyntax
import Testing

@Suite struct RSSItemTests {
    private func item(_ elements: String, _ options: ReadOptions = ReadOptions()) -> FeedElement {
        Reading(rss(elements), options).items.first ?? FeedElement(.item)
    }

    @Test func readsTheElementsOfTheSpecification() {
        let item = item(
            """
            <title>Grain &amp; flour</title><link>https://mill.example/1</link><description>&lt;p&gt;Milled&lt;/p&gt;</description>
            <author>anna@mill.example (Anna)</author><category domain="https://mill.example/tags">grain</category>
            <comments>https://mill.example/1#c</comments><enclosure url="https://mill.example/1.mp3" length="12" type="audio/mpeg"/>
            <guid isPermaLink="false">mill-1</guid><pubDate>Thu, 04 Jan 2024 10:00:00 GMT</pubDate>
            <source url="https://other.example/feed">Other</source>
            """)
        #expect(item.title?.text.value == "Grain & flour")
        #expect(item.bodies.map(\.text.text.value) == ["<p>Milled</p>"])
        #expect(item.bodies.map(\.text.text.type) == [.html])
        #expect(item.people == [FeedPerson(role: .author, form: .text("anna@mill.example (Anna)"))])
        #expect(item.tags == [Tag(term: "grain", scheme: "https://mill.example/tags")])
        #expect(item.rare.comments?.url == "https://mill.example/1#c")
        #expect(
            item.links == [
                Link(href: "https://mill.example/1"),
                Link(rel: .enclosure, href: "https://mill.example/1.mp3", type: "audio/mpeg", length: 12),
            ])
        #expect(item.guid == RSSGUID(value: "mill-1", isPermalink: false))
        #expect(item.dates.map(\.timestamp.instant?.rfc3339) == ["2024-01-04T10:00:00Z"])
        #expect(item.source.first?.title?.text.value == "Other")
        #expect(item.source.first?.feedURL == "https://other.example/feed")
    }

    @Test(arguments: [("", true), (#" isPermaLink="true""#, true), (#" isPermaLink="FALSE""#, false)])
    func aGuidIsAPermalinkUnlessItSaysNo(_ attribute: String, _ isPermalink: Bool) {
        let guid = item("<guid\(attribute)>https://mill.example/1</guid>").guid
        #expect(guid == RSSGUID(value: "https://mill.example/1", isPermalink: isPermalink))
    }

    @Test func elementsOfOtherElementsDoNotLeak() {
        let item = item(
            """
            <image><title>Picture</title><link>https://mill.example/pic</link><url>https://mill.example/pic.png</url></image>
            <source url="https://o.example/"><title>Their title</title></source><title>Mine</title>
            """)
        #expect(item.title?.text.value == "Mine")
        #expect(item.links.isEmpty)
        #expect(item.rare.image?.title == "Picture")
    }

    @Test func aModuleIsNotTakenForTheCore() {
        let reading = Reading(
            rss(
                "<source:markdown>*x*</source:markdown><m:description>wrong</m:description><description>right</description>",
                root: #"xmlns:source="http://source.scripting.com/" xmlns:m="http://mill.example/ns""#))
        let item = reading.items.first ?? FeedElement(.item)
        #expect(item.bodies.map(\.text.text.value) == ["right"])
        #expect(item.source.isEmpty)
        #expect(item.rare.extensions.map(\.name) == ["markdown", "description"])
    }

    @Test func wrongNumbersAndDatesLoseNothing() {
        let reading = Reading(
            rss(
                #"<title>One</title><enclosure url="https://mill.example/a" length="big"/><pubDate>someday</pubDate>"#,
                channel: "<ttl>soon</ttl>"))
        let item = reading.items.first ?? FeedElement(.item)
        #expect(item.title?.text.value == "One")
        #expect(item.links == [Link(rel: .enclosure, href: "https://mill.example/a")])
        #expect(item.dates.first?.timestamp.raw == "someday")
        #expect(reading.head.rare.ttl == nil)
        #expect(reading.codes.sorted() == ["feed/bad-date", "feed/bad-number", "feed/bad-number"])
        #expect(reading.findings.allSatisfy { $0.position != nil })
    }

    @Test func markupInADescriptionIsMarkup() {
        let item = item("<description>Fine <b>flour</b> &amp; more</description>")
        #expect(item.bodies.first?.text.text.value == "Fine <b>flour</b> &amp; more")
        #expect(item.bodies.first?.text.text.type == .xhtml)
    }

    @Test func referencesAreResolvedWhereABaseIsKnown() {
        let options = ReadOptions(documentBase: "https://mill.example/feeds/all.xml")
        let item = item("<link>../1</link><guid>/posts/1</guid><comments>#c</comments>", options)
        #expect(item.links.first?.href == "https://mill.example/1")
        #expect(item.guid?.value == "https://mill.example/posts/1")
        #expect(item.rare.comments?.url == "https://mill.example/feeds/all.xml#c")
    }

    @Test func theNamespacesOfRSSAreAllOne() {
        for uri in [
            "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss", "http://purl.org/rss/1.0/",
        ] {
            let reading = Reading(
                "<rss version='2.0' xmlns='\(uri)'><channel><title>M</title><item><title>One</title></item></channel></rss>"
            )
            #expect(reading.items.map(\.title?.text.value) == ["One"], "\(uri)")
            #expect(reading.head.title?.text.value == "M", "\(uri)")
        }
    }
}
