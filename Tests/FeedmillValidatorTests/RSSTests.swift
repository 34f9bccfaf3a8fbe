import Testing

@testable import FeedmillValidator

@Suite struct RSSTests {
    @Test func faultlessFeedHasNoFindings() {
        #expect(found(rss()) == [])
    }

    @Test(arguments: [
        ("<language>english</language>", "4:1 duplicate-element language"),
        ("<webMaster>me@blog.example</webMaster>", "4:12 email-without-name webMaster"),
        ("<webMaster>Me</webMaster>", "4:12 invalid-email-address webMaster"),
        ("<pubDate>Mon, 31 Feb 2026 10:00:00 GMT</pubDate>", "4:22 invalid-rfc822-date pubDate"),
        ("<pubDate>Mon, 01 Jan 2026 10:00:00 GMT</pubDate>", "4:10 date-weekday-mismatch pubDate"),
        ("<pubDate>01 Jan 26 10:00 GMT</pubDate>", "4:17 problematic-rfc822-date pubDate"),
        ("<ttl>1.5</ttl>", "4:6 invalid-positive-integer ttl"),
        ("<skipHours><hour>24</hour></skipHours>", "4:18 hour-24 hour"),
        ("<skipHours><hour>0</hour><hour>24</hour></skipHours>", "4:26 duplicate-value hour"),
        ("<skipDays><day>monday</day></skipDays>", "4:16 invalid-skip-day day"),
        ("<docs>www.rssboard.org</docs>", "4:7 invalid-absolute-uri docs"),
        (
            "<cloud domain=\"d\" path=\"/\" port=\"x\" protocol=\"p\" registerProcedure=\"\"/>",
            "4:34 invalid-integer-attribute cloud@port"
        ),
        ("<textinput/>", "4:1 unknown-element textinput"),
        ("<copyright>a <i>b</i></copyright>", "4:14 unknown-element i"),
        ("<category>R&amp;amp;B</category>", "4:12 contains-html category"),
    ])
    func channelIsHeldToItsTable(_ channel: String, _ expected: String) {
        #expect(found(rss(channel: channel)).contains(expected), "\(found(rss(channel: channel)))")
    }

    @Test(arguments: [
        (
            "<enclosure url=\"https://a.example/x.mp3\" length=\"-3\" type=\"audio/mpeg\"/>",
            "6:50 invalid-integer-attribute enclosure@length"
        ),
        ("<enclosure url=\"https://a.example/x.mp3\" type=\"audio/mpeg\"/>", "6:1 missing-attribute enclosure@length"),
        (
            "<enclosure url=\"https://a.example/x.mp3\" length=\"0\" type=\"audio\"/>",
            "6:63 invalid-media-type-attribute enclosure@type"
        ),
        ("<source>s</source>", "6:1 missing-attribute source@url"),
        ("<link>https://blog.example/ü</link>", "6:28 iri-where-uri-required link"),
        ("<description>&lt;p&gt;&lt;em&gt;x&lt;/p&gt;</description>", "6:23 invalid-html description"),
        ("<comments>c</comments>", "6:11 invalid-absolute-uri comments"),
    ])
    func itemIsHeldToItsTable(_ item: String, _ expected: String) {
        #expect(found(rss(item: item)).contains(expected), "\(found(rss(item: item)))")
    }

    @Test(arguments: [
        ("123", "isPermaLink=\"false\"", "guid-not-unique-enough"), ("tag:a.example,2026:1", "", "invalid-permalink"),
        ("post-1", "", "invalid-permalink-guid"),
    ])
    func guidIsJudgedByItsKind(_ value: String, _ attribute: String, _ expected: String) {
        let feed = rss().replacing("<guid>https://blog.example/1</guid>", with: "<guid \(attribute)>\(value)</guid>")
        #expect(found(feed).map { $0.split(separator: " ")[1] } == [Substring(expected)])
    }

    @Test func hexadecimalReferencesAreMeantAsCharacters() {
        #expect(found(rss().replacing("<title>i</title>", with: "<title>A&#x3C;b&#x3E;</title>")) == [])
        #expect(
            found(rss().replacing("<title>i</title>", with: "<title>A&lt;b&gt;</title>")) == [
                "5:15 contains-html title"
            ])
    }

    @Test func coreAndExtensionSayingTheSame() {
        let channel = "<webMaster>a@b.example (A)</webMaster><dc:publisher>p</dc:publisher>"
        let feed = rss(channel: channel, namespaces: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        #expect(found(feed) == ["4:39 duplicate-semantics dc:publisher"])
    }
}
