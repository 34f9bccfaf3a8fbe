/// Takes a text apart into what its fingerprint is made of.
struct ContentFeatures {
    /// The words, folded, with one blank between them.
    private(set) var text = ""
    private var spacedWords = 0
    private var characters = 0
    private var counters = [Int32](repeating: 0, count: 64)
    private var word: UInt64 = seed
    private var isInWord = false
    private var lastWord: UInt64 = 0
    private var lastCharacters: (UInt64, UInt64) = (0, 0)

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Words, with two characters of a script without spaces for one.
    var words: Int { spacedWords + characters / 2 }

    /// A bit is set where most features have it set.
    var sketch: UInt64 {
        counters.enumerated().reduce(0) { $1.element > 0 ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        let scalar = Self.folded(scalar)
        guard Self.counts(scalar) else {
            if !Self.isInvisible(scalar) { endWord() }
            return
        }
        if Self.standsAlone(scalar) {
            endWord()
            text.unicodeScalars.append(scalar)
            characters += 1
            let hash = Self.mixed(Self.seed ^ UInt64(scalar.value))
            if lastCharacters.0 != 0 { count(Self.mixed(lastCharacters.0 &* 31 &+ lastCharacters.1 &* 17 &+ hash)) }
            lastCharacters = (lastCharacters.1, hash)
            return
        }
        if !isInWord, !text.isEmpty { text.unicodeScalars.append(" ") }
        isInWord = true
        if 0x41...0x5A ~= scalar.value {
            append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
        } else if scalar.value < 0x80 {
            append(scalar)
        } else {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower) }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        text.unicodeScalars.append(scalar)
        word = (word ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }

    mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        spacedWords += 1
        let hash = Self.mixed(word)
        if lastWord != 0 { count(Self.mixed(lastWord &* 31 &+ hash)) }
        lastWord = hash
        word = Self.seed
        lastCharacters = (0, 0)
    }

    private mutating func count(_ feature: UInt64) {
        for bit in 0..<64 { counters[bit] &+= Int32(truncatingIfNeeded: feature >> UInt64(bit) & 1) &* 2 &- 1 }
    }

    /// Spreads the bits of a number (SplitMix64).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    /// Full-width letters and digits as plain ones, so that width does not count.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }

    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return 0x30...0x39 ~= scalar.value || 0x41...0x5A ~= scalar.value & 0xDF
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// Format characters stand inside words and are not seen.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xAD && scalar.properties.generalCategory == .format
    }

    /// Of scripts that have no spaces between words: Han, kana, Thai, Lao, Myanmar, Khmer.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
