internal import CBytes
internal import FeedmillBytes

/// What must be escaped where.
enum EscapeStyle {
    case text, attribute
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    mutating func appendEscaped(_ text: String, _ style: EscapeStyle) {
        unsafe text.withUTF8Bytes { unsafe appendEscaped($0, style) }
    }

    /// Harmless bytes are copied as they are; characters XML 1.0 §2.2 forbids are dropped.
    mutating func appendEscaped(
        _ bytes: UnsafeBufferPointer<UInt8>, _ style: EscapeStyle, isWide: Bool = WideVectors.areThere
    ) {
        guard let base = bytes.baseAddress else { return }
        var start = 0
        while start < bytes.count {
            // Room is made for the worst case, so long text goes by pieces. None ends inside a character that has to be
            // looked at whole.
            var end = Swift.min(start + EscapeScan.piece, bytes.count)
            while end < bytes.count, unsafe base[end] & 0xC0 == 0x80 { end += 1 }
            let piece = unsafe UnsafeBufferPointer(start: base + start, count: end - start)
            unsafe append(room: EscapeScan.room(piece.count)) { cursor in
                unsafe cursor.putEscaped(piece, style, isWide: isWide)
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

    /// Not 0 when one of eight bytes is not written as it is.
    @inline(__always)
    static func changes(_ word: UInt64, _ style: EscapeStyle) -> UInt64 {
        // `&` alone, or with `"`, which differs in one bit; `<` and `>`, which differ in one bit.
        let ampersands =
            style == .attribute ? word & (ones &* 0xFB) ^ (ones &* 0x22) : word ^ (ones &* 0x26)
        let angles = word & (ones &* 0xFD) ^ (ones &* 0x3C)
        return ((word &- ones &* 0x20) | (ampersands &- ones) | (angles &- ones)) & ~word & highs
    }

    /// Not 0 when one of eight bytes is not written as it is, or may begin a character that is not.
    @inline(__always)
    static func mayChange(_ word: UInt64, _ style: EscapeStyle) -> UInt64 {
        let leads = word ^ (ones &* 0xEF)
        return changes(word, style) | (leads &- ones) & ~leads & highs
    }

    /// Not 0 when one of eight bytes may begin U+FFFE or U+FFFF, which are EF BF BE and EF BF BF.
    ///
    /// - Parameter next: The eight bytes that begin one byte later.
    @inline(__always)
    static func noncharacters(_ word: UInt64, _ next: UInt64) -> UInt64 {
        let differences = (word ^ (ones &* 0xEF)) | (next ^ (ones &* 0xBF))
        return (differences &- ones) & ~differences & highs
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080
}

extension ByteCursor {
    /// Puts text with what must be escaped escaped; there must be ``EscapeScan/room(_:)``.
    ///
    /// Sixteen bytes at a time go as they are, or eight, or each by way of the table: to look for the one that changes costs more,
    /// as no processor foretells where it is. With wide vectors it costs less.
    @inline(__always)
    mutating func putEscaped(
        _ text: UnsafeBufferPointer<UInt8>, _ style: EscapeStyle, isWide: Bool = WideVectors.areThere
    ) {
        guard let base = text.baseAddress else { return }
        let table = unsafe feedmill_xml_escapes(style == .attribute)
        var index = 0
        if isWide, text.count >= 34 {
            var written = 0
            unsafe feedmill_wide_xml(base, text.count, style == .attribute, table, &index, next, &written)
            unsafe skip(written)
        }
        while index &+ 17 <= text.count {
            let source = unsafe UnsafeRawPointer(base + index)
            let low = unsafe source.loadUnaligned(as: UInt64.self).littleEndian
            let high = unsafe source.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
            let nextLow = unsafe source.loadUnaligned(fromByteOffset: 1, as: UInt64.self).littleEndian
            let nextHigh = unsafe source.loadUnaligned(fromByteOffset: 9, as: UInt64.self).littleEndian
            if EscapeScan.noncharacters(low, nextLow) | EscapeScan.noncharacters(high, nextHigh) != 0 {
                let end = index &+ 16
                while index < end { index &+= unsafe putOne(base + index, text.count &- index, table) }
            } else {
                if EscapeScan.changes(low, style) | EscapeScan.changes(high, style) == 0 {
                    unsafe put(low, 8)
                    unsafe put(high, 8)
                } else {
                    unsafe put(eight: low, style, table)
                    unsafe put(eight: high, style, table)
                }
                index &+= 16
            }
        }
        unsafe putFew(base + index, text.count &- index, style, table)
    }

    /// Up to sixteen bytes: two overlapping words tell whether any of them is not written as it is, which is rare.
    @inline(__always)
    private mutating func putFew(
        _ source: UnsafePointer<UInt8>, _ count: Int, _ style: EscapeStyle, _ table: UnsafePointer<UInt64>
    ) {
        let from = unsafe UnsafeRawPointer(source)
        let to = unsafe UnsafeMutableRawPointer(next)
        if count >= 8 {
            let low = unsafe from.loadUnaligned(as: UInt64.self)
            let high = unsafe from.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            if EscapeScan.mayChange(low.littleEndian, style) | EscapeScan.mayChange(high.littleEndian, style) == 0 {
                unsafe to.storeBytes(of: low, as: UInt64.self)
                unsafe to.storeBytes(of: high, toByteOffset: count &- 8, as: UInt64.self)
                return unsafe skip(count)
            }
        } else if count >= 4 {
            let low = unsafe from.loadUnaligned(as: UInt32.self)
            let high = unsafe from.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            if EscapeScan.mayChange(UInt64(low.littleEndian) &<< 32 | UInt64(high.littleEndian), style) == 0 {
                unsafe to.storeBytes(of: low, as: UInt32.self)
                unsafe to.storeBytes(of: high, toByteOffset: count &- 4, as: UInt32.self)
                return unsafe skip(count)
            }
        }
        var index = 0
        while index < count { index &+= unsafe putOne(source + index, count &- index, table) }
    }

    /// Puts what eight bytes become.
    @inline(__always)
    private mutating func put(eight bytes: UInt64, _ style: EscapeStyle, _ table: UnsafePointer<UInt64>) {
        if EscapeScan.changes(bytes, style) == 0 { return unsafe put(bytes, 8) }
        var rest = bytes
        for _ in 0..<8 {
            unsafe put(escaped: UInt8(truncatingIfNeeded: rest), table)
            rest &>>= 8
        }
    }

    @inline(__always)
    private mutating func put(escaped byte: UInt8, _ table: UnsafePointer<UInt64>) {
        let escape = unsafe table[Int(byte)]
        unsafe put(escape, Int(escape &>> 56))
    }

    /// Puts what a byte becomes, or nothing for a character that XML does not allow.
    /// - Returns: how many bytes of the source that was.
    @inline(__always)
    private mutating func putOne(_ source: UnsafePointer<UInt8>, _ rest: Int, _ table: UnsafePointer<UInt64>) -> Int {
        let byte = unsafe source.pointee
        if byte == 0xEF, unsafe rest >= 3 && source[1] == 0xBF && source[2] >= 0xBE { return 3 }
        unsafe put(escaped: byte, table)
        return 1
    }
}
