internal import FeedmillBytes

extension Instant {
    /// `Wed, 19 Jun 2024 12:19:00 GMT`: RFC 822 as RSS 2.0 wants it, with a four-digit year, in UTC; fractions are lost.
    /// Moments outside the years 0–9999 are written as the first or last second of these.
    public var rfc822: String { rfc822(offsetMinutes: 0) }

    /// RFC 822 with the clock of a zone, in minutes east of UTC: `Wed, 19 Jun 2024 21:19:00 +0900`.
    public func rfc822(offsetMinutes: Int) -> String {
        let offset = min(max(offsetMinutes, -1439), 1439)
        let clock = Clock(self, offset: offset)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        bytes.append(contentsOf: Self.weekdays[clock.date.weekday - 1].utf8)
        bytes.append(contentsOf: [0x2C, 0x20])
        unsafe bytes.append(room: 8) { cursor in
            unsafe cursor.putPair(clock.date.day)
            unsafe cursor.put(0x20)
        }
        bytes.append(contentsOf: Self.months[clock.date.month - 1].utf8)
        unsafe bytes.append(room: 32) { cursor in
            unsafe cursor.put(0x20)
            unsafe cursor.putYear(clock.date)
            unsafe cursor.put(0x20)
            unsafe cursor.putTime(clock)
            unsafe cursor.put(0x20)
            if offset == 0 { unsafe cursor.put("GMT") } else { unsafe cursor.putOffset(offset, colon: false) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
