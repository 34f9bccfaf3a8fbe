import Testing

@testable import FeedmillValidator

@Suite struct HostileInputTests {
    @Test(arguments: [
        "", " ", "<", "</", "<!", "<?", "<a", "<a b", "<a b=", "<a b=\"", "<!--", "<![CDATA[", "<!DOCTYPE", "<?xml",
        "&",
        "<rss", "<rss version='2.0'><channel", "{", "[", "{\"", "{\"a\":", "\u{FEFF}",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id",
        "<!DOCTYPE a [<!ENTITY", "<a>&#99999999999999999999;</a>", "<a>&#xFFFFFFFFFFFF;</a>", "{\"a\":1e999999}",
    ])
    func fragmentsAreFindings(_ text: String) {
        let report = FeedValidator().validate(Array(text.utf8))
        #expect(!report.isValid)
    }

    @Test func depthIsNoProblem() {
        let text = String(repeating: "<a>", count: 100_000)
        #expect(!FeedValidator().validate(Array(text.utf8)).isValid)
        let json = String(repeating: "[", count: 100_000)
        #expect(!FeedValidator().validate(Array(json.utf8)).isValid)
    }

    @Test func entitiesDoNotMultiply() {
        var text = "<!DOCTYPE rss [<!ENTITY a \"lol\">"
        for (one, other) in zip("bcdefghij", "abcdefghi") {
            text += "<!ENTITY \(one) \"\(String(repeating: "&\(other);", count: 10))\">"
        }
        text += "]><rss version=\"2.0\"><channel><title>&j;</title></channel></rss>"
        #expect(!FeedValidator().validate(Array(text.utf8)).isValid)
    }

    @Test(arguments: 1...40)
    func anyBytesEndInAReport(_ seed: Int) {
        var state = UInt64(seed)
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
        var bytes = Array(
            rss(channel: "<ttl>1</ttl>", item: "<description>&lt;p style=\"a:b\"&gt;x</description>").utf8)
        for _ in 0..<20 {
            let place = next() % bytes.count
            switch next() % 3 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
            case 1: bytes.remove(at: place)
            default: bytes.insert(contentsOf: [0x3C, 0x26, 0xFF, 0x22][(next() % 4)...], at: place)
            }
        }
        let report = FeedValidator().validate(bytes)
        #expect(report.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.offset >= 0 && $0.length >= 0 })
    }

    /// Work grows with the number of entries, not with its square: counted in findings, not in time.
    @Test func manyEntriesAreAllJudged() {
        var text = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>tag:a.example,2026:f</id><title>t</title>"
        for number in 0..<5_000 { text += "<entry><id>tag:a.example,2026:\(number)</id></entry>" }
        let report = FeedValidator().validate(Array((text + "</feed>").utf8))
        #expect(report.findings.filter { $0.element == "title" && $0.code == .missingElement }.count == 5_000)
    }
}
