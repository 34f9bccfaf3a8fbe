/// Traces of a conversion between encodings that went wrong.
enum EncodingDamage {
    /// The first character that is a C1 control, U+FFFD, or UTF-8 that was read as Latin-1 or Windows-1252 and encoded again.
    /// - Parameter ignoringReplacements: whether U+FFFD is let pass.
    static func first(in bytes: [UInt8], ignoringReplacements: Bool = false) -> Range<Int>? {
        if bytes.span.isASCII { return nil }
        var index = 0
        let span = bytes.span
        while index + 1 < span.count {
            switch span[index] {
            case 0xC2:
                if span[index + 1] <= 0x9F { return index..<index + 2 }
            case 0xC3:
                if isTwiceEncoded(bytes, index) { return index..<index + 2 }
            case 0xEF:
                if !ignoringReplacements, index + 2 < span.count, span[index + 1] == 0xBF, span[index + 2] == 0xBD {
                    return index..<index + 3
                }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether the character at a byte 0xC3 stands for the first byte of UTF-8 that was encoded again. Words end in "à…", "é”"
    /// and "Ã”", so one pair of characters is no proof: what is restored has to be likely.
    private static func isTwiceEncoded(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index + 1] {
        // "Â" or "Ã" before U+00A0…U+00BF: the second half of Latin-1.
        case 0x82, 0x83: return index + 3 < bytes.count && bytes[index + 2] == 0xC2 && bytes[index + 3] >= 0x80
        // "â" before two: punctuation, as in "â€™".
        case 0xA2: return restored(bytes, index) != nil
        // Any other lead of three bytes: two characters in a row.
        case 0xA0...0xAF: return restored(bytes, index).map { restored(bytes, $0) != nil } ?? false
        default: return false
        }
    }

    /// Where three characters end that stand for one character's three bytes; `nil` when they do not.
    private static func restored(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 1 < bytes.count, bytes[index] == 0xC3, 0xA0...0xAF ~= bytes[index + 1],
            let second = continuation(bytes, index + 2), let third = continuation(bytes, index + 2 + second)
        else { return nil }
        return index + 2 + second + third
    }

    /// Whether a character stands for a byte 0x80–0xBF in Latin-1 or Windows-1252; how many bytes it takes.
    private static func continuation(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 1 < bytes.count else { return nil }
        switch (bytes[index], bytes[index + 1]) {
        case (0xC2, 0x80...): return 2
        // Œ œ Š š Ÿ Ž ž ƒ ˆ ˜
        case (0xC5, 0x92), (0xC5, 0x93), (0xC5, 0xA0), (0xC5, 0xA1), (0xC5, 0xB8), (0xC5, 0xBD), (0xC5, 0xBE),
            (0xC6, 0x92), (0xCB, 0x86), (0xCB, 0x9C):
            return 2
        default: break
        }
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x82, 0xAC), (0xE2, 0x84, 0xA2), (0xE2, 0x80, 0x93...0xBA): return 3
        default: return nil
        }
    }
}
