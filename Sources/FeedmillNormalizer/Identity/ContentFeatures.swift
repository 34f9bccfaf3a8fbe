/// Takes a text apart into what its fingerprint is made of.
struct ContentFeatures {
    /// The words in UTF-8, folded, with one blank between them.
    private(set) var text: [UInt8] = []
    private var spacedWords = 0
    private var characters = 0
    private var sums = FeatureSums()
    private var word: UInt64 = seed
    private var isInWord = false
    private var lastWord: UInt64 = 0
    private var lastCharacters: (UInt64, UInt64) = (0, 0)

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Words, with two characters of a script without spaces for one.
    var words: Int { spacedWords + characters / 2 }

    /// A bit is set where most features have it set.
    var sketch: UInt64 { sums.sketch }

    /// Takes in a text that is tidied already.
    init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.text.reserveCapacity(text.utf8.count)
        let bytes = text.utf8Span.span
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if 0x30...0x39 ~= byte || 0x61...0x7A ~= byte {
                    append(byte)
                } else if 0x41...0x5A ~= byte {
                    append(byte | 0x20)
                } else {
                    endWord()
                }
                continue
            }
            var value: UInt32 = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
                value = value << 6 | UInt32(bytes[index] & 0x3F)
                index += 1
            }
            if let scalar = Unicode.Scalar(value) { add(scalar) }
        }
        endWord()
    }

    private mutating func add(_ sent: Unicode.Scalar) {
        // Full-width letters and digits are plain ones: width does not count.
        if 0xFF01...0xFF5E ~= sent.value {
            let plain = UInt8(truncatingIfNeeded: sent.value - 0xFEE0)
            switch plain {
            case 0x30...0x39, 0x61...0x7A: append(plain)
            case 0x41...0x5A: append(plain | 0x20)
            default: endWord()
            }
            return
        }
        switch ContentClass(sent) {
        case .invisible: return
        case .separator: endWord()
        case .character:
            endWord()
            appendUTF8(sent)
            characters += 1
            let hash = Self.mixed(Self.seed ^ UInt64(sent.value))
            if lastCharacters.0 != 0 {
                sums.count(Self.mixed(lastCharacters.0 &* 31 &+ lastCharacters.1 &* 17 &+ hash))
            }
            lastCharacters = (lastCharacters.1, hash)
        case .letter:
            beginWord()
            for lower in ContentClass.lowercased(sent) {
                word = (word ^ UInt64(lower.value)) &* 0x100_0000_01B3
                appendUTF8(lower)
            }
        }
    }

    private mutating func beginWord() {
        if isInWord { return }
        if !text.isEmpty { text.append(0x20) }
        isInWord = true
    }

    private mutating func append(_ byte: UInt8) {
        beginWord()
        text.append(byte)
        word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private mutating func appendUTF8(_ scalar: Unicode.Scalar) {
        if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
    }

    private mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        spacedWords += 1
        let hash = Self.mixed(word)
        if lastWord != 0 { sums.count(Self.mixed(lastWord &* 31 &+ hash)) }
        lastWord = hash
        word = Self.seed
        lastCharacters = (0, 0)
    }

    /// Spreads the bits of a number (SplitMix64).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}

/// For each of 64 bits, how many features have it set, less those that have not.
private struct FeatureSums {
    private var sums = [SIMD8<Int32>](repeating: SIMD8(), count: 8)

    /// What the eight bits of a byte add.
    private static let steps: [SIMD8<Int32>] = (0..<256).map { byte in
        var step = SIMD8<Int32>()
        for bit in 0..<8 { step[bit] = byte >> bit & 1 == 1 ? 1 : -1 }
        return step
    }

    mutating func count(_ feature: UInt64) {
        for place in 0..<8 {
            sums[place] &+= Self.steps[Int(truncatingIfNeeded: feature >> UInt64(8 * place)) & 0xFF]
        }
    }

    var sketch: UInt64 {
        var sketch: UInt64 = 0
        for bit in 0..<64 where sums[bit / 8][bit % 8] > 0 { sketch |= 1 << UInt64(bit) }
        return sketch
    }
}
