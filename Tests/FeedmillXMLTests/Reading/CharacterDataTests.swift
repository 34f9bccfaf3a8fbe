import SeededDice
import Testing

@testable import FeedmillXML

/// Character data is searched many bytes at a time: what counts is found wherever it stands among them.
@Suite struct CharacterDataTests {
    /// What stands in a document, and what it means.
    static let meant: [(sent: String, text: String)] = [
        ("&amp;", "&"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&#65;&#x42;&#x1F600;", "AB😀"),
        ("&#00000000000000000065;", "A"), ("\r\n", "\n"), ("\r", "\n"), ("\r\r\n\n", "\n\n\n"), ("&#13;\n", "\r\n"),
        ("]", "]"), ("]]", "]]"), ("]] >", "]] >"), ("\t\n", "\t\n"), ("！全角", "！全角"), ("\u{FFFD}", "\u{FFFD}"),
        ("\u{7F}\u{85}\u{F8FF}", "\u{7F}\u{85}\u{F8FF}"), ("<![CDATA[&lt;]]>", "&lt;"), ("<![CDATA[]]>", ""),
        ("<![CDATA[a]]b]>c]]]>", "a]]b]>c]"), ("<![CDATA[\r\n<b>\r</b>]]>", "\n<b>\n</b>"), ("<!-- ]]> & -->", ""),
        ("<?p & ]]> ?>", ""),
    ]

    /// What no well-formed document has, and what is read in its place.
    static let forbidden: [(sent: String, text: String)] = [
        ("\u{1}", ""), ("\u{1F}", ""), ("\u{FFFE}", ""), ("\u{FFFF}", ""), ("]]>", "]]>"), ("&", "&"), ("&x", "&x"),
        ("&#X41;", "A"), ("<![CDATA[\u{1}]]>", ""),
    ]

    @Test(arguments: 0..<135) func whatIsMeantIsReadAtEveryPlace(_ place: Int) {
        for (sent, text) in Self.meant {
            let (before, behind) = (String(repeating: "x", count: place), String(repeating: "y", count: 135 - place))
            let document = "<rss>\(before)\(sent)\(behind)<b/></rss>"
            let reading = read(document)
            #expect(reading.head == "<rss#6>\(before)\(text)\(behind)<b></></>", "\(sent.debugDescription)")
            #expect(reading.problems.isEmpty, "\(sent.debugDescription)")
            #expect(read(document, chunk: 1) == reading)
        }
    }

    @Test(arguments: 0..<135) func whatIsForbiddenIsFoundAtEveryPlace(_ place: Int) {
        for (sent, text) in Self.forbidden {
            let (before, behind) = (String(repeating: "x", count: place), String(repeating: " ", count: 135 - place))
            let document = "<rss>\(before)\(sent)\(behind)<b/></rss>"
            let reading = read(document)
            #expect(reading.head == "<rss#6>\(before)\(text)\(behind)<b></></>", "\(sent.debugDescription)")
            #expect(reading.problems.count == 1, "\(sent.debugDescription)")
            #expect(read(document, chunk: 1) == reading)
        }
    }

    /// With the wide vectors of the processor, and without them.
    @Test func blocksOfAnySizeFindTheSame() {
        let parts = [
            "text ", "Ａ！\u{FFFD}", "&lt;", "&gt;", "&amp;", "&quot;", "&#39;", "&quote", "\n", "\r\n", "]", "]]", "]]>",
            "é", "&",
        ]
        let endings = ["<b>", "", "]]>", "\u{1}", "\u{FFFF}", "\r", "&am", "]"]
        var dice = Dice(state: 7)
        for _ in 0..<20_000 {
            // The later ones are mostly ends.
            let kinds = dice.roll(3) == 0 ? parts.count : 11
            var text = ""
            for _ in 0..<dice.roll(60) { text += parts[dice.roll(dice.roll(3) == 0 ? kinds : 2)] }
            let bytes = Array((text + endings[dice.roll(endings.count)]).utf8)
            let (isCDATA, isFinal) = (dice.roll(3) == 0, dice.roll(2) == 0)
            let narrow = Found(bytes, isCDATA: isCDATA, isFinal: isFinal, isWide: false)
            #expect(
                Found(bytes, isCDATA: isCDATA, isFinal: isFinal, isWide: true) == narrow, "\(text.debugDescription)")
        }
    }

    private struct Found: Equatable {
        var length: Int
        var isMalformed: Bool
        var lines: [Int]
        var decoded: [UInt8]?

        init(_ bytes: [UInt8], isCDATA: Bool, isFinal: Bool, isWide: Bool) {
            var decoded = RawBuffer<UInt8>(capacity: 16)
            defer { decoded.deallocate() }
            // What lies behind is nobody's: it would end the text, and count.
            let slack = [UInt8](repeating: 0x0A, count: RawBuffer<UInt8>.slack)
            let end = unsafe (bytes + slack).withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return CharacterData.End() }
                return unsafe CharacterData.end(
                    base, bytes.count, isCDATA: isCDATA, isFinal: isFinal, &decoded, isWide: isWide)
            }
            length = end.length
            isMalformed = end.isMalformed
            lines = [end.newlines, end.lastLine]
            self.decoded =
                unsafe end.isCoded ? Array(UnsafeBufferPointer(start: decoded.base, count: decoded.count)) : nil
        }
    }

    @Test func nothingButWhiteSpaceStandsOutsideOfTheRoot() {
        #expect(read("<rss/> \n\t\r\n<!-- x -->\n<?p?> ").problems.isEmpty)
        for text in ["x", "&#32;", "<![CDATA[]]>", "<![CDATA[ ]]>"] {
            let reading = read("<rss/> \(text)")
            #expect(reading.head == "<rss#6></>")
            #expect(reading.codes == ["xml/not-well-formed"], "\(text)")
        }
    }

    @Test func placesAreThoseOfTheSourceWhateverStandsBetween() {
        let document = "<rss>&amp;é<!-- é\n --><b>\r\n<![CDATA[<i>\n]]>&#65;</b ><c\n/></rss>"
        #expect(
            read(document, places: true).head
                == "<rss#6 @1:1 0-66>&é<b @2:5 24-55>\n<i>\nA</><c @4:14 55-60></></>")
    }
}
