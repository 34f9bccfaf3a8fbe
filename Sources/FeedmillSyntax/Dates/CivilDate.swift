/// A day of the proleptic Gregorian calendar (ISO 8601, 3.1.1.19).
package struct CivilDate: Hashable, Sendable {
    package var year: Int
    /// 1 ... 12
    package var month: Int
    /// 1 ... 31
    package var day: Int

    /// The day with these numbers; `nil` unless the year is 0–9999 and the month has such a day.
    package init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(inMonth: month, of: year) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that many days after 1970-01-01. Days outside the years 0–9999 count as the first or last of these.
    package init(daysSinceEpoch: Int) {
        // Counts in eras of 400 years from 0000-03-01, so that the leap day comes last.
        let days = min(max(daysSinceEpoch, Self.firstDay), Self.lastDay) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01, negative before.
    package var daysSinceEpoch: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 (Monday) ... 7 (Sunday), as ISO 8601 counts.
    package var weekday: Int {
        let days = (daysSinceEpoch + 3) % 7
        return (days < 0 ? days + 7 : days) + 1
    }

    /// 28 ... 31, or 0 for a month that is none.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 0000-01-01
    private static let firstDay = -719_528
    /// 9999-12-31
    private static let lastDay = 2_932_896
}

extension CivilDate {
    /// The day with this number in its year (ISO 8601, 5.2.2); `nil` when the year has no such day.
    package init?(year: Int, dayOfYear: Int) {
        guard let first = CivilDate(year: year, month: 1, day: 1), dayOfYear >= 1,
            dayOfYear <= (Self.isLeap(year) ? 366 : 365)
        else { return nil }
        self.init(daysSinceEpoch: first.daysSinceEpoch + dayOfYear - 1)
    }

    /// The day with this number in its ISO week (ISO 8601, 5.2.3); `nil` when the year has no such week.
    package init?(year: Int, week: Int, weekday: Int) {
        guard 1...53 ~= week, 1...7 ~= weekday, let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
        // The week with 4 January in it is the first.
        let monday = fourth.daysSinceEpoch - (fourth.weekday - 1) + (week - 1) * 7
        if week == 53, CivilDate(daysSinceEpoch: monday + 3).year != year { return nil }
        self.init(daysSinceEpoch: monday + weekday - 1)
    }
}
