internal import FeedmillBytes

/// A string being read: its bytes, and the half of a surrogate pair that may be open (RFC 8259 §7).
struct JSONString {
    private(set) var bytes: [UInt8] = []
    private var high: UInt32?
    /// What stood for nothing and became U+FFFD.
    private(set) var replaced = 0

    /// Adds a byte of UTF-8 as it is.
    mutating func append(_ byte: UInt8) {
        if high != nil { replaceHigh() }
        bytes.append(byte)
    }

    /// Adds bytes of UTF-8 as they are.
    mutating func append(_ span: Span<UInt8>, _ range: Range<Int>) {
        if range.isEmpty { return }
        if high != nil { replaceHigh() }
        unsafe span.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Adds what `\uXXXX` stands for. A surrogate without its other half and U+0000 become U+FFFD.
    mutating func append(escaped unit: UInt32) {
        switch unit {
        case 0xDC00...0xDFFF:
            if let high {
                self.high = nil
                append(scalar: 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
            } else {
                replace()
            }
        case 0xD800...0xDBFF:
            if high != nil { replaceHigh() }
            high = unit
        case 0:
            if high != nil { replaceHigh() }
            replace()
        default:
            if high != nil { replaceHigh() }
            append(scalar: unit)
        }
    }

    /// Adds what an escape stands for, if all of it is there; gives its length, 0 when it is not, or is none that JSON has.
    mutating func append(wholeEscapeIn bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        guard start + 1 < bytes.count else { return 0 }
        switch unsafe bytes[start + 1] {
        case UInt8(ascii: "u"):
            guard start + 6 <= bytes.count, let unit = unsafe Self.unit(bytes, at: start + 2) else { return 0 }
            append(escaped: unit)
            return 6
        case let byte:
            guard let meant = Self.meaning(ofEscaped: byte) else { return 0 }
            append(meant)
            return 2
        }
    }

    /// What a byte behind a backslash stands for, but for `u`.
    static func meaning(ofEscaped byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: nil
        }
    }

    /// The number that four hexadecimal digits make.
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
        var unit: UInt32 = 0
        for index in start..<start + 4 {
            guard let digit = unsafe hexDigit(bytes[index]) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    @inline(__always) static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte &- 0x30)
        case 0x41...0x46: UInt32(byte &- 0x37)
        case 0x61...0x66: UInt32(byte &- 0x57)
        default: nil
        }
    }

    /// The string, and makes room for the next.
    mutating func take() -> String {
        if high != nil { replaceHigh() }
        let string = String(checking: bytes)
        if bytes.capacity > 1 << 16 { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
        return string
    }

    mutating func takeReplaced() -> Int {
        defer { replaced = 0 }
        return replaced
    }

    private mutating func replaceHigh() {
        high = nil
        replace()
    }

    private mutating func replace() {
        replaced += 1
        append(scalar: 0xFFFD)
    }

    private mutating func append(scalar: UInt32) {
        switch scalar {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case ..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// Where something other than characters that stand for themselves comes: `"`, `\`, a control.
    static func plainEnd(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        unsafe JSONEscaped.first(in: bytes, start, count)
    }
}
