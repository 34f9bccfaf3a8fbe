internal import Glibc

/// How likely a character is in a language with thousands of them, as natural logarithms.
///
/// The frequent ones are known in their order, and get as rare from one to the next as words do (Zipf); the others count
/// by their kind. Nothing is made of what stands before.
struct CharacterModel: Sendable {
    private let frequent: [UInt32: Float]
    private let isKorean: Bool
    private let isJapanese: Bool

    /// `frequent`: characters, the most frequent first.
    init(frequent characters: String, isJapanese: Bool = false, isKorean: Bool = false) {
        var ranks: [UInt32: Int] = [:]
        for scalar in characters.unicodeScalars where scalar.value > 0x20 && ranks[scalar.value] == nil {
            ranks[scalar.value] = ranks.count
        }
        let sum = logf(Float(ranks.count + 10) / 10)
        frequent = ranks.mapValues { logf(0.85 / (Float($0 + 10) * sum)) }
        self.isKorean = isKorean
        self.isJapanese = isJapanese
    }

    /// What bytes cost that are no character.
    static let invalid: Float = -16

    func logarithm(of scalar: UInt32) -> Float {
        if let known = frequent[scalar] { return known }
        switch scalar {
        case 0x3000...0x303F, 0xFF01...0xFF5E, 0x2010...0x2026: return -8
        case 0x3040...0x30FF: return isJapanese ? -8 : -12
        case 0xFF61...0xFF9F: return isJapanese ? -10 : -16
        case 0x4E00...0x9FFF: return isKorean ? -13.5 : -11.2
        case 0xAC00...0xD7A3: return isKorean ? -9.5 : -17
        case 0xA0...0x26FF: return -12
        default: return -16
        }
    }
}
