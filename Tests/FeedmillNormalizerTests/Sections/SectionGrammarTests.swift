import FeedmillModel
import Testing

@testable import FeedmillNormalizer

@Suite struct SectionGrammarTests {
    @Test(arguments: [
        ("港の灯台2025年03月04日 08:15", "港の灯台", "2025-03-04"), ("題 2025年3月4日（火）", "題", "2025-03-04"),
        ("題 令和7年3月4日", "題", "2025-03-04"), ("題 平成元年1月8日", "題", "1989-01-08"), ("題 ２０２５．３．４", "題", "2025-03-04"),
        ("Title 2025/3/4", "Title", "2025-03-04"), ("Title 4 March 2025", "Title", "2025-03-04"),
        ("Title March 4th, 2025", "Title", "2025-03-04"), ("Title (Mar. 4, 2025)", "Title", "2025-03-04"),
        ("Titel 4. März 2025", "Titel", "2025-03-04"), ("Título 4 de marzo de 2025", "Título", "2025-03-04"),
        ("Titel 04.03.2025", "Titel", "2025-03-04"), ("제목 2025년 3월 4일", "제목", "2025-03-04"),
        ("Title 2025-03-04T08:15:00+09:00", "Title", "2025-03-04"), ("2024 was 2025-03-04", "2024 was", "2025-03-04"),
    ])
    func datesAreReadFromTheRight(_ line: String, _ before: String, _ date: String) {
        let found = WrittenDate.atEnd(of: line)
        #expect(found?.before == before)
        #expect(found?.date.rfc3339 == date)
    }

    @Test(arguments: [
        "Title", "Title 2025", "Title 2025-13-04", "Title 2025-02-30", "2025-03-04 was a Tuesday", "Version 1.2.3", "",
        "10.0.0.1", "Title 12025-03-04",
    ])
    func otherLinesEndWithoutADate(_ line: String) {
        #expect(WrittenDate.atEnd(of: line) == nil)
    }

    @Test(arguments: [
        ("1.題", 1, "題"), ("１．題", 1, "題"), ("(2) Title", 2, "Title"), ("（３）題", 3, "題"), ("④題", 4, "題"), ("五、题", 5, "题"),
        ("十二、题", 12, "题"), ("第1章 題", 1, "題"), ("1) Title", 1, "Title"), ("IV. Title", 4, "Title"),
    ])
    func ordinalsAreRead(_ line: String, _ number: Int, _ title: String) {
        let ordinal = OrdinalPrefix(line)
        #expect(ordinal?.number == number)
        #expect(ordinal?.rest == title)
    }

    @Test(arguments: ["3.5 %", "2024.06.19", "1.", "(a) x", "Title", "IVX. Title", "99999. x", "・題", "0. x"])
    func otherLinesHaveNoOrdinal(_ line: String) {
        #expect(OrdinalPrefix(line) == nil)
    }

    @Test(arguments: [
        ("・題", "題"), ("● 題", "題"), ("- Title", "Title"), ("–Title", "Title"), ("* Title", "Title"), ("→ 題", "題"),
    ])
    func bulletsAreRead(_ line: String, _ point: String) {
        #expect(BulletMark.point(in: line) == point)
    }

    @Test(arguments: ["アントニオ・ロペス", "-5 degrees", "**bold** words", "---", "・", "Title - more"])
    func otherLinesHaveNoBullet(_ line: String) {
        #expect(BulletMark.point(in: line) == nil)
    }

    @Test(
        arguments: [
            ("概要", SectionRole.overview), ("ＳＵＭＭＡＲＹ", .overview), ("ｻﾏﾘｰ", .overview), ("TL;DR", .overview),
            ("L’essentiel", .overview),
            ("re\u{301}sume\u{301}", .overview), ("概要（Summary）", .overview), ("📌 Key takeaways", .keyPoints),
            ("要点：会談", .keyPoints),
            ("引用・参照", .sources), ("Sources & References", .sources), ("Источники", .sources), ("詳　細", nil),
            ("要点を読む", nil),
            ("Summary of the week", nil), ("", nil),
        ] as [(String, SectionRole?)])
    func namesAreLookedUp(_ name: String, _ role: SectionRole?) {
        #expect(HeadingName(name).role == role)
    }

    @Test(
        arguments: [
            ("Title of it BBC News", "https://www.bbc.co.uk/1", "Title of it", "BBC News"),
            ("Title of it - The Guardian", "https://www.theguardian.com/1", "Title of it", "The Guardian"),
            ("Title of it | Coast Weekly", nil, "Title of it", "Coast Weekly"), ("「題」朝日新聞", nil, "題", "朝日新聞"),
            ("朝日新聞「題」", nil, "題", "朝日新聞"), ("題 港日報", nil, "題", "港日報"), ("題（ロイター）", nil, "題（ロイター）", nil),
            ("Title of it", "https://example.org/1", "Title of it", nil), ("NATO", nil, "NATO", nil),
        ] as [(String, String?, String, String?)])
    func outletsAreReadFromTheRight(_ cite: String, _ url: String?, _ title: String, _ outlet: String?) {
        let host = url.map { String($0.dropFirst(8).prefix { $0 != "/" }) }
        let split = Outlet.split(cite, host: host, hasDate: false)
        #expect(split.title == title)
        #expect(split.publisher == outlet)
    }

    @Test(
        arguments: [
            ("Leaders sign a deal", "ja", "en"), ("Accord signé entre les deux pays", "ja", "fr"),
            ("Abkommen mit der Türkei", nil, "de"),
            ("灯台がともる", "en", "ja"), ("灯台点亮", "zh", "zh"), ("灯台点灯", "ja", "ja"), ("등대 점등", nil, "ko"),
            ("Новый маяк", nil, "ru"),
            ("Новий маяк її", nil, "uk"), ("Lighthouse", "en", nil), ("1234", "ja", "en"),
        ] as [(String, String?, String?)])
    func languagesOfTitlesAreTold(_ title: String, _ post: String?, _ language: String?) {
        #expect(TitleLanguage.detect(title, beside: post) == (title == "1234" ? nil : language))
    }
}
