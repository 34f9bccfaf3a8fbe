import SeededDice
import Testing

@testable import FeedmillSummarizer

@Suite struct RandomTextTests {
    private static let pieces = [
        "a", "the", "Berlin", "U.S.", "Dr.", "3.5", "19.", ".", "!", "?", "…", "。", "！", "「", "」", "（", "）", "\"", "'",
        "“", "”",
        "«", "»", " ", "  ", "\n", "\r\n", "\t", "\u{3000}", "、", "・", "川", "東京", "カメラ", "ひらがな", "です", "ます", "한국",
        "ไทย", "ๆ", "سلام",
        "؟", "שלום", "é", "e\u{301}", "😀", "👩‍🚀", "\u{200B}", "\u{FEFF}", "\0", ";", ":", "--", "—", "1", "１", "Ａ", "ﾊﾝ",
        "ß", "İ", "и", "Ж",
    ]

    @Test(arguments: 0..<60)
    func randomTextsKeepTheRules(_ seed: Int) {
        var generator = Dice(state: UInt64(seed))
        let count = Int.random(in: 0...1_500, using: &generator)
        let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
        let language = ["en", "ja", "zh", "de", "th", "ko", "el", nil].randomElement(using: &generator) ?? nil
        let budget = Int.random(in: 0...5, using: &generator)
        let summary = Summarizer().summarize(
            text, title: String(text.prefix(20)), language: language, sentences: budget)
        SummarizerTests.check(summary, of: text, budget: budget)
        SummarizerTests.check(Summarizer().summarize(text, title: nil, language: language), of: text, budget: nil)
        // Sentences leave out white space, nothing else.
        let source = ByteText(text)
        let spans = SentenceSplitter(language: language ?? "").split(source, limit: 100_000)
        let kept = spans.map { source.string($0.range) }.joined().unicodeScalars
        #expect(
            kept.filter { !CharacterClass($0.value).isBlank }.map(\.value)
                == text.unicodeScalars.filter { !CharacterClass($0.value).isBlank }.map(\.value))
    }
}
