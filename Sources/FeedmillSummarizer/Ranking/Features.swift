internal import Glibc

extension FeatureTable {
    /// The features of every sentence.
    init(_ document: Document) {
        self.init(rows: document.facts.count)
        let centrality = Centrality(document)
        place(document)
        measure(document)
        centre(document, centrality)
        surface(document)
        cue(document)
    }

    private mutating func place(_ document: Document) {
        let count = document.facts.count
        for row in 0..<count {
            let depth = count > 1 ? Double(row) / Double(count - 1) : 0
            self[row, .first] = row == 0 ? 1 : 0
            self[row, .second] = row == 1 ? 1 : 0
            self[row, .third] = row == 2 ? 1 : 0
            self[row, .lead] = 1 / (1 + Double(row)).squareRoot()
            self[row, .early] = row < 6 ? 1 : 0
            self[row, .depth] = depth
            self[row, .depthSquared] = depth * depth
            self[row, .last] = row == count - 1 ? 1 : 0
            self[row, .secondLast] = row == count - 2 ? 1 : 0
            self[row, .thirdLast] = row == count - 3 ? 1 : 0
            self[row, .closing] = 1 / Double(count - row).squareRoot()
            let line = document.spans[row].line
            self[row, .lineStart] = row == 0 || document.spans[row - 1].line != line ? 1 : 0
            self[row, .lineEnd] = row == count - 1 || document.spans[row + 1].line != line ? 1 : 0
        }
    }

    private mutating func measure(_ document: Document) {
        let lengths = document.facts.map(\.characters).sorted()
        guard !lengths.isEmpty else { return }
        let median = Double(max(lengths[lengths.count / 2], 1))
        // A Chinese character or kana says about as much as two and a half letters.
        let scale = document.isCJK ? 2.5 : 1
        for (row, fact) in document.facts.enumerated() {
            let ratio = Double(fact.characters) / median
            let length = min(max(log2(max(ratio, 0.05)), -3), 3)
            self[row, .length] = length
            self[row, .lengthSquared] = length * length
            self[row, .short] = ratio < 0.45 ? 1 : 0
            self[row, .long] = ratio > 1.9 ? 1 : 0
            self[row, .absoluteLength] = min(log2(1 + Double(fact.characters) * scale / 32), 5) / 2
        }
    }

    private mutating func centre(_ document: Document, _ centrality: Centrality) {
        for row in document.facts.indices {
            self[row, .centroid] = centrality.centroid[row]
            self[row, .towardsRest] = centrality.towardsRest[row]
            self[row, .towardsBefore] = centrality.towardsBefore[row]
            self[row, .rank] = centrality.rank[row]
            self[row, .density] = centrality.density[row]
            self[row, .coverage] = centrality.coverage[row]
            self[row, .likeFirst] = centrality.likeFirst[row]
            self[row, .likeNext] = centrality.likeNext[row]
            self[row, .likePrevious] = centrality.likePrevious[row]
            self[row, .novelty] = centrality.novelty[row]
            self[row, .titleShare] = centrality.titleShare[row]
            self[row, .titleCosine] = centrality.titleCosine[row]
        }
    }

    private mutating func surface(_ document: Document) {
        for (row, fact) in document.facts.enumerated() {
            let words = Double(max(fact.words, 1))
            self[row, .numbers] = min(Double(fact.numbers) / words * 4, 1)
            self[row, .hasNumber] = fact.numbers > 0 ? 1 : 0
            self[row, .opensQuote] = fact.opensQuote ? 1 : 0
            self[row, .breaksQuote] = fact.breaksQuote ? 1 : 0
            self[row, .leans] = fact.leans ? 1 : 0
            self[row, .quoted] = Double(fact.quoted) / Double(max(fact.characters, 1))
            self[row, .question] = fact.isQuestion ? 1 : 0
            self[row, .exclamation] = fact.isExclamation ? 1 : 0
            self[row, .unfinished] = fact.isUnfinished ? 1 : 0
            self[row, .brackets] = fact.brackets > 0 ? 1 : 0
            self[row, .commas] = min(Double(fact.commas) / 4, 1.5)
            self[row, .afterQuestion] = row > 0 && document.facts[row - 1].isQuestion ? 1 : 0
            self[row, .beforeQuestion] =
                row + 1 < document.facts.count && document.facts[row + 1].isQuestion ? 1 : 0
        }
    }

    private mutating func cue(_ document: Document) {
        for (row, fact) in document.facts.enumerated() {
            for (feature, cue) in Self.starts where fact.startCues.contains(cue) { self[row, feature] = 1 }
            for (feature, cue) in Self.anywhere where fact.cues.contains(cue) { self[row, feature] = 1 }
            for (feature, cue) in Self.ends where fact.endCues.contains(cue) { self[row, feature] = 1 }
        }
    }

    private static let starts: [(Feature, Cues)] = [
        (.startsContrast, .contrast), (.startsAddition, .addition), (.startsExample, .example),
        (.startsConclusion, .conclusion), (.startsPointer, .pointer), (.startsFirstPerson, .firstPerson),
    ]

    private static let anywhere: [(Feature, Cues)] = [
        (.cuesImportance, .importance), (.cuesPlan, .plan), (.cuesQuestion, .question),
    ]

    private static let ends: [(Feature, Cues)] = [
        (.endsQuestion, .question), (.endsImportance, .importance), (.endsPlan, .plan),
        (.endsAttribution, .attribution), (.endsOpinion, .firstPerson),
    ]
}

extension Document {
    var isCJK: Bool { language == "ja" || language == "zh" }

    /// Whether a Japanese text is a speech: most of its sentences end politely, and some with the verbs of public speech.
    var isSpoken: Bool {
        guard language == "ja" else { return false }
        return facts.count { $0.isPolite } * 2 > facts.count && facts.count { $0.isFormal } * 20 >= facts.count
    }
}
