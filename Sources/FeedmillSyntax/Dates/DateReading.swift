/// A date and time as it was read, field by field, before it becomes an ``Instant``.
struct DateReading {
    var year = 0
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    /// 60 stands for a leap second.
    var second = 0
    var nanoseconds: Int32 = 0
    /// Minutes east of UTC; `nil` when nothing said.
    var offset: Int?
    var precision = Timestamp.Precision.second

    /// The moment these fields name. 24:00:00 is the start of the next day, a second 60 is the one that follows 59.
    /// `nil` when a field is out of range or the moment is outside the years 1–9999.
    func instant(assumedOffset: Int) -> Instant? {
        guard year >= 1, let date = CivilDate(year: year, month: month, day: day), 0...59 ~= minute, 0...60 ~= second
        else { return nil }
        guard 0...23 ~= hour || (hour == 24 && minute == 0 && second == 0 && nanoseconds == 0) else { return nil }
        let local = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
        let seconds = Int64(local - (offset ?? assumedOffset) * 60)
        guard Instant.representable ~= seconds else { return nil }
        return Instant(seconds: seconds, nanoseconds: nanoseconds)
    }
}

extension Instant {
    /// 0001-01-01T00:00:00Z ... 9999-12-31T23:59:59Z
    static let representable: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
}
