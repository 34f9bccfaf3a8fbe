import Testing

@testable import FeedmillSummarizer

@Suite struct LeaningStartsTests {
    private static func lean(_ sentence: String, _ language: String) -> Bool {
        let text = ByteText(sentence)
        return LeaningStarts.of(language).lean(text, 0..<text.count)
    }

    @Test(arguments: [
        ("en", "They pay on Fridays."), ("en", "\u{201C}But why?\u{201D} she asked."),
        ("de", "Außerdem fehlt das Geld."),
        ("fr", "Ils utilisent des caisses."), ("ru", "Он сказал."), ("ar", "لذلك اتفقت القرى."), ("ko", "그는 말했다."),
        ("zh", "这座桥建于清代。"), ("zh", "“他们走了。”"), ("th", "นอกจากนี้ เทศบาลจะเพิ่มเรือ"), ("ja", "しかし、反対もある。"),
    ])
    func pronounsAndConnectivesLean(_ language: String, _ sentence: String) {
        let text = ByteText(sentence)
        #expect(Document(text, title: nil, language: language).facts.first?.leans == true)
    }

    @Test(arguments: [
        ("en", "Theyer Lane is closed."), ("en", "Item 5 was sold."), ("de", "Das Landesamt wartet."),
        ("fr", "Ilse Faure est élue."),
        ("ru", "Онега вскрылась."), ("zh", "石匠们只领取午饭。"), ("th", "เทศบาลจะเพิ่มเรือ"), ("ja", "市は来月から始める。"),
        ("xx", "It was."), ("en", "…"),
        ("en", ""),
    ])
    func otherBeginningsDoNot(_ language: String, _ sentence: String) {
        #expect(!Self.lean(sentence, language))
    }
}
