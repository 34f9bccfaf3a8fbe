internal import FeedmillBytes

/// ASCII, byte by byte.
enum ASCII {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    static func uppercased(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }

    /// 0 ... 15, or `nil` for a byte that is no hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte &- 0x30 }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }
}

extension Span where Element == UInt8 {
    /// The number in two digits, or -1 when they are none or the bytes end before.
    @inline(__always)
    func twoDigits(at index: Int) -> Int {
        guard index + 1 < count else { return -1 }
        let tens = self[index] &- 0x30
        let ones = self[index + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : -1
    }

    /// The number in four digits, or -1 when they are none or the bytes end before.
    @inline(__always)
    func fourDigits(at index: Int) -> Int {
        let high = twoDigits(at: index)
        let low = twoDigits(at: index + 2)
        return high >= 0 && low >= 0 ? high * 100 + low : -1
    }
}

extension String {
    /// Without outer ASCII white space; the same string, uncopied, when there is none.
    var trimmed: String {
        let isTrimmed = unsafe withUTF8Bytes { bytes in
            guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return true }
            return !ASCII.isSpace(first) && !ASCII.isSpace(last)
        }
        if isTrimmed { return self }
        guard let start = utf8.firstIndex(where: { !ASCII.isSpace($0) }),
            let end = utf8.lastIndex(where: { !ASCII.isSpace($0) })
        else { return "" }
        return String(self[start...end])
    }
}

extension ArraySlice<UInt8> {
    /// Without outer ASCII white space.
    var trimmed: ArraySlice {
        let rest = drop(while: ASCII.isSpace)
        let end = rest.lastIndex { !ASCII.isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
        return rest[..<end]
    }
}

extension [UInt8] {
    /// Appends some of the bytes of another text.
    package mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
