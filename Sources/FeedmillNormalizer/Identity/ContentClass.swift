/// What a character beyond ASCII is to a fingerprint.
enum ContentClass {
    /// Part of a word.
    case letter
    /// A word of its own, nearly: scripts without spaces between words.
    case character
    /// Stands between words.
    case separator
    /// Stands inside words and is not seen.
    case invisible

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x386, 0x388...0x481, 0x48A...0x52F, 0xAC00...0xD7A3:
            self = .letter
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x3FFFF:
            self = .character
        case 0x3000...0x303F, 0x2000...0x200A, 0x2010...0x205F, 0xAB, 0xBB: self = .separator
        default: self = Self.byCategory(scalar)
        }
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> ContentClass {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            // Thai, Lao, Myanmar, Khmer.
            switch scalar.value {
            case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .character
            default: .letter
            }
        case .format: .invisible
        default: .separator
        }
    }

    /// A letter in lower case.
    static func lowercased(_ scalar: Unicode.Scalar) -> CollectionOfOne<Unicode.Scalar> {
        let value =
            switch scalar.value {
            case 0xC0...0xDE where scalar.value != 0xD7, 0x391...0x3A9 where scalar.value != 0x3A2, 0x410...0x42F:
                scalar.value + 0x20
            case 0xDF...0xFF, 0x3AC...0x3CE, 0x430...0x45F, 0xAC00...0xD7A3: scalar.value
            default: scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
            }
        return CollectionOfOne(Unicode.Scalar(value) ?? scalar)
    }
}
