/// A text ready for ranking: its sentences, the terms of each, and how often each term stands where.
struct Document {
    let text: ByteText
    let language: String
    let spans: [SentenceSpan]
    var facts: [SentenceFacts] = []
    /// Term numbers sentence after sentence, ascending and without repeats within one.
    var terms: [Int32] = []
    /// How often the term stands in that sentence.
    var counts: [Int32] = []
    /// In how many sentences a term stands.
    var sentencesWithTerm: [Int32] = []
    /// The terms of the title.
    var titleTerms: [Int32] = []
    var index: TermIndex

    /// Sentences beyond so many are not considered.
    static let mostSentences = 2_000

    init(_ text: ByteText, title: String?, language: String) {
        let splitter = SentenceSplitter(language: language)
        self.init(text, spans: splitter.split(text, limit: Self.mostSentences), title: title, language: language)
    }

    init(_ text: ByteText, spans: [SentenceSpan], title: String?, language: String) {
        self.text = text
        self.language = language
        self.spans = spans
        let bytes = (spans.last?.range.upperBound ?? 0) - (spans.first?.range.lowerBound ?? 0)
        index = TermIndex(language: language, capacity: max(128, bytes / 3 + (title?.utf8.count ?? 0) / 2))
        var scanner = SentenceScanner(language: language)
        facts.reserveCapacity(spans.count)
        terms.reserveCapacity(bytes / 6)
        counts.reserveCapacity(bytes / 6)
        for (row, span) in spans.enumerated() {
            let scanned = scanner.scan(text, span.range, &index)
            let start = terms.count
            appendCounted(&scanner.found)
            var fact = scanned
            fact.terms = start..<terms.count
            fact.isAside = Asides.isAside(row, of: spans, in: text)
            facts.append(fact)
        }
        sentencesWithTerm = [Int32](repeating: 0, count: index.count)
        for term in terms { sentencesWithTerm[Int(term)] += 1 }
        if let title, !title.isEmpty {
            let titleText = ByteText(title)
            _ = scanner.scan(titleText, 0..<min(titleText.count, 1_000), &index)
            scanner.found.sort()
            for term in scanner.found where titleTerms.last != term { titleTerms.append(term) }
        }
    }

    private mutating func appendCounted(_ found: inout [Int32]) {
        found.sort()
        var last: Int32 = -1
        for term in found {
            if term == last {
                counts[counts.count - 1] += 1
            } else {
                terms.append(term)
                counts.append(1)
                last = term
            }
        }
    }
}
