import SeededDice
import Testing

@testable import FeedmillXML

/// Elements of plain tags are not shown to libxml2. That must not show.
@Suite struct PlainTagTests {
    /// A document's elements, each of them plain, and the same with a tag that is libxml2's wherever there is one.
    private static func documents(_ random: inout Dice) -> (plain: String, shown: String) {
        let body = (0..<Int.random(in: 1...6, using: &random)).map { _ in element(&random, depth: 0) }.joined()
        let plain = "<rss xmlns:m=\"http://search.yahoo.com/mrss/\" xmlns:q=\"urn:1\">\(body)</rss>"
        let shown = plain.replacing("⟩", with: "\t>").replacing("⟫", with: "\t/>")
        return (plain.replacing("⟩", with: ">").replacing("⟫", with: "/>"), shown)
    }

    /// `⟩` ends a tag, `⟫` that of an empty element.
    private static func element(_ random: inout Dice, depth: Int) -> String {
        let name = names.randomElement(using: &random) ?? "a"
        var tag = "<" + name
        for attribute in attributes.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)) {
            tag += " " + attribute
        }
        if Int.random(in: 0..<5, using: &random) == 0 { return tag + "⟫" }
        var content = ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let isElement = depth < 4 && Int.random(in: 0..<3, using: &random) == 0
            content += isElement ? element(&random, depth: depth + 1) : texts.randomElement(using: &random) ?? ""
        }
        return tag + "⟩" + content + "</" + name + "⟩"
    }

    private static let names = [
        "a", "item", "title", "m:thumbnail", "m:title", "q:href", "undeclared:x", "n-1.b_c", "é",
        "a-name-that-is-longer-than-thirty-one-bytes", "xml:lang", "title",
    ]
    private static let attributes = [
        "href=\"https://example.org/?a=1\"", "title=\"é > ]]\"", "q:title=\"\"", "b=\"a&amp;b\"", "c='1'", "d=\"x\ny\"",
        "f='\"&quot;&#x27;'", "g=\"'&#10;&lt;é'\"", "h='&#x1F600;'",
        "xml:lang=\"ja\"",
        "xml:base=\"https://example.org/\"", "xmlns=\"urn:2\"", "xmlns:q=\"urn:3\"", "e=\"\u{FFFD}\"",
    ]
    private static let texts = [
        "x", " \n", "é &lt;b&gt; &#233;", "<![CDATA[<b>]]>", "<!-- no -->", "<?p q?>", "a\r\nb", "]]", "日本",
    ]

    @Test(arguments: 0..<400 as Range<UInt64>) func plainTagsAreReadAsLibxml2ReadsThem(_ seed: UInt64) {
        var random = Dice(state: seed)
        let (plain, shown) = Self.documents(&random)
        let reading = read(plain)
        #expect(reading.codes.allSatisfy { $0 == "xml/undeclared-prefix" }, "\(plain)")
        let other = read(shown)
        #expect(reading.items == other.items, "\(plain)")
        #expect(reading.head == other.head, "\(plain)")
        #expect(reading.namespaces == other.namespaces, "\(plain)")
        #expect(reading.codes == other.codes, "\(plain)")
        let placed = read(plain, places: true)
        for chunk in [1, 5, 64] { #expect(read(plain, chunk: chunk, places: true) == placed, "\(plain)") }
    }

    @Test func placesAreThoseOfTheSource() {
        let text = "<rss>\n <title>é</title><item/><a b=\"c\">x<![CDATA[y]]></a>\n  <c>1</c></rss>"
        let reading = read(text, places: true)
        #expect(reading.items == ["<item#1 @2:18 24-31></>"])
        let title = "<title#2 @2:2 7-24>é</>"
        let others = "<a b=\"c\" @2:25 31-58>xy</><c @3:3 61-69>1</>"
        #expect(reading.head == "<rss#6 @1:1 0-75>\n \n  \(title)\(others)</>")
    }

    /// What a prefix means may change from element to element, and back.
    @Test func namesMeanWhatIsDeclaredAroundThem() {
        let markup = """
            <rss xmlns:m="http://search.yahoo.com/mrss/"><item><m:thumbnail/><title/>\
            <b xmlns:m="urn:1" xmlns="http://www.w3.org/2005/Atom"><m:thumbnail/><entry/><title/></b>\
            <m:thumbnail/><title/><entry/></item></rss>
            """
        let ids = first(markup) { item in
            item.children.flatMap { child in [child.id] + child.children.map(\.id) }
        }
        #expect(ids == [5, 2, 0, 0, 3, 0, 5, 2, 0])
    }

    /// One behaviour each: what is wrong, and what is said of it.
    private static let faults: [(markup: String, code: String)] = [
        ("<rss><a b=\"1\" b=\"2\">x</a></rss>", "xml/not-well-formed"),
        ("<rss xmlns:p=\"urn:1\" xmlns:q=\"urn:1\"><a p:b=\"1\" q:b=\"2\"/></rss>", "xml/not-well-formed"),
        ("<rss><a b=\"1\"c=\"2\">x</a></rss>", "xml/not-well-formed"),
        ("<rss><a b=\"<\">x</a></rss>", "xml/not-well-formed"),
        ("<rss><a>x</b></a></rss>", "xml/not-well-formed"),
        ("<rss><a>x</A></rss>", "xml/not-well-formed"),
        ("<rss><a>x</ab></rss>", "xml/not-well-formed"),
        ("<rss><a>x</a b></rss>", "xml/not-well-formed"),
        ("<rss><a>]]></a></rss>", "xml/not-well-formed"),
        ("<rss><a><b>x</a></b></rss>", "xml/not-well-formed"),
        ("<rss><a><b\t>x</a></b></rss>", "xml/not-well-formed"),
        ("<rss><a\t><b>x</a></b></rss>", "xml/not-well-formed"),
        ("<rss><a>x</a></a></rss>", "xml/not-well-formed"),
        ("<rss><a><b>x</b></rss>", "xml/not-well-formed"),
        ("<rss><a>x</ a></rss>", "xml/not-well-formed"),
        ("<rss><a b=\"&\"/></rss>", "xml/not-well-formed"),
        ("<rss><a b=\"&amp\"/></rss>", "xml/not-well-formed"),
        ("<rss><a b='&nbsp;'/></rss>", "xml/undefined-entity"),
        ("<rss><a b='&#0;'/></rss>", "xml/bad-character"),
        ("<rss><a b='1\"/></rss>", "xml/not-well-formed"),
        ("<rss><1>x</1></rss>", "xml/not-well-formed"),
        ("<rss><a:b:c>x</a:b:c></rss>", "xml/not-well-formed"),
        ("<rss><a xmlns:xml=\"urn:1\">x</a></rss>", "xml/not-well-formed"),
        ("<rss></rss><a>x</a>", "xml/not-well-formed"),
        ("<rss><p:a>x</p:a></rss>", "xml/undeclared-prefix"),
        ("<rss><a p:b=\"1\"/></rss>", "xml/undeclared-prefix"),
        ("<rss>\n<a>x</a>\n<b/><c::d e=\"1\">y</c::d></rss>", "xml/not-well-formed"),
        ("<rss><a>x", "xml/truncated"),
        ("<rss><a><b>x</b>", "xml/truncated"),
        ("<rss><a\t><b>x</b>", "xml/truncated"),
        ("<rss><p>x<br>y<hr></hr>z</p></rss>", "xml/not-well-formed"),
    ]

    @Test(arguments: faults.indices) func faultsAreFound(_ index: Int) {
        let (markup, code) = Self.faults[index]
        let reading = read(markup, places: true)
        #expect(reading.codes.contains(code), "\(markup): \(reading)")
        for chunk in [1, 3, 20] { #expect(read(markup, chunk: chunk, places: true) == reading, "\(markup)") }
    }

    @Test func whiteSpaceMayEndAnEndTag() {
        let reading = read("<rss><a><b>x</b\n\t></a  ><c>y</c></rss >", places: true)
        #expect(reading.problems.isEmpty)
        #expect(reading.head == "<rss#6 @1:1 0-39><a @1:6 5-24><b @1:9 8-18>x</></><c @2:9 24-32>y</></>")
    }

    /// However many of the open elements libxml2 knows of.
    @Test func elementsMayStandDeep() {
        let depth = XMLLimits.default.depth - 1
        for tags in [["<a>"], ["<a\t>"], ["<a>", "<a\t>", "<a b=''>"]] {
            let starts = (0..<depth).map { tags[$0 % tags.count] }.joined()
            let reading = read("<rss>" + starts + "x" + String(repeating: "</a>", count: depth) + "</rss>")
            #expect(reading.problems.isEmpty && reading.failure == nil)
            #expect(reading.head.contains(">x</></>"))
        }
    }

    /// More names than have a place of their own, and more attributes than a plain tag may have.
    @Test func thereMayBeMoreThanAreKept() {
        let names = (0..<200).map { "<n\($0)>\($0)</n\($0)>" }.joined()
        let attributes = (0..<40).map { " a\($0)=\"\($0)\"" }.joined()
        let reading = read("<rss><item>\(names)\(names)<b\(attributes)>x</b></item></rss>")
        #expect(reading.problems.isEmpty)
        #expect(reading.items.first?.contains("<n199>199</>") == true)
        #expect(reading.items.first?.contains("<b\(attributes)>x</>") == true)
    }
}
