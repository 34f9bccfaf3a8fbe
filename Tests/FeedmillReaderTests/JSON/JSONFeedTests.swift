import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillReader

@Suite struct JSONFeedTests {
    @Test func theFeedItselfIsRead() {
        let reading = JSONReading(SampleJSON.feed)
        let head = reading.head
        #expect(reading.format == .jsonFeed11)
        #expect(reading.failure == nil)
        #expect(head.title?.text == Text("Harbour notes — 港の記録"))
        #expect(head.bodies.map(\.text.text.value) == ["What the tide brings"])
        #expect(head.info?.text.value == "A feed for readers")
        #expect(head.language == "en-GB")
        #expect(
            head.links == [
                Link(rel: .alternate, href: "https://harbour.example/"),
                Link(rel: .self, href: "https://harbour.example/feed.json"),
                Link(rel: .next, href: "https://harbour.example/feed.json?page=2"),
                Link(rel: .hub, href: "https://hub.example/"),
            ])
        #expect(head.people.map(\.form) == [.parts(Person(name: "Ada Keeper", url: "https://harbour.example/ada"))])
        #expect(head.rare.icon == "https://harbour.example/favicon.ico")
        #expect(head.rare.image?.url == "https://harbour.example/icon.png")
        #expect(
            head.rare.extensions == [
                Extension(name: "avatar", namespace: "", value: "https://harbour.example/ada.png"),
                Extension(
                    name: "_weather", namespace: "",
                    children: [
                        Extension(name: "wind", namespace: "", value: "3"),
                        Extension(name: "wind", namespace: "", value: "5.5"),
                        Extension(name: "fog", namespace: "", value: "true"), Extension(name: "note", namespace: ""),
                    ]),
            ])
    }

    @Test func itemsAreRead() throws {
        let reading = JSONReading(SampleJSON.feed)
        #expect(reading.items.count == 2)
        let item = try #require(reading.items.first)
        #expect(item.kind == .item)
        #expect(item.id == "https://harbour.example/1")
        #expect(item.title?.text == Text("The 灯台 shines 🚀"))
        #expect(item.bodies.map(\.role) == [.content, .content, .summary])
        #expect(item.bodies.map(\.text.text.type) == [.html, .plain, .plain])
        #expect(item.bodies.allSatisfy { $0.text.isDeclared })
        #expect(item.bodies.first?.text.text.value == "<p>It <em>shines</em>.\n</p>")
        #expect(item.bodies.first?.text.text.base == "https://harbour.example/feed.json")
        #expect(
            item.links == [
                Link(rel: .alternate, href: "https://harbour.example/1"),
                Link(rel: .related, href: "https://elsewhere.example/story"),
                Link(
                    rel: .enclosure, href: "https://harbour.example/fog.mp3", type: "audio/mpeg", title: "Horn",
                    length: 1200),
            ])
        #expect(item.rare.image?.url == "https://harbour.example/1.jpg")
        #expect(item.dates.map(\.role) == [.published, .updated])
        #expect(item.dates.first?.timestamp.raw == "2025-03-04T08:15:00+09:00")
        #expect(item.tags == [Tag(term: "light"), Tag(term: "night")])
        #expect(item.language == "ja")
        #expect(
            item.people.map(\.form) == [
                .parts(Person(name: "Ben")), .parts(Person(email: "cleo@harbour.example")),
            ])
        #expect(item.rare.extensions.map(\.name) == ["banner_image", "attachment", "_tide"])
        #expect(reading.items.last?.id == "42")
        #expect(reading.items.last?.people.map(\.form) == [.parts(Person(name: "Dora"))])
    }

    @Test func whatIsWrongHasAPlace() {
        let reading = JSONReading(SampleJSON.feed)
        #expect(reading.findings.map(\.path) == ["items[0].attachments[1]"])
        #expect(reading.codes == ["feed/missing"])
        #expect(reading.findings.first?.position?.line == 34)
        #expect(reading.findings.first?.position?.column == 9)
    }

    @Test func rssInJSONIsRead() throws {
        let reading = JSONReading(SampleJSON.rss, base: "https://tide.example/feed.json")
        #expect(reading.format == .rssJSON)
        #expect(reading.findings.isEmpty)
        #expect(reading.head.title?.text.value == "Tide table")
        #expect(reading.head.title?.isDeclared == false)
        #expect(reading.head.tags == [Tag(term: "sea"), Tag(term: "moon", scheme: "https://tide.example/c")])
        #expect(reading.head.rare.ttl == 60)
        #expect(reading.head.rare.skipHours == [1, 2])
        #expect(reading.head.rare.cloud?.port == 80)
        #expect(reading.items.count == 2)
        let item = try #require(reading.items.first)
        #expect(item.guid == RSSGUID(value: "high-1", isPermalink: false))
        #expect(item.links.first == Link(href: "https://tide.example/high"))
        #expect(
            item.links.last
                == Link(rel: .enclosure, href: "https://tide.example/high.mp3", type: "audio/mpeg", length: 1200))
        #expect(item.bodies.first?.text.text.type == .html)
        #expect(item.rare.extensions.map(\.name) == ["source:markdown"])
        #expect(reading.items.last?.guid?.isPermalink == true)
    }

    @Test(arguments: [
        ("https://jsonfeed.org/version/1", FeedFormat.jsonFeed1, []),
        ("https://jsonfeed.org/version/1.1", .jsonFeed11, []),
        ("http://jsonfeed.org/version/1", .jsonFeed1, ["json/version"]),
        ("https://www.jsonfeed.org/version/1.1/", .jsonFeed11, ["json/version"]),
        ("https://jsonfeed.org/version/2", .jsonFeed11, ["json/version"]),
        ("2.0", .jsonFeed11, ["json/version"]),
    ])
    func versionsAreToldApart(_ version: String, _ format: FeedFormat, _ codes: [String]) {
        let reading = JSONReading(#"{"version": "\#(version)", "items": [{"id": "1"}]}"#)
        #expect(reading.format == format)
        #expect(reading.codes == codes)
        #expect(reading.items.count == 1)
    }

    @Test func theVersionMayComeLast() {
        let reading = JSONReading(#"{"items": [{"id": "1"}], "version": "https://jsonfeed.org/version/1"}"#, chunk: 5)
        #expect(reading.format == .jsonFeed1)
        #expect(reading.findings.isEmpty)
    }

    @Test(arguments: [
        #""title": 5"#, #""title": ["x"]"#, #""title": {"x": 1}"#, #""title": true"#, #""title": null"#,
        #""authors": "Ada""#,
        #""authors": [5, null, {}]"#, #""author": []"#, #""tags": "one""#, #""tags": [1, [2], null]"#,
        #""attachments": {"url": "https://a.example/"}"#,
        #""attachments": [{"url": "https://a.example/", "size_in_bytes": "many"}]"#,
        #""attachments": [{"url": "https://a.example/", "size_in_bytes": -1}]"#,
        #""attachments": [{"url": "https://a.example/", "size_in_bytes": 1e999}]"#, #""date_published": "once""#,
        #""date_published": 20250304"#, #""content_html": 1e999"#, #""url": {}"#, #""image": []"#, #""id": {"a": 1}"#,
    ])
    func wrongTypesNeverLoseAnItem(_ member: String) {
        let reading = JSONReading(
            #"{"version": "https://jsonfeed.org/version/1.1", "items": [{\#(member), "summary": "kept"}, {"id": "2"}]}"#
        )
        #expect(reading.items.count == 2)
        #expect(reading.items.first?.bodies.last?.text.text.value == "kept")
        #expect(reading.failure == nil)
        #expect(reading.findings.allSatisfy { $0.code.hasPrefix("feed/") && $0.severity == .warning })
    }

    @Test func itemsThatAreNoneArePassedOver() {
        let reading = JSONReading(
            #"{"version": "https://jsonfeed.org/version/1.1", "items": [1, null, "x", [], {"id": "1"}, false, {}]}"#)
        #expect(reading.items.map(\.id) == ["1"])
        #expect(
            reading.findings.map(\.path) == ["items[0]", "items[1]", "items[2]", "items[3]", "items[5]", "items[6]"])
    }

    @Test func aSingleItemNeedsNoArray() {
        let reading = JSONReading(#"{"version": "https://jsonfeed.org/version/1.1", "items": {"id": "1"}}"#)
        #expect(reading.items.map(\.id) == ["1"])
        #expect(reading.codes == ["feed/bad-type"])
    }

    @Test(arguments: ["[]", "{}", "1", "\"x\"", #"{"hello": "world"}"#, "null", #"{"rss": 1}"#])
    func whatIsNoFeedIsSaidToBeNone(_ document: String) {
        guard case .notAFeed = JSONReading(document).failure else {
            Issue.record("\(document) passed for a feed")
            return
        }
    }

    @Test func nothingIsEmpty() {
        #expect(JSONReading("").failure == .empty)
        #expect(JSONReading(" \n\t").failure == .empty)
    }
}
