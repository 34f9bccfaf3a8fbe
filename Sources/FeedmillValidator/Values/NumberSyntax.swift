/// Numbers as feeds write them, judged byte by byte.
enum NumberSyntax {
    /// An optional sign and digits; the value is held at ±10¹⁸ rather than overflow.
    static func integer(_ bytes: [UInt8]) -> Int? {
        var digits = bytes[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
        var value = 0
        for digit in digits { value = min(value, 100_000_000_000_000_000) * 10 + digit.hexValue }
        return isNegative ? -value : value
    }

    /// A decimal number without exponent: digits with at most one point among them.
    static func decimal(_ bytes: [UInt8]) -> Double? {
        var rest = bytes[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard rest.count <= 64, rest.contains(where: \.isDigit),
            rest.filter({ $0 == UInt8(ascii: ".") }).count <= 1,
            rest.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
        else { return nil }
        guard let value = Double(String(decoding: rest, as: UTF8.self)) ?? whole(rest) else { return nil }
        return isNegative ? -value : value
    }

    /// `12.`, which `Double` does not read.
    private static func whole(_ bytes: ArraySlice<UInt8>) -> Double? {
        Double(String(decoding: bytes.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self))
    }
}
