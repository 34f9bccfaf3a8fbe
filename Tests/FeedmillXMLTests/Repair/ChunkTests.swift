import SeededDice
import Testing

@testable import FeedmillXML

/// How a document is cut makes no difference to anything.
@Suite struct ChunkTests {
    private static let sizes = [1, 2, 3, 7, 64, 4_096]

    private static let documents: [String] = {
        var documents =
            RepairTests.text.map(\.markup) + RepairTests.tags.map(\.markup) + RepairTests.structure.map(\.markup)
        documents += RepairTests.ends.map(\.markup)
        documents.append(Samples.feed)
        documents.append(Samples.feed.replacing("<pubDate>", with: "<pubDate>&"))
        documents.append("<rss><item a='\(String(repeating: "x", count: 70_000))'/>&</rss>")
        documents.append("<rss><item>\(String(repeating: "é ]] ", count: 30_000))<b>&</b></item></rss>")
        documents.append("<rss><![CDATA[<p a='\(String(repeating: "x", count: 140_000))'>]]><item/></rss>")
        documents.append(
            "<rss><!-- <p \(String(repeating: "x", count: 140_000)) --><item/>&<!-- \(String(repeating: "> ", count: 70_000)) --></rss>"
        )
        documents.append(
            "<!-- \(String(repeating: "- -> ", count: 30_000)) --><!DOCTYPE rss [<!ENTITY x 'y'>]><rss>&x;</rss>")
        return documents
    }()

    @Test(arguments: documents.indices)
    func theResultIsTheSame(_ index: Int) {
        let bytes = Array(Self.documents[index].utf8)
        let whole = read(bytes, places: true)
        for size in Self.sizes { #expect(read(bytes, chunk: size, places: true) == whole, "pieces of \(size)") }
    }

    @Test func everyPrefixIsReadAlike() {
        let bytes = Array(Samples.feed.utf8)
        for end in bytes.indices {
            let prefix = Array(bytes[..<end])
            let whole = read(prefix, places: true)
            #expect(read(prefix, chunk: 1, places: true) == whole)
            #expect(read(prefix, chunk: 13, places: true) == whole)
            #expect(whole.problems.isEmpty == (end > bytes.count - 2))
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func mutatedDocumentsAreReadAlike(_ seed: UInt64) {
        var random = Dice(state: seed)
        let bytes = Mutation.mutate(Array(Samples.feed.utf8), &random)
        let whole = read(bytes, places: true)
        for size in [1, 7, 64] { #expect(read(bytes, chunk: size, places: true) == whole, "pieces of \(size)") }
    }

    @Test func mutatedDocumentsKeepMostOfTheirItems() {
        var delivered = 0
        for seed in 1_000..<1_400 as Range<UInt64> {
            var random = Dice(state: seed)
            let bytes = Mutation.mutate(Array(Samples.feed.utf8), &random, edits: 1)
            delivered += read(bytes).items.count
        }
        #expect(delivered > 400 * Samples.itemCount * 9 / 10)
    }
}

/// Small damage of the kinds that happen, and some that do not.
enum Mutation {
    private static let pieces = [
        "<", ">", "&", "\"", "'", "/", "=", "]]>", "<![CDATA[", "<!--", "-->", "<?x", "?>", "</item>", "<item>", "</",
        "<b", "&nbsp;",
        "&#0;", "\u{0}", "\u{8}", "\r", "\n", "é", "日", "\u{FFFE}", "<!", "xmlns:q='u'", "<title", "</title>", "<br>",
        ";", "<?xml ?>",
    ]

    static func mutate(_ bytes: [UInt8], _ random: inout Dice, edits: Int = 6) -> [UInt8] {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        for _ in 0..<Int.random(in: 1...edits, using: &random) {
            let place = Int.random(in: 0..<scalars.count, using: &random)
            let length = min(Int.random(in: 0...12, using: &random), scalars.count - place)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.removeSubrange(place..<place + length)
            case 1: scalars.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: place)
            case 2:
                scalars.replaceSubrange(
                    place..<place + length, with: (pieces.randomElement(using: &random) ?? "").unicodeScalars)
            default: scalars.insert(contentsOf: scalars[place..<place + length], at: place)
            }
            if scalars.isEmpty { scalars = Array("<a/>".unicodeScalars) }
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return Array(text.utf8)
    }
}

enum Samples {
    static let itemCount = 4

    /// A small feed with a little of everything.
    static let feed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- made by hand --><!DOCTYPE rss [<!ENTITY co "ACME">]>
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xml:base="http://example.org/" xml:lang="en">
          <channel>
            <title>Tea &amp; Zoë – 日本</title>
            <link>http://example.org/?a=1&amp;b=2</link>
            <item>
              <title>One</title><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate>
              <description><![CDATA[<p class="x">Hello <b>there</b></p>]]></description>
            </item>
            <item><title>Two &#x263A;</title><media:thumbnail url='t.png' width="10"/></item>
            <image><url>i.png</url></image>
            <item xml:base="b/"><content><div xmlns="http://www.w3.org/1999/xhtml"><p>x<br/>y</p></div></content></item>
            <item/>
          </channel>
        </rss>

        """
}
