import Testing

@testable import FeedmillSyntax

@Suite struct UnicodeTextTests {
    @Test(
        arguments: [
            ("e\u{301}", "é"), ("か\u{3099}", "が"), ("は\u{309A}", "ぱ"), ("\u{1112}\u{1161}\u{11AB}", "한"),
            ("\u{212B}", "Å"), ("\u{2126}", "Ω"), ("\u{FA19}", "神"), ("א\u{5B8}\u{5BC}", "א\u{5B8}\u{5BC}"),
            ("\u{1F71}", "ά"), ("plain", "plain"), ("日本語", "日本語"), ("ﬁ①", "ﬁ①"),
        ])
    func isComposed(_ text: String, _ expected: String) {
        // Strings that differ in composition alone are equal.
        #expect(Array(UnicodeText.composed(text).utf8) == Array(expected.utf8))
    }

    @Test(
        arguments: [
            ("a\u{A0}b", "a b"), ("山田\u{3000}太郎", "山田 太郎"), ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd"),
            ("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne"), ("a\u{0}\u{7}\u{9B}b", "ab"), ("a\tb", "a\tb"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}🌾", "👩\u{200D}🌾"), ("", ""),
            ("cafe\u{301}\u{A0}", "café "), ("cafe\u{1}\u{301}", "café"),
        ])
    func isTidied(_ text: String, _ expected: String) {
        #expect(Array(UnicodeText.tidied(text).utf8) == Array(expected.utf8))
        #expect(UnicodeText.tidied(expected) == expected)
    }
}
