/// What kinds of bytes a stretch holds, eight at a time: most text needs no closer look.
struct ByteSurvey {
    private(set) var holdsAmpersand = false
    /// A control but tab, LF and CR, "]", or 0xEF.
    private(set) var isSuspicious = false
    private(set) var isBlank = true

    init(of bytes: Span<UInt8>, in range: Range<Int>) {
        guard !range.isEmpty, range.upperBound <= bytes.count else { return }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        var (ampersands, odd, visible): (UInt64, UInt64, UInt64) = (0, 0, 0)
        var holdsControl = false
        var index = range.lowerBound
        unsafe bytes.withUnsafeBytes { bytes in
            while index &+ 8 <= range.upperBound {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let ampersand = word ^ (ones &* 0x26)
                let bracket = word ^ (ones &* 0x5D)
                let mark = word ^ (ones &* 0xEF)
                ampersands |= (ampersand &- ones) & ~ampersand
                odd |= ((bracket &- ones) & ~bracket) | ((mark &- ones) & ~mark)
                visible |= ((word & ~high) &+ (ones &* 0x5F)) | word
                if (word &- ones &* 0x20) & ~word & high != 0 {
                    for offset in index..<index &+ 8 where unsafe bytes[offset] < 0x20 && !bytes[offset].isSpace {
                        holdsControl = true
                    }
                }
                index &+= 8
            }
        }
        holdsAmpersand = ampersands & high != 0
        isSuspicious = holdsControl || odd & high != 0
        isBlank = visible & high == 0
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x26 { holdsAmpersand = true }
            if byte > 0x20 { isBlank = false }
            if byte < 0x20 ? !byte.isSpace : byte == 0x5D || byte == 0xEF { isSuspicious = true }
            index &+= 1
        }
        // A control is no blank.
        if isSuspicious { isBlank = false }
    }
}

extension Span where Element == UInt8 {
    /// Whether every byte is below 0x80.
    var isASCII: Bool {
        var index = 0
        let isPlain = unsafe withUnsafeBytes { bytes in
            var found: UInt64 = 0
            while index &+ 8 <= bytes.count {
                found |= unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                index &+= 8
            }
            return found & 0x8080_8080_8080_8080 == 0
        }
        while isPlain, index < count {
            if self[index] >= 0x80 { return false }
            index &+= 1
        }
        return isPlain
    }

    /// Where one of two bytes next occurs, or `end`.
    @inline(__always)
    func first(_ one: UInt8, or other: UInt8, from start: Int, to end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (one8, other8) = (ones &* UInt64(one), ones &* UInt64(other))
        var index = start
        let limit = Swift.min(end, count)
        unsafe withUnsafeBytes { bytes in
            while index &+ 8 <= limit {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                let (a, b) = (word ^ one8, word ^ other8)
                // The lowest high bit is exact: a borrow only comes from a byte that is found.
                let found = (((a &- ones) & ~a) | ((b &- ones) & ~b)) & 0x8080_8080_8080_8080
                if found != 0 {
                    index &+= found.trailingZeroBitCount >> 3
                    return
                }
                index &+= 8
            }
            while index < limit {
                let byte = unsafe bytes[index]
                if byte == one || byte == other { return }
                index &+= 1
            }
        }
        return index
    }
}
