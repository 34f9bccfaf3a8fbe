internal import FeedmillModel

/// Looks at what a back end says of a text before anyone reads it. What can be told without understanding is held against the
/// text: form, language, length, numbers, dates, quotes, names.
struct AnswerGuard {
    /// Goes up with every change that may refuse what was taken before, or the other way round.
    static let version = 2

    let request: SummaryRequest
    private let language: String
    private let source: FoldedText
    private let sourceNumbers: Quantities
    private let sourceDays: MonthDays
    private let sourceWords: [UInt64]

    /// What is beyond so many characters of the source is not looked at; no model was shown as much.
    private static let mostCharacters = 1 << 20

    init(_ request: SummaryRequest) {
        self.request = request
        let text = (request.title ?? "") + "\n" + request.text.prefix(Self.mostCharacters)
        language = (request.language ?? LanguageGuess.language(of: ByteText(text)) ?? "").prefix { $0 != "-" }
            .lowercased()
        source = FoldedText(text)
        sourceNumbers = Quantities(source, language: language)
        sourceDays = MonthDays(source, language: language, isSource: true)
        sourceWords = Self.contentWords(text)
    }

    /// The answer as it may be published: without the points too many, too long or too like another, as long as enough are left.
    ///
    /// - Throws: ``SummaryRefusal`` with the first reason against it.
    func checked(_ answer: SummaryAnswer) throws(SummaryRefusal) -> SummaryAnswer {
        var answer = answer
        guard !answer.overview.isEmpty else { throw SummaryRefusal(.schema, "no overview") }
        for text in answer.texts {
            try PlainWords.check(text, source)
            try checkPreamble(text)
        }
        try checkLanguage(answer)
        try checkLength(answer)
        answer.keyPoints = try pointsWithinBounds(answer.keyPoints)
        for paragraph in answer.overview where !Self.isFinished(paragraph, language) {
            throw SummaryRefusal(.unfinished)
        }
        try checkRepetition(answer)
        for text in answer.texts {
            let folded = FoldedText(text)
            if let number = Quantities(folded, language: language).firstMissing(from: sourceNumbers) {
                throw SummaryRefusal(.number, number)
            }
            let days = MonthDays(folded, language: language, isSource: false).days
            if let day = days.subtracting(sourceDays.days).min(by: { ($0.month, $0.day) < ($1.month, $1.day) }) {
                throw SummaryRefusal(.date, "\(day.month)-\(day.day)")
            }
            for quote in Quotes.quotes(in: folded) where !source.contains(quote) { throw SummaryRefusal(.quote) }
        }
        try checkNames(answer)
        try checkOverlap(answer)
        return answer
    }

    // MARK: - Form

    private static let preambles = [
        "here is", "here's", "here are", "sure,", "sure!", "certainly", "of course", "summary:", "overview:", "okay,",
        "as an ai", "as a language model", "i'm sorry", "i am sorry", "i cannot", "i can't", "hier ist",
        "zusammenfassung:", "voici",
        "résumé :", "aquí está", "aquí tienes", "ecco", "以下は", "以下に", "要約:", "要約：", "概要:", "概要：", "はい、", "申し訳ありません",
        "以下是", "摘要:", "摘要：", "好的", "다음은", "요약:", "вот краткое", "конечно",
    ]

    private func checkPreamble(_ text: String) throws(SummaryRefusal) {
        let small = text.lowercased()
        guard let preamble = Self.preambles.first(where: small.hasPrefix) else { return }
        if !source.contains(FoldedText(preamble).scalars) { throw SummaryRefusal(.preamble) }
    }

    // MARK: - Language and length

    private func checkLanguage(_ answer: SummaryAnswer) throws(SummaryRefusal) {
        guard !language.isEmpty else { return }
        // Key points in the right language do not make up for an overview in another.
        for texts in [answer.overview, answer.keyPoints.flatMap(\.points)] {
            let words = ByteText(texts.joined(separator: "\n"))
            guard LanguageGuess.may(words, be: language) else {
                throw SummaryRefusal(.language, LanguageGuess.language(of: words))
            }
        }
    }

    private var isCJK: Bool { language == "ja" || language == "zh" }

    private func checkLength(_ answer: SummaryAnswer) throws(SummaryRefusal) {
        var total = 0
        for paragraph in answer.overview {
            let length = paragraph.unicodeScalars.count
            let weighed = isCJK ? length * 5 / 2 : length
            guard weighed >= 30, length <= 600 else { throw SummaryRefusal(.length, "\(length) characters") }
            total += length
        }
        guard total * 10 <= request.text.unicodeScalars.count * 6 else {
            throw SummaryRefusal(.length, "not shorter than the text")
        }
    }

    private func pointsWithinBounds(_ groups: [SummarySections.PointGroup]) throws(SummaryRefusal) -> [SummarySections
        .PointGroup]
    {
        guard !groups.isEmpty else { return [] }
        let limit = isCJK ? 60 : 140
        var kept: [[UInt64]] = []
        var left: [SummarySections.PointGroup] = []
        for group in groups {
            var group = group
            group.points = group.points.filter { point in
                guard kept.count < request.keyPoints.upperBound, point.unicodeScalars.count <= limit else {
                    return false
                }
                let text = ByteText(point)
                let words = PointWords.words(text, 0..<text.count)
                guard !words.isEmpty, !kept.contains(where: { PointWords.overlap($0, words) > 0.6 }) else {
                    return false
                }
                kept.append(words)
                return true
            }
            if !group.points.isEmpty { left.append(group) }
        }
        guard kept.count >= request.keyPoints.lowerBound else {
            throw SummaryRefusal(.length, "\(kept.count) key points")
        }
        return left
    }

    /// Whether a paragraph ends as one does; scripts without end marks may do without.
    static func isFinished(_ text: String, _ language: String) -> Bool {
        if language == "th" || language == "lo" { return true }
        for scalar in text.unicodeScalars.reversed().map(\.value) {
            switch CharacterClass(scalar) {
            case .closer, .quote, .space: continue
            default: return AlphabeticSentences.isStop(scalar) || scalar == 0xFF0E
            }
        }
        return false
    }

    // MARK: - What it says

    private func checkRepetition(_ answer: SummaryAnswer) throws(SummaryRefusal) {
        var seen: Set<String> = []
        for paragraph in answer.overview {
            let text = ByteText(paragraph)
            for span in SentenceSplitter(language: language).split(text, limit: 1_000) {
                guard seen.insert(text.string(span.range).lowercased()).inserted else {
                    throw SummaryRefusal(.repetition)
                }
            }
            let words = FoldedText(paragraph).scalars
            guard words.count > 60 else { continue }
            let pieces = Set((0..<words.count - 7).map { words[$0..<$0 + 8] })
            if pieces.count * 2 < words.count - 7 { throw SummaryRefusal(.repetition) }
        }
    }

    /// One name that is not in the source may be another spelling; two are too many.
    private func checkNames(_ answer: SummaryAnswer) throws(SummaryRefusal) {
        var missing: Set<String> = []
        for text in answer.texts {
            missing.formUnion(
                Names.names(in: text, language: language).filter { !source.contains(FoldedText($0).scalars) })
        }
        if missing.count > 1 { throw SummaryRefusal(.name, missing.min()) }
    }

    private func checkOverlap(_ answer: SummaryAnswer) throws(SummaryRefusal) {
        let words = Self.contentWords(answer.texts.joined(separator: "\n"))
        guard !words.isEmpty else { throw SummaryRefusal(.offTopic) }
        let shared = words.count { Self.contains(sourceWords, $0) }
        guard shared * 5 >= words.count else { throw SummaryRefusal(.offTopic) }
        let longest = 200
        let paragraphs = answer.overview.map { FoldedText($0).scalars }.filter { $0.count > longest }
        guard !paragraphs.isEmpty, source.scalars.count > longest else { return }
        // Pieces of the source at every step; a longer run of the answer holds one of them whole.
        let step = longest / 2
        let pieces = Set(
            stride(from: 0, to: source.scalars.count - step, by: step).map { source.scalars[$0..<$0 + step] })
        for paragraph in paragraphs {
            for start in 0...(paragraph.count - step) where pieces.contains(paragraph[start..<start + step]) {
                let (low, high) = (max(0, start - longest), min(paragraph.count, start + step + longest))
                guard high - low > longest else { continue }
                for from in low..<(high - longest) where source.contains(paragraph[from...from + longest]) {
                    throw SummaryRefusal(.copied)
                }
            }
        }
    }

    private static func contentWords(_ text: String) -> [UInt64] {
        let bytes = ByteText(text)
        return PointWords.words(bytes, 0..<bytes.count).filter { FunctionWords.languagesOfWord[$0] == nil }
    }

    private static func contains(_ sorted: [UInt64], _ word: UInt64) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == word
    }
}
