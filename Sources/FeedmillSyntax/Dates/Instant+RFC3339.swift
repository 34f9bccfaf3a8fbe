extension Instant {
    /// Reads a date and time exactly as RFC 3339 §5.6 has it, fractions and a leap second included; `nil` for anything
    /// else.
    public init?(rfc3339 text: String) {
        guard DateSyntax.faultInRFC3339(text) == nil, let instant = DateSyntax.read(text)?.instant(assumedOffset: 0)
        else { return nil }
        self = instant
    }

    /// `2024-06-19T12:19:00Z`: RFC 3339 in UTC, with as many digits of a fraction as there are.
    /// Moments outside the years 0–9999 are written as the first or last second of these.
    public var rfc3339: String { rfc3339(offsetMinutes: 0) }

    /// RFC 3339 with the clock of a zone, in minutes east of UTC: `2024-06-19T21:19:00+09:00`.
    public func rfc3339(offsetMinutes: Int) -> String {
        let offset = min(max(offsetMinutes, -1439), 1439)
        let clock = Clock(self, offset: offset)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(35)
        bytes.appendDigits(clock.date.year, 4)
        bytes.append(0x2D)
        bytes.appendDigits(clock.date.month, 2)
        bytes.append(0x2D)
        bytes.appendDigits(clock.date.day, 2)
        bytes.append(0x54)
        bytes.appendTime(clock)
        if clock.nanoseconds > 0 {
            bytes.append(0x2E)
            bytes.appendDigits(clock.nanoseconds, 9)
            while bytes.last == 0x30 { bytes.removeLast() }
        }
        if offset == 0 {
            bytes.append(0x5A)
        } else {
            bytes.appendOffset(offset, colon: true)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
