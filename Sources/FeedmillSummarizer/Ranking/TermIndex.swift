/// Words become small numbers: an open-addressing table over their hashes.
struct TermIndex {
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    /// What each term cues, by its number.
    private(set) var cues: [Cues] = []
    private let language: String

    /// Terms that hash too badly share number 0, so that no text can make a look-up slow.
    private static let longestProbe = 24

    init(language: String, capacity: Int) {
        self.language = language
        var size = 256
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        hashes.reserveCapacity(capacity)
        hashes.append(0)
        cues.append([])
    }

    var count: Int { hashes.count }

    /// The number of a term; `word` is the hash of the whole word where the term is only its stem.
    mutating func number(of term: UInt64, word: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Self.scramble(term) & mask
        for _ in 0..<Self.longestProbe {
            let number = Int(slots[slot])
            if number < 0 {
                guard hashes.count * 4 < slots.count * 3 else { return 0 }
                slots[slot] = Int32(truncatingIfNeeded: hashes.count)
                hashes.append(term)
                cues.append(CueWords.cues(word, language: language))
                return hashes.count - 1
            }
            if hashes[number] == term { return number }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// What a term is known by outside its text.
    func hash(of number: Int32) -> UInt64 { hashes[Int(number)] }

    private static func scramble(_ hash: UInt64) -> Int {
        let mixed = (hash ^ hash >> 31) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
