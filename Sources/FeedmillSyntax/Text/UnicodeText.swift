// The standard library has its own normaliser, which Foundation uses through the same door.
@_spi(_Unicode) internal import Swift

/// Characters as people mean them, whatever software made of them.
public enum UnicodeText {
    /// The text in Normalization Form C (UAX 15): a letter and its marks are one character where there is one.
    public static func composed(_ text: String) -> String {
        guard mayNeedComposing(text) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// A plain text as it may be shown and compared: composed, without controls and characters that are not seen, every
    /// blank but line ends and tabs as U+0020, every line end as "\n". Joiners and marks of direction stay: they change what is
    /// seen.
    public static func tidied(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x7F || $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return text }
        let composed = composed(text)
        guard composed.unicodeScalars.contains(where: { replacement(for: $0) != $0 }) else { return composed }
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in composed.unicodeScalars {
            if let kept = replacement(for: scalar), !(afterReturn && scalar == "\n") { scalars.append(kept) }
            afterReturn = scalar == "\r"
        }
        return String(scalars)
    }

    /// What stands in the place of a character; `nil` for one that goes.
    private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: "\n"
        case 0x09, 0x0A: scalar
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
        case 0x00...0x1F, 0x7F...0x9F: nil
        // Soft hyphen, zero-width space, word joiner and the invisible operators, byte order mark, interlinear marks.
        case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB: nil
        default: scalar
        }
    }

    /// Whether a text has bytes of characters that Normalization Form C may change. What most languages are written in has
    /// none.
    private static func mayNeedComposing(_ text: String) -> Bool {
        var before: UInt8 = 0
        var beforeThat: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case ..<0x80: break
            // Combining marks; Hebrew and Arabic points; scripts of South Asia; jamo and Greek with breathings.
            case 0xCC, 0xCD, 0xD6, 0xD7, 0xD9, 0xE0, 0xE1, 0xF0: return true
            default:
                // Letter-like symbols, the kana voice marks, compatibility ideographs.
                if before == 0xE2, byte == 0x84 { return true }
                if beforeThat == 0xE3, before == 0x82, byte == 0x99 || byte == 0x9A { return true }
                if before == 0xEF, 0xA4...0xAD ~= byte { return true }
            }
            (beforeThat, before) = (before, byte)
        }
        return false
    }
}
