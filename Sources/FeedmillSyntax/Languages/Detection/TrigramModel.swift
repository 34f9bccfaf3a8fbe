/// How often three letters follow each other in the languages of one script.
struct TrigramModel: Sendable {
    let languages: [String]
    /// A table with open addressing: trigrams (0 for none), and a row of weights for each.
    private let keys: [UInt64]
    private let weights: [Int16]

    static let models: [ScriptCensus.Script: TrigramModel] = [
        .latin: TrigramModel(LanguageSamples.latin), .cyrillic: TrigramModel(LanguageSamples.cyrillic),
        .arabic: TrigramModel(LanguageSamples.arabic), .devanagari: TrigramModel(LanguageSamples.devanagari),
    ]

    private init(_ samples: [(language: String, words: String, sentences: String)]) {
        languages = samples.map(\.language)
        var counts: [UInt64: [Float]] = [:]
        var totals = [Float](repeating: 0, count: samples.count)
        for (place, sample) in samples.enumerated() {
            // Small words make up half of all running text.
            for (text, weight) in [(sample.words, Float(2)), (sample.sentences, 1)] {
                var text = text
                text.makeContiguousUTF8()
                let letters = LetterSample(text.utf8Span.span, isMarkup: false, limit: 100_000).letters
                Self.forEachTrigram(of: letters) { key in
                    counts[key, default: [Float](repeating: 0, count: samples.count)][place] += weight
                    totals[place] += weight
                }
            }
        }
        var capacity = 64
        while capacity < counts.count * 2 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var weights = [Int16](repeating: 0, count: capacity * samples.count)
        for (key, row) in counts {
            var slot = Self.slot(of: key, in: capacity)
            while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = key
            for (place, count) in row.enumerated() where count > 0 {
                // Against a trigram that was never seen, which counts nothing.
                let share = count / totals[place] * 1_000
                weights[slot * samples.count + place] = Int16(Self.logarithm((share + 0.3) / 0.3) * 69)
            }
        }
        self.keys = keys
        self.weights = weights
    }

    /// The language that the letters speak for; `nil` when they are few, or speak as well for another that is not close to it.
    func language(of letters: [UInt32]) -> String? {
        let (scores, count) = scores(of: letters)
        guard count >= Self.fewest, let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        let rival = scores.indices.filter { !areClose($0, best) }.map { scores[$0] }.max() ?? 0
        let lead = scores[best] - rival
        guard scores[best] >= count * Self.leastScore, lead >= count * Self.leastLead, lead * 8 >= scores[best] else {
            return nil
        }
        return languages[best]
    }

    /// Trigrams without which nothing is said.
    private static let fewest = 40
    /// A trigram's weight, on average.
    private static let leastScore = 40
    private static let leastLead = 8

    /// What each language's sample says for the letters, and how many trigrams they have.
    func scores(of letters: [UInt32]) -> (scores: [Int], count: Int) {
        var scores = [Int](repeating: 0, count: languages.count)
        var count = 0
        Self.forEachTrigram(of: letters) { key in
            count += 1
            guard let slot = find(key) else { return }
            let row = slot * languages.count
            for place in 0..<languages.count { scores[place] &+= Int(weights[row + place]) }
        }
        return (scores, count)
    }

    /// To the base 2, near enough.
    private static func logarithm(_ number: Float) -> Float { Float(number.exponent) + number.significand - 1 }

    private func areClose(_ one: Int, _ other: Int) -> Bool {
        one == other
            || LanguageDetector.closeLanguages.contains {
                $0.contains(languages[one]) && $0.contains(languages[other])
            }
    }

    private func find(_ key: UInt64) -> Int? {
        var slot = Self.slot(of: key, in: keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return slot }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private static func slot(of key: UInt64, in capacity: Int) -> Int {
        let hash = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (capacity - 1)
    }

    /// Three letters in a row, word ends among them, as a number that is never 0.
    private static func forEachTrigram(of letters: [UInt32], _ body: (UInt64) -> Void) {
        var key: UInt64 = 0
        for (index, letter) in letters.enumerated() {
            key = (key << 21 | UInt64(letter)) & 0x7FFF_FFFF_FFFF_FFFF
            // Two word ends round a letter say little, but a letter.
            if index >= 2, key != 0 { body(key) }
        }
    }
}
