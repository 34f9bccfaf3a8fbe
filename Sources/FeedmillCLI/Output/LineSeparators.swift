internal import FeedmillBytes

/// U+0085, U+2028 and U+2029 may stand in JSON as they are (RFC 8259 §7), but many programs that read JSON line by line take
/// them for the end of one.
enum LineSeparators {
    /// JSON text with those three as escapes.
    static func escaped(in json: [UInt8]) -> [UInt8] {
        let bytes = json.span
        var escaped: [UInt8] = []
        var done = 0
        var place = Lead.first(in: bytes, from: 0)
        while place < bytes.count {
            if let escape = escape(for: bytes, at: place) {
                escaped += json[done..<place]
                escaped += escape.utf8
                done = place + (bytes[place] == 0xC2 ? 2 : 3)
            }
            place = Lead.first(in: bytes, from: place + 1)
        }
        if done == 0 { return json }
        return escaped + json[done...]
    }

    /// What the separators begin with, C2 and E2, which differ in one bit.
    private enum Lead: ByteKind {
        @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
            (bytes & Bytes(repeating: 0xDF)) .== Bytes(repeating: 0xC2)
        }

        @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte & 0xDF == 0xC2 }

        /// The next of them, or where the bytes end.
        static func first(in bytes: Span<UInt8>, from start: Int) -> Int {
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return bytes.count }
                return unsafe first(in: base, start, bytes.count)
            }
        }
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
