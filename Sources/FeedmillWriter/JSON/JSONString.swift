extension [UInt8] {
    /// Appends a JSON string with its quotes: what must be escaped is (RFC 8259 §7), the rest stays UTF-8.
    mutating func append(jsonString value: String) {
        var value = value
        append(UInt8(ascii: "\""))
        value.withUTF8 { source in
            var start = 0
            while true {
                let end = unsafe JSONEscapes.runEnd(in: source, from: start)
                unsafe append(contentsOf: source[start..<end])
                guard end < source.count else { break }
                append(jsonEscapeOf: unsafe source[end])
                start = end + 1
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(jsonEscapeOf byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        default:
            append(literal: "u00")
            append(byte < 0x10 ? 48 : 49)
            append((byte & 0xF) + (byte & 0xF < 10 ? 48 : 87))
        }
    }
}

/// The bytes that a JSON string cannot hold as they are: `"`, `\` and U+0000–U+001F.
private enum JSONEscapes {
    /// The first byte from `start` on that needs an escape, or the end.
    static func runEnd(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let words = source.count &- 8
        while index <= words {
            let word = unsafe UnsafeRawPointer(source.baseAddress.unsafelyUnwrapped)
                .loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard !needsEscape(word) else { break }
            index &+= 8
        }
        while index < source.count {
            let byte = unsafe source[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return index }
            index &+= 1
        }
        return index
    }

    /// Whether any of eight bytes needs an escape. A borrow can only come from a byte that does.
    @inline(__always)
    private static func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let below = (word &- ones &* 0x20) | (quotes &- ones) | (slashes &- ones)
        // A byte of 0x80 and above is no match, whatever the subtractions say.
        return below & ~word & highs != 0
    }
}
