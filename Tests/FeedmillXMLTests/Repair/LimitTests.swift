import Testing

@testable import FeedmillXML

/// Documents made to cost much: they end quickly, in a failure or with less.
@Suite struct LimitTests {
    private func clocked(_ document: String, _ limits: XMLLimits = .default) -> (reading: Reading, took: Duration) {
        let bytes = Array(document.utf8)
        var reading = Reading()
        let took = ContinuousClock().measure { reading = read(bytes, chunk: 1 << 16, limits: limits) }
        return (reading, took)
    }

    @Test func depth() {
        let legal = String(repeating: "<b>", count: 255) + String(repeating: "</b>", count: 255)
        #expect(read("<a>\(legal)</a>").failure == nil)
        for lead in ["", "&"] {
            let (reading, took) = clocked("<rss>\(lead)<item/><a>" + String(repeating: "<b>", count: 100_000))
            #expect(reading.failure?.reason == .tooDeep)
            #expect(reading.items == ["<item#1></>"])
            #expect(took < .seconds(20))
        }
    }

    @Test func anItemCutByALimitIsNotDelivered() {
        let (reading, _) = clocked("<rss><item>a</item><item>" + String(repeating: "<b>", count: 300))
        #expect(reading.items == ["<item#1>a</>"])
        #expect(reading.failure != nil)
    }

    @Test func manyAttributesInOneTag() {
        let attributes = (0..<50_000).map { " a\($0)='1'" }.joined()
        let (reading, took) = clocked("<rss><item\(attributes)/><item>x</item></rss>")
        #expect(took < .seconds(20))
        #expect(reading.items.count == 2)
        #expect(reading.codes.contains("xml/limit"))
        let (longer, tookLonger) = clocked("<rss><item\(attributes)\(attributes)\(attributes)/></rss>")
        #expect(longer.failure?.reason == .startTagTooLong)
        #expect(tookLonger < .seconds(20))
    }

    @Test func manyTagsWithManyAttributes() {
        let tag = "<b" + (0..<2_000).map { " a\($0)='1'" }.joined() + "/>"
        let (reading, took) = clocked("<rss>" + String(repeating: tag, count: 50) + "</rss>")
        #expect(took < .seconds(20))
        #expect(reading.codes.contains("xml/limit"))
    }

    @Test func manyNamespacesInOneTag() {
        let declarations = (0..<20_000).map { " xmlns:n\($0)='u\($0)'" }.joined()
        let (reading, took) = clocked("<rss><item\(declarations)/><item>x</item></rss>")
        #expect(took < .seconds(20))
        #expect(reading.items.count == 2)
    }

    @Test func aLongAttributeIsDropped() {
        let long = String(repeating: "x", count: 200_000)
        let reading = read("<rss><item a='\(long)' b='2'>y</item></rss>")
        #expect(reading.items == ["<item#1 b=\"2\">y</>"])
        #expect(reading.codes == ["xml/limit"])
        #expect(read("<rss a='\(String(repeating: "x", count: 3 << 20))'/>").failure?.reason == .startTagTooLong)
    }

    @Test func aTagAtTheParsersLimitIsReadAlike() {
        for length in [65_500, 65_530, 65_535, 65_536, 65_537, 65_540, 65_600] {
            let bytes = Array("<rss><item a='\(String(repeating: "x", count: length - 10))'/><item>y</item></rss>".utf8)
            let whole = read(bytes)
            for size in [1_000, 65_536, 70_000] { #expect(read(bytes, chunk: size) == whole) }
            #expect(whole.items.count == 2)
        }
    }

    @Test func manyNames() {
        let names = (0..<200_000).map { "<n\($0)/>" }.joined()
        for lead in ["", "&"] {
            let (reading, took) = clocked("<rss>\(lead)<item/>\(names)</rss>")
            #expect(reading.failure?.reason == .tooManyNames)
            #expect(reading.items.count == 1)
            #expect(took < .seconds(20))
        }
    }

    @Test(arguments: ["<b xmlns='u%'/>", "<b xmlns:p%='u'/>", "<b p%='u'/>", "<p%:b/>"])
    func manyNamespacesAndPrefixes(_ unit: String) {
        let markup = (0..<50_000).map { unit.replacing("%", with: "\($0)") }.joined()
        for lead in ["", "&"] {
            let (reading, took) = clocked("<rss>\(lead)<item/>\(markup)</rss>")
            #expect(reading.failure?.reason == .tooManyNames)
            #expect(took < .seconds(20))
        }
    }

    @Test func manyInstructionsAreSkipped() {
        let markup = (0..<50_000).map { "<?p\($0) x?>" }.joined()
        let (reading, took) = clocked("<rss><item>a\(markup)b</item></rss>")
        #expect(reading.items == ["<item#1>ab</>"])
        #expect(reading.problems.isEmpty)
        #expect(took < .seconds(20))
    }

    @Test func aLongNameOrTag() {
        let name = String(repeating: "n", count: 2 << 20)
        for document in ["<\(name)", "<rss><\(name)/></rss>", "<rss>&<\(name)"] {
            #expect(read(document).failure?.reason == .startTagTooLong)
        }
    }

    @Test func longText() {
        var limits = XMLLimits()
        limits.text = 100_000
        for markup in ["x", "<![CDATA[x]]>"] {
            for lead in ["", "&"] {
                let text = markup.replacing("x", with: String(repeating: "x", count: 200_000))
                let (reading, _) = clocked("<rss><item>a</item><item>\(lead)\(text)</item></rss>", limits)
                #expect(reading.failure?.reason == .textTooLong)
                #expect(reading.items == ["<item#1>a</>"])
            }
        }
    }

    @Test func nineMegabytesOfTextAreRead() {
        let text = String(repeating: "abcdefgh ", count: 1 << 20)
        for markup in [text, "<![CDATA[\(text)]]>", "<!-- \(text) -->"] {
            let reading = clocked("<rss><item>\(markup)</item><item>x</item></rss>").reading
            #expect(reading.items.count == 2)
            #expect(reading.problems.isEmpty)
        }
    }

    @Test func entitiesDoNotMultiply() {
        let value = String(repeating: "A", count: 4_000)
        let references = String(repeating: "&x;", count: 100_000)
        let (reading, took) = clocked("<!DOCTYPE rss [<!ENTITY x '\(value)'>]><rss><item>\(references)</item></rss>")
        #expect(took < .seconds(20))
        #expect(reading.codes.contains("xml/limit"))
        #expect((reading.items.first?.utf8.count ?? .max) < 2 << 20)
    }

    @Test func declarationsAreBounded() {
        let entities = (0..<100_000).map { "<!ENTITY e\($0) 'x'>" }.joined()
        #expect(clocked("<!DOCTYPE rss [\(entities)]><rss/>").reading.failure?.reason == .doctypeTooLong)
    }

    @Test func brokenMarkupIsReadInLinearTime() {
        let units = [
            "<", "&", "<!--", "<![CDATA[", "<?", "<a b=\"", "</", "]]", "<a b='x>", "<!x", "&#", "\"<a b=\"", "<br>",
        ]
        for unit in units {
            let (_, took) = clocked("<rss>&" + String(repeating: unit, count: 1_000_000 / unit.utf8.count))
            #expect(took < .seconds(20), "\(unit)")
        }
    }
}
