internal import Glibc

/// How near each sentence is to the whole, measured with tf-isf vectors. Everything is linear in the number of terms:
/// sums of vectors stand in for pairs of sentences.
struct Centrality {
    /// To the sum of all other sentences.
    private(set) var centroid: [Double]
    /// To the sum of those after it.
    private(set) var towardsRest: [Double]
    /// To the sum of those before it.
    private(set) var towardsBefore: [Double]
    /// LexRank (continuous) after a few rounds.
    private(set) var rank: [Double]
    private(set) var likeFirst: [Double]
    private(set) var likeNext: [Double]
    private(set) var likePrevious: [Double]
    /// The mean weight of its terms in the whole text.
    private(set) var density: [Double]
    /// The share of the text's ten heaviest terms that it holds.
    private(set) var coverage: [Double]
    /// The share of its terms that stand nowhere before it.
    private(set) var novelty: [Double]
    private(set) var titleCosine: [Double]
    private(set) var titleShare: [Double]

    private static let rounds = 8
    private static let damping = 0.15

    init(_ document: Document) {
        let count = document.facts.count
        let zeros = [Double](repeating: 0, count: count)
        (centroid, towardsRest, towardsBefore, rank) = (zeros, zeros, zeros, zeros)
        (likeFirst, likeNext, likePrevious, density) = (zeros, zeros, zeros, zeros)
        (coverage, novelty, titleCosine, titleShare) = (zeros, zeros, zeros, zeros)
        guard count > 0 else { return }
        let isf = document.sentencesWithTerm.map { log((Double(count) + 1) / (Double($0) + 0.5)) }
        let vectors = Self.unitVectors(document, isf)
        var sum = [Double](repeating: 0, count: document.index.count)
        for position in vectors.indices { sum[Int(document.terms[position])] += vectors[position] }
        sums(document, vectors, sum)
        iterate(document, vectors, sum)
        neighbours(document, vectors)
        themes(document, isf)
        title(document, vectors, isf)
        // How near sentences are to each other at all differs from language to language; only who is nearest counts.
        for measure in [
            \Self.centroid, \.towardsRest, \.towardsBefore, \.density, \.likeFirst, \.likeNext, \.likePrevious,
        ] {
            let greatest = max(self[keyPath: measure].max() ?? 0, 1e-9)
            for sentence in 0..<count { self[keyPath: measure][sentence] /= greatest }
        }
    }

    private static func unitVectors(_ document: Document, _ isf: [Double]) -> [Double] {
        var vectors = [Double](repeating: 0, count: document.terms.count)
        for fact in document.facts {
            var square = 0.0
            for position in fact.terms {
                let weight = Double(document.counts[position]) * isf[Int(document.terms[position])]
                vectors[position] = weight
                square += weight * weight
            }
            guard square > 0 else { continue }
            let scale = 1 / square.squareRoot()
            for position in fact.terms { vectors[position] *= scale }
        }
        return vectors
    }

    private static func dot(_ document: Document, _ sentence: Int, _ vectors: [Double], _ sum: [Double]) -> Double {
        var product = 0.0
        for position in document.facts[sentence].terms {
            product += vectors[position] * sum[Int(document.terms[position])]
        }
        return product
    }

    private static func norm(_ vector: [Double]) -> Double {
        vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    private mutating func sums(_ document: Document, _ vectors: [Double], _ sum: [Double]) {
        let total = max(Self.norm(sum), 1e-9)
        var before = [Double](repeating: 0, count: sum.count)
        var beforeSquare = 0.0
        var restSquare = total * total
        for sentence in document.facts.indices {
            let toAll = Self.dot(document, sentence, vectors, sum)
            let toBefore = Self.dot(document, sentence, vectors, before)
            let own = document.facts[sentence].terms.isEmpty ? 0.0 : 1.0
            let toRest = toAll - toBefore - own
            centroid[sentence] = (toAll - own) / total
            restSquare = max(restSquare - 2 * (toRest + own) + own, 0)
            towardsRest[sentence] = toRest / max(restSquare.squareRoot(), 1)
            towardsBefore[sentence] = toBefore / max(beforeSquare.squareRoot(), 1)
            beforeSquare += 2 * toBefore + own
            for position in document.facts[sentence].terms {
                before[Int(document.terms[position])] += vectors[position]
            }
        }
    }

    private mutating func iterate(_ document: Document, _ vectors: [Double], _ sum: [Double]) {
        let count = document.facts.count
        let degrees = document.facts.indices.map { max(Self.dot(document, $0, vectors, sum) - 1, 1e-6) }
        var current = [Double](repeating: 1 / Double(count), count: count)
        for _ in 0..<Self.rounds {
            var spread = [Double](repeating: 0, count: sum.count)
            for sentence in current.indices {
                let share = current[sentence] / degrees[sentence]
                for position in document.facts[sentence].terms {
                    spread[Int(document.terms[position])] += vectors[position] * share
                }
            }
            for sentence in current.indices {
                let own = document.facts[sentence].terms.isEmpty ? 0 : current[sentence] / degrees[sentence]
                let received = max(Self.dot(document, sentence, vectors, spread) - own, 0)
                current[sentence] = Self.damping / Double(count) + (1 - Self.damping) * received
            }
        }
        let greatest = max(current.max() ?? 0, 1e-12)
        rank = current.map { $0 / greatest }
    }

    private mutating func neighbours(_ document: Document, _ vectors: [Double]) {
        for sentence in document.facts.indices {
            likeFirst[sentence] = sentence == 0 ? 0 : Self.cosine(document, vectors, 0, sentence)
            guard sentence > 0 else { continue }
            let likeness = Self.cosine(document, vectors, sentence - 1, sentence)
            likePrevious[sentence] = likeness
            likeNext[sentence - 1] = likeness
        }
    }

    private static func cosine(_ document: Document, _ vectors: [Double], _ one: Int, _ other: Int) -> Double {
        let (first, second) = (document.facts[one].terms, document.facts[other].terms)
        var (left, right) = (first.lowerBound, second.lowerBound)
        var product = 0.0
        while left < first.upperBound, right < second.upperBound {
            let (leftTerm, rightTerm) = (document.terms[left], document.terms[right])
            if leftTerm == rightTerm { product += vectors[left] * vectors[right] }
            if leftTerm <= rightTerm { left += 1 }
            if rightTerm <= leftTerm { right += 1 }
        }
        return product
    }

    private mutating func themes(_ document: Document, _ isf: [Double]) {
        var mass = [Double](repeating: 0, count: document.index.count)
        for position in document.terms.indices {
            mass[Int(document.terms[position])] += Double(document.counts[position])
        }
        var heaviest: [(mass: Double, term: Int)] = []
        for term in 1..<max(mass.count, 1) where mass[term] > 1 {
            let weight = mass[term] * isf[term]
            if heaviest.count == 10, let least = heaviest.last, least.mass >= weight { continue }
            let place = heaviest.firstIndex { $0.mass < weight } ?? heaviest.count
            heaviest.insert((weight, term), at: place)
            if heaviest.count > 10 { heaviest.removeLast() }
        }
        var isTheme = [Bool](repeating: false, count: mass.count)
        for entry in heaviest { isTheme[entry.term] = true }
        let most = max(mass.max() ?? 1, 1)
        var seen = [Bool](repeating: false, count: mass.count)
        for sentence in document.facts.indices {
            let range = document.facts[sentence].terms
            guard !range.isEmpty else { continue }
            var (heavy, sum, new) = (0, 0.0, 0)
            for position in range {
                let term = Int(document.terms[position])
                heavy += isTheme[term] ? 1 : 0
                sum += mass[term] / most
                new += seen[term] ? 0 : 1
                seen[term] = true
            }
            density[sentence] = sum / Double(range.count)
            coverage[sentence] = heaviest.isEmpty ? 0 : Double(heavy) / Double(heaviest.count)
            novelty[sentence] = Double(new) / Double(range.count)
        }
    }

    private mutating func title(_ document: Document, _ vectors: [Double], _ isf: [Double]) {
        guard !document.titleTerms.isEmpty else { return }
        var weights = [Double](repeating: 0, count: document.index.count)
        let unknown = log((Double(document.facts.count) + 1) / 0.5)
        var square = 0.0
        for term in document.titleTerms {
            let weight = Int(term) < isf.count ? isf[Int(term)] : unknown
            weights[Int(term)] = weight
            square += weight * weight
        }
        let scale = 1 / max(square.squareRoot(), 1e-9)
        for sentence in document.facts.indices {
            titleCosine[sentence] = Self.dot(document, sentence, vectors, weights) * scale
            let shared = document.facts[sentence].terms.reduce(0) {
                $0 + (weights[Int(document.terms[$1])] > 0 ? 1 : 0)
            }
            titleShare[sentence] = Double(shared) / Double(document.titleTerms.count)
        }
    }
}
