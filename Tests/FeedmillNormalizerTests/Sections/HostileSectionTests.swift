import Testing

@testable import FeedmillNormalizer

/// Texts that nobody wrote: each is read to its end, soon.
@Suite struct HostileSectionTests {
    private static let count = 8_000

    private static let texts: [String] = [
        String(repeating: "【", count: count),
        String(repeating: "【概要】", count: count),
        String(repeating: "【概要】\n", count: 6_000),
        String(repeating: "【概要】\n・\n", count: 3_000),
        String(repeating: "概要\n\n", count: count),
        String(repeating: "概要:\n", count: 6_000),
        "【概要】\n" + String(repeating: "a\n", count: 6_000) + "【要点】\n" + String(repeating: "1.a\n", count: 900),
        "【概要】\na\n【要点】\n" + String(repeating: "・a\n", count: 6_000),
        "【概要】\na\n【要点】\n・a\n" + String(repeating: " a\n", count: 6_000),
        "【概要】\na\n【引用】\n" + String(repeating: "https://a.example/\n", count: 6_000),
        "【概要】\na\n【引用】\n" + String(repeating: "https://a.example/ ", count: count),
        "【概要】\na\n【引用】\na https://a.example/" + String(repeating: ")", count: count),
        "【概要】\na\n【引用】\n" + String(repeating: "(", count: count) + String(repeating: "2024.1.1 ", count: count),
        "【概要】\na\n【引用】\n" + String(repeating: "A ", count: count) + "2024.1.1",
        "【概要】\na\n【引用】\n" + String(repeating: ": ", count: count) + "://",
        "概要" + String(repeating: "・概要", count: count),
        "##" + String(repeating: "#", count: count) + "\n# 概要\na\n# 要点\n- a",
        "【概要】\na\n【要点】\n" + String(repeating: "(1", count: count) + "\n" + String(repeating: "第", count: count),
        String(repeating: "\n", count: 100_000),
        String(repeating: " \u{3000}", count: count) + "【概要】\na",
        "【概要】\na\n【詳細】\n" + String(repeating: "\u{301}", count: count) + "\n" + String(repeating: "b", count: count),
    ]

    @Test(arguments: texts.indices) func endsSoon(_ index: Int) {
        let text = Self.texts[index]
        let took = ContinuousClock().measure {
            _ = SectionReader.mightHaveSections(text)
            _ = SectionReader.headline(ofPlainText: text)
            _ = SectionReader.sections(ofPlainText: text, title: String(text.prefix(500)), language: "ja")
        }
        // A debug build on a busy machine: what is quadratic takes minutes.
        #expect(took < .seconds(20))
    }

    @Test(arguments: 0..<300) func mutationsAreReadToAnEnd(_ seed: Int) {
        var generator = SectionsGenerator(seed: UInt64(seed))
        let posts = [
            SamplePosts.japanese, SamplePosts.english, SamplePosts.korean, SamplePosts.chinese, SamplePosts.french,
        ]
        var scalars = Array(posts[seed % posts.count].unicodeScalars)
        for _ in 0...generator.number(0...12) {
            let place = generator.number(0...(scalars.count - 1))
            switch generator.number(0...3) {
            case 0: scalars.remove(at: place)
            case 1: scalars.insert(contentsOf: "\n\n【要点】\n".unicodeScalars, at: place)
            case 2: scalars.insert(contentsOf: scalars[place..<min(place + 40, scalars.count)], at: 0)
            default: scalars[place] = ["\n", "・", "1", ".", "】", "(", "\u{0}", "年"][generator.number(0...7)]
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let read = SectionReader.sections(ofPlainText: String(text), language: "ja")
        if read != nil { #expect(SectionReader.mightHaveSections(String(text))) }
    }
}
