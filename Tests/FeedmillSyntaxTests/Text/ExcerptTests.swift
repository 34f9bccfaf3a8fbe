import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct ExcerptTests {
    @Test(
        arguments: [
            ("Short enough.", 40, "Short enough."),
            ("One sentence here. Another one follows it.", 30, "One sentence here."),
            ("“Is it done?” she asked. Nobody knew.", 26, "“Is it done?” she asked."),
            ("He met J. R. Miller and his friends there", 24, "He met J. R. Miller and…"),
            ("Am 19. Juni geht es wieder los, sagt er", 20, "Am 19. Juni geht es…"),
            ("A sentence without any end that goes on", 22, "A sentence without…"),
            ("words, and, commas, and more", 19, "words, and, commas…"),
            ("version 3.14 is out and running", 14, "version 3.14…"),
            ("水車が回りはじめた。みんなが見に来た。", 14, "水車が回りはじめた。"),
            ("「もう回らない」と彼は言った。誰も信じない。", 17, "「もう回らない」と彼は言った。"),
            ("水車がゆっくりと回りはじめて、みんなが見に来た", 9, "水車がゆっくりと…"),
            ("一二三四五六七八九、十", 10, "一二三四五六七八九…"),
            ("Line one\n\n  and two", 40, "Line one and two"), ("abcdefghij", 4, "abc…"), ("ab", 1, "…"), ("ab", 0, ""),
            ("👩‍🌾👩‍🌾👩‍🌾", 2, "👩‍🌾…"), ("", 10, ""),
        ])
    func endsWhereItMay(_ text: String, _ limit: Int, _ expected: String) {
        #expect(Excerpt.of(text, limit: limit) == expected)
    }

    @Test(arguments: [
        ("Short.", 20, "Short."),
        ("One two. Three four.", 10, "One two."),
        ("One two. Three four.", 8, "One two."),
        ("He has 3.5 apples. She too.", 12, "He has 3.5…"),
        ("Mr. Brown left. He ran.", 16, "Mr. Brown left."),
        ("Mr. Brown left. He ran.", 10, "Mr. Brown…"),
        ("潮が満ちた。潮が引いた。", 8, "潮が満ちた。"),
        ("彼は「もうだめだ。」と言った。次の日。", 16, "彼は「もうだめだ。」と言った。"),
        ("彼は「もうだめだ。」と言った。次の日。", 12, "彼は「もうだめだ。」"),
        ("彼は「もうだめだ。」と言った。", 9, "彼は「もうだめ…"),
        ("潮が満ちて引いた", 4, "潮が満…"),
        ("One.\n\nTwo three four", 12, "One."),
        ("\"Run.\" They ran", 9, "\"Run.\""),
        ("anything", 0, ""), ("anything", -1, ""),
    ])
    func keepsLinesAndCutsWhereASentenceEnds(_ text: String, _ limit: Int, _ expected: String) {
        #expect(Excerpt.inSentences(text, limit: limit) == expected)
    }

    @Test func isNeverLongerThanItsLimit() {
        var generator = Dice(state: 11)
        let pieces = ["word ", "語", "。", ".", " ", "」", "「", "é", "e\u{301}", "👩‍🌾", "\n", "!", "J. "]
        for limit in 0..<200 {
            let text = generator.text(of: pieces, upTo: 80)
            let excerpt = Excerpt.of(text, limit: limit)
            #expect(excerpt.count <= limit)
            #expect(Excerpt.inSentences(text, limit: limit).count <= limit)
            #expect(Excerpt.of(excerpt, limit: max(limit, excerpt.count)) == excerpt)
        }
    }
}
