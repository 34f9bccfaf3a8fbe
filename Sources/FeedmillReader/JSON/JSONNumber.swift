/// The grammar of numbers (RFC 8259 §6).
enum JSONNumber {
    /// Whether a token is a number to the letter.
    static func isStrict(_ token: some Collection<UInt8>) -> Bool {
        var rest = Slice(base: token, bounds: token.startIndex..<token.endIndex)
        if rest.first == 0x2D { rest = rest.dropFirst() }
        let whole = rest.prefix { isDigit($0) }
        guard !whole.isEmpty, whole.first != 0x30 || whole.count == 1 else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == 0x2E {
            let fraction = rest.dropFirst().prefix { isDigit($0) }
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if let exponent = rest.first, exponent | 0x20 == 0x65 {
            rest = rest.dropFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
            let digits = rest.prefix { isDigit($0) }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count)
        }
        return rest.isEmpty
    }

    /// Whether a token is a number to a person: "+1", "007", ".5", "1.".
    static func isLoose(_ token: some Collection<UInt8>) -> Bool {
        var digits = 0
        var points = 0
        var exponents = 0
        var previous: UInt8 = 0
        for byte in token {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E:
                points += 1
                guard exponents == 0 else { return false }
            case 0x65, 0x45:
                exponents += 1
                guard digits > 0 else { return false }
            case 0x2B, 0x2D: guard previous == 0 || previous | 0x20 == 0x65 else { return false }
            default: return false
            }
            previous = byte
        }
        return digits > 0 && points <= 1 && exponents <= 1 && isDigit(previous) || (previous == 0x2E && digits > 0)
    }

    /// The whole number that a number stands for ("12", "1.2e1", "12.0"); `nil` when it is none or does not fit.
    static func integer(_ number: String) -> Int? {
        let bytes = Array(number.utf8.prefix(400))
        guard bytes.count == number.utf8.count else { return nil }
        let isNegative = bytes.first == 0x2D
        var digits: [Int] = []
        var scale = 0
        var index = bytes.first.map { $0 == 0x2D || $0 == 0x2B ? 1 : 0 } ?? 0
        var isFraction = false
        while index < bytes.count, bytes[index] | 0x20 != 0x65 {
            if bytes[index] == 0x2E {
                isFraction = true
            } else {
                guard isDigit(bytes[index]) else { return nil }
                digits.append(Int(bytes[index] - 0x30))
                if isFraction { scale -= 1 }
            }
            index += 1
        }
        if index < bytes.count {
            guard let exponent = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)) else { return nil }
            guard abs(exponent) <= 1000 else { return digits.allSatisfy { $0 == 0 } ? 0 : nil }
            scale += exponent
        }
        while scale < 0 {
            guard let last = digits.popLast() else { return 0 }
            guard last == 0 else { return nil }
            scale += 1
        }
        var value = 0
        for digit in digits.drop(while: { $0 == 0 })
            + Array(repeating: 0, count: digits.contains { $0 != 0 } ? scale : 0)
        {
            let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowsToo) = tenfold.addingReportingOverflow(digit)
            guard !overflows, !overflowsToo else { return nil }
            value = sum
        }
        return isNegative ? -value : value
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
