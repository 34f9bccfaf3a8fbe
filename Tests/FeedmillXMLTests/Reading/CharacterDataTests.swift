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

    @Test(arguments: 0..<70) func whatIsMeantIsReadAtEveryPlace(_ place: Int) {
        for (sent, text) in Self.meant {
            let (before, behind) = (String(repeating: "x", count: place), String(repeating: "y", count: 70 - place))
            let document = "<rss>\(before)\(sent)\(behind)<b/></rss>"
            let reading = read(document)
            #expect(reading.head == "<rss#6>\(before)\(text)\(behind)<b></></>", "\(sent.debugDescription)")
            #expect(reading.problems.isEmpty, "\(sent.debugDescription)")
            #expect(read(document, chunk: 1) == reading)
        }
    }

    @Test(arguments: 0..<70) func whatIsForbiddenIsFoundAtEveryPlace(_ place: Int) {
        for (sent, text) in Self.forbidden {
            let (before, behind) = (String(repeating: "x", count: place), String(repeating: " ", count: 70 - place))
            let document = "<rss>\(before)\(sent)\(behind)<b/></rss>"
            let reading = read(document)
            #expect(reading.head == "<rss#6>\(before)\(text)\(behind)<b></></>", "\(sent.debugDescription)")
            #expect(reading.problems.count == 1, "\(sent.debugDescription)")
            #expect(read(document, chunk: 1) == reading)
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
