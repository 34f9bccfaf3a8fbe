import FeedmillModel
import FeedmillReader
import FeedmillSyntax
import Testing

/// What the typed views make of extensions as feeds have them.
@Suite struct ViewTests {
    private func metadata(_ elements: String, root: String) -> Metadata {
        let item = Reading(rss(elements, root: root), ReadOptions(documentBase: "https://mill.example/feed")).items
            .first
        var metadata = Metadata()
        metadata.rare = item?.rare ?? RareMetadata()
        return metadata
    }

    @Test func podcasting2() throws {
        let metadata = metadata(
            """
            <podcast:guid>9b0</podcast:guid><podcast:medium>podcast</podcast:medium>
            <podcast:locked owner="a@mill.example">yes</podcast:locked>
            <podcast:funding url="/give">Give</podcast:funding>
            <podcast:transcript url="/1.vtt" type="text/vtt" language="de" rel="captions"/><podcast:transcript type="text/html"/>
            <podcast:chapters url="/1.json" type="application/json+chapters"/>
            <podcast:soundbite startTime="73.5" duration="60">Why</podcast:soundbite><podcast:soundbite startTime="x" duration="1"/>
            <podcast:person role="Guest" img="a.jpg" href="/anna">Anna</podcast:person><podcast:person>Ben</podcast:person>
            <podcast:location geo="geo:48.1,11.6" osm="R113314" rel="subject">Munich</podcast:location>
            <podcast:season name="Grain">3</podcast:season><podcast:episode display="Ch.3">315.5</podcast:episode>
            <podcast:alternateEnclosure type="video/mp4" length="77" bitrate="511276.5" height="720" default="true">
              <podcast:source uri="https://v.example/1.mp4"/><podcast:source uri="ipfs://x" contentType="video/mp4"/>
              <podcast:integrity type="sri" value="sha384-x"/></podcast:alternateEnclosure>
            <podcast:value type="lightning" method="keysend" suggested="0.00000005">
              <podcast:valueRecipient name="Anna" type="node" address="02d5" split="99"/>
              <podcast:valueRecipient type="node" address="03ae" split="1" fee="true"/></podcast:value>
            <podcast:socialInteract priority="2" protocol="twitter" uri="https://t.example/1"/>
            <podcast:socialInteract priority="1" protocol="activitypub" uri="https://m.example/1" accountId="@anna"/>
            <podcast:license url="https://l.example/">cc-by-4.0</podcast:license>
            <podcast:images srcset="https://i.example/a.jpg 1500w, https://i.example/b.jpg 600w"/>
            <podcast:podroll><podcast:remoteItem feedGuid="29c" feedUrl="https://o.example/feed"/></podcast:podroll>
            <podcast:updateFrequency complete="true" rrule="FREQ=WEEKLY">weekly</podcast:updateFrequency>
            <podcast:liveItem status="live" start="2024-01-04T10:00:00Z"><title>Live</title><guid>l1</guid>
              <enclosure url="https://s.example/live" type="audio/mpeg" length="1"/></podcast:liveItem>
            <podcast:block>no</podcast:block><podcast:block id="google">yes</podcast:block><podcast:txt purpose="verify">abc</podcast:txt>
            """, root: #"xmlns:podcast="https://podcastindex.org/namespace/1.0""#)
        let podcast = try #require(metadata.podcast)
        #expect(podcast.guid == "9b0")
        #expect(podcast.isLocked == true)
        #expect(podcast.lockOwner == "a@mill.example")
        #expect(podcast.funding.map(\.url) == ["https://mill.example/give"])
        #expect(podcast.transcripts.map(\.url) == ["https://mill.example/1.vtt"])
        #expect(podcast.chapters?.url == "https://mill.example/1.json")
        #expect(podcast.soundbites.map(\.start) == [73.5])
        #expect(podcast.people.map(\.name) == ["Anna", "Ben"])
        #expect(podcast.people.map(\.role) == ["guest", "host"])
        #expect(podcast.people.first?.image == "https://mill.example/a.jpg")
        #expect(podcast.locations.map(\.openStreetMap) == ["R113314"])
        #expect(podcast.season?.label == "Grain")
        #expect(podcast.episode?.number == 315.5)
        #expect(podcast.alternateEnclosures.first?.sources.map(\.url) == ["https://v.example/1.mp4", "ipfs://x"])
        #expect(podcast.alternateEnclosures.first?.integrity?.text == "sha384-x")
        #expect(podcast.values.first?.recipients.map(\.isFee) == [false, true])
        #expect(podcast.socialInteractions.map(\.protocol) == ["activitypub", "twitter"])
        #expect(podcast.license?.text == "cc-by-4.0")
        #expect(podcast.images.map(\.type) == ["1500w", "600w"])
        #expect(podcast.podroll.map(\.feedGUID) == ["29c"])
        #expect(podcast.updateFrequency?.isComplete == true)
        #expect(podcast.liveItems.first?.enclosure?.url == "https://s.example/live")
        #expect(podcast.blockedServices == ["google"])
        #expect(podcast.texts.map(\.type) == ["verify"])
    }

    @Test(arguments: [
        "xmlns:podcast='HTTPS://podcastindex.org/namespace/1.0/'",
        "xmlns:podcast='https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md'", "",
    ])
    func aNamespaceNearlyRightOrMissingIsMeant(_ declaration: String) {
        let metadata = metadata("<podcast:guid>9b0</podcast:guid>", root: declaration)
        #expect(metadata.podcast?.guid == "9b0")
    }

    @Test func historyAndTombstones() {
        let metadata = metadata(
            """
            <fh:complete/><fh:archive/>
            <at:deleted-entry ref="tag:mill.example,2024:1" when="2024-01-04T10:00:00Z"><at:by><a:name>Anna</a:name></at:by>
            <at:comment>spam</at:comment><a:link rel="related" href="why"/></at:deleted-entry><at:deleted-entry when="x"/>
            """,
            root: """
                xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0" \
                xmlns:a="http://www.w3.org/2005/Atom"
                """)
        #expect(metadata.history == FeedHistory(isComplete: true, isArchive: true))
        #expect(metadata.tombstones.map(\.ref) == ["tag:mill.example,2024:1"])
        #expect(metadata.tombstones.first?.when?.instant?.rfc3339 == "2024-01-04T10:00:00Z")
        #expect(metadata.tombstones.first?.by?.name == "Anna")
        #expect(metadata.tombstones.first?.comment == "spam")
        #expect(metadata.tombstones.first?.links.map(\.href) == ["https://mill.example/why"])
    }

    @Test func schedulePublishingAndSource() {
        let metadata = metadata(
            """
            <sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
            <app:edited>2024-01-04T10:00:00Z</app:edited><app:control><app:draft>yes</app:draft></app:control>
            <feedburner:origLink>https://mill.example/1</feedburner:origLink>
            <source:markdown>**Rye**</source:markdown><source:account service="github">anna</source:account>
            <source:blogroll>https://mill.example/opml</source:blogroll>
            """,
            root: """
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:app="http://www.w3.org/2007/app" \
                xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:source="http://source.scripting.com/"
                """)
        #expect(metadata.updateSchedule == UpdateSchedule(period: .hourly, frequency: 2))
        #expect(metadata.updateSchedule?.interval == 1_800)
        #expect(metadata.publishing?.isDraft == true)
        #expect(metadata.publishing?.edited?.instant?.rfc3339 == "2024-01-04T10:00:00Z")
        #expect(metadata.originalLink == "https://mill.example/1")
        #expect(metadata.sourceModule?.markdown == "**Rye**")
        #expect(metadata.sourceModule?.accounts == [SourceModule.Account(service: "github", name: "anna")])
    }

    @Test func whatIsNotThereGivesNoView() {
        let metadata = metadata("<title>One</title>", root: "")
        #expect(metadata.podcast == nil)
        #expect(metadata.history == nil)
        #expect(metadata.tombstones.isEmpty)
        #expect(metadata.updateSchedule == nil)
        #expect(metadata.publishing == nil)
        #expect(metadata.sourceModule == nil)
    }

    @Test func googlePlayFillsWhatAppleDoesNotSay() {
        let reading = Reading(
            rss(
                """
                <googleplay:author>Anna</googleplay:author><googleplay:explicit>Yes</googleplay:explicit>
                <googleplay:image href="a.png"/><itunes:image href="b.png"/><googleplay:block>yes</googleplay:block>
                <googleplay:description>About</googleplay:description>
                """,
                root: """
                    xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" \
                    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                    """), ReadOptions(documentBase: "https://mill.example/"))
        let rare = reading.items.first?.rare
        #expect(rare?.itunes?.author == "Anna")
        #expect(rare?.itunes?.explicit == true)
        #expect(rare?.itunes?.image == "https://mill.example/b.png")
        #expect(rare?.itunes?.block == true)
        #expect(rare?.extensions.map(\.name) == ["author", "explicit", "image", "block", "description"])
        #expect(rare?.extensions[2].attributes["href"] == "https://mill.example/a.png")
    }

    @Test func linksToAnswersCountThem() {
        let reading = Reading(
            atom(
                """
                <id>1</id><link rel="replies" type="application/atom+xml" href="/1/feed" thr:count="5"/>
                <link rel="replies" type="text/html" href="/1#comments"/>
                """, root: #"xmlns:thr="http://purl.org/syndication/thread/1.0""#),
            ReadOptions(documentBase: "https://mill.example/"))
        #expect(reading.items.first?.rare.comments?.count == 5)
    }
}
