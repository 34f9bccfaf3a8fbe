/// A date's text made plain: ASCII and letters in lower case without accents, comments gone, East Asian words replaced
/// (``EastAsianDateWords``), full-width and other scripts' digits as ASCII.
struct DateText {
    private(set) var bytes: [UInt8] = []

    /// Longer texts are no dates.
    static let maximumLength = 256

    /// `nil` when the text is too long.
    init?(_ text: String) {
        guard text.utf8.count <= Self.maximumLength else { return nil }
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar) }
        replaceEastAsianWords()
        dropComments()
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: bytes.append(0x20)
        case 0x21...0x7E: bytes.append(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value)))
        // Full-width forms.
        case 0xFF01...0xFF5E: bytes.append(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
        // Soft hyphen, marks, zero-width characters, directions, variation selectors, byte order mark, ordinal signs.
        case 0xAD, 0xAA, 0xB0, 0xBA, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F,
            0xFEFF:
            return
        case 0x2010...0x2015, 0x2212: bytes.append(0x2D)
        case 0x2018, 0x2019, 0x2032: bytes.append(0x27)
        case 0x3001, 0x60C: bytes.append(0x2C)
        case 0x660...0x669: bytes.append(0x30 + UInt8(scalar.value - 0x660))
        case 0x6F0...0x6F9: bytes.append(0x30 + UInt8(scalar.value - 0x6F0))
        case 0x966...0x96F: bytes.append(0x30 + UInt8(scalar.value - 0x966))
        case 0xC0...0x17F, 0x218...0x21B: appendLatin(scalar)
        case 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: bytes.append(Self.vietnamese(scalar.value))
        // Hamza and madda over an alef, and the marks of vowels.
        case 0x622, 0x623, 0x625: appendUTF8(0x627)
        case 0x64B...0x652: return
        case 0x386...0x3CE: appendUTF8(Self.greek(scalar.value))
        case 0x400...0x45F: appendUTF8(Self.cyrillic(scalar.value))
        default: bytes.append(contentsOf: String(scalar).utf8)
        }
    }

    private mutating func appendUTF8(_ value: UInt32) {
        // Two bytes are enough for Greek, Cyrillic and Arabic.
        bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }

    /// Latin letters without their accents.
    private mutating func appendLatin(_ scalar: Unicode.Scalar) {
        let base: String
        switch scalar {
        case "À"..."Å", "à"..."å", "Ā"..."ą": base = "a"
        case "Æ", "æ": base = "ae"
        case "Ç", "ç", "Ć"..."č": base = "c"
        case "Ď"..."đ", "Ð", "ð": base = "d"
        case "È"..."Ë", "è"..."ë", "Ē"..."ě": base = "e"
        case "Ĝ"..."ģ": base = "g"
        case "Ì"..."Ï", "ì"..."ï", "Ĩ"..."ı": base = "i"
        case "Ł", "ł", "Ĺ"..."ŀ": base = "l"
        case "Ñ", "ñ", "Ń"..."ň": base = "n"
        case "Ò"..."Ö", "ò"..."ö", "Ø", "ø", "Ō"..."ő": base = "o"
        case "Ŕ"..."ř": base = "r"
        case "Ś"..."š", "Ș", "ș": base = "s"
        case "ß": base = "ss"
        case "Ţ"..."ŧ", "Ț", "ț": base = "t"
        case "Ù"..."Ü", "ù"..."ü", "Ũ"..."ų": base = "u"
        case "Ý", "ý", "ÿ", "Ŷ"..."Ÿ": base = "y"
        case "Ź"..."ž": base = "z"
        default: base = "?"
        }
        bytes.append(contentsOf: base.utf8)
    }

    /// The letter under the marks of Vietnamese.
    private static func vietnamese(_ value: UInt32) -> UInt8 {
        switch value {
        case 0x1EA0...0x1EB7: 0x61
        case 0x1EB8...0x1EC7: 0x65
        case 0x1EC8...0x1ECB: 0x69
        case 0x1A0, 0x1A1, 0x1ECC...0x1EE3: 0x6F
        case 0x1AF, 0x1B0, 0x1EE4...0x1EF1: 0x75
        default: 0x79
        }
    }

    /// A Greek letter in lower case, without tonos and dialytika; the final sigma is a sigma.
    private static func greek(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x386, 0x3AC: 0x3B1
        case 0x388, 0x3AD: 0x3B5
        case 0x389, 0x3AE: 0x3B7
        case 0x38A, 0x3AF, 0x390, 0x3AA, 0x3CA: 0x3B9
        case 0x38C, 0x3CC: 0x3BF
        case 0x38E, 0x3CD, 0x3B0, 0x3AB, 0x3CB: 0x3C5
        case 0x38F, 0x3CE: 0x3C9
        case 0x3C2: 0x3C3
        case 0x391...0x3A9: value + 0x20
        default: value
        }
    }

    /// A Cyrillic letter in lower case; ё is е.
    private static func cyrillic(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x401, 0x451: 0x435
        case 0x400...0x40F: value + 0x50
        case 0x410...0x42F: value + 0x20
        default: value
        }
    }

    private mutating func replaceEastAsianWords() {
        guard bytes.contains(where: { $0 >= 0xE0 }) else { return }
        let source = bytes
        bytes.removeAll(keepingCapacity: true)
        var index = 0
        while index < source.count {
            if source[index] >= 0xE0, let found = EastAsianDateWords.replacement(source[index...]) {
                bytes.append(contentsOf: found.bytes)
                index += found.count
            } else if source[index] >= 0xE3, let (digits, count) = EastAsianDateWords.number(source[index...]) {
                bytes.append(contentsOf: digits)
                index += count
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
    }

    /// Comments (RFC 5322 §3.2.2), nested and with quoted pairs, become blanks; so do suffixes like `[Asia/Tokyo]`
    /// (RFC 9557 §4).
    private mutating func dropComments() {
        guard bytes.contains(where: { $0 == 0x28 || $0 == 0x5B }) else { return }
        var depth = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if depth > 0, byte == 0x5C, index + 1 < bytes.count {
                bytes[index] = 0x20
                index += 1
            } else if byte == 0x28 || byte == 0x5B {
                depth += 1
            } else if byte == 0x29 || byte == 0x5D, depth > 0 {
                depth -= 1
                bytes[index] = 0x20
            }
            if depth > 0 { bytes[index] = 0x20 }
            index += 1
        }
    }
}
