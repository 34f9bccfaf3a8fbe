@testable import FeedmillValidator

/// RSS 2.0 and before, with the RSS Advisory Board's profile; RSS 1.0.
extension RuleSample {
    private static let image =
        "<image><url>https://blog.example/i.png</url><title>t</title><link>https://blog.example/</link>"

    private static func image(_ more: String) -> String { rss(channel: image + more + "</image>") }

    private static let rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://blog.example/f"><title>t</title><link>https://blog.example/</link><description>d</description>
        <items><rdf:Seq><rdf:li rdf:resource="https://blog.example/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://blog.example/1"><title>i</title><link>https://blog.example/1</link></item></rdf:RDF>
        """

    static let ofRSS: [RuleSample] = [
        RuleSample(.invalidRssVersion, rss().replacing("version=\"2.0\"", with: "version=\"3.0\"")),
        RuleSample(.unknownElement, rss(item: "<mood>fine</mood>")),
        RuleSample(.unknownElementBlink, rss(item: "<blink>x</blink>")),
        RuleSample(
            .extensionNotInNamespace, rss(item: "<x:y><z/></x:y>", namespaces: " xmlns:x=\"https://blog.example/ns\"")),
        RuleSample(
            .extensionAttributeOnCoreElement,
            rss(item: "<category x:y=\"z\">c</category>", namespaces: " xmlns:x=\"https://blog.example/ns\""),
            profile: .w3c),
        RuleSample(.unexpectedText, rss(channel: "<image>hello</image>")),
        RuleSample(.missingElement, rss(channel: "<image><title>t</title><link>https://blog.example/</link></image>")),
        RuleSample(.missingAttribute, rss(item: "<enclosure url=\"https://blog.example/1.mp3\" length=\"1\"/>")),
        RuleSample(.missingTitle, rss().replacing("<title>t</title>", with: "")),
        RuleSample(.missingLink, rss().replacing("<link>https://blog.example/</link>", with: "")),
        RuleSample(.missingDescription, rss().replacing("<description>d</description>", with: "")),
        RuleSample(.itemWithoutTitleOrDescription, rss().replacing("<title>i</title>", with: "")),
        RuleSample(.missingLanguage, rss().replacing("<language>en</language>", with: ""), profile: .w3c),
        RuleSample(.missingGuid, rss().replacing("<guid>https://blog.example/1</guid>", with: ""), profile: .rssBoard),
        RuleSample(
            .missingAtomSelfLink,
            rss().replacing(
                "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://blog.example/f\"/>", with: "")),
        RuleSample(
            .misplacedItem, rss().replacing("</channel>", with: "<copyright>c</copyright></channel>"),
            profile: .rssBoard),
        RuleSample(
            .tooManySkipHours, rss(channel: "<skipHours>\(String(repeating: "<hour>1</hour>", count: 25))</skipHours>")),
        RuleSample(
            .tooManySkipDays, rss(channel: "<skipDays>\(String(repeating: "<day>Monday</day>", count: 8))</skipDays>")),
        RuleSample(.duplicateValue, rss(channel: "<skipDays><day>Monday</day><day>Monday</day></skipDays>")),
        RuleSample(.invalidSkipHour, rss(channel: "<skipHours><hour>25</hour></skipHours>")),
        RuleSample(.invalidSkipDay, rss(channel: "<skipDays><day>Moonday</day></skipDays>")),
        RuleSample(.hour24, rss(channel: "<skipHours><hour>24</hour></skipHours>")),
        RuleSample(.invalidEmailAddress, rss(channel: "<webMaster>nobody</webMaster>")),
        RuleSample(
            .emailFormat, rss(channel: "<webMaster>Ann &lt;ann@blog.example&gt;</webMaster>"), profile: .rssBoard),
        RuleSample(.emailWithoutName, rss(channel: "<webMaster>ann@blog.example</webMaster>"), profile: .rssBoard),
        RuleSample(.invalidUri, rss(item: "<comments>http://[</comments>")),
        RuleSample(.iriWhereUriRequired, rss(item: "<comments>https://blog.example/é</comments>")),
        RuleSample(.invalidAbsoluteUri, rss(item: "<comments>page</comments>")),
        RuleSample(
            .invalidHttpUrlAttribute,
            rss(item: "<enclosure url=\"ftp://blog.example/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>")),
        RuleSample(.invalidRfc822Date, rss(item: "<pubDate>yesterday</pubDate>")),
        RuleSample(.dateWeekdayMismatch, rss(item: "<pubDate>Mon, 31 Jan 2026 09:30:00 GMT</pubDate>")),
        RuleSample(.problematicRfc822Date, rss(item: "<pubDate>31 Jan 26 09:30:00 GMT</pubDate>")),
        RuleSample(.invalidBooleanAttribute, rss().replacing("<guid>", with: "<guid isPermaLink=\"maybe\">")),
        RuleSample(
            .invalidIntegerAttribute,
            rss(item: "<enclosure url=\"https://blog.example/1.mp3\" length=\"big\" type=\"audio/mpeg\"/>")),
        RuleSample(
            .unknownEnclosureLength,
            rss(item: "<enclosure url=\"https://blog.example/1.mp3\" length=\"-1\" type=\"audio/mpeg\"/>")),
        RuleSample(
            .invalidMediaTypeAttribute,
            rss(item: "<enclosure url=\"https://blog.example/1.mp3\" length=\"1\" type=\"mp3\"/>")),
        RuleSample(
            .multipleEnclosures,
            rss(
                item: String(
                    repeating: "<enclosure url=\"https://blog.example/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>",
                    count: 2)),
            profile: .rssBoard),
        RuleSample(.invalidPositiveInteger, rss(channel: "<ttl>0</ttl>")),
        RuleSample(.invalidPermalinkGuid, rss().replacing("<guid>https://blog.example/1", with: "<guid>one")),
        RuleSample(
            .invalidPermalink, rss().replacing("<guid>https://blog.example/1", with: "<guid>tag:blog.example,2026:1")),
        RuleSample(
            .guidNotUniqueEnough, rss().replacing("<guid>https://blog.example/1", with: "<guid isPermaLink=\"false\">1")
        ),
        RuleSample(.invalidImageWidth, image("<width>145</width>")),
        RuleSample(.invalidImageHeight, image("<height>401</height>")),
        RuleSample(
            .imageLinkMismatch,
            rss(channel: image.replacing("https://blog.example/<", with: "https://other.example/<") + "</image>")),
        RuleSample(
            .imageTitleMismatch, rss(channel: image.replacing("<title>t<", with: "<title>u<") + "</image>"),
            profile: .rssBoard),
        RuleSample(
            .imageUrlFormat, rss(channel: image.replacing("i.png", with: "i.svg") + "</image>"), profile: .rssBoard),
        RuleSample(
            .invalidFormComponentName,
            rss(
                channel:
                    "<textInput><title>t</title><description>d</description><name>1 2</name><link>https://blog.example/s</link></textInput>"
            )),
        RuleSample(
            .avoidTextinput,
            rss(
                channel:
                    "<textInput><title>t</title><description>d</description><name>q</name><link>https://blog.example/s</link></textInput>"
            ),
            profile: .rssBoard),
        RuleSample(.containsHtml, rss().replacing("<title>i</title>", with: "<title>&lt;b&gt;i&lt;/b&gt;</title>")),
        RuleSample(.plainTextNeedsHexReferences, rss().replacing("<title>i</title>", with: "<title>a &lt;b c</title>")),
        RuleSample(
            .duplicateSemantics,
            rss(
                channel: "<pubDate>Sat, 31 Jan 2026 09:30:00 GMT</pubDate><dc:date>2026-01-31</dc:date>",
                namespaces: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
        RuleSample(
            .duplicateItemSemantics,
            rss(
                item: "<pubDate>Sat, 31 Jan 2026 09:30:00 GMT</pubDate><dc:date>2026-01-31</dc:date>",
                namespaces: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
        RuleSample(
            .duplicateDescription,
            rss(item: "<description>d</description><atom:content>d</atom:content>"), profile: .rssBoard),
        RuleSample(
            .descriptionAfterContent,
            rss(
                item: "<c:encoded>x</c:encoded><description>d</description>",
                namespaces: " xmlns:c=\"http://purl.org/rss/1.0/modules/content/\""),
            profile: .rssBoard),
        RuleSample(
            .slashCommentsWithoutLastbuilddate,
            rss(
                item: "<slash:comments>1</slash:comments>",
                namespaces: " xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\""),
            profile: .rssBoard),
        RuleSample(
            .invalidRdf,
            rdf.replacing("<title>i</title>", with: "<title>i<b xmlns=\"https://blog.example/ns\"/></title>")),
    ]
}
