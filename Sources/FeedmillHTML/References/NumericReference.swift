/// Numeric character references (HTML §13.2.5.75–.80).
enum NumericReference {
    /// The windows-1252 characters that 0x80–0x9F stand for; 0: the number as it is.
    private static let windows1252 = """
        20AC 0 201A 192 201E 2026 2020 2021 2C6 2030 160 2039 152 0 17D 0 \
        0 2018 2019 201C 201D 2022 2013 2014 2DC 2122 161 203A 153 0 17E 178
        """

    private static let remapped: [UInt32] = windows1252.split(separator: " ").map {
        UInt32($0, radix: 16) ?? 0
    }

    /// Reads after `&#`; nil without a digit. What no character has that number becomes U+FFFD.
    static func read(from start: Int, to end: Int, in input: Span<UInt8>) -> CharacterReferences.Reference? {
        guard start < end else { return nil }
        let isHexadecimal = input[start] | 0x20 == UInt8(ascii: "x")
        var index = isHexadecimal ? start + 1 : start
        let digits = index
        var value: UInt32 = 0
        while index < end {
            if isHexadecimal {
                guard let digit = input[index].hexadecimalValue else { break }
                value = value << 4 | digit
            } else {
                guard input[index].isASCIIDigit else { break }
                value = value * 10 + UInt32(input[index] &- 0x30)
            }
            // Once too large, it stays too large and never overflows.
            if value > 0x10FFFF { value = 0x110000 }
            index += 1
        }
        guard index > digits else { return nil }
        if index < end, input[index] == UInt8(ascii: ";") { index += 1 }
        return CharacterReferences.Reference(end: index, first: character(value), second: 0)
    }

    static func character(_ value: UInt32) -> UInt32 {
        switch value {
        case 0, 0xD800...0xDFFF, 0x110000...: return 0xFFFD
        case 0x80...0x9F:
            let character = remapped[Int(value - 0x80)]
            return character == 0 ? value : character
        default: return value
        }
    }
}
