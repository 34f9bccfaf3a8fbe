import Testing

@testable import FeedmillValidator

/// Podcast tags: one breach each, and what is right is let pass.
@Suite struct PodcastTests {
    private static let namespaces = """
         xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters" \
        xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml" \
        xmlns:sy="http://purl.org/rss/modules/syndication/"
        """
    private static let guid = "9b024349-ccf0-5f69-a609-6b82873eab3c"

    private func found(_ item: String, channel: String = "") -> [String] {
        FeedmillValidatorTests.found(rss(channel: channel, item: item, namespaces: Self.namespaces))
            .filter { !$0.contains("misspelled-namespace") }
    }

    @Test(arguments: [
        ("<podcast:funding/>", "6:1 missing-attribute podcast:funding@url"),
        ("<podcast:soundbite startTime=\"73.0\"/>", "6:1 missing-attribute podcast:soundbite@duration"),
        ("<podcast:soundbite startTime=\"x\" duration=\"60\"/>", "6:31 invalid-number podcast:soundbite@startTime"),
        ("<podcast:location geo=\"48,16\">Wien</podcast:location>", "6:24 invalid-value podcast:location@geo"),
        ("<podcast:location osm=\"X1\">Wien</podcast:location>", "6:24 invalid-value podcast:location@osm"),
        ("<podcast:alternateEnclosure type=\"audio/opus\"/>", "6:1 missing-element podcast:source"),
        ("<podcast:value type=\"lightning\" method=\"keysend\"/>", "6:1 missing-element podcast:valueRecipient"),
        ("<podcast:socialInteract protocol=\"activitypub\"/>", "6:1 missing-attribute podcast:socialInteract@uri"),
        (
            "<podcast:socialInteract protocol=\"fax\" uri=\"u:x\"/>",
            "6:35 unlisted-value podcast:socialInteract@protocol"
        ),
        ("<podcast:chat server=\"irc.example\"/>", "6:1 missing-attribute podcast:chat@protocol"),
        ("<podcast:txt purpose=\"p\" x=\"y\">t</podcast:txt>", "6:26 unknown-extension-attribute podcast:txt@x"),
        ("<podcast:image/>", "6:1 missing-attribute podcast:image@href"),
        ("<psc:chapters><psc:chapter title=\"t\"/></psc:chapters>", "6:15 missing-attribute psc:chapter@start"),
        (
            "<psc:chapters><psc:chapter start=\"x\" title=\"t\"/></psc:chapters>",
            "6:35 invalid-npt-time psc:chapter@start"
        ),
        ("<googleplay:explicit>maybe</googleplay:explicit>", "6:22 invalid-itunes-flag googleplay:explicit"),
        ("<media:status state=\"gone\"/>", "6:22 unlisted-value media:status@state"),
        ("<media:price price=\"free\"/>", "6:21 invalid-number media:price@price"),
        (
            "<georss:where><gml:Point><gml:pos>45</gml:pos></gml:Point></georss:where>",
            "6:35 invalid-coordinates gml:pos"
        ),
    ])
    func breaches(_ item: String, _ expected: String) {
        #expect(found(item).contains(expected), "\(found(item))")
    }

    @Test(arguments: [
        "<podcast:transcript url=\"https://a.example/t.vtt\" type=\"text/vtt\" language=\"en\" rel=\"captions\"/>",
        "<podcast:chapters url=\"https://a.example/c.json\" type=\"application/json+chapters\"/>",
        "<podcast:person role=\"guest\" group=\"cast\" href=\"https://a.example/p\">Ann Quay</podcast:person>",
        "<podcast:location rel=\"subject\" geo=\"geo:48.2,16.4\" osm=\"R113314\" country=\"AT\">Wien</podcast:location>",
        "<podcast:episode display=\"Ch.3\">204.5</podcast:episode>",
        """
        <podcast:alternateEnclosure type="audio/opus" bitrate="64000" title="Low" default="true">\
        <podcast:source uri="https://a.example/l.opus"/><podcast:integrity type="sri" value="sha384-x"/>\
        </podcast:alternateEnclosure>
        """,
        """
        <podcast:value type="lightning" method="keysend" suggested="0.00000005000">\
        <podcast:valueRecipient name="a" type="node" address="02d" split="99"/>\
        <podcast:valueTimeSplit startTime="60" duration="237" remotePercentage="95">\
        <podcast:remoteItem feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c" itemGuid="x" medium="music"/>\
        </podcast:valueTimeSplit></podcast:value>
        """,
        "<podcast:socialInteract protocol=\"disabled\"/>",
        "<podcast:image href=\"https://a.example/i.jpg\" alt=\"quay\" aspect-ratio=\"1/1\" width=\"1400\"/>",
        "<psc:chapters version=\"1.2\"><psc:chapter start=\"00:01:05.5\" title=\"t\" href=\"https://a.example/\"/></psc:chapters>",
        "<media:community><media:starRating average=\"3.5\" count=\"20\" min=\"1\" max=\"10\"/></media:community>",
        "<media:embed url=\"https://a.example/p.swf\" width=\"512\"><media:param name=\"type\">x</media:param></media:embed>",
        "<media:embed url=\"https://a.example/p.html\">&lt;iframe src=\"https://a.example/p.html\"&gt;&lt;/iframe&gt;</media:embed>",
        "<georss:where><gml:Point><gml:pos>45.2 -71.9</gml:pos></gml:Point></georss:where>",
    ])
    func whatIsRight(_ item: String) {
        #expect(found(item) == [])
    }

    @Test func channelsAndWhatIsOnTheAir() {
        let channel = """
            <podcast:guid>\(Self.guid)</podcast:guid><podcast:medium>musicL</podcast:medium>\
            <podcast:locked owner="a@b.example">yes</podcast:locked>\
            <podcast:trailer url="https://a.example/t.mp3" pubdate="Thu, 01 Apr 2021 08:00:00 GMT" season="1">T</podcast:trailer>\
            <podcast:updateFrequency complete="false" dtstart="2026-01-01T00:00:00Z" rrule="FREQ=WEEKLY">weekly</podcast:updateFrequency>\
            <podcast:podroll><podcast:remoteItem feedGuid="\(Self.guid)"/></podcast:podroll>\
            <podcast:publisher><podcast:remoteItem medium="publisher" feedGuid="\(Self.guid)"/></podcast:publisher>\
            <podcast:liveItem status="live" start="2026-01-01T00:00:00Z"><title>now</title><guid>https://a.example/l</guid>\
            <enclosure url="https://a.example/live" type="audio/mpeg" length="0"/>\
            <podcast:contentLink href="https://a.example/">Watch</podcast:contentLink></podcast:liveItem>
            """
        #expect(found("", channel: channel) == [])
        #expect(found("", channel: "<podcast:guid>x</podcast:guid>") == ["4:15 invalid-value podcast:guid"])
        #expect(found("", channel: "<podcast:medium>opera</podcast:medium>") == ["4:17 unlisted-value podcast:medium"])
        #expect(
            found("", channel: "<podcast:liveItem status=\"live\"/>").contains(
                "4:1 missing-attribute podcast:liveItem@start"))
    }

    @Test func namespacesThatAreNearlyRightAreTold() {
        let feed = rss(
            channel: "<sy:updatePeriod>often</sy:updatePeriod>",
            namespaces: " xmlns:sy=\"https://purl.org/rss/1.0/modules/syndication\"")
        #expect(
            FeedmillValidatorTests.found(feed) == [
                "1:61 misspelled-namespace ", "4:18 invalid-update-period sy:updatePeriod",
            ])
        let fixed = FeedValidator().repair(Array(feed.utf8))
        #expect(
            String(decoding: fixed.bytes, as: UTF8.self).contains("\"http://purl.org/rss/1.0/modules/syndication/\""))
    }

    @Test func aRootThatIsNearlyAtomIsReadOn() {
        let feed = atom(head: "<icon>a b</icon>").replacing(
            "http://www.w3.org/2005/Atom", with: "https://www.w3.org/2005/Atom")
        #expect(
            FeedmillValidatorTests.found(feed) == ["1:1 wrong-namespace feed", "3:8 invalid-uri-character icon"])
    }
}
