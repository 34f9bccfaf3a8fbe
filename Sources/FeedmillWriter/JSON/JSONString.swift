internal import CBytes
internal import FeedmillBytes

extension [UInt8] {
    /// Appends a JSON string with its quotes: what must be escaped is (RFC 8259 §7), the rest stays UTF-8.
    mutating func append(jsonString value: String) {
        unsafe value.withUTF8Bytes { unsafe append(jsonString: $0) }
    }

    /// Room is made for the worst case, so long text goes by pieces.
    mutating func append(jsonString text: UnsafeBufferPointer<UInt8>, isWide: Bool = WideVectors.areThere) {
        var start = 0
        repeat {
            let end = Swift.min(start + JSONText.piece, text.count)
            let piece = unsafe UnsafeBufferPointer(rebasing: text[start..<end])
            // Both quotes go where the text goes: most strings are short.
            unsafe append(room: JSONText.room(piece.count)) { cursor in
                if start == 0 { unsafe cursor.put(UInt8(ascii: "\"")) }
                unsafe cursor.putJSON(piece, isWide)
                if end == text.count { unsafe cursor.put(UInt8(ascii: "\"")) }
            }
            start = end
        } while start < text.count
    }
}

enum JSONText {
    /// Bytes of text that are escaped at once.
    static let piece = 2_048

    /// The most that `count` bytes of text become, quotes and all: six for each, and as many to spare as one step stores.
    @inline(__always)
    static func room(_ count: Int) -> Int { 6 * count + 48 }

    /// A name, its quotes, a comma and a colon, of which eight bytes are stored.
    @inline(__always)
    static func room(forKey name: StaticString) -> Int { name.utf8CodeUnitCount + 12 }

    /// The high bits of those of eight bytes that need an escape, `"`, `\` and U+0000–U+001F; 0 when none does.
    @inline(__always)
    fileprivate static func escapes(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let below = (word &- ones &* 0x20) | (quotes &- ones) | (slashes &- ones)
        // A byte of 0x80 and above is no match, whatever the subtractions say.
        return below & ~word & highs
    }
}

extension ByteCursor {
    /// Puts text with what must be escaped escaped; there must be ``JSONText/room(_:)``.
    @inline(__always)
    mutating func putJSON(_ text: UnsafeBufferPointer<UInt8>, _ isWide: Bool) {
        guard let from = text.baseAddress else { return }
        var read = 0
        if text.count >= 32 {
            if isWide {
                var written = 0
                unsafe feedmill_wide_json(from, text.count, &read, next, JSONText.room(text.count), &written)
                unsafe skip(written)
            }
            unsafe putBlocks(from, text.count, &read)
        }
        unsafe putFew(from + read, text.count &- read)
    }

    /// Thirty-two bytes at a time, as long as there are so many.
    @inline(__always)
    private mutating func putBlocks(_ from: UnsafePointer<UInt8>, _ count: Int, _ read: inout Int) {
        while read &+ 32 <= count {
            let (low, high) = unsafe (from + read).loadPair(at: 16)
            unsafe next.store(low, high, at: 16)
            let marks = JSONEscaped.bits(low, high)
            if marks == 0 {
                read &+= 32
                unsafe skip(32)
                continue
            }
            let plain = marks.trailingZeroBitCount
            unsafe skip(plain)
            unsafe putEscape(from[read &+ plain])
            read &+= plain &+ 1
        }
    }

    /// Fewer than thirty-two bytes: two overlapping loads tell whether any of them needs an escape, which is rare.
    @inline(__always)
    private mutating func putFew(_ from: UnsafePointer<UInt8>, _ count: Int) {
        if count >= 16 {
            let (low, high) = unsafe from.loadPair(of: JSONEscaped.Bytes.self, at: count &- 16)
            if JSONEscaped.bits(low, high) == 0 {
                unsafe next.store(low, high, at: count &- 16)
                return unsafe skip(count)
            }
        } else if count >= 8 {
            let (low, high) = unsafe from.loadPair(of: UInt64.self, at: count &- 8)
            if JSONText.escapes(low.littleEndian) | JSONText.escapes(high.littleEndian) == 0 {
                unsafe next.store(low, high, at: count &- 8)
                return unsafe skip(count)
            }
        } else if count >= 4 {
            let (low, high) = unsafe from.loadPair(of: UInt32.self, at: count &- 4)
            if JSONText.escapes(UInt64(low.littleEndian) &<< 32 | UInt64(high.littleEndian)) == 0 {
                unsafe next.store(low, high, at: count &- 4)
                return unsafe skip(count)
            }
        }
        unsafe putEach(from, count)
    }

    private mutating func putEach(_ from: UnsafePointer<UInt8>, _ count: Int) {
        for place in 0..<count {
            let byte = unsafe from[place]
            if JSONEscaped.holds(byte) { unsafe putEscape(byte) } else { unsafe put(byte) }
        }
    }

    /// Puts two or six bytes.
    @inline(__always)
    private mutating func putEscape(_ byte: UInt8) {
        unsafe put(UInt8(ascii: "\\"))
        // Markup has little else.
        if byte == UInt8(ascii: "\"") || byte == 0x0A {
            unsafe put(byte == 0x0A ? UInt8(ascii: "n") : byte)
        } else {
            unsafe putRareEscape(byte)
        }
    }

    @inline(never)
    private mutating func putRareEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\\"): unsafe put(byte)
        case 0x08: unsafe put(UInt8(ascii: "b"))
        case 0x09: unsafe put(UInt8(ascii: "t"))
        case 0x0C: unsafe put(UInt8(ascii: "f"))
        case 0x0D: unsafe put(UInt8(ascii: "r"))
        default:
            unsafe put("u00")
            unsafe put(byte < 0x10 ? 48 : 49)
            unsafe put((byte & 0xF) + (byte & 0xF < 10 ? 48 : 87))
        }
    }
}

extension UnsafePointer<UInt8> {
    /// What lies here, and what lies at a distance.
    @inline(__always)
    fileprivate func loadPair<Part: BitwiseCopyable>(
        of type: Part.Type = JSONEscaped.Bytes.self, at distance: Int
    ) -> (Part, Part) {
        let place = unsafe UnsafeRawPointer(self)
        return unsafe (place.loadUnaligned(as: type), place.loadUnaligned(fromByteOffset: distance, as: type))
    }
}

extension UnsafeMutablePointer<UInt8> {
    @inline(__always)
    fileprivate func store<Part: BitwiseCopyable>(_ one: Part, _ other: Part, at distance: Int) {
        let place = UnsafeMutableRawPointer(self)
        unsafe place.storeBytes(of: one, as: Part.self)
        unsafe place.storeBytes(of: other, toByteOffset: distance, as: Part.self)
    }
}
