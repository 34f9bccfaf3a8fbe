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

    @Test func isNeverLongerThanItsLimit() {
        var generator = SeededGenerator(11)
        let pieces = ["word ", "語", "。", ".", " ", "」", "「", "é", "e\u{301}", "👩‍🌾", "\n", "!", "J. "]
        for limit in 0..<200 {
            let text = generator.text(of: pieces, upTo: 80)
            let excerpt = Excerpt.of(text, limit: limit)
            #expect(excerpt.count <= limit)
            #expect(Excerpt.of(excerpt, limit: max(limit, excerpt.count)) == excerpt)
        }
    }
}
