import FeedmillModel
import Testing

@testable import FeedmillNormalizer

/// Model → text → model is the identity.
@Suite struct SectionRoundTripTests {
    /// With the wide vectors of the processor, and without them.
    @Test(arguments: ["\n", "\r", "<p>", "\u{2028}", "\u{2029}", " ", "\u{2026}", "“"])
    func aHeadingIsSeenAtEveryPlace(_ border: String) {
        let begins = border != " " && border != "\u{2026}" && border != "“"
        for place in 0..<150 {
            let text =
                String(repeating: "x", count: place) + border + "【要点】" + String(repeating: "y", count: place % 70)
            for isWide in [false, true] {
                #expect(SectionGate.opens(text, isMarkup: border == "<p>", isWide: isWide) == (begins || place == 0))
            }
        }
    }

    @Test(arguments: [
        SamplePosts.japanese, SamplePosts.english, SamplePosts.german, SamplePosts.chinese, SamplePosts.korean,
        SamplePosts.french,
    ])
    func samplesSurvive(_ post: String) throws {
        for language in ["ja", "en", "zh-Hans", "ko", "de", "fr", "pl", "ru", "es"] {
            let sections = try #require(SectionReader.sections(ofPlainText: post, title: "港の新しい灯台", language: language))
            let text = SectionWriter.text(sections, title: "港の新しい灯台", date: "2025年03月04日 08:15", language: language)
            #expect(SectionGate.opens(text))
            #expect(SectionReader.sections(ofPlainText: text, title: "港の新しい灯台", language: language) == sections)
        }
    }

    @Test(arguments: 0..<400) func generatedModelsSurvive(_ seed: Int) {
        var generator = SectionsGenerator(seed: UInt64(seed))
        let (sections, language) = generator.sections()
        let text = SectionWriter.text(sections, title: "Title", date: "2025-03-04", language: language)
        let read = SectionReader.sections(ofPlainText: text, title: "Title", language: language)
        #expect(read == sections, "\(text)")
        #expect(SectionGate.opens(text))
    }
}

/// Makes models within the grammar.
struct SectionsGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03
    }

    mutating func sections() -> (SummarySections, language: String) {
        let language = pick(["ja", "en", "de", "zh", "ko", "fr", "ru", "sv"])
        let eastAsian = ["ja", "zh", "ko"].contains(language)
        var sections = SummarySections()
        sections.overview = list(1...4) { $0.paragraph(eastAsian) }
        if chance(4) { sections.details = details(eastAsian) }
        if chance(4) || sections.details.isEmpty { keyPoints(eastAsian, into: &sections) }
        if chance(3) { sections.sources = list(1...3) { $0.citation(language) } }
        if chance(3) { sections.credits = list(1...2) { "Photo: " + $0.words($0.number(1...3)) } }
        if chance(3) {
            sections.other = list(1...2) { .init(heading: $0.words(2), paragraphs: [$0.paragraph(eastAsian)]) }
        }
        return (sections, language)
    }

    private mutating func details(_ eastAsian: Bool) -> [SummarySections.Section] {
        var sections: [SummarySections.Section] = []
        if chance(2) { sections.append(.init(paragraphs: list(1...3) { $0.paragraph(eastAsian) })) }
        sections += list((sections.isEmpty ? 1 : 0)...4) { generator in
            .init(
                heading: generator.heading(eastAsian),
                paragraphs: generator.list(1...3) { $0.paragraph(eastAsian) })
        }
        return sections
    }

    private mutating func keyPoints(_ eastAsian: Bool, into sections: inout SummarySections) {
        if chance(3) {
            sections.keyPoints = [.init(points: list(1...5) { $0.paragraph(eastAsian) })]
        } else {
            let groups = number(1...6)
            for ordinal in 1...groups {
                sections.keyPoints.append(
                    .init(ordinal: ordinal, title: heading(eastAsian), points: list(1...3) { $0.paragraph(eastAsian) }))
            }
        }
        if chance(2) { sections.keyPointsClosing = paragraph(eastAsian) }
    }

    private mutating func citation(_ language: String) -> SummarySections.Citation {
        let title = "the " + words(number(2...8))
        let host = pick(["dockside", "coastnews", "tidewater"])
        return .init(
            title: title, publisher: chance(2) ? host.uppercased() : nil,
            published: chance(2) ? "20\(number(10...25))-0\(number(1...9))-1\(number(0...9))" : nil,
            url: "https://www.\(host).example/\(number(1...9999))", language: "en")
    }

    // MARK: Words

    private mutating func heading(_ eastAsian: Bool) -> String {
        eastAsian ? characters(number(2...12)) : words(number(1...5))
    }

    private mutating func paragraph(_ eastAsian: Bool) -> String {
        eastAsian ? characters(number(5...80)) + "。" : words(number(3...25)) + "."
    }

    private mutating func words(_ count: Int) -> String {
        var words: [String] = []
        for _ in 0..<count {
            words.append(
                pick(["harbour", "lighthouse", "storm", "night", "keeper", "signal", "rocks", "vessel", "tide", "lamp"])
            )
        }
        return words.joined(separator: " ")
    }

    private mutating func characters(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += pick(["港", "灯", "船", "夜", "海", "霧", "波", "風", "岩", "潮"]) }
        return text
    }

    private mutating func list<Element>(_ count: ClosedRange<Int>, _ make: (inout Self) -> Element) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<number(count) { elements.append(make(&self)) }
        return elements
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...(elements.count - 1))]
    }

    private mutating func chance(_ outOf: Int) -> Bool { number(1...outOf) == 1 ? outOf == 2 : true }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return range.lowerBound + Int((mixed >> 33) % UInt64(range.count))
    }
}
