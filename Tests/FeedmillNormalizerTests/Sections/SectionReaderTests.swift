import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillNormalizer

@Suite struct SectionReaderTests {
    @Test func japanesePostBecomesItsParts() throws {
        let sections = try #require(
            SectionReader.sections(
                ofPlainText: SamplePosts.japanese, title: "港の新しい灯台",
                published: Timestamp("2025-03-04T08:15:00+09:00"), language: "ja"))
        #expect(sections.overview.count == 2)
        #expect(sections.details.map(\.heading) == [nil, "漁業者の受け止め", "残された課題"])
        #expect(sections.details.map(\.paragraphs.count) == [1, 2, 2])
        #expect(sections.keyPoints.map(\.ordinal) == [1, 2])
        #expect(sections.keyPoints.map(\.title) == ["灯台の規模", "港への影響"])
        #expect(sections.keyPoints.map(\.points.count) == [2, 2])
        #expect(sections.keyPoints.first?.points.first == "高さ32メートル、光達距離は20海里。")
        #expect(sections.keyPointsClosing == "このように、灯台は港の暮らしを支えるものとなる。")
        #expect(
            sections.sources == [
                .init(
                    title: "New lighthouse lights up the western harbour", publisher: "HARBOUR TIMES",
                    published: "2025-03-04",
                    url: "https://www.harbourtimes.example/en/20250303-new-lighthouse?page=2", language: "en")
            ])
        #expect(sections.credits == ["市立図書館「港湾図絵 第二巻」を加工して作成"])
        #expect(sections.other.isEmpty)
    }

    @Test func markdownHeadingsAndBrokenLinesAreRead() throws {
        let sections = try #require(SectionReader.sections(ofPlainText: SamplePosts.english, language: "en"))
        #expect(sections.overview.count == 2)
        #expect(sections.details.map(\.heading) == [nil, "Reaction of the shops"])
        #expect(sections.details.last?.paragraphs.count == 1)
        #expect(sections.details.last?.paragraphs.first?.hasSuffix("go up in the autumn.") == true)
        #expect(sections.details.last?.paragraphs.first?.contains("want a car park") == true)
        #expect(sections.keyPoints.map(\.title) == ["The decision", "The cost"])
        #expect(sections.keyPointsClosing == "Taken together, the plan changes how people reach the old town.")
        #expect(sections.sources.map(\.publisher) == ["The Guardian", "Reuters"])
        #expect(sections.sources.map(\.title) == ["Council closes the old bridge to cars", "Old bridge to close"])
        #expect(sections.sources.map(\.published) == ["2025-03-12", "2025-03-11"])
        #expect(sections.sources.map(\.language) == ["en", "en"])
    }

    @Test func underlinedHeadingsAreRead() throws {
        let sections = try #require(SectionReader.sections(ofPlainText: SamplePosts.german, language: "de"))
        #expect(
            sections.overview == ["Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für Autos zu sperren."])
        #expect(sections.details.count == 1)
        #expect(sections.keyPoints.map(\.points.count) == [2])
        #expect(sections.keyPoints.first?.ordinal == nil)
        #expect(
            sections.sources == [
                .init(
                    title: "Stadtrat sperrt die alte Brücke für Autos", publisher: "Der Spiegel",
                    published: "2025-03-12", url: "https://www.spiegel.de/panorama/bruecke.html", language: "de")
            ])
    }

    @Test func numberedHeadingsAreRead() throws {
        let sections = try #require(SectionReader.sections(ofPlainText: SamplePosts.chinese, language: "zh"))
        #expect(sections.overview.count == 1)
        #expect(sections.details.count == 1)
        #expect(sections.keyPoints.map(\.title) == ["决定", "费用"])
        #expect(sections.keyPoints.map(\.points.count) == [2, 1])
        #expect(sections.sources.first?.publisher == "新华社")
        #expect(sections.sources.first?.language == "zh")
        #expect(sections.sources.first?.published == "2025-03-12")
    }

    @Test func circledGroupsWithoutBlankLinesAreRead() throws {
        let sections = try #require(SectionReader.sections(ofPlainText: SamplePosts.korean, language: "ko"))
        #expect(sections.keyPoints.map(\.title) == ["결정", "비용"])
        #expect(sections.keyPoints.map(\.points) == [["10월 1일부터 자동차 통행 금지."], ["차단기 설치에 4만 유로."]])
        #expect(sections.sources.first?.title == "시의회, 옛 다리 자동차 통행 금지")
        #expect(sections.sources.first?.publisher == "연합뉴스")
        #expect(sections.keyPointsClosing == nil)
    }

    @Test func namesBeforeAColonAreRead() throws {
        let sections = try #require(SectionReader.sections(ofPlainText: SamplePosts.french, language: "fr"))
        #expect(sections.overview.count == 1)
        #expect(sections.details.map(\.heading) == [nil])
        #expect(sections.keyPoints.first?.points.count == 2)
        #expect(sections.sources.first?.title == "Le vieux pont ferme aux voitures")
        #expect(sections.sources.first?.publisher == "Le Monde")
        #expect(sections.sources.first?.url == "https://www.lemonde.fr/pont")
        #expect(sections.sources.first?.language == "fr")
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"]) func lineEndsDoNotMatter(_ end: String) {
        let text = SamplePosts.japanese.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        #expect(SectionReader.sections(ofPlainText: text) == SectionReader.sections(ofPlainText: SamplePosts.japanese))
    }

    @Test func indentsAndZeroWidthCharactersDoNotMatter() {
        let noisy = SamplePosts.japanese.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "\u{3000}\u{A0}\t\u{200B}\($0)\u{3000}" }.joined(separator: "\n")
        #expect(SectionReader.sections(ofPlainText: noisy) == SectionReader.sections(ofPlainText: SamplePosts.japanese))
    }

    @Test(arguments: [
        ("【", "】"), ("〔", "〕"), ("［", "］"), ("[", "]"), ("〈", "〉"), ("《", "》"), ("＜", "＞"), ("<", ">"), ("「", "」"),
        ("『", "』"),
    ])
    func everyPairOfBracketsHolds(_ open: String, _ close: String) {
        let text = SamplePosts.japanese.map { $0 == "【" ? open : $0 == "】" ? close : String($0) }.joined()
        #expect(SectionReader.sections(ofPlainText: text) == SectionReader.sections(ofPlainText: SamplePosts.japanese))
    }

    @Test(arguments: ["■", "□", "◆", "◇", "●", "○", "▼", "▽", "★", "☆", "§", "#", "## ", "### "])
    func everyMarkHolds(_ mark: String) {
        let text = SamplePosts.japanese.map { $0 == "【" ? mark : $0 == "】" ? "" : String($0) }.joined()
        #expect(SectionReader.sections(ofPlainText: text) == SectionReader.sections(ofPlainText: SamplePosts.japanese))
    }

    @Test func unknownHeadingsAreKept() throws {
        let text = "【概要】\n\n橋が閉じられた。\n\n【所感】\n\n静かな夜を望む。\n\n【要点】\n\n・車は禁止。\n\n【コメント】\n\n議論は続く。\n"
        let sections = try #require(SectionReader.sections(ofPlainText: text))
        #expect(
            sections.other == [
                .init(heading: "所感", paragraphs: ["静かな夜を望む。"]), .init(heading: "コメント", paragraphs: ["議論は続く。"]),
            ])
        #expect(sections.keyPoints == [.init(points: ["車は禁止。"])])
    }

    @Test func commentsBelowTheSourcesAreCutOff() throws {
        let text = SamplePosts.japanese + "\n\nこの記事へのコメント(2)\n\n灯台はすばらしいです。\n\n投稿者：港の猫\n"
        #expect(SectionReader.sections(ofPlainText: text) == SectionReader.sections(ofPlainText: SamplePosts.japanese))
    }

    @Test func aDifferentFirstLineIsKept() throws {
        let sections = try #require(
            SectionReader.sections(
                ofPlainText: SamplePosts.japanese, title: "別の題", published: Timestamp("2025-03-04T08:15:00+09:00")))
        #expect(sections.other == [.init(paragraphs: ["港の新しい灯台2025年03月04日 08:15"])])
    }

    @Test func aHeadlineWithAnotherDayIsKept() throws {
        let sections = try #require(
            SectionReader.sections(
                ofPlainText: SamplePosts.japanese, title: "港の新しい灯台", published: Timestamp("2025-04-30T08:15:00+09:00")))
        #expect(sections.other.count == 1)
    }

    @Test func bracketsInATitleOpenNoSection() throws {
        let text =
            "【港湾選挙2025】 新しい灯台が争点に\n\n"
            + SamplePosts.japanese.split(separator: "\n").dropFirst().joined(separator: "\n\n")
        let sections = try #require(SectionReader.sections(ofPlainText: text, title: "【港湾選挙2025】 新しい灯台が争点に"))
        #expect(sections.other.isEmpty)
        #expect(sections.overview.count == 2)
    }

    @Test func headlineGivesTitleAndDate() throws {
        let headline = try #require(SectionReader.headline(ofPlainText: "\n " + SamplePosts.japanese))
        #expect(headline.title == "港の新しい灯台")
        #expect(headline.date == "2025-03-04")
        #expect(headline.minuteOfDay == 8 * 60 + 15)
        #expect(SectionReader.headline(ofPlainText: SamplePosts.english) == nil)
    }

    @Test func numberedLinesWithoutBulletsArePoints() throws {
        let text =
            "[Overview]\n\nThe bridge closes.\n\n[Key points]\n\n1. No cars.\n2. Buses stay.\n\nMore will follow.\n"
        let sections = try #require(SectionReader.sections(ofPlainText: text))
        #expect(sections.keyPoints == [.init(points: ["No cars.", "Buses stay."])])
        #expect(sections.keyPointsClosing == "More will follow.")
    }

    @Test func numbersThatDoNotAscendAreNoGroups() throws {
        let text =
            "[Overview]\n\nThe bridge closes.\n\n[Key points]\n\n- 3.5 % more buses\n- 2024.06.19 was the day\n\n7. of May is a holiday\n"
        let sections = try #require(SectionReader.sections(ofPlainText: text))
        #expect(sections.keyPoints == [.init(points: ["3.5 % more buses", "2024.06.19 was the day"])])
        #expect(sections.keyPointsClosing == "7. of May is a holiday")
    }

    @Test func twoDetailHeadingsKeepTheirNames() throws {
        let text = "【概要】\n橋が閉じる。\n【背景】\n橋は古い。\n【詳細】\n議会が決めた。\n"
        let sections = try #require(SectionReader.sections(ofPlainText: text))
        #expect(sections.details == [.init(heading: "背景", paragraphs: ["橋は古い。"]), .init(paragraphs: ["議会が決めた。"])])
    }
}
