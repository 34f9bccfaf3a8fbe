// The standard library has its own normaliser, which Foundation uses through the same door.
@_spi(_Unicode) internal import Swift

/// Characters as people mean them, whatever software made of them.
public enum UnicodeText {
    /// The text in Normalization Form C (UAX 15): a letter and its marks are one character where there is one.
    public static func composed(_ text: String) -> String {
        var text = text
        text.makeContiguousUTF8()
        return TextDoubt(text.utf8Span.span).contains(.composition) ? normalized(text) : text
    }

    /// A plain text as it may be shown and compared: composed, without controls and characters that are not seen, every
    /// blank but line ends and tabs as U+0020, every line end as "\n". Joiners and marks of direction stay: they change what
    /// is seen.
    public static func tidied(_ text: String) -> String {
        var text = text
        text.makeContiguousUTF8()
        let doubt = TextDoubt(text.utf8Span.span)
        if doubt.isEmpty { return text }
        // What goes may have stood between a letter and its mark.
        if doubt.contains(.replacement) { text = replaced(text) }
        return doubt.contains(.composition) ? normalized(text) : text
    }

    private static func replaced(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if let kept = replacement(for: scalar), !(afterReturn && scalar == "\n") { scalars.append(kept) }
            afterReturn = scalar == "\r"
        }
        return String(scalars)
    }

    private static func normalized(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// What stands in the place of a character; `nil` for one that goes.
    private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09, 0x0A: scalar
        case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: "\n"
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
        case 0x00...0x1F, 0x7F...0x9F: nil
        // Soft hyphen, zero-width space, word joiner and the invisible operators, byte order mark, interlinear marks.
        case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB: nil
        default: scalar
        }
    }
}

/// What the bytes of a text give reason to look at; most texts give none.
struct TextDoubt: OptionSet {
    let rawValue: UInt8
    /// There may be marks that belong to a letter, or characters that stand for others.
    static let composition = TextDoubt(rawValue: 1)
    /// There may be controls, blanks of other kinds, or what is not seen.
    static let replacement = TextDoubt(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ bytes: Span<UInt8>) {
        var doubt: TextDoubt = []
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F { doubt.insert(.replacement) }
            } else if byte >= 0xC0 {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                doubt.formUnion(Self.of(byte, next, index + 2 < bytes.count ? bytes[index + 2] : 0))
            }
        }
        self = doubt
    }

    /// Of the bytes a character begins with.
    private static func of(_ lead: UInt8, _ next: UInt8, _ third: UInt8) -> TextDoubt {
        switch lead {
        // U+0080–00A0, soft hyphen.
        case 0xC2: next <= 0xA0 || next == 0xAD ? .replacement : []
        // Combining marks; Hebrew and Arabic points; scripts of South Asia; rare scripts, musical signs, rare ideographs.
        case 0xCC, 0xCD, 0xD6, 0xD7, 0xD9, 0xE0: .composition
        case 0xF0: next == 0x91 || next == 0x9D || next == 0xAF ? .composition : []
        // Jamo, Greek with breathings, the Ogham blank.
        case 0xE1: [.composition, .replacement]
        // Blanks, zero width, line ends; letter-like symbols.
        case 0xE2:
            switch (next, third) {
            case (0x80, 0x80...0x8B), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F...0xA4): .replacement
            case (0x84, _): .composition
            default: []
            }
        // The ideographic blank; the voice marks of kana.
        case 0xE3:
            if next == 0x80, third == 0x80 {
                .replacement
            } else {
                next == 0x82 && 0x99...0x9A ~= third ? .composition : []
            }
        // Compatibility ideographs; byte order mark, interlinear marks.
        case 0xEF: 0xA4...0xAD ~= next ? .composition : next == 0xBB || next == 0xBF ? .replacement : []
        default: []
        }
    }
}
