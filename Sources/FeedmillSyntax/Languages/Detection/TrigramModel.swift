/// How often three letters follow each other in the languages of one script.
struct TrigramModel: Sendable {
    let languages: [String]
    /// A table with open addressing: trigrams (0 for none), and where each one's weights are.
    private let keys: [UInt64]
    private let ranges: [Range<Int32>]
    /// A language in the upper byte, how much the trigram speaks for it in the lower.
    private let weights: [UInt16]
    /// For each language a bit for each that is close to it, itself among them.
    private let close: [UInt64]

    /// The model of a script, made when it is first asked for.
    static func model(of script: ScriptCensus.Script) -> TrigramModel {
        switch script {
        case .latin: latin
        case .cyrillic: cyrillic
        case .arabic: arabic
        case .devanagari: devanagari
        }
    }

    private static let latin = TrigramModel(LanguageSamples.latin)
    private static let cyrillic = TrigramModel(LanguageSamples.cyrillic)
    private static let arabic = TrigramModel(LanguageSamples.arabic)
    private static let devanagari = TrigramModel(LanguageSamples.devanagari)

    private init(_ samples: [(language: String, words: String, sentences: String)]) {
        let languages = samples.map(\.language)
        self.languages = languages
        close = languages.map { one in
            let near = LanguageDetector.closeLanguages.filter { $0.contains(one) }.reduce(into: Set([one])) {
                $0.formUnion($1)
            }
            return languages.enumerated().reduce(0) { near.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
        }
        var table = TrigramCounts(languages: samples.count)
        for (place, sample) in samples.enumerated() {
            // Small words make up half of all running text.
            for (text, weight) in [(sample.words, UInt16(2)), (sample.sentences, 1)] {
                var text = text
                text.makeContiguousUTF8()
                let letters = LetterSample(text.utf8Span.span, isMarkup: false, limit: 100_000).letters
                Self.forEachTrigram(of: letters) { table.add($0, place, weight) }
            }
        }
        var ranges = [Range<Int32>](repeating: 0..<0, count: table.keys.count)
        var weights: [UInt16] = []
        for slot in table.keys.indices where table.keys[slot] != 0 {
            let start = Int32(weights.count)
            for place in samples.indices where table.counts[slot * samples.count + place] > 0 {
                // Against a trigram that was never seen, which counts nothing.
                let share = Float(table.counts[slot * samples.count + place]) / Float(table.totals[place]) * 1_000
                weights.append(UInt16(place) << 8 | UInt16(min(255, Self.logarithm((share + 0.3) / 0.3) * 17)))
            }
            ranges[slot] = start..<Int32(weights.count)
        }
        keys = table.keys
        self.ranges = ranges
        self.weights = weights
    }

    /// The language that the letters speak for; `nil` when they are few, or speak as well for another that is not close to it.
    func language(of letters: [UInt32]) -> String? {
        let (scores, count, distinct) = scores(of: letters)
        guard count >= Self.fewest, distinct >= Self.fewestDistinct,
            let best = languages.indices.max(by: { scores[$0] < scores[$1] })
        else { return nil }
        let rival = languages.indices.filter { close[best] >> UInt64($0) & 1 == 0 }.map { scores[$0] }.max() ?? 0
        let lead = scores[best] - rival
        guard scores[best] >= count * Self.leastScore, lead >= count * Self.leastLead, lead * 8 >= scores[best] else {
            return nil
        }
        return languages[best]
    }

    /// Trigrams without which nothing is said.
    private static let fewest = 40
    /// One word over and over is no text.
    private static let fewestDistinct = 24
    /// A trigram's weight, on average.
    private static let leastScore = 10
    private static let leastLead = 2

    /// What each language's sample says for the letters, how many trigrams they have, and about how many different ones.
    func scores(of letters: [UInt32]) -> (scores: [Int], count: Int, distinct: Int) {
        var scores = [Int](repeating: 0, count: languages.count)
        var count = 0
        var seen = [UInt64](repeating: 0, count: 16)
        let weights = weights.span
        var sums = scores.mutableSpan
        Self.forEachTrigram(of: letters) { key in
            count &+= 1
            let bit = Self.slot(of: key, in: 1_024)
            seen[bit >> 6] |= 1 << UInt64(bit & 63)
            guard let slot = find(key) else { return }
            for place in ranges[slot] {
                let weight = weights[Int(place)]
                sums[Int(weight >> 8)] &+= Int(weight & 0xFF)
            }
        }
        return (scores, count, seen.reduce(0) { $0 + $1.nonzeroBitCount })
    }

    private func find(_ key: UInt64) -> Int? {
        var slot = Self.slot(of: key, in: keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return slot }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// To the base 2, near enough.
    private static func logarithm(_ number: Float) -> Float { Float(number.exponent) + number.significand - 1 }

    @inline(__always)
    static func slot(of key: UInt64, in capacity: Int) -> Int {
        let hash = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (capacity - 1)
    }

    /// Three letters in a row, word ends among them, as a number that is never 0.
    @inline(__always)
    private static func forEachTrigram(of letters: [UInt32], _ body: (UInt64) -> Void) {
        var key: UInt64 = 0
        for index in letters.indices {
            key = (key << 21 | UInt64(letters[index])) & 0x7FFF_FFFF_FFFF_FFFF
            if index >= 2, key != 0 { body(key) }
        }
    }
}

/// Counts trigrams while a model is made.
private struct TrigramCounts {
    private(set) var keys = [UInt64](repeating: 0, count: 1 << 15)
    /// For each key, a number a language.
    private(set) var counts: [UInt16]
    private(set) var totals: [Int]
    private var used = 0

    init(languages: Int) {
        counts = [UInt16](repeating: 0, count: keys.count * languages)
        totals = [Int](repeating: 0, count: languages)
    }

    mutating func add(_ key: UInt64, _ place: Int, _ weight: UInt16) {
        var slot = TrigramModel.slot(of: key, in: keys.count)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        if keys[slot] == 0 {
            // Half full is as full as it gets; no script's samples come near it.
            guard used < keys.count / 2 else { return }
            used += 1
            keys[slot] = key
        }
        counts[slot * totals.count + place] &+= weight
        totals[place] += Int(weight)
    }
}
