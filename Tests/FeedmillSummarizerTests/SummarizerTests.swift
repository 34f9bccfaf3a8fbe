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

    private static let longSentences = [
        (
            "ja",
            """
            市は春から夏にかけて住民の意見を聞く会を七つの地区でひらき、寄せられた声をまとめて公表したうえで、道路と学校の整備計画を来年度から順に見直すことを決めた。\
            港では夜に入る貨物船が増えたため、古い灯台の明かりを新しいものに取り替える工事が先月から続いており、漁協は操業への影響を少なくするよう県に申し入れている。\
            北の谷では大雨で崩れた橋の代わりに仮の橋が架けられ、病院へ通う人や畑に出る人が遠回りをしなくて済むようになったと、自治会の役員たちが胸をなで下ろしている。\
            図書館の蔵書を家から調べられる仕組みは利用者が一年で三倍に増え、司書たちは電話での問い合わせが減ったぶん、子どもに本を読み聞かせる時間を延ばすことにした。
            """
        ),
        (
            "en",
            """
            The council heard people in seven wards between spring and summer, put what they said on paper for everyone to read, and will go over \
            its plans for roads and schools from next year on. More freight ships come into the harbour at night, so the lamp of the old lighthouse \
            has been under repair since last month, and the fishing cooperative has asked the county to keep the channel open. In the northern \
            valley a makeshift bridge stands where heavy rain washed the stone one away, sparing patients and farmers the detour through the hills, \
            as relieved members of the parish committee report. Readers who search the library's shelves from home are three times as many as a year \
            ago, and librarians, who are telephoned less often, have made the story hour for children longer.
            """
        ),
    ]

    @Test(arguments: longSentences)
    func longSentencesGiveShortPoints(_ language: String, _ text: String) {
        let points = Summarizer().summarize(text, title: nil, language: language, sentences: 2).keyPoints
        #expect(points.count >= 3)
        #expect(points.allSatisfy { $0.text.unicodeScalars.count <= (language == "ja" ? 60 : 140) })
        Self.check(Summary(keyPoints: points), of: text, budget: nil)
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

    @Test func aKoreanTextOfHalfTheCharactersIsLongEnough() {
        let text = """
            오래된 방앗간이 다시 문을 열었다. 마을 사람들은 두 해 동안 지붕과 물레를 고쳤다. 첫날에는 쌀 삼백 킬로그램을 찧었다. \
            방앗간 주인은 일흔두 살의 박 씨다. 그는 아버지에게서 물레 다루는 법을 배웠다. 시청은 공사비의 절반을 지원했다. \
            나머지는 주민들이 모은 돈으로 냈다. 주말에는 아이들이 떡 만드는 법을 배운다. 내년 봄에는 작은 박물관도 생긴다. \
            이웃 마을에서도 물레를 보러 오는 사람이 늘었다. 버스 회사는 토요일마다 버스를 두 번 더 보내기로 했다.
            """
        #expect(text.count < 400)
        let summary = Summarizer().summarize(text, title: "방앗간", language: "ko")
        #expect(summary.method == .extractive)
        #expect(!summary.keyPoints.isEmpty)
    }

    @Test func aThaiTextOfFewerCharactersIsLongEnough() {
        let text = """
            เรือโดยสารไฟฟ้าเริ่มวิ่งในคลองบางน้ำใสเมื่อวันจันทร์ที่ผ่านมา เรือแต่ละลำรับผู้โดยสารได้สามสิบคนและใช้เวลาเดินทางยี่สิบนาที
            ชาวบ้านช่วยกันเก็บขยะในคลองนานสองปีก่อนที่เรือจะวิ่งได้ เทศบาลออกค่าเรือสี่ลำและติดตั้งแผงโซลาร์เซลล์บนท่าเรือ
            ผู้โดยสารในสัปดาห์แรกมีมากกว่าห้าพันคน แม่ค้าตลาดน้ำบอกว่าขายของได้มากขึ้นเท่าตัว เทศบาลจะเพิ่มเรืออีกสองลำในปีหน้า
            """
        #expect(text.unicodeScalars.count < 400)
        let summary = Summarizer().summarize(text, title: "เรือไฟฟ้ากลับมาวิ่งในคลองเก่า", language: "th")
        #expect(summary.method == .extractive)
        #expect(summary.overview.first?.text == "เรือโดยสารไฟฟ้าเริ่มวิ่งในคลองบางน้ำใสเมื่อวันจันทร์ที่ผ่านมา")
        #expect(summary.keyPoints.count == 3)
    }

    @Test func overviewBeginsAsTheTextDoes() {
        let sample = SampleText.all.first { $0.language == "es" } ?? SampleText.all[0]
        for sentences in [nil, 3, 5] as [Int?] {
            let summary = Summarizer().summarize(
                sample.text, title: "Un segundo autobús para 2026", language: "es", sentences: sentences)
            #expect(summary.overview.first?.range.lowerBound == 0)
        }
    }

    @Test func fewerPointsThanThreeAreNoList() {
        let text = """
            The council of the lower valley met on Tuesday evening in the old school and decided, after four hours in which nearly             everybody who had come was heard, that the road along the river is to be moved uphill before the winter of next year,             whatever that may cost, because the water has taken a part of it in each of the last three springs. The engineer who is to             plan the new road asked for a second survey of the slope, which slid in 1987 when the quarry above it was still at work,             and was given the money for it from the reserve.
            """
        let points = Summarizer().summarize(text, title: nil, language: "en", sentences: 1).keyPoints
        #expect(points.isEmpty)
    }

    @Test func itemsOfAListArePointsWithoutTheirMarks() {
        let items = """
            ・橋の工事は秋の三日から始まる
            ・図書館は夜九時まで開くことになった
            ・港に新しい灯台の明かりがともった
            ・北の谷では林檎の収穫が遅れている
            ・小学校の屋根を太陽電池で覆う計画
            ・山道の崩れた斜面に網を張り終えた
            ・駅前の書店が三代目の店主に替わった
            ・川沿いの桜並木で古い木の植え替え
            ・診療所に週二回だけ医師が来るようになった
            ・夏祭りの花火は予算が足りず取りやめ
            ・漁協が冷凍倉庫を共同で建てる相談を始めた
            """
        let points = Summarizer().summarize(items, title: nil, language: "ja", sentences: 2).keyPoints
        #expect(points.count >= 3)
        #expect(points.allSatisfy { !$0.text.hasPrefix("・") })
    }

    @Test func pointsDoNotLeanOnWhatIsNotThere() {
        let points = Summarizer().summarize(
            """
            A bakery in Penmoor has sold bread on trust for eleven years. Customers take what they need and write the sum into a \
            book. It lies beside the till all day. They pay on Fridays, mostly in coins. A tenth of all loaves goes unpaid each month. \
            The baker counts that as the price of a shop without staff. Two villages along the coast have copied the book since spring. \
            A bank offered a card reader last winter and was sent away.
            """, title: nil, language: "en", sentences: 2
        ).keyPoints.map(\.text)
        #expect(points.count >= 3)
        #expect(points.allSatisfy { !$0.hasPrefix("It ") && !$0.hasPrefix("They ") })
    }

    @Test(arguments: [
        "The post High water appeared first on Tide Notes.", "The post High water first appeared on Tide Notes.",
        "Ann Quay and Per Holm contributed to this report.",
        "L'articolo Acqua alta proviene da Note di marea.",
        "Read more about the harbour wall in our archive of storms.",
        "Читайте также о новой пристани и о набережной.",
    ])
    func whatStandsAroundAnArticleIsNoPartOfIt(_ aside: String) {
        let sample = SampleText.all[1]
        let summary = Summarizer().summarize(sample.text + "\n" + aside, title: aside, language: "en")
        #expect(summary.overview.allSatisfy { $0.text != aside })
        #expect(summary.keyPoints.allSatisfy { $0.text != aside })
    }

    @Test func theSameWordsInsideAnArticleArePartOfIt() {
        let text = "The song first appeared on a record in 1971. " + SampleText.all[1].text
        let summary = Summarizer().summarize(text, title: nil, language: "en")
        #expect(summary.overview.first?.text == "The song first appeared on a record in 1971.")
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

    @Test(arguments: ["word ", "語", "คำ", "line\n"])
    func overviewIsShortThoughNoSentenceEnds(_ unit: String) {
        let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
        #expect(Summarizer().summarize(text).text.unicodeScalars.count < 4_100)
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
