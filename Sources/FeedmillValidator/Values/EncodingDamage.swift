/// Traces of a conversion between encodings that went wrong.
enum EncodingDamage {
    /// The first C1 control, U+FFFD, or UTF-8 that was read as Latin-1 or Windows-1252 and encoded again.
    static func first(in bytes: [UInt8]) -> Int? {
        var index = 0
        let span = bytes.span
        while index + 1 < span.count {
            switch span[index] {
            case 0xC2:
                if span[index + 1] <= 0x9F { return index }
            case 0xC3:
                // U+00C0…U+00F4 before what a continuation byte became.
                if span[index + 1] >= 0x82, span[index + 1] <= 0xB4, let next = secondHalf(bytes, index + 2) {
                    // One pair alone can be meant: "Ã" before "©" hardly, "É" before "°" may.
                    if span[index + 1] <= 0x83 || span[index + 1] >= 0xA0 && next >= 3 { return index }
                }
            case 0xEF:
                if index + 2 < span.count, span[index + 1] == 0xBF, span[index + 2] == 0xBD { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether a character stands for a byte 0x80–0xBF in Latin-1 or Windows-1252; how many bytes it takes.
    private static func secondHalf(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 1 < bytes.count else { return nil }
        if bytes[index] == 0xC2, bytes[index + 1] >= 0x80 { return 2 }
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x82, 0xAC), (0xE2, 0x84, 0xA2), (0xE2, 0x80, 0x93...0xBA): return 3
        default: return nil
        }
    }
}
