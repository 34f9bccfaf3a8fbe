import Testing

@testable import FeedmillSummarizer

struct SplitCase: Sendable, CustomTestStringConvertible {
    var language: String
    var sentences: [String]
    var separator: String

    init(_ language: String, _ sentences: [String], separator: String = " ") {
        self.language = language
        self.sentences = sentences
        self.separator = separator
    }

    var testDescription: String { "\(language): \(sentences.first ?? "")" }
}

@Suite struct SentenceSplitterTests {
    static func split(_ text: String, _ language: String) -> [String] {
        let source = ByteText(text)
        return SentenceSplitter(language: language).split(source, limit: 1_000).map { source.string($0.range) }
    }

    static let cases = [
        SplitCase("ja", ["市長は「もう待てない。今年中に始める。」と述べた。", "議会は反対している（昨年も同じだった。）という。", "来春に決まる！"], separator: ""),
        SplitCase("ja", ["価格は３．５万円だ。", "「本当か？」と聞いた。", "Yahoo!ニュースが伝えた。"], separator: ""),
        SplitCase("ja", ["見出しには句点がない", "本文はここから始まる。", "二行目も続く。"], separator: "\n"),
        SplitCase("zh", ["他说：“我们明天出发。”", "记者问了三个问题。", "没有人回答！", "为什么？"], separator: ""),
        SplitCase("zh", ["报告（共十页。附图两张。）已经公布。", "专家表示，“情况正在好转”。"], separator: ""),
        SplitCase(
            "en",
            ["Mr. Brown met Dr. Lee at 5 p.m. on Friday.", "They talked.", "\"Will it rain?\" she asked.", "It did!"]),
        SplitCase(
            "en",
            ["The Rev. Anna Hill paid $3.50, i.e. less than No. 5 costs.", "The U.S. Senate agreed.", "14 did not."]),
        SplitCase("en", ["J. R. Miles wrote it.", "Version 2.0.1 of node.js is out...", "See Fig. 3 for more."]),
        SplitCase("en", ["He left (it was late).", "Nobody minded.", "\"Go home.\"", "He did -- slowly!"]),
        SplitCase(
            "de",
            [
                "Am 19. Juni traf Dr. Meyer den Kanzler.", "Das kostet ca. 3 Mio. Euro, d. h. zu viel.",
                "Er blieb bis 1999.", "Dann ging er.",
            ]),
        SplitCase("de", ["Es gibt Obst, z. B. Äpfel.", "„Das reicht.“", "Die Nr. 7 gewann."]),
        SplitCase("fr", ["Elle a dit : « Oui. »", "M. Petit est parti à 18 h.", "Pourquoi ?", "Nul ne le sait !"]),
        SplitCase(
            "es", ["¿Quién lo sabe?", "La Sra. Ruiz vive en EE.UU. desde 2001.", "¡Qué sorpresa!", "El Dr. Gil calla."]),
        SplitCase("it", ["Il dott. Rossi è arrivato.", "Ha parlato per 2,5 ore.", "Poi è uscito."]),
        SplitCase(
            "ru",
            [
                "В 2024 г. в г. Москве открылся музей.", "А. С. Иванов сказал: «Да».",
                "Билеты стоят 300 руб. за штуку.", "Почему?",
            ]),
        SplitCase("ja", ["「待ってて。」", "「わかった。」二人は別れた。", "モーニング娘。の新曲が出た。", "のんびり歩く。"], separator: ""),
        SplitCase("en", ["1. Mix the flour.", "2. Bake it at 200 degrees.", "It was 1999.", "Then they ate."]),
        SplitCase("de", ["Er kam am Montag, den 5. 6. 2023, an.", "Die Fa. Meyer lieferte."]),
        SplitCase("es", ["Vive en EE. UU. desde 2010.", "La Dra. López calla."]),
        SplitCase(
            "ru",
            [
                "Дом на окраине города построили в 1990 г.", "Потом его продали.", "В 2024 г. Россия участвовала.",
                "Он купил хлеб, молоко и т. д.", "Музей стоит на ул. Ленина, д. 5.", "Билет стоит 300 руб.", "Дорого.",
            ]),
        SplitCase("ko", ["2024.6.19. 시행된다.", "정말입니까?"]),
        SplitCase("ko", ["정부는 2024. 6. 19. 새 계획을 발표했다.", "시민들은 반겼다.", "언제 시작할까?"]),
        SplitCase("ar", ["وصل الوفد إلى القاهرة.", "هل ينجح الاتفاق؟", "لا أحد يعرف!"]),
        SplitCase("el", ["Πού πάμε;", "Στην Αθήνα.", "Θα βρέξει αύριο."]),
        SplitCase("hi", ["बारिश शुरू हो गई।", "लोग घर लौट गए।"]),
    ]

    @Test(arguments: cases)
    func endsSentencesWhereTheyEnd(_ example: SplitCase) {
        let text = example.sentences.joined(separator: example.separator)
        #expect(Self.split(text, example.language) == example.sentences)
    }

    @Test func thaiSpaceEndsASentenceOnlyWhenItIsLong() {
        let long = "รัฐบาลประกาศแผนพัฒนารถไฟสายใหม่ระหว่างเมืองหลวงกับภาคเหนือในวันจันทร์ที่ผ่านมา"
        let parts = Self.split("\(long) ประชาชนจำนวนมากยินดี มาก", "th")
        #expect(parts == [long, "ประชาชนจำนวนมากยินดี มาก"])
    }

    @Test func thaiSentenceBeginsAtAWordThatBeginsSentences() {
        let parts = [
            "นายกเทศมนตรีกล่าวว่าเมืองจะเริ่มโครงการช่วยเหลือชาวบ้านที่ได้รับผลกระทบจากน้ำท่วม โดยมีงบประมาณ 500 ล้านบาท",
            "ทั้งนี้ โครงการจะเริ่มเวลา 9.00 น. ของวันจันทร์",
        ]
        #expect(Self.split(parts.joined(separator: " "), "th") == parts)
    }

    @Test func wrappedLinesAreOneSentence() {
        let text =
            "The council met on Tuesday evening in the old town hall and\nagreed to plant more trees.\nThen it closed."
        #expect(Self.split(text, "en").count == 2)
        let blank = "The council met on Tuesday evening in the old town hall and\n\nagreed to plant more trees."
        #expect(Self.split(blank, "en").count == 2)
    }

    @Test func bracketThatNeverClosesDoesNotSwallowTheText() {
        let text = "（" + String(repeating: "長い文が続く。", count: 60)
        #expect(Self.split(text, "ja").count > 10)
    }

    @Test func sentenceWithoutEndIsCutAtCharacters() {
        for unit in ["語", "a", "🇯🇵", "ก", "é"] {
            let source = ByteText(String(repeating: unit, count: 20_000))
            let spans = SentenceSplitter(language: "").split(source, limit: 1_000)
            #expect(spans.allSatisfy { $0.range.count <= SentenceSplitter.longest })
            #expect(spans.map { source.string($0.range) }.joined() == String(repeating: unit, count: 20_000))
        }
    }

    @Test func limitIsKept() {
        let source = ByteText(String(repeating: "One more. ", count: 5_000))
        #expect(SentenceSplitter(language: "en").split(source, limit: 300).count == 300)
    }
}
