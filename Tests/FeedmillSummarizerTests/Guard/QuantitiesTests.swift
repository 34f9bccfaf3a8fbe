import Testing

@testable import FeedmillSummarizer

@Suite struct QuantitiesTests {
    private static func missing(_ answer: String, _ source: String, _ language: String) -> String? {
        Quantities(FoldedText(answer), language: language).firstMissing(
            from: Quantities(FoldedText(source), language: language))
    }

    struct Pair: Sendable, CustomTestStringConvertible {
        var language: String
        var source: String
        var answer: String

        init(_ language: String, _ source: String, _ answer: String) {
            self.language = language
            self.source = source
            self.answer = answer
        }

        var testDescription: String { "\(language): \(source) / \(answer)" }
    }

    @Test(arguments: [
        Pair("en", "It cost 1,000 pounds.", "1000 pounds"), Pair("en", "12 thousand homes", "12,000 homes"),
        Pair("en", "seven people and twenty-five dogs", "7 people, 25 dogs"), Pair("en", "3.5 million", "3,500,000"),
        Pair("en", "$2.5bn", "2.5 billion dollars"), Pair("en", "for 3 people", "for three people"),
        Pair("en", "$5m", "5 million dollars"), Pair("en", "It rained.", "One of them was wet."),
        Pair("de", "1.500 Fahrgäste", "1500 Fahrgäste"), Pair("de", "27 Mio. Euro", "27 Millionen Euro"),
        Pair("de", "Es kostet 4,50 Euro", "4,5 Euro"), Pair("fr", "31 000 livres", "31.000 livres"),
        Pair("ru", "12 тыс. рублей", "12 000 рублей"), Pair("ja", "建設費は十二億円", "12億円"),
        Pair("ja", "三十五万人が来た", "35万人"), Pair("ja", "二〇二四年に", "2024年"), Pair("ja", "３．５万円", "35,000円"),
        Pair("ja", "1億2000万円", "1億2千万円"), Pair("ja", "十八万冊", "180000冊"), Pair("ja", "雨が降った。", "一方で、十分に四季を"),
        Pair("zh", "四千二百万元", "4200万元"), Pair("zh", "三亿两千万", "3.2亿"), Pair("ko", "3만 5천 명", "3만 명"),
        Pair("ar", "٨٤ مليون", "84 مليون"), Pair("th", "๒๐ ล้านบาท", "20 ล้านบาท"),
        Pair("en", "18 June 2024", "2024-06-18".replacing("06-", with: "")),
    ])
    func sameNumberInAnotherForm(_ pair: Pair) {
        #expect(Self.missing(pair.answer, pair.source, pair.language) == nil)
    }

    @Test(arguments: [
        Pair("en", "84 million pounds", "84 billion pounds"), Pair("en", "12,000 homes", "12 homes"),
        Pair("en", "3 people", "five people"), Pair("en", "It rained.", "It rained for 40 days."),
        Pair("ja", "900万人", "500万人"), Pair("ja", "900万人", "900億人"), Pair("ja", "十二億円", "二十億円"),
        Pair("ja", "三月三日", "四月三日"),
        Pair("zh", "四千二百万元", "四千二百亿元"), Pair("de", "27 Mio. Euro", "27 Mrd. Euro"), Pair("ko", "3만 명", "3억 명"),
        Pair("en", "between 1 and 3", "13"),
    ])
    func anotherNumberIsMissed(_ pair: Pair) {
        #expect(Self.missing(pair.answer, pair.source, pair.language) != nil)
    }

    @Test(arguments: [
        Pair("en", "on 18 June 2024", "June 18"), Pair("en", "June 18th", "18 June"), Pair("ja", "6月18日", "2024年6月18日"),
        Pair("en", "2024-06-18", "June 18, 2024"), Pair("de", "am 18. Juni", "18.06.2024"),
        Pair("es", "el 3 de mayo", "3 de mayo"),
    ])
    func sameDay(_ pair: Pair) {
        let source = MonthDays(FoldedText(pair.source), language: pair.language, isSource: true)
        let answer = MonthDays(FoldedText(pair.answer), language: pair.language, isSource: false)
        #expect(answer.days.isSubset(of: source.days))
    }

    @Test(arguments: [
        Pair("en", "from June 18 to July 2", "June 2"), Pair("ja", "6月18日から7月2日", "7月18日"),
        Pair("de", "18. Juni bis 2. Juli", "18. Juli"),
        Pair("es", "el 3 de mayo y el 4 de junio", "4 de mayo"),
    ])
    func anotherDay(_ pair: Pair) {
        let source = MonthDays(FoldedText(pair.source), language: pair.language, isSource: true)
        let answer = MonthDays(FoldedText(pair.answer), language: pair.language, isSource: false)
        #expect(!answer.days.isSubset(of: source.days))
    }
}
