/// What must be escaped where.
enum EscapeStyle {
    case text, attribute
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    mutating func appendEscaped(_ text: String, _ style: EscapeStyle) {
        var text = text
        text.withUTF8 { unsafe appendEscaped($0, style) }
    }

    /// Harmless bytes are copied eight at a time; characters XML 1.0 §2.2 forbids are dropped.
    mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ style: EscapeStyle) {
        guard let base = bytes.baseAddress else { return }
        var start = 0
        while start < bytes.count {
            // Room is made for the worst case, so long text goes by pieces. None ends inside a character that has to be
            // looked at whole.
            var end = Swift.min(start + EscapeScan.piece, bytes.count)
            while end < bytes.count, unsafe base[end] & 0xC0 == 0x80 { end += 1 }
            let piece = unsafe UnsafeBufferPointer(start: base + start, count: end - start)
            unsafe append(room: EscapeScan.room(piece.count)) { cursor in
                unsafe cursor.putEscaped(piece, style)
            }
            start = end
        }
    }
}

enum EscapeScan {
    /// Bytes of text that are escaped at once.
    static let piece = 2_048

    /// The most that `count` bytes of text become: six for each, and eight to spare.
    @inline(__always)
    static func room(_ count: Int) -> Int { 6 * count + 8 }

    /// A high bit in the lowest byte of eight that may have to change; the bytes above it may have one by mistake.
    @inline(__always)
    static func suspects(_ word: UInt64, _ style: EscapeStyle) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        // `&` alone, or with `"`, which differs in one bit; `<` and `>`, which differ in one bit.
        let ampersands =
            style == .attribute ? word & (ones &* 0xFB) ^ (ones &* 0x22) : word ^ (ones &* 0x26)
        let angles = word & (ones &* 0xFD) ^ (ones &* 0x3C)
        let ascii = ((word &- ones &* 0x20) | (ampersands &- ones) | (angles &- ones)) & ~word
        // U+FFFE and U+FFFF begin with EF.
        let wide = word ^ (ones &* 0xEF)
        return (ascii | (wide &- ones) & ~wide) & highs
    }
}

extension ByteCursor {
    /// Puts text with what must be escaped escaped; there must be ``EscapeScan/room(_:)``.
    @inline(__always)
    mutating func putEscaped(_ text: UnsafeBufferPointer<UInt8>, _ style: EscapeStyle) {
        guard let base = text.baseAddress else { return }
        var index = 0
        while index &+ 8 <= text.count {
            let word = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let suspects = EscapeScan.suspects(word, style)
            if suspects == 0 {
                unsafe put(word, 8)
                index &+= 8
                continue
            }
            let clean = suspects.trailingZeroBitCount >> 3
            unsafe put(word, clean)
            index &+= clean
            index &+= unsafe putOne(base + index, text.count &- index, style)
        }
        while index < text.count { index &+= unsafe putOne(base + index, text.count &- index, style) }
    }

    /// Puts one byte, its escape, or nothing.
    /// - Returns: how many bytes of the source that was.
    @inline(__always)
    private mutating func putOne(_ source: UnsafePointer<UInt8>, _ rest: Int, _ style: EscapeStyle) -> Int {
        let byte = unsafe source.pointee
        switch byte {
        case UInt8(ascii: "&"): unsafe put(0x3B_706D_6126, 5)
        case UInt8(ascii: "<"): unsafe put(0x3B74_6C26, 4)
        case UInt8(ascii: ">"): unsafe put(0x3B74_6726, 4)
        case UInt8(ascii: "\"") where style == .attribute: unsafe put(0x3B74_6F75_7126, 6)
        case 0x0D: unsafe put(0x3B_3331_2326, 5)
        case 0x0A where style == .attribute: unsafe put(0x3B_3031_2326, 5)
        case 0x09 where style == .attribute: unsafe put(0x3B39_2326, 4)
        case 0x0A, 0x09: unsafe put(byte)
        case 0..<0x20: break
        case 0xEF where unsafe rest >= 3 && source[1] == 0xBF && source[2] >= 0xBE: return 3
        default: unsafe put(byte)
        }
        return 1
    }
}
