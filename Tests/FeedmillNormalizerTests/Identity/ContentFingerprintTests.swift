import Testing

@testable import FeedmillNormalizer

@Suite struct ContentFingerprintTests {
    static let english = """
        The mill at the end of the lane had not turned for forty years when the new owners moved in. They cleared the ivy \
        from the wheel, dug the mud out of the channel and waited for the first rain of the autumn. When it came, the wheel \
        groaned, shook and began to move, slowly at first, then with a rhythm that the older neighbours remembered. \
        Everybody came to look. Somebody brought flour, somebody else an accordion, and nobody went home before midnight.
        """
    static let japanese = """
        村はずれの水車は、新しい持ち主が越してくるまで四十年のあいだ止まったままだった。二人はまず車輪にからんだ蔦を取りのぞき、水路の泥をかき出し、\
        秋の最初の雨を待った。雨が降ると水車はうなり、ふるえ、やがてゆっくりと回りはじめた。近所の年寄りたちは、その音を覚えていた。みんなが見に来た。\
        粉を持ってくる人もいれば、楽器を持ってくる人もいて、夜中まで誰も帰らなかった。
        """

    @Test(arguments: [english, japanese])
    func caseWidthAndPunctuationDoNotCount(_ text: String) {
        let one = ContentFingerprint(text)
        let other = ContentFingerprint(
            "  " + text.uppercased().replacing(",", with: " – ").replacing("。", with: "．\n") + "\u{200B}!")
        #expect(one == other)
        #expect(one.isSame(as: other) && one.isNear(to: other))
    }

    @Test func widthAndCompositionDoNotCount() {
        #expect(ContentFingerprint("Ｍｉｌｌ２ が が") == ContentFingerprint("mill2 か\u{3099} が"))
        #expect(ContentFingerprint("café") == ContentFingerprint("cafe\u{301}"))
        #expect(ContentFingerprint("soft\u{AD}hyphen") == ContentFingerprint("softhyphen"))
    }

    @Test func wordsAndTheirOrderCount() {
        #expect(ContentFingerprint("one two three").digest != ContentFingerprint("two one three").digest)
        #expect(ContentFingerprint("one two").digest != ContentFingerprint("onetwo").digest)
        #expect(ContentFingerprint("price 1").digest != ContentFingerprint("price 2").digest)
    }

    @Test(arguments: [english, japanese])
    func aSmallChangeIsNear(_ text: String) {
        let one = ContentFingerprint(text)
        let edited = text.replacing("forty", with: "fifty").replacing("四十", with: "五十") + " (Reuters)"
        let other = ContentFingerprint(edited)
        #expect(!one.isSame(as: other))
        #expect(one.isNear(to: other))
    }

    @Test func anotherStoryIsFar() {
        let other = ContentFingerprint(
            """
            The council voted on Tuesday to close the bridge for the summer, so that its cables can be replaced. Buses will \
            use the tunnel; people on foot may cross at weekends only. The shops on the west bank fear for their trade and \
            have asked for a ferry, which the council says it cannot pay for before next year. The work is to end in October, \
            weather permitting, and the bridge will then carry heavier lorries than before.
            """)
        let one = ContentFingerprint(Self.english)
        #expect(!one.isNear(to: other))
        #expect(one.distance(to: other) > 16)
        #expect(!one.isNear(to: ContentFingerprint(Self.japanese)))
    }

    @Test func fewWordsProveNothing() {
        let short = ContentFingerprint("Thanks for reading, see you next week!")
        #expect(short.words == 7)
        #expect(!short.isSame(as: short) && !short.isNear(to: short))
        #expect(ContentFingerprint("水車は回る。").words == 2)
        #expect(ContentFingerprint("").words == 0)
        #expect(ContentFingerprint("… — !").digest == ContentFingerprint("").digest)
    }

    @Test func theEndMissingIsAnotherText() {
        let whole = ContentFingerprint(Self.english + " " + Self.english.replacing("mill", with: "forge"))
        #expect(!ContentFingerprint(Self.english).isNear(to: whole))
    }
}
