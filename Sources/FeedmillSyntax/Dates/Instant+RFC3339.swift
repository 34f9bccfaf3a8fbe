internal import FeedmillBytes

extension Instant {
    /// Reads a date and time exactly as RFC 3339 §5.6 has it, fractions and a leap second included; `nil` for anything
    /// else.
    public init?(rfc3339 text: String) {
        if let instant = Self.plain(text) {
            self = instant
            return
        }
        guard DateSyntax.faultInRFC3339(text) == nil, let instant = DateSyntax.read(text)?.instant(assumedOffset: 0)
        else { return nil }
        self = instant
    }

    /// `2024-06-19T12:19:00Z`, the form that ``rfc3339`` writes, read at once; `nil` for every other, and for the odd seconds.
    private static func plain(_ text: String) -> Instant? {
        guard text.utf8.count == 20 else { return nil }
        var text = text
        return text.withUTF8 { bytes in
            func number(_ place: Int, _ count: Int) -> Int? {
                var number = 0
                for index in place..<(place + count) {
                    let digit = unsafe bytes[index] &- 0x30
                    guard digit < 10 else { return nil }
                    number = number * 10 + Int(digit)
                }
                return number
            }
            func holds(_ place: Int, _ byte: UInt8) -> Bool { unsafe bytes[place] == byte }
            guard holds(4, 0x2D), holds(7, 0x2D), holds(10, 0x54), holds(13, 0x3A), holds(16, 0x3A), holds(19, 0x5A),
                let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
                let date = CivilDate(year: year, month: month, day: day),
                let hour = number(11, 2), hour < 24, let minute = number(14, 2), minute < 60,
                let second = number(17, 2), second < 60
            else { return nil }
            return Instant(seconds: Int64(date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second))
        }
    }

    /// `2024-06-19T12:19:00Z`: RFC 3339 in UTC, with as many digits of a fraction as there are.
    /// Moments outside the years 0–9999 are written as the first or last second of these.
    public var rfc3339: String { rfc3339(offsetMinutes: 0) }

    /// RFC 3339 with the clock of a zone, in minutes east of UTC: `2024-06-19T21:19:00+09:00`.
    public func rfc3339(offsetMinutes: Int) -> String {
        unsafe String(unsafeUninitializedCapacity: ByteCursor.rfc3339Room) { room in
            guard let start = room.baseAddress else { return 0 }
            var cursor = unsafe ByteCursor(start)
            unsafe cursor.put(rfc3339: self, offsetMinutes: offsetMinutes)
            return unsafe cursor.next - start
        }
    }
}

extension [UInt8] {
    /// Appends ``Instant/rfc3339(offsetMinutes:)``, between two quotes if there is a quote.
    package mutating func append(rfc3339 instant: Instant, offsetMinutes: Int = 0, in quote: UInt8? = nil) {
        unsafe append(room: ByteCursor.rfc3339Room + 2) { cursor in
            if let quote { unsafe cursor.put(quote) }
            unsafe cursor.put(rfc3339: instant, offsetMinutes: offsetMinutes)
            if let quote { unsafe cursor.put(quote) }
        }
    }
}

extension ByteCursor {
    /// As many bytes as a moment has at the most.
    fileprivate static let rfc3339Room = 35

    @inline(__always)
    fileprivate mutating func put(rfc3339 instant: Instant, offsetMinutes: Int) {
        let offset = min(max(offsetMinutes, -1439), 1439)
        let clock = Clock(instant, offset: offset)
        unsafe put(clock.date)
        unsafe put(0x54)
        unsafe putTime(clock)
        if clock.nanoseconds > 0 { unsafe putFraction(clock.nanoseconds) }
        if offset == 0 {
            unsafe put(0x5A)
        } else {
            unsafe putOffset(offset, colon: true)
        }
    }

    /// A full stop and nine digits, without the zeros that they end with.
    private mutating func putFraction(_ nanoseconds: Int) {
        unsafe put(0x2E)
        var (rest, place) = (nanoseconds, 100_000_000)
        while rest > 0 {
            unsafe put(0x30 + UInt8(truncatingIfNeeded: rest / place))
            rest %= place
            place /= 10
        }
    }
}
