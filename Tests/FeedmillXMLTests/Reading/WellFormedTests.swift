import Testing

@testable import FeedmillXML

@Suite struct WellFormedTests {
    @Test func itemsLeaveTheHead() {
        let reading = read("<rss><channel><title>T</title><item>a</item><item>b</item><link/></channel></rss>")
        #expect(reading.items == ["<item#1>a</>", "<item#1>b</>"])
        #expect(reading.head == "<rss#6><channel><title#2>T</><link></></></>")
        #expect(reading.problems.isEmpty)
        #expect(reading.failure == nil)
    }

    @Test func anItemInsideAnItemIsPartOfIt() {
        #expect(read("<rss><item>a<item>b</item></item></rss>").items == ["<item#1>a<item#1>b</></>"])
    }

    @Test func aRootThatIsAnItemIsDelivered() {
        let reading = read("<entry xmlns='http://www.w3.org/2005/Atom'><x/></entry>")
        #expect(reading.items == ["<entry#3><x></></>"])
        #expect(reading.head.isEmpty)
        #expect(reading.failure == nil)
    }

    @Test func itemsComeBeforeTheDocumentEnds() {
        var reader = XMLReader(vocabulary: Names.vocabulary, items: [Names.item])
        reader.push(Array("<rss><title>T</title><item>a</item><it".utf8).span)
        let item = reader.nextItem()
        #expect(item?.text == "a")
        #expect(reader.head?.children.first { $0.id == Names.title }?.text == "T")
        #expect(reader.nextItem() == nil)
    }

    @Test func textIsOneWhateverItIsMadeOf() {
        #expect(first("<a>x &amp; &#233;<![CDATA[<b>]]><!-- no --> y<?p q?>z</a>", \.text) == "x & é<b> yz")
        #expect(first("<a> \n x<b>in</b> y\t</a>", \.textTrimmed) == "x y")
        #expect(first("<a> \n </a>", \.textTrimmed)?.isEmpty == true)
        #expect(first("<a>one\r\ntwo\rthree</a>", \.text) == "one\ntwo\nthree")
    }

    @Test func attributesKeepTheirOrderAndAreNormalised() {
        let attributes = first("<a z='1' y='a&amp;b&#10;c' x=' p\n q '/>") {
            $0.attributes.map { [$0.localName, $0.value] }
        }
        #expect(attributes == [["z", "1"], ["y", "a&b\nc"], ["x", " p  q "]])
    }

    @Test func attributesAreFoundByIdAndByName() {
        let markup = "<a href='h' q:title='q' xmlns:q='u' title='t'/>"
        #expect(first(markup) { $0[Names.href] } == .some("h"))
        #expect(first(markup) { $0[Names.title] } == .some("t"))
        #expect(first(markup) { $0.attribute("title") } == .some("t"))
        #expect(first(markup) { $0.attribute("nothing") } == .some(nil))
    }

    @Test func whiteSpaceBetweenItemsIsNotKept() {
        let space = String(repeating: "\n    ", count: 50)
        let reading = read("<rss>\(space)<item/>\(space)<item/>\(space)x<item/>\(space)</rss>")
        #expect(reading.head == "<rss#6>\(space)x</>")
    }

    @Test func placesAreThoseOfTheSource() {
        let reading = read("<?xml version='1.0'?>\n<rss>\n <é/><item>日本</item><b c='d'>x</b>\n</rss>", places: true)
        #expect(reading.items == ["<item#1 @3:6 34-53>日本</>"])
        #expect(reading.head == "<rss#6 @2:1 22-74>\n \n<é @3:2 29-34></><b c=\"d\" @3:21 53-67>x</></>")
        #expect(first("<a><b c='d'>x</b></a>") { $0.children.map(\.textOffset) } == [12])
    }

    @Test func namespacesAreThoseOfTheDocument() {
        let markup = """
            <rss xmlns:m="HTTPS://search.yahoo.com/MRSS" xmlns:a="u:1"><item><m:thumbnail/><m:other/>\
            <a:title xmlns:a="u:2"/><a:title/></item></rss>
            """
        let names = first(markup) { $0.children.map { "\($0.id) \($0.namespaceID) \($0.namespaceURI)" } }
        #expect(
            names == ["5 2 HTTPS://search.yahoo.com/MRSS", "0 2 HTTPS://search.yahoo.com/MRSS", "0 0 u:2", "0 0 u:1"])
        #expect(read(markup).namespaces == ["m=HTTPS://search.yahoo.com/MRSS", "a=u:1"])
    }

    @Test func undeclaredPrefixesMeanWhatTheyUsuallyMean() {
        let reading = read("<rss><item><media:thumbnail/><who:title/><media:title/></item></rss>")
        #expect(reading.items == ["<item#1><media:thumbnail#5></><who:title></><media:title></></>"])
        #expect(reading.codes == ["xml/undeclared-prefix", "xml/undeclared-prefix"])
        #expect(reading.problems.map(\.column) == [12, 30])
    }

    @Test func tapesAreReusedOnlyWhenNobodyHoldsThem() {
        var held: [XMLElement] = []
        let document = "<rss>" + (0..<2_000).map { "<item><title>\($0)</title></item>" }.joined() + "</rss>"
        with(Array(document.utf8), chunk: 500) { element, isItem in
            if isItem, (element.children.first { $0.id == Names.title }?.text.hasSuffix("7") ?? false) {
                held.append(element)
            }
        }
        #expect(
            held.map { $0.children.map(\.text).joined() } == (0..<200).map { "\($0)7" }.map { $0 == "07" ? "7" : $0 })
    }
}
