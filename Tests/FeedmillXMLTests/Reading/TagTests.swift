import Testing

@testable import FeedmillXML

/// The end of a tag is searched many bytes at a time, and so are lines: where something stands among them makes no difference.
@Suite struct TagTests {
    /// What may stand in a tag, and the attributes that come of it.
    static let tags: [(sent: String, attributes: String)] = [
        ("a='>'", " a=\">\""), ("a=\">\"", " a=\">\""), ("a=\"'>\"", " a=\"'>\""),
        ("a='\">' b=\"'\"", " a=\"\">\" b=\"'\""),
        ("a=\"\" b='' c=\">>\"", " a=\"\" b=\"\" c=\">>\""), ("a\n=\n'1'\n", " a=\"1\""),
        ("a=\"é>\nü\"", " a=\"é> ü\""),
    ]

    @Test(arguments: 0..<70) func tagsEndWhereTheyEnd(_ place: Int) {
        for (sent, attributes) in Self.tags {
            let document = "<rss><b \(String(repeating: " ", count: place))\(sent)>x</b>\n é<c/></rss>"
            let reading = read(document, places: true)
            let plain = read(document)
            #expect(plain.head.contains("<b\(attributes)>x</>"), "\(sent.debugDescription): \(plain.head)")
            #expect(reading.problems.isEmpty, "\(sent.debugDescription)")
            let line = 2 + sent.utf8.count { $0 == 0x0A }
            #expect(reading.head.contains("<c @\(line):3 "), "\(sent.debugDescription): \(reading.head)")
            for chunk in [1, 7, 32] { #expect(read(document, chunk: chunk, places: true) == reading) }
        }
    }

    @Test(arguments: [0, 1, 30, 31, 32, 33, 64, 9_000]) func linesAndColumnsAreCountedInTextOfAnyLength(_ length: Int) {
        for filling in ["x", "é", "\n", "x\n", "€\r\n"] {
            let text = String(repeating: filling, count: length)
            let document = "<rss>\(text)<b/>\(text)&amp;\(text)<c/></rss>"
            let lines = text.utf8.count { $0 == 0x0A }
            let before = String(
                String.UnicodeScalarView(("<rss>" + text).unicodeScalars.reversed().prefix { $0 != "\n" }))
            let place = "<b @\(1 + lines):\(1 + before.unicodeScalars.count) "
            let reading = read(document, places: true)
            #expect(reading.head.contains(place), "\(filling.debugDescription)")
            #expect(reading.head.contains("<c @\(1 + 3 * lines):"), "\(filling.debugDescription)")
            #expect(read(document, chunk: 13, places: true) == reading)
        }
    }

    @Test func namesAreFoundAsWrittenBeforeInAnotherCase() {
        let vocabulary = XMLVocabulary(
            namespaces: [], names: [(0, "pubdate"), (0, "pubDate"), (1, "pubDate"), (0, "pubDate"), (0, "Link")])
        #expect(vocabulary.id(0, "pubdate") == 1)
        #expect(vocabulary.id(0, "pubDate") == 2)
        #expect(vocabulary.id(0, "PUBDATE") == 1)
        #expect(vocabulary.id(1, "PUBdate") == 3)
        #expect(vocabulary.id(0, "link") == 5)
        #expect(vocabulary.id(0, "lin") == 0)
        #expect(vocabulary.id(2, "Link") == 0)
    }

    /// More of them than any table begins with.
    @Test func manyNamesAndPrefixesAreToldApart() {
        let elements = (0..<300).map { "<n\($0) a\($0)='' xmlns:p\($0)='urn:\($0)'><p\($0):x/></n\($0)>" }
        let reading = read("<rss>\(elements.joined())\(elements.joined())</rss>")
        #expect(reading.problems.isEmpty)
        #expect(reading.namespaces.count == 256)
        #expect(reading.namespaces[255] == "p255=urn:255")
        #expect(reading.head.contains("<n299 a299=\"\">"))
        #expect(read("<rss>\(elements.joined())\(elements.joined())</rss>", chunk: 5) == reading)
    }
}
