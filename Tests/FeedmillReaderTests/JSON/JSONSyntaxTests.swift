import FeedmillModel
import Testing

@testable import FeedmillReader

@Suite struct JSONSyntaxTests {
    private static func feed(_ title: String) -> String {
        #"{"version":"https://jsonfeed.org/version/1.1","title":\#(title),"items":[{"id":"1"}]}"#
    }

    @Test(arguments: [
        (#""a\/b\\\"\b\f\n\r\t""#, "a/b\\\"\u{8}\u{C}\n\r\t"), (#""\u00e9\u0041""#, "éA"), (#""\uD83D\uDE80""#, "🚀"),
        (#""港""#, "港"), (#""é""#, "é"),
    ])
    func stringsAreDecoded(_ sent: String, _ value: String) {
        let reading = JSONReading(Self.feed(sent))
        #expect(reading.head.title?.text.value == value)
        #expect(reading.findings.isEmpty)
    }

    @Test(arguments: [
        (#""a\ud83d""#, "a\u{FFFD}"), (#""\ude80b""#, "\u{FFFD}b"), (#""\ud83dx\ude80""#, "\u{FFFD}x\u{FFFD}"),
        (#""\ud83d\ud83d\ude80""#, "\u{FFFD}🚀"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""a\u0000b""#, "a\u{FFFD}b"),
        ("\"a\nb\"", "a\nb"), ("\"a\tb\"", "a\tb"),
    ])
    func whatStandsForOneThingIsForgiven(_ sent: String, _ value: String) {
        let reading = JSONReading(Self.feed(sent))
        #expect(reading.head.title?.text.value == value)
        #expect(Set(reading.codes) == ["json/syntax"])
        #expect(reading.findings.allSatisfy { $0.severity == .warning })
        #expect(reading.items.count == 1)
        #expect(reading.failure == nil)
    }

    @Test(arguments: ["007", "+1", ".5", "1.", "NaN", "-Infinity", #""\x41""#, #""\u12G4""#])
    func otherSlipsAreErrorsThatLoseNothing(_ value: String) {
        let reading = JSONReading(Self.feed(value))
        #expect(reading.findings.contains { $0.code == "json/syntax" && $0.severity == .error })
        #expect(reading.items.count == 1)
        #expect(reading.failure == nil)
    }

    @Test func aCommaTooManyIsForgiven() {
        let reading = JSONReading(#"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1",},{"id":"2"},],}"#)
        #expect(reading.items.map(\.id) == ["1", "2"])
        #expect(reading.codes == ["json/syntax", "json/syntax", "json/syntax"])
        #expect(reading.failure == nil)
    }

    @Test func aByteOrderMarkIsPassedOver() {
        let reading = JSONReading("\u{FEFF}" + Self.feed("x"))
        #expect(reading.findings.first?.position == SourcePosition(line: 1, column: 55, offset: 57))
        #expect(JSONReading("\u{FEFF}" + SampleJSON.minimal).findings.isEmpty)
    }

    @Test(arguments: [
        (#"{"a":1}}"#, 8), (#"{"a":1} x"#, 9), (#"{"a" 1}"#, 6), (#"{"a":}"#, 6), (#"{a:1}"#, 2), ("{'a':1}", 2),
        ("[1 2]", 4),
        (#"{"a":1,,"b":2}"#, 8), (#"{"a":tru}"#, 6), ("// c\n{}", 1), ("[1}", 3), (#"{"a":1]"#, 7), ("[,1]", 2),
    ])
    func faultsEndTheReadingThere(_ document: String, _ column: Int) {
        let reading = JSONReading(document)
        #expect(reading.findings.last { $0.severity == .fatal }?.position?.column == column)
        #expect(reading.failure != nil)
    }

    @Test func placesCountLinesAndCharacters() {
        let reading = JSONReading("{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\r\n \"港é🚀\": x\n}")
        #expect(reading.findings.first?.position == SourcePosition(line: 3, column: 9, offset: 66))
        #expect(reading.findings.first?.path == "港é🚀")
    }

    @Test func itemsBeforeTheBreakAreKept() {
        for length in 0..<SampleJSON.minimal.utf8.count {
            let reading = JSONReading(Array(SampleJSON.minimal.utf8.prefix(length)))
            let complete = SampleJSON.minimal.utf8.prefix(length).count { $0 == UInt8(ascii: "}") }
            #expect(reading.items.count == complete)
            #expect(reading.failure != nil)
        }
    }

    @Test func theBreakHasAPlace() {
        let text = #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"},{"id":"2","content_text":"half"#
        let reading = JSONReading(text)
        #expect(reading.items.map(\.id) == ["1"])
        let fatal = reading.findings.first { $0.severity == .fatal }
        #expect(fatal?.path == "items[1].content_text")
        #expect(fatal?.position?.offset == text.utf8.count)
    }

    @Test func theLastOfTwoMembersCounts() {
        let reading = JSONReading(
            #"{"version":"https://jsonfeed.org/version/1.1","title":"A","title":"B","items":[{"id":"1","id":"2"}]}"#)
        #expect(reading.head.title?.text.value == "B")
        #expect(reading.items.map(\.id) == ["2"])
        #expect(reading.codes == ["json/syntax", "json/syntax"])
    }

    @Test func nestingHasAnEnd() {
        let deep = String(repeating: "[", count: 100_000)
        let reading = JSONReading(#"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"}],"_x":"# + deep)
        #expect(reading.items.count == 1)
        guard case .unreadable = reading.failure else {
            Issue.record("100,000 arrays were read")
            return
        }
        let shallow = String(repeating: "[", count: 126) + String(repeating: "]", count: 126)
        #expect(
            JSONReading(#"{"version":"https://jsonfeed.org/version/1.1","items":[],"_x":\#(shallow)}"#).failure == nil)
    }

    @Test func namesHaveAnEnd() {
        for character in ["a", #"\u0041"#, #"\n"#] {
            let text = #"{""# + String(repeating: character, count: JSONLimits.key + 1) + #"": 1}"#
            let reading = JSONReading(text)
            #expect(reading.failure != nil, "\(character)")
            #expect(JSONReading(text, chunk: 1_001) == reading, "\(character)")
        }
    }

    @Test func valuesHaveAnEnd() {
        let reading = JSONReading(
            #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"},{"_x":["#
                + String(repeating: "0,", count: 300_000))
        #expect(reading.items.count == 1)
        #expect(reading.failure != nil)
    }

    @Test func manyMembersAreReadQuickly() {
        var text = #"{"version":"https://jsonfeed.org/version/1.1","items":[{"#
        for index in 0..<50_000 { text += "\"m\(index)\":0," }
        let reading = JSONReading(text + #""id":"1","m7":1}]}"#)
        #expect(reading.items.first?.rare.extensions.count == 50_000)
        #expect(reading.codes == ["json/syntax"])
    }

    @Test(arguments: [
        ("0", 0), ("-12", -12), ("1.20e1", 12), ("12000e-3", 12), ("9223372036854775807", Int.max),
        ("9223372036854775808", nil),
        ("1.5", nil), ("1e999", nil), ("0e999999999999", 0), ("0.000e-5", 0), ("1e18", 1_000_000_000_000_000_000),
        ("x", nil),
    ])
    func wholeNumbersAreExact(_ number: String, _ value: Int?) {
        #expect(JSONNumber.integer(number) == value)
    }
}
