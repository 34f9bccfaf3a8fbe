/// How often three letters follow each other in the languages of one script.
struct TrigramModel: Sendable {
    let languages: [String]
    /// A table with open addressing: in the upper half of each number some bits of a trigram's hash, in the lower the place of
    /// its row, counted from 1; 0 where there is none.
    private let slots: [UInt32]
    /// For each trigram how much it speaks for each language.
    private let rows: [TrigramRow]
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
        var slots = [UInt32](repeating: 0, count: max(64, Self.powerOfTwo(atLeast: table.keys.count * 2)))
        var rows: [TrigramRow] = []
        rows.reserveCapacity(table.keys.count)
        for (row, key) in table.keys.enumerated() {
            let hash = Self.hash(of: key)
            var slot = Self.slot(of: hash, in: slots.count)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Self.mark(of: hash) | UInt32(row + 1)
            rows.append(TrigramRow(key, table, row))
        }
        self.slots = slots
        self.rows = rows
    }

    /// How much a trigram speaks for a language, of whose trigrams it is so many.
    fileprivate static func weight(_ count: UInt16, of total: Int) -> UInt8 {
        if count == 0 { return 0 }
        // Against a trigram that was never seen, which counts nothing.
        let share = Float(count) / Float(total) * 1_000
        return UInt8(min(255, logarithm((share + 0.3) / 0.3) * 17))
    }

    private static func powerOfTwo(atLeast number: Int) -> Int {
        var power = 1
        while power < number { power *= 2 }
        return power
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
    ///
    /// The tables are larger than what is near the processor. All places are looked up before the first of them is used, so
    /// that one need not wait for the other.
    func scores(of letters: [UInt32]) -> (scores: [Int], count: Int, distinct: Int) {
        var sums = WeightSums()
        var count = 0
        var distinct = 0
        unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: letters.count + 1) { keys in
            unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: letters.count + 1) { places in
                unsafe (count, distinct) = lookUp(letters, keys, places)
                let known = unsafe rows(of: count, keys, places)
                for index in 0..<known { unsafe sums.add(rows[Int(places[index])]) }
            }
        }
        return (sums.total(of: languages.count), count, distinct)
    }

    /// Notes the letters' trigrams, and what is at the place of each in the table.
    private func lookUp(
        _ letters: [UInt32], _ keys: UnsafeMutableBufferPointer<UInt64>, _ places: UnsafeMutableBufferPointer<UInt32>
    ) -> (count: Int, distinct: Int) {
        var count = 0
        var seen = InlineArray<16, UInt64>(repeating: 0)
        let slots = slots.span
        Self.forEachTrigram(of: letters) { key in
            let hash = Self.hash(of: key)
            let bit = Self.slot(of: hash, in: 1_024)
            seen[bit >> 6] |= 1 << UInt64(bit & 63)
            unsafe keys[count] = key
            unsafe places[count] = slots[Self.slot(of: hash, in: slots.count)]
            count &+= 1
        }
        var distinct = 0
        for index in seen.indices { distinct += seen[index].nonzeroBitCount }
        return (count, distinct)
    }

    /// Makes of the places in the table those of rows, and leaves out trigrams that have none; gives how many have one.
    private func rows(
        of count: Int, _ keys: UnsafeMutableBufferPointer<UInt64>, _ places: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        var known = 0
        for index in 0..<count {
            let place = unsafe places[index]
            if place == 0 { continue }
            let key = unsafe keys[index]
            if place & Self.markBits == Self.mark(of: Self.hash(of: key)) {
                unsafe places[known] = (place & ~Self.markBits) &- 1
            } else if let row = find(key) {
                unsafe places[known] = UInt32(row)
            } else {
                continue
            }
            unsafe keys[known] = key
            known &+= 1
        }
        // Another trigram's hash may have the same bits.
        var kept = 0
        for index in 0..<known {
            let key = unsafe keys[index]
            var row = unsafe Int(places[index])
            if rows[row].key != key {
                guard let found = find(key) else { continue }
                row = found
            }
            unsafe places[kept] = UInt32(row)
            kept &+= 1
        }
        return kept
    }

    /// The row of a trigram, looked for wherever it may be.
    private func find(_ key: UInt64) -> Int? {
        let hash = Self.hash(of: key)
        var slot = Self.slot(of: hash, in: slots.count)
        while slots[slot] != 0 {
            let row = Int(slots[slot] & ~Self.markBits) - 1
            if slots[slot] & Self.markBits == Self.mark(of: hash), rows[row].key == key { return row }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private static let markBits: UInt32 = 0xFFFF_0000

    /// The part of a hash that no place in a table is made of.
    @inline(__always) private static func mark(of hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & markBits
    }

    /// To the base 2, near enough.
    private static func logarithm(_ number: Float) -> Float { Float(number.exponent) + number.significand - 1 }

    @inline(__always) static func hash(of key: UInt64) -> UInt64 { (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always) static func slot(of hash: UInt64, in capacity: Int) -> Int {
        Int(truncatingIfNeeded: hash >> 32) & (capacity &- 1)
    }

    /// Three letters in a row, word ends among them, as a number that is never 0.
    @inline(__always)
    private static func forEachTrigram(of letters: [UInt32], _ body: (UInt64) -> Void) {
        var key: UInt64 = 0
        let letters = letters.span
        for index in letters.indices {
            key = (key << 21 | UInt64(letters[index])) & 0x7FFF_FFFF_FFFF_FFFF
            if index >= 2, key != 0 { body(key) }
        }
    }
}

/// A trigram, and how much it speaks for each language: as much as is fetched from memory at once.
private struct TrigramRow: Sendable {
    /// The trigram, then the weights, a byte for each of up to 56 languages.
    let words: SIMD8<UInt64>

    init(_ key: UInt64, _ table: borrowing TrigramCounts, _ row: Int) {
        var words = SIMD8<UInt64>.zero
        words[0] = key
        for language in table.totals.indices {
            let weight = TrigramModel.weight(
                table.counts[row * table.totals.count + language], of: table.totals[language])
            words[1 + language / 8] |= UInt64(weight) << UInt64(8 * (language % 8))
        }
        self.words = words
    }

    @inline(__always) var key: UInt64 { words[0] }
}

/// The weights of many trigrams, added up language by language.
private struct WeightSums {
    /// The even and the odd bytes of the rows, as numbers of sixteen bits, which so many additions cannot overflow.
    private var even = SIMD8<UInt64>.zero
    private var odd = SIMD8<UInt64>.zero
    private var additions = 0
    private static let mostAdditions = 256

    private var totals = InlineArray<56, Int>(repeating: 0)

    /// The sums of the first languages.
    mutating func total(of count: Int) -> [Int] {
        settle()
        var sums: [Int] = []
        for language in 0..<min(count, 56) { sums.append(totals[language]) }
        return sums
    }

    @inline(__always) mutating func add(_ row: TrigramRow) {
        if additions == Self.mostAdditions { settle() }
        additions &+= 1
        let mask = SIMD8<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
        even &+= row.words & mask
        odd &+= (row.words &>> SIMD8(repeating: 8)) & mask
    }

    @inline(never) private mutating func settle() {
        for word in 1..<8 {
            for place in 0..<4 {
                let shift = UInt64(16 * place)
                let language = (word - 1) * 8 + place * 2
                totals[language] += Int(even[word] >> shift & 0xFFFF)
                totals[language + 1] += Int(odd[word] >> shift & 0xFFFF)
            }
        }
        even = .zero
        odd = .zero
        additions = 0
    }
}

/// Counts trigrams while a model is made.
private struct TrigramCounts {
    /// In the order in which they were first seen.
    private(set) var keys: [UInt64] = []
    /// For each key, a number a language.
    private(set) var counts: [UInt16] = []
    private(set) var totals: [Int]
    /// Open addressing: the places of the keys, counted from 1; 0 where there is none.
    private var slots = [UInt16](repeating: 0, count: 1 << 14)

    init(languages: Int) { totals = [Int](repeating: 0, count: languages) }

    mutating func add(_ key: UInt64, _ place: Int, _ weight: UInt16) {
        var slot = TrigramModel.slot(of: TrigramModel.hash(of: key), in: slots.count)
        while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & (slots.count - 1) }
        if slots[slot] == 0 {
            // Half full is as full as it gets; no script's samples come near it.
            guard keys.count < slots.count / 2 else { return }
            keys.append(key)
            counts.append(contentsOf: repeatElement(0, count: totals.count))
            slots[slot] = UInt16(keys.count)
        }
        counts[(Int(slots[slot]) - 1) * totals.count + place] &+= weight
        totals[place] += Int(weight)
    }
}
