internal import FeedmillBytes

/// What a calendar and a clock in one zone show at an instant.
struct Clock {
    var date: CivilDate
    var hour: Int
    var minute: Int
    var second: Int
    var nanoseconds: Int

    /// `offset` in minutes east of UTC.
    init(_ instant: Instant, offset: Int) {
        let first: Int64 = -62_167_219_200  // 0000-01-01T00:00:00Z
        let last = Instant.representable.upperBound
        let utc = min(max(instant.seconds, first), last)
        let local = Int(min(max(utc + Int64(offset) * 60, first), last))
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let rest = local - days * 86_400
        date = CivilDate(daysSinceEpoch: days)
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
        nanoseconds = Int(min(max(instant.nanoseconds, 0), 999_999_999))
    }
}

extension ByteCursor {
    /// Four digits. To divide by a number known at build time costs next to nothing.
    @inline(__always)
    mutating func putYear(_ date: CivilDate) {
        let year = date.year.magnitude
        unsafe putPair(Int(bitPattern: year / 100 % 100))
        unsafe putPair(Int(bitPattern: year % 100))
    }

    /// The last two digits of a number, as two bytes at once.
    @inline(__always)
    mutating func putPair(_ number: Int) {
        let number = UInt16(truncatingIfNeeded: number.magnitude % 100)
        let (tens, ones) = (number / 10, number % 10)
        let pair = (0x3030 | tens | ones &<< 8).littleEndian
        unsafe UnsafeMutableRawPointer(next).storeBytes(of: pair, as: UInt16.self)
        unsafe skip(2)
    }

    /// `2024-06-19`
    @inline(__always)
    mutating func put(_ date: CivilDate) {
        unsafe putYear(date)
        unsafe put(0x2D)
        unsafe putPair(date.month)
        unsafe put(0x2D)
        unsafe putPair(date.day)
    }

    /// `21:19:00`
    @inline(__always)
    mutating func putTime(_ clock: Clock) {
        unsafe putPair(clock.hour)
        unsafe put(0x3A)
        unsafe putPair(clock.minute)
        unsafe put(0x3A)
        unsafe putPair(clock.second)
    }

    /// `+09:00` or `+0900`
    mutating func putOffset(_ minutes: Int, colon: Bool) {
        unsafe put(minutes < 0 ? 0x2D : 0x2B)
        unsafe putPair(Int(bitPattern: minutes.magnitude / 60))
        if colon { unsafe put(0x3A) }
        unsafe putPair(Int(bitPattern: minutes.magnitude % 60))
    }
}
