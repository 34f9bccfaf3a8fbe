/// The classes of bytes the HTML standard's states branch on.
extension UInt8 {
    /// ASCII whitespace (Infra §4.6): tab, LF, FF, CR, space.
    @inline(__always) var isHTMLSpace: Bool { self <= 0x20 && (0x1_0000_3600 as UInt64) >> UInt64(self) & 1 != 0 }

    /// Ends the name of a tag (§13.2.5.8).
    @inline(__always) var endsTagName: Bool {
        isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
    }

    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// ASCII upper case made lower case; every other byte as it is.
    @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// The value of a hexadecimal digit, nil for any other byte.
    @inline(__always) var hexadecimalValue: UInt32? {
        if isASCIIDigit { return UInt32(self &- 0x30) }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? UInt32(letter) + 10 : nil
    }
}

/// A set of bytes below 64, tested without a table in memory.
struct LowByteSet {
    let mask: UInt64

    /// What a text cannot hold as it is: controls but tab and LF, `&`, `<`, `>`.
    static var textStops: LowByteSet { LowByteSet(mask: 0x5000_0040_FFFF_F9FF) }
    /// What a value cannot hold as it is, whatever its quotes: controls, both quotes, `&`, `<`, `>`.
    static var anyValueStops: LowByteSet { LowByteSet(mask: 0x5000_00C4_FFFF_FFFF) }

    @inline(__always) func contains(_ byte: UInt8) -> Bool { byte < 64 && mask >> UInt64(byte) & 1 != 0 }
}
