@testable import FeedmillValidator

/// Apple's tags and those of Podcasting 2.0.
extension RuleSample {
    private static let namespaces =
        " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\""

    private static func show(_ channel: String = "", item: String = "") -> String {
        rss(channel: channel, item: item, namespaces: namespaces)
    }

    static let ofPodcasts: [RuleSample] = [
        RuleSample(.missingItunesElement, show("<itunes:author>a</itunes:author>")),
        RuleSample(.missingItunesEmail, show("<itunes:author>a</itunes:author>"), profile: .w3c),
        RuleSample(.invalidItunesCategory, show("<itunes:category text=\"Gnomes\"/>")),
        RuleSample(.obsoleteItunesCategory, show("<itunes:category text=\"Games &amp; Hobbies\"/>")),
        RuleSample(.invalidItunesShowType, show("<itunes:type>daily</itunes:type>")),
        RuleSample(.invalidItunesEpisodeType, show(item: "<itunes:episodeType>half</itunes:episodeType>")),
        RuleSample(.invalidItunesFlag, show("<itunes:block>perhaps</itunes:block>")),
        RuleSample(.invalidItunesDuration, show(item: "<itunes:duration>long</itunes:duration>")),
        RuleSample(.invalidYesNo, show("<itunes:complete>perhaps</itunes:complete>")),
        RuleSample(.invalidTrueFalse, show("<itunes:explicit>perhaps</itunes:explicit>")),
        RuleSample(.legacyItunesExplicit, show("<itunes:explicit>clean</itunes:explicit>")),
        RuleSample(.itunesKeywordsNotCommaSeparated, show("<itunes:keywords>salt water tide moon</itunes:keywords>")),
        RuleSample(.valueTooLong, show("<itunes:subtitle>\(String(repeating: "a", count: 256))</itunes:subtitle>")),
        RuleSample(.unsupportedItunesArtwork, show("<itunes:image href=\"https://blog.example/i.webp\"/>")),
        RuleSample(
            .unsupportedItunesFormat,
            show(
                item:
                    "<itunes:author>a</itunes:author><enclosure url=\"https://blog.example/1.ogg\" length=\"1\" type=\"audio/ogg\"/>"
            )),
        RuleSample(
            .itunesNotUtf8,
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n" + show("<itunes:author>a</itunes:author>")),
        RuleSample(.unknownExtensionElement, show("<podcast:weather/>")),
        RuleSample(.unknownExtensionAttribute, show("<podcast:locked colour=\"red\">yes</podcast:locked>")),
        RuleSample(.unlistedValue, show("<podcast:medium>smell</podcast:medium>")),
        RuleSample(.invalidNumber, show(item: "<podcast:soundbite startTime=\"x\" duration=\"60\"/>")),
        RuleSample(.invalidValue, show("<podcast:location geo=\"48,16\">Wien</podcast:location>")),
        RuleSample(
            .invalidPercentage,
            show(
                item: """
                    <podcast:value type="lightning" method="keysend"><podcast:valueTimeSplit startTime="1" duration="2" \
                    remotePercentage="101"><podcast:remoteItem feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c"/></podcast:valueTimeSplit>\
                    <podcast:valueRecipient name="a" type="node" address="b" split="1"/></podcast:value>
                    """)),
    ]
}
