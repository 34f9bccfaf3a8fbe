/// References to characters: numeric ones and the five every XML document knows (XML 1.0 §4.1, §4.6).
enum CharacterReference {
    /// The character for what stands between `&` and `;`; nil for another name or for a character XML forbids.
    static func scalar<Bytes: Collection<UInt8>>(_ name: Bytes) -> Unicode.Scalar? where Bytes.SubSequence == Bytes {
        guard name.first == UInt8(ascii: "#") else { return predefined(name) }
        return number(name.dropFirst()).flatMap(Unicode.Scalar.init).flatMap { isAllowed($0) ? $0 : nil }
    }

    /// The number after `#`; nil when it is none. One too large for Unicode comes back as 0x110000.
    static func number<Bytes: Collection<UInt8>>(_ digits: Bytes) -> UInt32? where Bytes.SubSequence == Bytes {
        let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
        let digits = isHex ? digits.dropFirst() : digits
        guard !digits.isEmpty else { return nil }
        var value: UInt32 = 0
        for byte in digits {
            let digit: UInt32
            if byte &- 48 < 10 {
                digit = UInt32(byte &- 48)
            } else if isHex, (byte | 0x20) &- 97 < 6 {
                digit = UInt32((byte | 0x20) &- 87)
            } else {
                return nil
            }
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
        }
        return value
    }

    /// XML 1.0 §2.2, production Char.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func predefined(_ name: some Collection<UInt8>) -> Unicode.Scalar? {
        if name.count > 4 { return nil }
        // The bytes behind a one, which tells how many they are.
        switch name.reduce(1 as UInt64, { $0 << 8 | UInt64($1) }) {
        case 0x01_6C_74: return "<"  // lt
        case 0x01_67_74: return ">"  // gt
        case 0x01_61_6D_70: return "&"  // amp
        case 0x01_71_75_6F_74: return "\""  // quot
        case 0x01_61_70_6F_73: return "'"  // apos
        default: return nil
        }
    }
}
