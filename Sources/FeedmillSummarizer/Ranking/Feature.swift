/// What a sentence is judged by. All but the cues mean the same in every language.
enum Feature: Int, CaseIterable, Sendable {
    // Place in the text
    case first, second, third, lead, early, depth, depthSquared
    case last, secondLast, thirdLast, closing
    case lineStart, lineEnd
    // Length
    case length, lengthSquared, short, long, absoluteLength
    // Centrality
    case centroid, towardsRest, towardsBefore, rank, density, coverage, likeFirst, likeNext, likePrevious, novelty
    // Title
    case titleShare, titleCosine
    // Surface
    case numbers, hasNumber, opensQuote, breaksQuote, quoted, question, exclamation, unfinished, brackets, commas
    /// Begins with a word that points back, in every language of which such words are known.
    case leans
    // Cues, in Japanese
    case startsContrast, startsAddition, startsExample, startsConclusion, startsPointer, startsFirstPerson
    case cuesImportance, cuesPlan, cuesQuestion
    case endsQuestion, endsImportance, endsPlan, endsAttribution, endsOpinion
    /// After a sentence that asks, or before one.
    case afterQuestion, beforeQuestion
}

/// The features of every sentence of a document, row after row.
struct FeatureTable {
    private(set) var values: [Double]
    private let rows: Int

    init(rows: Int) {
        self.rows = rows
        values = [Double](repeating: 0, count: rows * Feature.allCases.count)
    }

    subscript(row: Int, feature: Feature) -> Double {
        get { values[row * Feature.allCases.count + feature.rawValue] }
        set { values[row * Feature.allCases.count + feature.rawValue] = newValue }
    }

    /// The weighted sum of a row.
    func score(_ row: Int, _ weights: [Double]) -> Double {
        let start = row * weights.count
        var sum = 0.0
        for index in weights.indices { sum += weights[index] * values[start + index] }
        return sum
    }
}
