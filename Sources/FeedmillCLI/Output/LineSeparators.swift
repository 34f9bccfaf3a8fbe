/// U+0085, U+2028 and U+2029 may stand in JSON as they are (RFC 8259 §7), but many programs that read JSON line by line take
/// them for the end of one.
enum LineSeparators {
    /// JSON text with those three as escapes.
    static func escaped(in json: [UInt8]) -> [UInt8] {
        let bytes = json.span
        var escaped: [UInt8] = []
        var done = 0
        var place = 0
        while place < bytes.count {
            if place + 8 <= bytes.count,
                !mayBegin(in: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
            {
                place += 8
                continue
            }
            if let escape = escape(for: bytes, at: place) {
                escaped += json[done..<place]
                escaped += escape.utf8
                done = place + (bytes[place] == 0xC2 ? 2 : 3)
            }
            place += 1
        }
        if done == 0 { return json }
        return escaped + json[done...]
    }

    /// Whether one of eight bytes is C2 or E2, which differ in one bit.
    private static func mayBegin(in bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let differences = bytes & (ones &* 0xDF) ^ (ones &* 0xC2)
        return (differences &- ones) & ~differences & (ones &* 0x80) != 0
    }

    /// What stands for a separator that begins with C2 or E2; `nil` for another character.
    private static func escape(for bytes: Span<UInt8>, at place: Int) -> String? {
        let second = place + 1 < bytes.count ? bytes[place + 1] : 0
        let third = place + 2 < bytes.count ? bytes[place + 2] : 0
        return switch (bytes[place], second, third) {
        case (0xC2, 0x85, _): "\\u0085"
        case (0xE2, 0x80, 0xA8): "\\u2028"
        case (0xE2, 0x80, 0xA9): "\\u2029"
        default: nil
        }
    }
}
