import FeedmillModel
import Testing

@testable import FeedmillSummarizer

extension SampleText: CustomTestStringConvertible {
    var testDescription: String { language }
}

@Suite struct SummarizerTests {
    /// What every summary owes its source.
    static func check(
        _ summary: Summary, of text: String, budget: Int?, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(text.utf8)
        if let budget { #expect(summary.overview.count <= max(budget, 0), sourceLocation: sourceLocation) }
        #expect(summary.keyPoints.count <= 7, sourceLocation: sourceLocation)
        for list in [summary.overview, summary.keyPoints] {
            var last = 0
            for sentence in list {
                #expect(sentence.range.lowerBound >= last, "out of order", sourceLocation: sourceLocation)
                last = sentence.range.upperBound
                guard last <= bytes.count else {
                    Issue.record("range beyond the source", sourceLocation: sourceLocation)
                    return
                }
                let source = String(decoding: bytes[sentence.range], as: UTF8.self)
                #expect(!sentence.text.isEmpty, sourceLocation: sourceLocation)
                #expect(
                    sentence.text.unicodeScalars.filter { !$0.properties.isWhitespace }
                        == source.unicodeScalars.filter { !$0.properties.isWhitespace },
                    "not verbatim", sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: SampleText.all, [1, 2, 3])
    func choosesVerbatimSentencesWithinTheBudget(_ sample: SampleText, budget: Int) {
        let summary = Summarizer().summarize(
            sample.text, title: sample.title, language: sample.language, sentences: budget)
        #expect(summary.overview.count == budget)
        #expect(summary.method == .extractive)
        Self.check(summary, of: sample.text, budget: budget)
        for sentence in summary.overview { #expect(sample.text.contains(sentence.text)) }
    }

    @Test(arguments: SampleText.all)
    func answersTheSameTwice(_ sample: SampleText) {
        let summarizer = Summarizer()
        let first = summarizer.summarize(sample.text, title: sample.title, language: nil)
        #expect(first == summarizer.summarize(sample.text, title: sample.title, language: nil))
        #expect(first.language == sample.language)
    }

    @Test(arguments: SampleText.all.filter { $0.text.utf8.count > 1_200 })
    func keyPointsAreFewShortAndDifferent(_ sample: SampleText) {
        let points = Summarizer().summarize(sample.text, title: sample.title, language: sample.language).keyPoints
        #expect((3...7).contains(points.count))
        let limit = ["ja", "zh"].contains(sample.language) ? 60 : 140
        #expect(points.allSatisfy { $0.text.unicodeScalars.count <= limit })
        let source = ByteText(sample.text)
        for (index, point) in points.enumerated() {
            for other in points[..<index] {
                let words = (PointWords.words(source, point.range), PointWords.words(source, other.range))
                #expect(PointWords.overlap(words.0, words.1) <= 0.6)
            }
        }
    }

    @Test func longSentencesGiveShortPoints() {
        let texts = [
            (
                "ja",
                (1...8).map {
                    "第\($0)の地区では市が計画を見直し、住民の意見を聞く会を春から夏にかけて\($0 * 3)回ひらき、寄せられた声をまとめて公表したうえで、道路と学校の整備を\($0 + 20)年度から順に進めることになった。"
                }.joined()
            ),
            (
                "en",
                (1...8).map {
                    "In ward \($0) the town has gone over its plans after \($0 * 3) meetings with the people who live there, and roads, schools and "
                        + "parks will be renewed street by street from the year \($0 + 2020) on, as long as the money that was promised comes in time."
                }.joined(separator: " ")
            ),
        ]
        for (language, text) in texts {
            let points = Summarizer().summarize(text, title: nil, language: language, sentences: 2).keyPoints
            #expect(points.count >= 3)
            #expect(points.allSatisfy { $0.text.unicodeScalars.count <= (language == "ja" ? 60 : 140) })
        }
    }

    @Test func lengthFollowsTheText() {
        let sample = SampleText.all[1]
        let short = Summarizer().summarize(sample.text, title: nil, language: "en").overview.count
        let long = Summarizer().summarize(
            (0..<6).map { sample.text.replacing("the", with: "the \($0)th") }.joined(separator: "\n"), title: nil,
            language: "en"
        ).overview.count
        #expect(short >= 2 && short < long && long <= 8)
    }

    @Test func shortTextIsItsOwnSummary() {
        let summary = Summarizer().summarize("Snow fell. The road is closed.", title: nil, language: "en")
        #expect(summary.text == "Snow fell. The road is closed.")
        #expect(summary.method == .none)
        #expect(summary.keyPoints.isEmpty)
    }

    @Test func headingsAreNotSentences() {
        let text =
            "Weather\nRain fell all night in the valley and the river rose.\nPhoto: A. Person\n"
            + "Two bridges were closed in the morning.\nSchools stayed open."
        let summary = Summarizer().summarize(text, title: nil, language: "en", sentences: 2)
        #expect(summary.overview.allSatisfy { $0.text.hasSuffix(".") })
    }

    @Test func sentencesAreJoinedAsTheirScriptDoes() {
        #expect(SentenceJoin.text(["雨が降った。", "川が増えた。"]) == "雨が降った。川が増えた。")
        #expect(SentenceJoin.text(["見出し", "川が増えた。"]) == "見出し\n川が増えた。")
        #expect(SentenceJoin.text(["It rained.", "\"Yes!\"", "No?"]) == "It rained. \"Yes!\" No?")
        #expect(SentenceJoin.text(["He met John P.", "Nobody knew."]) == "He met John P.\nNobody knew.")
    }

    static let degenerate: [String] = [
        "", " ", "\n\n\n", ".", "a", "。", "！？！？", "\u{FEFF}", "\u{200B}\u{200D}", "\u{301}\u{301}", "((((((", "」」」」",
        "a.b.c.d.e.f", "1. 2. 3. 4. 5.", String(repeating: ". ", count: 5_000), String(repeating: "\r\n", count: 5_000),
        String(repeating: "「", count: 5_000), String(repeating: "A. ", count: 5_000), "\u{202E}abc\u{202C} שלום. עולם.",
        "😀😀😀! 👨‍👩‍👧‍👦? 🇯🇵🇩🇪.", "\0\u{1}\u{7F}.", "Ein Satz. 一つの文。Ещё одно. ประโยค อีก 한 문장. جملة أخرى.",
    ]

    @Test(arguments: degenerate, [nil, 0, 1, 3, -5, Int.max] as [Int?])
    func anythingIsAnswered(_ text: String, budget: Int?) {
        let summary = Summarizer().summarize(text, title: text, language: nil, sentences: budget)
        Self.check(summary, of: text, budget: budget)
    }

    @Test(arguments: ["xx-nonsense", "", "ja", "th", "-", "zh-Hant-TW", "\u{0}", "de_AT"])
    func anyLanguageTagWill(_ language: String) {
        for sample in SampleText.all {
            Self.check(
                Summarizer().summarize(sample.text, title: nil, language: language, sentences: 2), of: sample.text,
                budget: 2)
        }
    }

    @Test(arguments: ["x", "語", "word ", "文。", "One. ", "ก", "x. y"])
    func hugeTextsEnd(_ unit: String) {
        let text = String(repeating: unit, count: 600_000 / unit.utf8.count)
        let clock = ContinuousClock()
        let time = clock.measure {
            Self.check(Summarizer().summarize(text, title: nil, language: nil), of: text, budget: 8)
        }
        #expect(time < .seconds(60))
    }
}
