public import FeedmillModel

/// A sentence of the source, word for word.
public struct SummarySentence: Hashable, Sendable {
    /// The sentence; where it was wrapped over lines, one space stands for the break.
    public var text: String
    /// Where it stands in the source, in bytes of its UTF-8.
    public var range: Range<Int>

    public init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }
}

/// What a text says in short: sentences of its own, in its order.
public struct Summary: Hashable, Sendable {
    /// The sentences of the overview, paragraph by paragraph.
    public var overviewParagraphs: [[SummarySentence]]
    /// Three to seven short points, or none where the text has not as much to say.
    public var keyPoints: [SummarySentence]
    /// BCP 47: what was given, or else what the text seems to be in.
    public var language: String?
    /// `extractive` when sentences were chosen, `none` when the text was taken whole.
    public var method: SummaryArticle.Method

    public init(
        overviewParagraphs: [[SummarySentence]] = [], keyPoints: [SummarySentence] = [], language: String? = nil,
        method: SummaryArticle.Method = .none
    ) {
        self.overviewParagraphs = overviewParagraphs
        self.keyPoints = keyPoints
        self.language = language
        self.method = method
    }

    /// The sentences of the overview in the order of the text.
    public var overview: [SummarySentence] { overviewParagraphs.flatMap(\.self) }

    /// The overview as running text, a paragraph an element.
    public var paragraphs: [String] { overviewParagraphs.map { SentenceJoin.text($0.map(\.text)) } }

    /// The overview as one text.
    public var text: String { SentenceJoin.text(overview.map(\.text)) }
}

/// Puts sentences one after another as their script does.
enum SentenceJoin {
    /// A space between sentences, none after Chinese or Japanese ones; a line break where the end of the one could not be
    /// told from the running text: it has no end mark or ends like an abbreviation, or the next one has no beginning.
    static func text(_ sentences: [String]) -> String {
        var joined = ""
        for sentence in sentences {
            if !joined.isEmpty { joined += separator(after: joined, before: sentence) }
            joined += sentence
        }
        return joined
    }

    private static func separator(after text: String, before next: String) -> String {
        var stop: UInt32?
        var letters = 0
        for scalar in text.unicodeScalars.reversed().lazy.map(\.value) {
            let kind = CharacterClass(scalar)
            if stop == nil {
                if kind == .closer || kind == .quote || kind == .mark || kind == .space { continue }
                if kind == .unspaced { return " " }
                guard AlphabeticSentences.isStop(scalar) || scalar == 0xFF0E else { return "\n" }
                if scalar >= 0x3000 { return "" }
                stop = scalar
            } else if kind.isLetter {
                letters += 1
                if letters > 2 { break }
            } else {
                // An initial, "p.m.", "No."
                if letters > 0, stop == 0x2E { return "\n" }
                break
            }
        }
        let first = next.unicodeScalars.first { ![.quote, .opener].contains(CharacterClass($0.value)) }
        switch first.map({ CharacterClass($0.value) }) {
        case .lower, .other, .mark: return "\n"
        default: return " "
        }
    }
}
