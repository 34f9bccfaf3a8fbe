/// Case folding good enough to compare words, and the hash that stands for a word from there on.
enum Folding {
    /// The small form of a letter of class `upper`, half width for full width; anything else as it is.
    @inline(__always)
    static func fold(_ scalar: UInt32, _ kind: CharacterClass) -> UInt32 {
        if scalar >= 0xFF01, scalar <= 0xFF5E { return fold(scalar - 0xFEE0, kind) }
        guard kind == .upper else { return scalar }
        switch scalar {
        case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3AB, 0x410...0x42F: return scalar + 0x20
        case 0x400...0x40F: return scalar + 0x50
        case 0x531...0x556: return scalar + 0x30
        case 0x386: return 0x3AC
        case 0x388...0x38A: return scalar + 0x25
        case 0x178: return 0xFF
        case 0x1F00...0x1FFF: return scalar - 8
        default: return scalar + 1
        }
    }

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a over whole scalars.
    @inline(__always)
    static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
        (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    }

    /// The hash of a word as ``mix(_:_:)`` makes it of its folded scalars.
    static func hash(_ word: some StringProtocol) -> UInt64 {
        word.unicodeScalars.reduce(seed) { mix($0, fold($1.value, CharacterClass($1.value))) }
    }
}
