/// What is to be said of a date that has to be one of RFC 822 §5 with RFC 2822's four-digit years: the date format of RSS
/// 2.0 and OPML. Places are in bytes.
package enum RFC822Judgement: Hashable, Sendable {
    case valid(seconds: Int64)
    /// Legal, yet a form that readers misread: where, and what it is.
    case problematic(seconds: Int64, index: Int, String)
    /// The weekday is not that of the date.
    case wrongWeekday
    /// Where it leaves the grammar, and how.
    case invalid(index: Int, String)

    /// White space and comments are allowed between all parts.
    package init(_ text: String) {
        var parser = Parser(Array(text.utf8))
        self = parser.read()
    }
}

extension DateSyntax {
    /// Whether a text is a date of RFC 822 §5, with two or four digits of a year and the right weekday or none.
    package static func isRFC822(_ text: String) -> Bool {
        switch RFC822Judgement(text) {
        case .valid, .problematic: true
        case .wrongWeekday, .invalid: false
        }
    }
}

private struct Parser {
    let bytes: [UInt8]
    var index = 0
    var doubt: (index: Int, text: String)?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    /// Hours east of UTC.
    static let zones: [String: Int] = [
        "ut": 0, "gmt": 0, "utc": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
        "pst": -8, "pdt": -7,
    ]

    mutating func read() -> RFC822Judgement {
        skip()
        var weekday: Int?
        if let name = word() {
            guard let day = Self.days.firstIndex(of: name.text) else {
                return .invalid(index: name.index, "no such weekday")
            }
            weekday = day + 1
            skip()
            guard take(UInt8(ascii: ",")) else { return .invalid(index: index, "no comma after the weekday") }
            skip()
        }
        guard let day = number(1...2) else { return .invalid(index: index, "no day of the month") }
        skip()
        guard let month = word(), let monthIndex = Self.months.firstIndex(of: month.text) else {
            return .invalid(index: min(index, max(bytes.count - 1, 0)), "no such month")
        }
        skip()
        let yearIndex = index
        guard var year = number(2...4) else { return .invalid(index: index, "no year") }
        if index - yearIndex == 3 { return .invalid(index: yearIndex, "a year of three digits") }
        if index - yearIndex == 2 {
            year += year < 50 ? 2000 : 1900
            doubt = (yearIndex, "a year of two digits")
        }
        skip()
        return time(weekday, year, monthIndex + 1, day, yearIndex)
    }

    private mutating func time(_ weekday: Int?, _ year: Int, _ month: Int, _ day: Int, _ place: Int) -> RFC822Judgement
    {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            return .invalid(index: place, "no such day")
        }
        guard let hour = number(1...2, upTo: 23) else { return .invalid(index: index, "no hour, or one above 23") }
        skip()
        guard take(UInt8(ascii: ":")) else { return .invalid(index: index, "no minutes") }
        skip()
        guard let minute = number(2...2, upTo: 59) else { return .invalid(index: index, "no minutes, or above 59") }
        skip()
        var second = 0
        if take(UInt8(ascii: ":")) {
            skip()
            guard let value = number(2...2, upTo: 60) else { return .invalid(index: index, "no seconds, or above 60") }
            second = value
        }
        skip()
        guard let offset = zone() else {
            return .invalid(index: min(index, max(bytes.count - 1, 0)), "no time zone that RFC 822 knows")
        }
        skip()
        guard index == bytes.count else { return .invalid(index: index, "something after the time zone") }
        if let weekday, weekday != date.weekday { return .wrongWeekday }
        let seconds = Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset * 60)
        if let doubt { return .problematic(seconds: seconds, index: doubt.index, doubt.text) }
        return .valid(seconds: seconds)
    }

    /// Minutes east of UTC.
    private mutating func zone() -> Int? {
        let start = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
            let sign = bytes[index] == UInt8(ascii: "-") ? -1 : 1
            index += 1
            guard let value = number(4...4), value % 100 < 60, value / 100 < 24 else { return nil }
            if value % 100 != 0 { doubt = doubt ?? (start, "a zone with minutes") }
            return sign * (value / 100 * 60 + value % 100)
        }
        guard let name = word() else { return nil }
        if name.text == "utc" {
            index = name.index
            return nil
        }
        if let hours = Self.zones[name.text] { return hours * 60 }
        guard name.text.utf8.count == 1, name.text != "j" else {
            index = name.index
            return nil
        }
        // RFC 822's military zones have the signs wrong (RFC 2822 §4.3).
        doubt = doubt ?? (start, "a military time zone")
        return 0
    }

    /// White space and comments in brackets (RFC 822 §3.4).
    private mutating func skip() {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return }
                depth -= 1
            case UInt8(ascii: "\\") where depth > 0: index += 1
            case let byte where depth > 0 || ASCII.isSpace(byte): break
            default: return
            }
            index += 1
        }
        index = min(index, bytes.count)
    }

    private mutating func word() -> (text: String, index: Int)? {
        let start = index
        while index < bytes.count, ASCII.isLetter(bytes[index]) { index += 1 }
        guard index > start else { return nil }
        return (String(decoding: bytes[start..<index].map(ASCII.lowercased), as: UTF8.self), start)
    }

    private mutating func number(_ lengths: ClosedRange<Int>, upTo limit: Int = .max) -> Int? {
        let start = index
        var value = 0
        while index < bytes.count, ASCII.isDigit(bytes[index]), index - start < 9 {
            value = value * 10 + Int(bytes[index] &- 0x30)
            index += 1
        }
        guard lengths.contains(index - start), value <= limit else {
            index = start
            return nil
        }
        return value
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }
}
