/// Three to seven short points out of a ranked text: sentences, or the clause of one that can stand alone.
struct KeyPoints {
    private let ranking: Ranking
    /// The rows that the overview holds already. A point says something else as long as there is something else to say.
    private let overview: Set<Int>

    /// No two points share more of their words.
    private static let mostOverlap = 0.6

    init(_ ranking: Ranking, beside overview: [Int]) {
        self.ranking = ranking
        self.overview = Set(overview)
    }

    /// In the order of the text. Fewer than asked for where the text has no more short and different sentences.
    func points(_ number: ClosedRange<Int>) -> [SummarySentence] {
        let document = ranking.document
        let wanted = min(max(document.facts.count / 6 + 2, number.lowerBound), number.upperBound)
        let limit = document.isCJK ? 60 : 140
        var chosen: [Point] = []
        // Clauses of longer sentences, and what the overview says too, only where the short new ones do not make the number.
        let rounds: [(cut: Cut, repeats: Bool, wanted: Int)] = [
            (.none, false, wanted), (.clause, false, number.lowerBound), (.none, true, number.lowerBound),
            (.clause, true, number.lowerBound), (.clauses, true, number.lowerBound),
        ]
        for round in rounds where chosen.count < round.wanted {
            choose(candidates(limit, round.cut, repeats: round.repeats), round.wanted, &chosen)
        }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { document.sentence($0.range) }
    }

    private struct Point {
        var range: Range<Int>
        var score: Double
        var words: [UInt64] = []
    }

    /// What may be cut off a sentence to make it a point.
    private enum Cut { case none, clause, clauses }

    private func candidates(_ limit: Int, _ cut: Cut, repeats: Bool) -> [Point] {
        let document = ranking.document
        let clauses = Clauses(text: document.text, language: document.language)
        var points: [Point] = []
        for (row, fact) in document.facts.enumerated() where !fact.isUnfinished && !fact.opensQuote {
            if fact.isQuestion, !document.isSpoken { continue }
            if !repeats, overview.contains(row) { continue }
            let sentence = document.spans[row].range
            let range =
                switch cut {
                case .none: clauses.whole(sentence, to: limit)
                case .clause: clauses.shortened(sentence, to: limit)
                case .clauses: clauses.pressed(sentence, to: limit)
                }
            if let range {
                points.append(Point(range: range, score: ranking.scores[row]))
            }
        }
        return points
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
