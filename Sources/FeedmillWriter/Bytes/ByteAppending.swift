extension [UInt8] {
    /// Appends the UTF-8 of words known at build time.
    @inline(__always)
    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    /// Appends an integer in decimal digits.
    mutating func append(decimal value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(decimal: value.magnitude, width: 1)
    }

    /// Appends an integer in decimal digits, with zeros in front up to `width` digits.
    mutating func append(decimal value: UInt, width: Int) {
        var digits: (UInt64, Int) = (0, 0)
        var rest = value
        // Eight digits a word are enough for every date part; longer numbers go by halves.
        if rest >= 100_000_000 {
            append(decimal: rest / 100_000_000, width: Swift.max(width - 8, 1))
            append(decimal: rest % 100_000_000, width: 8)
            return
        }
        repeat {
            digits.0 = digits.0 << 8 | UInt64(rest % 10 + 48)
            digits.1 += 1
            rest /= 10
        } while rest > 0
        for _ in 0..<Swift.max(width - digits.1, 0) { append(48) }
        for _ in 0..<digits.1 {
            append(UInt8(truncatingIfNeeded: digits.0))
            digits.0 >>= 8
        }
    }
}
