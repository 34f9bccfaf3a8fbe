/// Three to seven short points out of a ranked text: sentences, or the clause of one that can stand alone.
struct KeyPoints {
    private let ranking: Ranking
    /// The rows that the overview holds already. A point says something else as long as there is something else to say.
    private let overview: Set<Int>

    /// No two points share more of their words.
    private static let mostOverlap = 0.6

    /// What a sentence loses that leans on the one before: what scores mostly differ by.
    private let leaningCost: Double

    init(_ ranking: Ranking, beside overview: [Int]) {
        self.ranking = ranking
        self.overview = Set(overview)
        let mean = ranking.scores.reduce(0, +) / Double(max(ranking.scores.count, 1))
        let variance = ranking.scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        leaningCost = (variance / Double(max(ranking.scores.count, 1))).squareRoot()
    }

    /// In the order of the text; none where there are not as many as the least number: a list of one or two is no list.
    func points(_ number: ClosedRange<Int>) -> [SummarySentence] {
        let document = ranking.document
        let wanted = min(max(document.facts.count / 6 + 2, number.lowerBound), number.upperBound)
        var chosen: [Point] = []
        for round in Self.rounds where chosen.count < (round.isFirst ? wanted : number.lowerBound) {
            choose(candidates(round), round.isFirst ? wanted : number.lowerBound, &chosen)
        }
        guard chosen.count >= number.lowerBound else { return [] }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { document.sentence($0.range) }
    }

    private struct Point {
        var range: Range<Int>
        var score: Double
        var words: [UInt64] = []
    }

    /// What may be cut off a sentence to make it a point.
    private enum Cut { case none, clause, clauses }

    /// Which sentences may be points. The later rounds are for texts whose short new sentences do not make the least number:
    /// they take clauses of longer sentences, what the overview says too, and in the end questions, quotations and lines
    /// without an end mark.
    private struct Round {
        var cut: Cut = .none
        var repeats = false
        var takesAll = false
        var isFirst = false
    }

    private static let rounds = [
        Round(isFirst: true), Round(cut: .clause), Round(repeats: true), Round(cut: .clause, repeats: true),
        Round(cut: .clauses, repeats: true), Round(takesAll: true),
        Round(cut: .clauses, repeats: true, takesAll: true),
    ]

    private func candidates(_ round: Round) -> [Point] {
        let document = ranking.document
        let clauses = Clauses(text: document.text, language: document.language)
        let limit = document.isCJK ? 60 : 140
        var points: [Point] = []
        for (row, fact) in document.facts.enumerated() {
            guard !fact.isAside, round.takesAll || isStatement(fact), round.repeats || !overview.contains(row)
            else { continue }
            let sentence = document.withoutBullet(document.spans[row].range)
            let range =
                switch round.cut {
                case .none: clauses.whole(sentence, to: limit)
                case .clause: clauses.shortened(sentence, to: limit)
                case .clauses: clauses.pressed(sentence, to: limit)
                }
            if let range {
                points.append(Point(range: range, score: ranking.scores[row] - (fact.leans ? leaningCost : 0)))
            }
        }
        return points
    }

    private func isStatement(_ fact: SentenceFacts) -> Bool {
        !fact.isUnfinished && !fact.opensQuote && !fact.breaksQuote
            && (!fact.isQuestion || ranking.document.isSpoken)
    }

    private func choose(_ candidates: [Point], _ wanted: Int, _ chosen: inout [Point]) {
        let best = candidates.sorted {
            $0.score > $1.score || ($0.score == $1.score && $0.range.lowerBound < $1.range.lowerBound)
        }
        // So many are enough to find seven that differ, and keep a long text from being compared with itself.
        for candidate in best.prefix(100) where chosen.count < wanted {
            var point = candidate
            point.words = PointWords.words(ranking.document.text, point.range)
            guard point.words.count > 3 else { continue }
            if chosen.contains(where: { $0.range.overlaps(point.range) }) { continue }
            if chosen.contains(where: { PointWords.overlap($0.words, point.words) > Self.mostOverlap }) { continue }
            chosen.append(point)
        }
    }
}

extension Document {
    /// Without the mark that makes a line an item of a list: the point will get one of its own.
    fileprivate func withoutBullet(_ sentence: Range<Int>) -> Range<Int> {
        var offset = sentence.lowerBound
        let first = text.next(&offset)
        let isSetApart = offset < sentence.upperBound && text.bytes[offset] == 0x20
        guard Self.bullets.contains(first) || (isSetApart && Self.dashes.contains(first)) else { return sentence }
        return text.trimmed(offset..<sentence.upperBound)
    }

    /// ・ • ‣ ◦ ● ○ ■ □ ▪ →
    private static let bullets: Set<UInt32> = [
        0x30FB, 0x2022, 0x2023, 0x25E6, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25AA, 0x2192,
    ]
    /// * - –, which before a number or a word are something else.
    private static let dashes: Set<UInt32> = [0x2A, 0x2D, 0x2013]
}

/// All words of a point, small ones too; characters in Chinese, Japanese and Korean, three in a row in Thai.
enum PointWords {
    /// Sorted hashes, each once.
    static func words(_ text: ByteText, _ range: Range<Int>) -> [UInt64] {
        var found: [UInt64] = []
        var hash = Folding.seed
        var inWord = false
        var (beforeLast, last): (UInt32, UInt32) = (0, 0)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            switch kind {
            case .lower, .upper, .letter, .digit:
                hash = Folding.mix(hash, Folding.fold(scalar, kind))
                inWord = true
                continue
            case .mark: continue
            default: break
            }
            if inWord { found.append(hash) }
            hash = Folding.seed
            inWord = false
            guard kind.isLetter else { continue }
            if kind == .unspaced {
                found.append(Folding.mix(Folding.mix(Folding.mix(Folding.seed, beforeLast), last), scalar))
                (beforeLast, last) = (last, scalar)
            } else {
                found.append(Folding.mix(Folding.seed, scalar))
            }
        }
        if inWord { found.append(hash) }
        found.sort()
        var unique: [UInt64] = []
        for word in found where unique.last != word { unique.append(word) }
        return unique
    }

    /// The share of the shorter list that the other one holds too; both are sorted.
    static func overlap(_ one: [UInt64], _ other: [UInt64]) -> Double {
        var (left, right, shared) = (0, 0, 0)
        while left < one.count, right < other.count {
            let (first, second) = (one[left], other[right])
            if first == second { shared += 1 }
            if first <= second { left += 1 }
            if second <= first { right += 1 }
        }
        return Double(shared) / Double(max(min(one.count, other.count), 1))
    }
}
