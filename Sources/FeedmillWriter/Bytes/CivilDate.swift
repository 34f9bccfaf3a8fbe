import FeedmillSyntax

/// An ``Instant`` as the Gregorian calendar and the clock of UTC show it.
struct CivilDate {
    var year: Int
    var month: Int
    var day: Int
    /// 0 is Sunday.
    var weekday: Int
    var hour: Int
    var minute: Int
    var second: Int
    var nanosecond: Int

    /// `nil` outside the years 0–9999, which RFC 3339 cannot write.
    init?(_ instant: Instant) {
        // 0000-01-01T00:00:00Z ..< 10000-01-01T00:00:00Z
        guard (-62_167_219_200..<253_402_300_800).contains(instant.seconds) else { return nil }
        let shifted = Int(instant.seconds) + 62_167_219_200
        let clock = shifted % 86_400
        // Days since 0000-03-01, so that the leap day ends a year.
        let days = shifted / 86_400 - 60 + 146_097
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = (era - 1) * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        weekday = (shifted / 86_400 + 6) % 7
        hour = clock / 3_600
        minute = clock / 60 % 60
        second = clock % 60
        nanosecond = Int(instant.nanoseconds)
    }
}

extension [UInt8] {
    /// Appends `2026-03-10T12:00:00Z` (RFC 3339 §5.6, always UTC, a fraction only where there is one).
    /// - Returns: false, with nothing appended, for a moment outside the years 0–9999.
    @discardableResult
    mutating func append(rfc3339 instant: Instant) -> Bool {
        guard let date = CivilDate(instant) else { return false }
        append(decimal: UInt(date.year), width: 4)
        append(UInt8(ascii: "-"))
        append(decimal: UInt(date.month), width: 2)
        append(UInt8(ascii: "-"))
        append(decimal: UInt(date.day), width: 2)
        append(UInt8(ascii: "T"))
        appendClock(date)
        if (1..<1_000_000_000).contains(date.nanosecond) {
            var fraction = date.nanosecond
            var width = 9
            while fraction % 10 == 0 {
                fraction /= 10
                width -= 1
            }
            append(UInt8(ascii: "."))
            append(decimal: UInt(fraction), width: width)
        }
        append(UInt8(ascii: "Z"))
        return true
    }

    /// Appends `Tue, 10 Mar 2026 12:00:00 +0000` (RFC 5322 §3.3, as RSS 2.0 wants it).
    /// - Returns: false, with nothing appended, for a moment outside the years 0–9999.
    @discardableResult
    mutating func append(rfc5322 instant: Instant) -> Bool {
        guard let date = CivilDate(instant) else { return false }
        append(literal: CivilDate.weekdays[date.weekday])
        append(literal: ", ")
        append(decimal: UInt(date.day), width: 2)
        append(UInt8(ascii: " "))
        append(literal: CivilDate.months[date.month - 1])
        append(UInt8(ascii: " "))
        append(decimal: UInt(date.year), width: 4)
        append(UInt8(ascii: " "))
        appendClock(date)
        append(literal: " +0000")
        return true
    }

    private mutating func appendClock(_ date: CivilDate) {
        append(decimal: UInt(date.hour), width: 2)
        append(UInt8(ascii: ":"))
        append(decimal: UInt(date.minute), width: 2)
        append(UInt8(ascii: ":"))
        append(decimal: UInt(date.second), width: 2)
    }
}

extension CivilDate {
    fileprivate static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    fileprivate static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
