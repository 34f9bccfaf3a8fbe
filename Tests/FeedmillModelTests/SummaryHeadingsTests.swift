import Testing

@testable import FeedmillModel

@Suite struct SummaryHeadingsTests {
    @Test(arguments: [
        ("ja", "概要"), ("ja-JP", "概要"), ("de-AT", "Zusammenfassung"), ("no", "Sammendrag"), ("nn-NO", "Sammendrag"),
        ("iw", "תקציר"), ("zh", "摘要"), ("xx", "Overview"),
    ])
    func areThoseOfTheLanguage(_ language: String, _ overview: String) {
        #expect(SummaryHeadings.words(for: language).overview == overview)
    }

    @Test(arguments: ["zh-Hant", "zh-TW", "zh-Hant-HK", "yue-HK"])
    func areTraditionalWhereTheScriptIs(_ language: String) {
        #expect(SummaryHeadings.words(for: language).details == "詳情")
    }

    @Test(arguments: ["zh", "zh-CN", "zh-Hans-SG"])
    func areSimplifiedElsewhere(_ language: String) {
        #expect(SummaryHeadings.words(for: language).details == "详情")
    }

    @Test func areEnglishWithoutALanguage() {
        #expect(SummaryHeadings.words(for: nil) == SummaryHeadings.words(for: "en"))
    }

    @Test(arguments: SummaryHeadings.byLanguage.keys.sorted())
    func areFourDifferentWords(_ language: String) throws {
        let words = try #require(SummaryHeadings.byLanguage[language])
        let all = [words.overview, words.details, words.keyPoints, words.sources]
        #expect(Set(all).count == 4)
        #expect(all.allSatisfy { !$0.isEmpty })
    }
}
