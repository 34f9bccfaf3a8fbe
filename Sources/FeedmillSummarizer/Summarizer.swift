internal import FeedmillModel
internal import FeedmillSyntax

/// Makes summaries out of a text's own sentences: offline, the same answer every time, nothing invented.
public struct Summarizer: Sendable {
    /// Lengths, and who names the summaries.
    public var options: SummaryOptions

    /// A summariser; it may be used for any number of texts, from any number of tasks.
    public init(options: SummaryOptions = .init()) {
        self.options = options
    }

    /// The overview and key points of a plain text.
    ///
    /// - Parameters:
    ///   - text: Plain text; a line is a paragraph, or a part of one that was wrapped.
    ///   - title: What the text is about: sentences that share its words weigh more.
    ///   - language: BCP 47; found out when `nil`.
    ///   - sentences: The length of the overview; wins over ``SummaryOptions/sentences``.
    /// - Returns: Sentences of the text in its order. A text that is no longer than that is its own overview; an empty one gives
    ///   an empty summary.
    public func summarize(_ text: String, title: String? = nil, language: String? = nil, sentences: Int? = nil)
        -> Summary
    {
        let source = ByteText(text)
        let language = language.flatMap { LanguageTag.normalized($0) } ?? LanguageGuess.language(of: source)
        let document = Document(source, title: title, language: Self.primarySubtag(language))
        let count = document.spans.count
        let asked = sentences ?? options.sentences
        let budget = max(asked ?? Self.length(for: document), 0)
        guard count > budget, asked != nil || document.weighedLength >= options.shortestText else {
            return Summary(overviewParagraphs: document.paragraphs(Array(0..<count)), language: language)
        }
        let ranking = Ranking(document)
        // Of one or two sentences that are asked for, the best are wanted; a longer overview is to be read from its beginning.
        let chosen = ranking.best(budget, opening: asked == nil || budget > 2)
        let isLong = document.weighedLength >= options.shortestText
        let points = isLong ? KeyPoints(ranking, beside: chosen).points(options.keyPoints) : []
        return Summary(
            overviewParagraphs: document.paragraphs(chosen), keyPoints: points, language: language, method: .extractive)
    }

    /// Two to eight sentences, growing as the root of the text's; fewer of those that hardly end, so that an overview is one.
    private static func length(for document: Document) -> Int {
        let count = document.facts.count
        let room = mostCharacters * count / max(document.weighedLength, 1)
        return max(min(Int(Double(count).squareRoot()), 8, room), 2)
    }

    /// Of an overview whose length is not given, were all its sentences as long as the text's mostly are.
    private static let mostCharacters = 4_000

    /// `pt` of `pt-BR`; "" of nothing. Both written forms of Norwegian share one name here.
    private static func primarySubtag(_ language: String?) -> String {
        let subtag = language?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? ""
        return subtag == "no" || subtag == "nn" ? "nb" : subtag
    }
}

extension Document {
    /// How many characters the sentences would have in a language such as English.
    var weighedLength: Int {
        facts.reduce(0) { $0 + $1.characters } * (Self.density[language] ?? 4) / 4
    }

    /// Quarters of a Latin letter that a character is worth: one that is a syllable or a word says more, and so does one of a
    /// script that leaves out vowels or the spaces between words.
    private static let density = [
        "ja": 10, "zh": 10, "ko": 8, "th": 5, "lo": 5, "km": 5, "my": 5, "ar": 5, "fa": 5, "ur": 5, "he": 5,
    ]

    /// A sentence as it stands in the text; white space where it was wrapped becomes one space.
    func sentence(_ range: Range<Int>) -> SummarySentence {
        let bytes = text.bytes[range]
        guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return SummarySentence(text: text.string(range), range: range)
        }
        var unwrapped: [UInt8] = []
        unwrapped.reserveCapacity(bytes.count)
        var wrapped = false
        for byte in bytes {
            if byte == 0x0A || byte == 0x0D || (wrapped && byte == 0x20) {
                wrapped = true
                continue
            }
            if wrapped {
                while unwrapped.last == 0x20 { unwrapped.removeLast() }
                unwrapped.append(0x20)
                wrapped = false
            }
            unwrapped.append(byte)
        }
        return SummarySentence(text: String(decoding: unwrapped, as: UTF8.self), range: range)
    }

    /// Sentences as paragraphs of two or three; neighbours in a line of the source stay together.
    func paragraphs(_ sentences: [Int]) -> [[SummarySentence]] {
        var paragraphs: [[SummarySentence]] = []
        var line = -1
        for index in sentences {
            let span = spans[index]
            let length = paragraphs.last?.count ?? 0
            if paragraphs.isEmpty || length >= 3 || (length >= 2 && span.line != line) || facts[index].isUnfinished {
                paragraphs.append([])
            }
            paragraphs[paragraphs.count - 1].append(sentence(span.range))
            line = span.line
        }
        return paragraphs
    }
}
