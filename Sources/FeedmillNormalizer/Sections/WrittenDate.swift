/// A date as people write it at the end of a headline or a citation, perhaps with a time.
struct WrittenDate: Hashable {
    var year: Int
    var month: Int
    var day: Int
    /// Minutes after midnight.
    var minuteOfDay: Int?

    /// `YYYY-MM-DD`.
    var rfc3339: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Days since 1970-01-01 (Gregorian).
    var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Finds the date that a line ends with, and what stands before it.
    ///
    /// Forms: 2024年6月19日, 2024년 6월 19일, 2024.6.19 with ".", "/" or "-", 令和6年6月19日, 19 June 2024, June 19, 2024,
    /// 19.06.2024, ISO 8601; each with a time, a weekday or parentheses around it.
    /// - Returns: `nil` when the line does not end with a date.
    static func atEnd(of line: String) -> (date: WrittenDate, before: String)? {
        let all = line.unicodeScalars
        let start = all.index(all.endIndex, offsetBy: -64, limitedBy: all.startIndex) ?? all.startIndex
        let window = Array(all[start...])
        guard window.contains(where: { $0.digit != nil }) else { return nil }
        for offset in window.indices where isStart(window, offset) {
            var scanner = DateScanner(window[offset...])
            guard let date = scanner.date(), scanner.isAtEnd else { continue }
            let index = all.index(start, offsetBy: offset)
            return (date, String(all[..<index]).trimmedOfBlanks)
        }
        return nil
    }

    /// A date starts at a digit, a letter or a bracket that does not go on from the one before.
    private static func isStart(_ window: [Unicode.Scalar], _ offset: Int) -> Bool {
        let scalar = window[offset]
        guard offset > 0 else { return true }
        let before = window[offset - 1]
        if scalar.digit != nil { return before.digit == nil && !".-/".unicodeScalars.contains(before) }
        if "(（[［【〔".unicodeScalars.contains(scalar) { return true }
        return scalar.properties.isAlphabetic && (scalar.isEastAsian || !before.properties.isAlphabetic)
    }
}
