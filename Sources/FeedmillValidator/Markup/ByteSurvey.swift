/// What kinds of bytes a stretch holds, thirty-two at a time: most text needs no closer look.
struct ByteSurvey {
    private(set) var holdsAmpersand = false
    /// A control but tab, LF and CR, "]", or 0xEF.
    private(set) var isSuspicious = false
    private(set) var isBlank = true

    init(of bytes: Span<UInt8>, in range: Range<Int>) {
        guard !range.isEmpty, range.upperBound <= bytes.count else { return }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        var (visible, ampersands, odd): (UInt64, UInt64, UInt64) = (0, 0, 0)
        var index = range.lowerBound
        unsafe bytes.withUnsafeBytes { bytes in
            var wide = (visible: SIMD4<UInt64>(), ampersands: SIMD4<UInt64>(), odd: SIMD4<UInt64>())
            let (ones4, high4) = (SIMD4(repeating: ones), SIMD4(repeating: high))
            while index &+ 32 <= range.upperBound {
                let words = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
                wide.visible |= ((words & ~high4) &+ (ones4 &* 0x5F)) | words
                wide.ampersands |= ((words ^ (ones4 &* 0x26)) &- ones4) & ~words
                let mark = words ^ (ones4 &* 0xEF)
                wide.odd |= ((words ^ (ones4 &* 0x5D)) &- ones4) & ~words | (mark &- ones4) & ~mark
                if ((words &- ones4 &* 0x20) & ~words & high4) != SIMD4() {
                    let blanks =
                        Self.zeros(words ^ (ones4 &* 0x09)) | Self.zeros(words ^ (ones4 &* 0x0A))
                        | Self.zeros(words ^ (ones4 &* 0x0D))
                    wide.odd |= Self.zeros(words & (ones4 &* 0xE0)) & ~blanks
                }
                index &+= 32
            }
            for lane in 0..<4 {
                visible |= wide.visible[lane]
                ampersands |= wide.ampersands[lane]
                odd |= wide.odd[lane]
            }
            while index &+ 8 <= range.upperBound {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let ampersand = word ^ (ones &* 0x26)
                let bracket = word ^ (ones &* 0x5D)
                visible |= ((word & ~high) &+ (ones &* 0x5F)) | word
                ampersands |= (ampersand &- ones) & ~word
                odd |= (bracket &- ones) & ~word
                if word & high != 0 {
                    let mark = word ^ (ones &* 0xEF)
                    odd |= (mark &- ones) & ~mark
                }
                // Line ends are all that most text has of controls.
                if (word &- ones &* 0x20) & ~word & high != 0 {
                    for offset in index..<index &+ 8 { note(unsafe bytes[offset]) }
                }
                index &+= 8
            }
        }
        isBlank = visible & high == 0
        holdsAmpersand = ampersands & high != 0
        if odd & high != 0 { isSuspicious = true }
        while index < range.upperBound {
            let byte = bytes[index]
            if byte > 0x20 { isBlank = false }
            note(byte)
            index &+= 1
        }
        // A control is no blank.
        if isSuspicious { isBlank = false }
    }

    /// The high bits of the bytes that are zero, and no others.
    private static func zeros(_ words: SIMD4<UInt64>) -> SIMD4<UInt64> {
        let low = SIMD4<UInt64>(repeating: 0x7F7F_7F7F_7F7F_7F7F)
        return ~(((words & low) &+ low) | words | low)
    }

    private mutating func note(_ byte: UInt8) {
        if byte == 0x26 { holdsAmpersand = true }
        if byte < 0x20 ? !byte.isSpace : byte == 0x5D || byte == 0xEF { isSuspicious = true }
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

    /// How many characters begin between two offsets in UTF-8.
    func countOfCharacters(from start: Int, to end: Int) -> Int {
        let limit = Swift.min(end, count)
        return unsafe withUnsafeBytes { bytes in
            var (index, characters) = (start, 0)
            while index &+ 8 <= limit {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // The high bit of those that go on: 10xxxxxx.
                let continuations = word & ~(word << 1) & 0x8080_8080_8080_8080
                characters &+= 8 &- continuations.nonzeroBitCount
                index &+= 8
            }
            while index < limit {
                if unsafe bytes[index] & 0xC0 != 0x80 { characters &+= 1 }
                index &+= 1
            }
            return characters
        }
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
