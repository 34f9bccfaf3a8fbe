import FeedmillXML
import Testing

@testable import FeedmillValidator

/// The validator's own scanner gives places; libxml2, through the reader, has the last word on what is XML.
@Suite struct WellFormednessTests {
    private static let codes: Set<RuleCode> = [
        .xmlNotWellFormed, .undefinedEntity, .undeclaredNamespacePrefix, .xmlDeclarationNotFirst,
    ]

    private func scannerObjects(_ text: String) -> Bool {
        FeedValidator().validate(Array(text.utf8)).findings.contains { Self.codes.contains($0.code) }
    }

    private func libxmlObjects(_ text: String) -> Bool {
        var reader = XMLReader(vocabulary: XMLVocabulary(namespaces: [], names: []), items: [])
        let bytes = Array(text.utf8)
        reader.push(bytes.span)
        reader.finish()
        return reader.failure != nil || !reader.problems.isEmpty
    }

    @Test(arguments: 1...300)
    func verdictIsThatOfLibxml2(_ seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let pieces = [
            "<", ">", "&", "\"", "'", "/", "=", " ", "</title>", "<b>", "</b>", "<b/>", "&amp;", "&#60;", "&#0;", "&x;",
            "]]>",
            "<![CDATA[", "<!-- -->", "<?p?>", " a=\"1\"", " a=\"1\" a=\"2\"", "x:", "xmlns:x=\"u:x\"", "é", "<é/>",
            "\t",
        ]
        var scalars = Array(
            "<rss version=\"2.0\"><channel><title>t &lt; u</title><link a='b'>x</link></channel></rss>".unicodeScalars)
        for _ in 0...next(2) {
            let place = next(scalars.count)
            if next(3) == 0 {
                scalars.removeSubrange(place..<min(scalars.count, place + 1 + next(3)))
            } else {
                scalars.insert(contentsOf: pieces[next(pieces.count)].unicodeScalars, at: place)
            }
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        #expect(scannerObjects(text) == libxmlObjects(text), "\(text)")
    }
}
