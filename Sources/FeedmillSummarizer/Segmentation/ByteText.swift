/// The UTF-8 of a text with the few steps over it that splitting needs. Offsets are byte offsets, at character ends.
struct ByteText {
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var count: Int { bytes.count }

    /// The scalar at `offset`, which then stands after it.
    @inline(__always)
    func next(_ offset: inout Int) -> UInt32 {
        let first = UInt32(bytes[offset])
        offset += 1
        if first < 0x80 { return first }
        let length = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var scalar = first & (0x3F >> UInt32(length))
        let end = min(offset + length, bytes.count)
        while offset < end {
            scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
            offset += 1
        }
        return scalar
    }

    /// The scalar before `offset`, which then stands before it; 0 at `start`.
    @inline(__always)
    func previous(_ offset: inout Int, from start: Int) -> UInt32 {
        guard offset > start else { return 0 }
        offset -= 1
        while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        var here = offset
        return next(&here)
    }

    /// The scalar at `offset`, or 0 at `end`.
    func scalar(at offset: Int, before end: Int) -> UInt32 {
        guard offset < end else { return 0 }
        var here = offset
        return next(&here)
    }

    /// `range` without outer white space and line ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper {
            var next = lower
            guard CharacterClass(self.next(&next)).isBlank else { break }
            lower = next
        }
        while upper > lower {
            var before = upper
            guard CharacterClass(previous(&before, from: lower)).isBlank else { break }
            upper = before
        }
        return lower..<upper
    }

    /// The text of a range at character ends.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

extension CharacterClass {
    /// White space or a line end.
    var isBlank: Bool { self == .space || self == .newline }
}
