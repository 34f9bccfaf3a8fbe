import FeedmillModel
import FeedmillReader
import Testing

@Suite struct FeedFormatTests {
    @Test(arguments: [
        (#"<rss version="2.0"><channel/></rss>"#, FeedFormat.rss20),
        (#"<rss version="2.0.1"><channel/></rss>"#, .rss20),
        (#"<rss version="0.91"><channel/></rss>"#, .rss091),
        (#"<rss version="0.92"><channel/></rss>"#, .rss092),
        (#"<rss version="0.93"><channel/></rss>"#, .rss093),
        (#"<rss version="0.94"><channel/></rss>"#, .rss094),
        (#"<rss><channel/></rss>"#, .rss),
        (#"<rss version="7"><channel/></rss>"#, .rss),
        (
            #"<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "x.dtd"><rss version="0.91"/>"#,
            .rss091Netscape
        ),
        (
            #"<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"/>"#,
            .rss090
        ),
        (
            #"<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"/>"#,
            .rss10
        ),
        (#"<Channel xmlns="http://purl.org/net/rss1.1#"/>"#, .rss),
        (#"<feed xmlns="http://www.w3.org/2005/Atom"/>"#, .atom10),
        (#"<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>"#, .atom10),
        (#"<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>"#, .atom03),
        (#"<feed version="0.2" xmlns="http://purl.org/atom/ns#"/>"#, .atom02),
        (#"<feed version="0.1" xmlns="http://example.com/newformat#"/>"#, .atom01),
        (#"<feed/>"#, .atom),
        (#"<CHANNEL HREF="http://mill.example/"/>"#, .cdf),
        (#"{"version":"https://jsonfeed.org/version/1.1","title":"m","items":[]}"#, .jsonFeed11),
    ])
    func isKnownByItsRoot(_ document: String, _ format: FeedFormat) {
        let reading = Reading(document)
        #expect(reading.format == format)
        #expect(reading.failure == nil)
    }

    @Test(arguments: [
        "<!DOCTYPE html><html><head><title>Mill</title></head><body>flour</body></html>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>",
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body/></soap:Envelope>",
        "Just words, and no more.",
        "%PDF-1.7",
        "{\"name\": \"no feed\"}",
        "42",
    ])
    func somethingElseIsNoFeed(_ document: String) {
        let reading = Reading(document)
        #expect(reading.failure != nil)
        #expect(reading.items.isEmpty)
    }

    @Test(arguments: ["", "  \n\t"])
    func nothingIsEmpty(_ document: String) {
        #expect(Reading(document).failure == .empty)
    }

    @Test func aPageIsNamedWithItsPlace() {
        let reading = Reading("<!DOCTYPE html>\n<html><body>flour</body></html>")
        #expect(reading.failure?.description == "2:1: not a feed: a web page")
    }

    @Test func otherKnownDocumentsAreNamed() {
        let reading = Reading("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url/></urlset>")
        #expect(reading.failure?.description == "1:1: not a feed: a site map")
        #expect(Reading("<x/>").failure?.description == #"1:1: not a feed: its root element is "x""#)
    }

    @Test func nothingOfADocumentThatIsNoFeedCounts() {
        let document = "<rsd xmlns:m='urn:m'><title>Mill</title><item><title>One</title></item></rsd>"
        let whole = Reading(document)
        #expect(whole.failure?.description == "1:1: not a feed: a description of interfaces (RSD)")
        #expect(whole.head == FeedElement(.feed))
        #expect(whole.items.isEmpty)
        #expect(Reading(document, chunk: 1) == whole)
    }

    @Test func aCommentAloneIsADocumentWithoutARoot() {
        let reading = Reading("<!-- nothing -->")
        #expect(reading.failure == nil)
        #expect(reading.findings.contains { $0.code == "xml/no-root" })
    }

    @Test func aDocumentTypeCountsOutsideOfCommentsOnly() {
        let netscape = #"<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "x.dtd">"#
        let root = #"<rss version="0.91"><channel/></rss>"#
        #expect(Reading("<?xml version='1.0'?><!-- <rss> -->" + netscape + root).format == .rss091Netscape)
        #expect(Reading("<!-- \(netscape) -->" + root).format == .rss091)
        #expect(Reading(root + "<!-- \(netscape) -->").format == .rss091)
    }

    @Test func junkBeforeTheDocumentIsPassedOver() {
        let reading = Reading("Warning: something\n" + rss("<title>One</title>"))
        #expect(reading.items.count == 1)
        #expect(reading.format == .rss20)
    }

    @Test(arguments: [100, 4_000, 5_000, 70_000])
    func whiteSpaceBeforeTheDocumentHasNoLength(_ count: Int) {
        for white in [" ", "\n"] {
            let document = Array((String(repeating: white, count: count) + rss("<title>One</title>")).utf8)
            for chunk in [1_000, 4_097, .max] {
                let reading = Reading(document, chunk: chunk)
                #expect(reading.items.map(\.title?.text.value) == ["One"])
                #expect(reading.format == .rss20)
            }
        }
    }

    @Test(arguments: [4_090, 4_096, 5_000])
    func howFarJunkIsPassedOverDoesNotDependOnThePieces(_ count: Int) {
        let document = Array((String(repeating: "w", count: count) + rss("<title>One</title>")).utf8)
        let whole = Reading(document)
        for chunk in [1, 1_000, 4_096] { #expect(Reading(document, chunk: chunk) == whole) }
    }

    /// What comes next may change what the beginning looked like.
    @Test(arguments: [
        "<?x?>><html><p>x</p></html>", "<?x?>/ >\n<!doctype html><p>x", "<!doctype>html", "<?x?>>", "<a/><html>",
        "<?x?><:?>><rss/>", "<?xml\u{0}<?x<:?>>\u{0}<html y><c>", "</html><html>", "<!-->--><html>x",
    ])
    func whatADocumentIsDoesNotDependOnThePieces(_ document: String) {
        let whole = Reading(document)
        for chunk in 1...5 { #expect(Reading(document, chunk: chunk) == whole, "pieces of \(chunk)") }
    }

    @Test func itemsInARowAreRead() {
        let reading = Reading("<item><title>One</title></item>\n<item><title>Two</title></item>")
        #expect(reading.items.map(\.title?.text.value) == ["One", "Two"])
        #expect(reading.failure == nil)
    }

    @Test(arguments: [
        "http://www.w3.org/2005/atom", "https://www.w3.org/2005/Atom", "http://www.w3.org/2005/Atom/",
        " http://www.w3.org/2005/Atom ",
    ])
    func aNamespaceThatIsNearlyRightIsMeant(_ uri: String) {
        let reading = Reading("<a:feed xmlns:a='\(uri)'><a:entry><a:title>One</a:title></a:entry></a:feed>")
        #expect(reading.format == .atom10)
        #expect(reading.items.map(\.title?.text.value) == ["One"])
    }

    @Test func rss11IsRead() {
        let reading = Reading(
            """
            <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              rdf:about="https://mill.example/"><title>Mill</title><link>https://mill.example/</link>
            <items rdf:parseType="Collection"><item rdf:about="https://mill.example/1"><title>One</title>
            <link>https://mill.example/1</link></item><item><title>Two</title></item></items></Channel>
            """)
        #expect(reading.head.title?.text.value == "Mill")
        #expect(reading.head.about == "https://mill.example/")
        #expect(reading.items.map(\.title?.text.value) == ["One", "Two"])
        #expect(reading.items.first?.about == "https://mill.example/1")
    }

    @Test func aChannelUnderAnotherRootIsRead() {
        let reading = Reading("<news><channel><title>Mill</title><item><title>One</title></item></channel></news>")
        #expect(reading.failure == nil)
        #expect(reading.head.title?.text.value == "Mill")
        #expect(reading.items.map(\.title?.text.value) == ["One"])
    }

    @Test(arguments: ["", "x:"])
    func aNamespaceNobodyKnowsHidesNothing(_ prefix: String) {
        let declaration = prefix.isEmpty ? "xmlns" : "xmlns:x"
        let reading = Reading(
            """
            <\(prefix)feed \(declaration)="https://mill.example/atom"><\(prefix)title>Mill</\(prefix)title>\
            <\(prefix)entry><\(prefix)title>One</\(prefix)title><m:title xmlns:m="https://m.example/">no</m:title>\
            </\(prefix)entry></\(prefix)feed>
            """)
        #expect(reading.format == .atom)
        #expect(reading.head.title?.text.value == "Mill")
        #expect(reading.items.map(\.title?.text.value) == ["One"])
    }

    @Test func anItemAloneIsRead() {
        let reading = Reading("<item><title>One</title></item>")
        #expect(reading.items.map(\.title?.text.value) == ["One"])
        #expect(reading.format == .rss)
    }

    @Test func anItemTheDocumentEndsInIsLeftOut() {
        let reading = Reading("<rss version='2.0'><channel><item><title>One</title></item><item><title>Tw")
        #expect(reading.items.map(\.title?.text.value) == ["One"])
        #expect(reading.findings.contains { $0.code == "xml/truncated" })
    }
}
