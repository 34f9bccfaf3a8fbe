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
