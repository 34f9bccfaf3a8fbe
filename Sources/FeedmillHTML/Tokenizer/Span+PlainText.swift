extension Span where Element == UInt8 {
    /// Past the bytes that need no look in a text, eight at a time: the first control, `&`, `<`, `>` or EF from `start` on,
    /// or a place fewer than eight bytes before `end`.
    @inline(__always)
    func pastPlainText(from start: Int, to end: Int) -> Int {
        guard start &+ 8 <= end, end <= count else { return start }
        return unsafe withUnsafeBytes { bytes in
            var index = start
            while index &+ 8 <= end {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                let found = textStops(word)
                index &+= found.trailingZeroBitCount >> 3
                if found != 0 { break }
            }
            return index
        }
    }
}

/// The high bits of those of eight bytes that are a control, `&`, `<`, `>` or EF: the lowest is exact, since a borrow can
/// only come from a byte that is; 0 when none is.
@inline(__always)
private func textStops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let ampersands = word ^ (ones &* 0x26)
    // `<` and `>` differ in one bit.
    let brackets = (word | (ones &* 0x02)) ^ (ones &* 0x3E)
    let others = word ^ (ones &* 0xEF)
    let ascii = (word &- ones &* 0x20) | (ampersands &- ones) | (brackets &- ones)
    return ((ascii & ~word) | ((others &- ones) & ~others)) & 0x8080_8080_8080_8080
}
