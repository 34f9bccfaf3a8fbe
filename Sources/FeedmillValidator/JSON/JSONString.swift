/// A JSON string as it is written: quotes, escapes and all.
enum JSONString {
    /// The places in the document of offsets into what a string means.
    /// - Parameters:
    ///   - offsets: In bytes of UTF-8, ascending.
    ///   - literal: The string in the document, quotes included.
    static func places(of offsets: [Int], in literal: Range<Int>, of bytes: [UInt8]) -> [Int] {
        var places: [Int] = []
        var decoded = 0
        var index = literal.lowerBound + 1
        let end = max(index, literal.upperBound - 1)
        for offset in offsets {
            while decoded < offset, index < end {
                let (taken, meant) = step(at: index, in: bytes)
                // Inside an escape: what it means is not taken apart.
                if decoded + meant > offset { break }
                index += taken
                decoded += meant
            }
            places.append(min(index, end))
        }
        return places
    }

    /// How many bytes the character or escape at an index takes, and how many it means.
    private static func step(at index: Int, in bytes: [UInt8]) -> (taken: Int, meant: Int) {
        guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else { return (1, 1) }
        guard bytes[index + 1] == UInt8(ascii: "u"), let unit = unit(at: index + 2, in: bytes) else { return (2, 1) }
        if 0xD800..<0xDC00 ~= unit, index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
            bytes[index + 7] == UInt8(ascii: "u"), let low = self.unit(at: index + 8, in: bytes), 0xDC00..<0xE000 ~= low
        {
            return (12, 4)
        }
        return (6, unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3)
    }

    /// The four hexadecimal digits of an escape.
    static func unit(at start: Int, in bytes: [UInt8]) -> UInt32? {
        guard start + 4 <= bytes.count, bytes[start..<start + 4].allSatisfy(\.isHexDigit) else { return nil }
        return bytes[start..<start + 4].reduce(0) { $0 << 4 | UInt32($1.hexValue) }
    }
}
