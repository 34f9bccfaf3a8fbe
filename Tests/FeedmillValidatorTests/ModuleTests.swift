import Testing

@testable import FeedmillValidator

/// The modules: one breach each.
@Suite struct ModuleTests {
    private static let namespaces = """
         xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" \
        xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
        xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:sx="http://feedsync.org/2007/feedsync" xmlns:thr="http://purl.org/syndication/thread/1.0"
        """

    @Test(arguments: [
        ("<itunes:duration>1:99</itunes:duration>", "6:18 invalid-itunes-duration itunes:duration"),
        ("<itunes:explicit>maybe</itunes:explicit>", "6:18 invalid-true-false itunes:explicit"),
        ("<itunes:explicit>clean</itunes:explicit>", "6:18 legacy-itunes-explicit itunes:explicit"),
        ("<itunes:episodeType>extra</itunes:episodeType>", "6:21 invalid-itunes-episode-type itunes:episodeType"),
        ("<itunes:image/>", "6:1 missing-attribute itunes:image@href"),
        (
            "<media:content url=\"https://a.example/v\" medium=\"film\"/>",
            "6:50 invalid-media-medium media:content@medium"
        ),
        ("<media:hash>12</media:hash>", "6:13 invalid-media-hash media:hash"),
        ("<media:rating scheme=\"urn:mpaa\">z</media:rating>", "6:33 invalid-media-rating media:rating"),
        ("<media:thumbnail url=\"t.png\" time=\"-3\"/>", "6:36 invalid-npt-time media:thumbnail@time"),
        (
            "<media:restriction relationship=\"allow\" type=\"country\">xx</media:restriction>",
            "6:56 invalid-country-code media:restriction"
        ),
        ("<media:title>&lt;b&gt;t&lt;/b&gt;</media:title>", "6:14 contains-undeclared-html media:title"),
        ("<podcast:transcript type=\"text/vtt\"/>", "6:1 missing-attribute podcast:transcript@url"),
        ("<podcast:nonesuch/>", "6:1 unknown-extension-element podcast:nonesuch"),
        ("<podcast:person nick=\"x\">p</podcast:person>", "6:17 unknown-extension-attribute podcast:person@nick"),
        ("<slash:comments>-1</slash:comments>", "6:17 invalid-non-negative-integer slash:comments"),
        ("<wfw:commentRSS>https://a.example/c</wfw:commentRSS>", "6:1 misspelled-commentrss wfw:commentRSS"),
        ("<georss:point>45.2, 7</georss:point>", "6:19 comma-in-coordinates georss:point"),
        ("<georss:point>95 7</georss:point>", "6:15 invalid-latitude georss:point"),
        ("<geo:long>181</geo:long>", "6:11 invalid-longitude geo:long"),
        ("<dc:date>2026-1-1</dc:date>", "6:16 invalid-w3cdtf-date dc:date"),
        ("<dc:language>qx</dc:language>", "6:14 invalid-language dc:language"),
        (
            "<content:encoded>x</content:encoded><description>y</description>",
            "6:37 description-after-content description"
        ),
        (
            "<sx:sync id=\"a b\" updates=\"0\"><sx:history sequence=\"1\"/></sx:sync>",
            "6:28 invalid-positive-integer sx:sync@updates"
        ),
        (
            "<sx:sync id=\"a\" updates=\"1\"><sx:history sequence=\"1\"/></sx:sync>",
            "6:29 missing-by-and-when sx:history"
        ),
        ("<thr:total>many</thr:total>", "6:12 invalid-integer thr:total"),
        ("<sy:updatePeriod>daily</sy:updatePeriod>", "6:1 unknown-element sy:updatePeriod"),
    ])
    func itemModules(_ item: String, _ expected: String) {
        let findings = found(rss(item: item, namespaces: Self.namespaces))
        #expect(findings.contains(expected), "\(findings)")
    }

    @Test(arguments: [
        (
            "<opml version=\"3\"><head/><body><outline text=\"t\"/></body></opml>",
            "1:16 invalid-opml-version opml@version"
        ),
        ("<opml version=\"2.0\"><head/></opml>", "1:1 missing-element body"),
        (
            "<opml version=\"2.0\"><head/><body><outline text=\"t\" type=\"rss\" title=\"t\"/></body></opml>",
            "1:34 outline-without-xmlurl outline@xmlUrl"
        ),
        ("<opml version=\"2.0\"><head/><body><outline/></body></opml>", "1:34 missing-attribute outline@text"),
        (
            "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\"><Url type=\"a/b\" template=\"http://a.example/{q}\"/></OpenSearchDescription>",
            "1:113 invalid-template-parameter Url@template"
        ),
        ("<OpenSearchDescription/>", "1:1 undeclared-namespace-prefix OpenSearchDescription"),
        ("<service xmlns=\"http://www.w3.org/2007/app\"/>", "1:1 missing-element app:workspace"),
        (
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item/></rdf:RDF>",
            "1:99 missing-attribute item@rdf:about"
        ),
        ("<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"/>", "1:1 obsolete-namespace feed"),
        ("<html/>", "1:1 unknown-element html"),
        ("<rss version=\"9\"><channel/></rss>", "1:15 invalid-rss-version rss@version"),
    ])
    func otherDocuments(_ document: String, _ expected: String) {
        #expect(found(document).contains(expected), "\(found(document))")
    }

    @Test func linearPlacesInOneLongText() {
        let item = "<description>" + String(repeating: "&lt;script&gt;&lt;/script&gt;", count: 2_000) + "</description>"
        let findings = found(rss(item: item)).filter { $0.contains("unsafe-html-element") }
        #expect(findings.count == 2_000)
        #expect(findings.last == "6:\(14 + 1_999 * 29) unsafe-html-element description")
    }
}
