import Testing

@testable import FeedmillValidator

/// What needs no closer look would pass it.
@Suite struct PlainReferenceTests {
    private static let candidates = [
        "https://example.org/a/b.html", "http://example.org", "https://example.org/", "https://Example.org/a",
        "https://example.org/./a", "https://example.org/a/../b", "https://example.org/.well-known/x",
        "https://-example.org/", "https://example.org/a%20b", "https://example.org/a?b", "https:///a", "https://",
        "tag:example.org,2026:a/b", "tag:example.org,2026:", "tag:example.org,2026-01-01:a", "tag:example.org:a",
        "tag:.org,2026:a", "tag:example-.org,2026:a", "tag:example.org.,2026:a", "tag:-a.org,2026:a",
        "tag:a.org,20x6:a",
        "tag:a@b.org,2026:a", "tag:,2026:a", "tag:a.org,2026", "tag:a.org,2026:a#b", "tag:A.org,2026:é",
    ]

    private func isTag(_ text: String) -> Bool { PlainReference.isTag(Array(text.utf8).span) }

    private func isWeb(_ text: String, isNormal: Bool) -> Bool {
        PlainReference.isWebAddress(Array(text.utf8).span, isNormal: isNormal)
    }

    @Test(arguments: candidates)
    func plainOnesHaveNoFault(_ text: String) {
        let bytes = Array(text.utf8)
        let syntax = URISyntax(bytes)
        if isTag(text) {
            #expect(syntax.fault == nil)
            #expect(found(atom(head: "<id>\(text)</id>")).allSatisfy { !$0.contains("uri") && !$0.contains("tag") })
        }
        if isWeb(text, isNormal: false) { #expect(syntax.fault == nil) }
        if isWeb(text, isNormal: true) {
            #expect(syntax.fault == nil)
            #expect(URINormalForm.departure(of: bytes, syntax) == nil)
        }
    }

    @Test func plainOnesAreKnown() {
        #expect(isWeb("https://example.org/a/b.html", isNormal: true) && isWeb("http://example.org/", isNormal: true))
        #expect(isWeb("http://Example.org", isNormal: false) && !isWeb("http://example.org", isNormal: true))
        #expect(isTag("tag:example.org,2026:a/b-c") && !isTag("tag:example-.org,2026:a"))
    }

    /// Decoded text and places agree however references, line ends and sections are mixed.
    @Test func placesOfDecodedText() {
        let text = "ab&amp;c\r\nd\re&#x1F600;f&nope;<![CDATA[g&lt;\r\nh]]>&#9;longer text without any stop &gt;"
        let source = Array(text.utf8)
        func offset(_ part: String) -> Int {
            text.firstRange(of: part).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? -1
        }
        let open = offset("<![CDATA[")
        let close = offset("]]>")
        let runs = [
            CharacterRun(range: 0..<open, isLiteral: false), CharacterRun(range: open + 9..<close, isLiteral: true),
            CharacterRun(range: close + 3..<source.count, isLiteral: false),
        ]
        var decoder = CharacterDecoder()
        let decoded = decoder.decode(runs, in: source)
        let meant = "ab&c\nd\ne\u{1F600}f&nope;g&lt;\nh\tlonger text without any stop >"
        #expect(String(decoding: decoded, as: UTF8.self) == meant)
        var cursor = PlaceCursor()
        for (index, part) in [(2, "&amp;"), (5, "d"), (6, "\re"), (8, "&#x1F600;"), (11, "&#x1F600;"), (13, "&nope;")] {
            #expect(decoder.locate(index, runs, in: source, &cursor) == offset(part))
        }
        let whole = meant.utf8.count
        #expect(decoder.locate(whole - 1, runs, in: source, &cursor) == offset("&gt;"))
        #expect(decoder.locate(whole, runs, in: source, &cursor) == source.count)
        #expect(decoder.locate(0, runs, in: source, &cursor) == 0)
        decoder.normalizesSpace = true
        // A tab by reference stays one (XML 1.0 §3.3.3).
        #expect(
            String(decoding: decoder.decode(runs, in: source), as: UTF8.self)
                == meant.replacing("\n", with: " "))
        decoder.entities["nope"] = Array("a long text".utf8)
        decoder.normalizesSpace = false
        #expect(
            String(decoding: decoder.decode(runs, in: source), as: UTF8.self)
                == meant.replacing("&nope;", with: "a long text"))
    }
}
