/// Chooses sentences one by one, best first, each time holding against the rest what they repeat.
struct Selection {
    let document: Document
    let scores: [Double]

    /// How many points a full repetition costs.
    let redundancy: Double

    /// Indices of at most `count` sentences, in the order of the text.
    ///
    /// - Parameter first: One that is chosen before all others.
    func best(_ count: Int, among candidates: [Int], first: Int? = nil) -> [Int] {
        var chosen: [Int] = []
        var rest = candidates
        var worst = [Double](repeating: 0, count: rest.count)
        while chosen.count < count, !rest.isEmpty {
            var best = 0
            for place in rest.indices.dropFirst()
            where scores[rest[place]] - redundancy * worst[place] > scores[rest[best]] - redundancy
                * worst[best]
            {
                best = place
            }
            if chosen.isEmpty, let place = rest.firstIndex(where: { $0 == first }) { best = place }
            let sentence = rest.remove(at: best)
            worst.remove(at: best)
            chosen.append(sentence)
            for place in rest.indices { worst[place] = max(worst[place], document.overlap(sentence, rest[place])) }
        }
        return chosen.sorted()
    }
}

extension Document {
    /// The share of the shorter sentence's terms that the other one holds too.
    func overlap(_ one: Int, _ other: Int) -> Double {
        let (first, second) = (facts[one].terms, facts[other].terms)
        var (left, right, shared) = (first.lowerBound, second.lowerBound, 0)
        while left < first.upperBound, right < second.upperBound {
            let (leftTerm, rightTerm) = (terms[left], terms[right])
            if leftTerm == rightTerm { shared += 1 }
            if leftTerm <= rightTerm { left += 1 }
            if rightTerm <= leftTerm { right += 1 }
        }
        return Double(shared) / Double(max(min(first.count, second.count), 1))
    }
}
