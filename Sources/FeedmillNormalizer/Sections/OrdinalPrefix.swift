/// The number before a title: "1.", "１．", "(1)", "（１）", "①", "一、", "第1", "1)", "I.".
struct OrdinalPrefix {
    var number: Int
    /// What comes after it, never empty.
    var rest: String

    /// - Returns: `nil` when there is no number, no title after it, or when a digit follows the separator ("3.5 %",
    ///   "2024.06.19").
    init?(_ text: String) {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else { return nil }
        if let circled = Self.circled(first) {
            self.init(circled, scalars.dropFirst())
        } else if first == "(" || first == "（" {
            let number = scalars.dropFirst().prefix { $0 != ")" && $0 != "）" }
            guard number.count <= 4, let value = Self.number(number) else { return nil }
            self.init(value, scalars[number.endIndex...].dropFirst())
        } else if first == "第" {
            let digits = scalars.dropFirst().prefix { $0.digit != nil || Self.han[$0] != nil }
            guard let value = Self.number(digits) else { return nil }
            var rest = scalars[digits.endIndex...]
            if let unit = rest.first, "章節部点條条項项".unicodeScalars.contains(unit) { rest = rest.dropFirst() }
            if let separator = rest.first, Self.separators.contains(separator) { rest = rest.dropFirst() }
            self.init(value, rest)
        } else {
            let number = scalars.prefix { !Self.separators.contains($0) }
            guard (1...5).contains(number.count), let separator = scalars[number.endIndex...].first else { return nil }
            guard let value = Self.number(number, separator: separator) else { return nil }
            let rest = scalars[number.endIndex...].dropFirst()
            guard rest.first?.digit == nil else { return nil }
            self.init(value, rest)
        }
    }

    private init?(_ number: Int, _ rest: Substring.UnicodeScalarView) {
        let rest = String(rest).trimmedOfBlanks
        guard number > 0, !rest.isEmpty else { return nil }
        self.number = number
        self.rest = rest
    }

    private static let separators: Set<Unicode.Scalar> = [".", "．", "、", ")", "）", "。", "､"]
    private static let han: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]

    private static func circled(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x2460...0x2473: Int(scalar.value - 0x2460) + 1
        case 0x2776...0x277F: Int(scalar.value - 0x2776) + 1
        default: nil
        }
    }

    /// Decimal digits; Han numerals; with a full stop, Roman ones.
    private static func number(_ scalars: Substring.UnicodeScalarView, separator: Unicode.Scalar? = nil) -> Int? {
        guard (1...4).contains(scalars.count) else { return nil }
        var value = 0
        for scalar in scalars {
            guard let digit = scalar.digit else { return hanNumber(scalars) ?? roman(scalars, separator) }
            value = value * 10 + digit
        }
        return value
    }

    private static func hanNumber(_ scalars: Substring.UnicodeScalarView) -> Int? {
        var value = 0
        for scalar in scalars {
            guard let digit = han[scalar] else { return nil }
            if digit == 10 {
                value = max(1, value) * 10
            } else {
                guard value == 0 || value % 10 == 0 else { return nil }
                value += digit
            }
        }
        return value <= 99 ? value : nil
    }

    private static func roman(_ scalars: Substring.UnicodeScalarView, _ separator: Unicode.Scalar?) -> Int? {
        guard separator == "." || separator == "．" else { return nil }
        let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
        return numerals.firstIndex(of: String(scalars)).map { $0 + 1 }
    }
}
