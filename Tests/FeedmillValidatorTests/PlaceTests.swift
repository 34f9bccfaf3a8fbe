import Testing

@testable import FeedmillValidator

/// Faults planted at places that are known.
@Suite struct PlaceTests {
    /// A generator of our own, so that a failure can be repeated.
    private struct Random {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    private static let faults: [(text: String, shift: Int, code: RuleCode)] = [
        ("<published>2026-02-30T00:00:00Z</published>", 19, .invalidRfc3339Date),
        ("<foo/>", 0, .unknownElement),
        ("<link href=\"a b\"/>", 13, .invalidUriCharacter),
        ("<rights>&#x26;copy; <![CDATA[<b>]]></rights>", 8, .containsUndeclaredHtml),
        ("<rights>x &lt;![CDATA[<![CDATA[<b>]]></rights>", 31, .containsUndeclaredHtml),
        ("&nbsp;", 0, .undefinedEntity),
    ]

    @Test(arguments: 1...60)
    func plantedFaultsAreFoundWhereTheyAre(_ seed: Int) {
        var random = Random(state: UInt64(seed))
        var text = "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
        var expected: [(line: Int, column: Int, code: RuleCode)] = []
        let fillers = [
            "\n", "\r\n", "<!-- ü -->", " ", "\t", "<?p x?>", "<title type=\"text\">日本 𝒳</title>",
            "<x:y xmlns:x=\"u:x\">&amp;</x:y>",
        ]
        for _ in 0..<30 {
            for _ in 0..<random.next(6) { text += fillers[random.next(fillers.count)] }
            let fault = Self.faults[random.next(Self.faults.count)]
            let place = Self.place(of: text)
            expected.append((place.line, place.column + fault.shift, fault.code))
            text += "<entry>" + fault.text + "</entry>"
            expected[expected.count - 1].column += 7
        }
        text += "</feed>"
        let findings = FeedValidator().validate(Array(text.utf8)).findings
        for fault in expected {
            #expect(
                findings.contains { $0.line == fault.line && $0.column == fault.column && $0.code == fault.code },
                "\(fault) of \(findings.filter { $0.line == fault.line && $0.code == fault.code })")
        }
    }

    /// Line and column of what comes next, counted the plain way.
    private static func place(of text: String) -> (line: Int, column: Int) {
        let scalars = Array(text.unicodeScalars)
        var line = 1
        var column = 1
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n" || (scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")) {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return (line, column)
    }

    @Test func byteOrderMarkCountsForNothing() throws {
        let text = "\u{FEFF}<feed xmlns=\"http://www.w3.org/2005/Atom\"><foo/></feed>"
        let finding = try #require(FeedValidator().validate(Array(text.utf8)).findings.first { $0.element == "foo" })
        #expect((finding.line, finding.column, finding.offset, finding.length) == (1, 43, 42, 6))
    }

    @Test func placesInLatin1CountCharacters() {
        let text = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss version=\"2.0\"><channel><title>"
        let bytes = Array(text.utf8) + [0xE9, 0xE9] + Array("</title><foo/></channel></rss>".utf8)
        let finding = FeedValidator().validate(bytes).findings.first { $0.element == "foo" }
        #expect(finding?.column == text.utf8.count + 2 + 8 + 1)
    }
}
