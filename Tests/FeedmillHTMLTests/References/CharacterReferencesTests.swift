import Testing

@testable import FeedmillHTML

@Suite struct CharacterReferencesTests {
    @Test(arguments: [
        ("no reference", "no reference"),
        ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
        ("&AMP &LT &GT", "& < >"),
        ("&eacute;t&eacute", "été"),
        ("&nbsp;", "\u{A0}"),
        ("&notin; &notit; &not", "∉ ¬it; ¬"),
        ("&NotEqualTilde;", "≂̸"),
        ("&CounterClockwiseContourIntegral;", "∳"),
        ("&zwnj;|&zwj;", "\u{200C}|\u{200D}"),
        ("&fjlig;", "fj"),
        ("&unknown; & &; &#; &#x;", "&unknown; & &; &#; &#x;"),
        ("&am &ampamp;", "&am &amp;"),
        ("AT&T &T", "AT&T &T"),
        ("&", "&"),
    ])
    func named(_ text: String, _ expected: String) {
        #expect(CharacterReferences.decode(text) == expected)
    }

    @Test(arguments: [
        ("&#65;&#x42;&#X43;", "ABC"),
        ("&#65 &#x42", "A B"),
        ("&#65a", "Aa"),
        ("&#128;&#x99;&#150;", "€™–"),
        ("&#x81;", "\u{81}"),
        ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&#99999999999999999999999;", "\u{FFFD}"),
        ("&#x1F600;", "😀"),
        ("&#12354;", "あ"),
    ])
    func numeric(_ text: String, _ expected: String) {
        #expect(CharacterReferences.decode(text) == expected)
    }

    @Test func everyNameIsFoundAgain() {
        let table = NamedReferences.shared
        #expect(table.entries.count == 2125)
        #expect(table.entries.filter(\.isLegacy).count == 106)
        for entry in table.entries {
            let start = Int(entry.nameStart)
            let name = String(decoding: table.names[start..<(start + Int(entry.nameLength))], as: UTF8.self)
            let expected = entry.second == 0 ? [entry.first] : [entry.first, entry.second]
            #expect(CharacterReferences.codepoints(named: name) == expected, "\(name)")
        }
    }

    @Test func codepointsOfANameWithOrWithoutSemicolon() {
        #expect(CharacterReferences.codepoints(named: "hellip") == [0x2026])
        #expect(CharacterReferences.codepoints(named: "hellip;") == [0x2026])
        #expect(CharacterReferences.codepoints(named: "hellipp").isEmpty)
        #expect(CharacterReferences.codepoints(named: "").isEmpty)
    }
}
