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

extension [UInt8] {
    /// The last `count` decimal digits of a number, zeros in front.
    mutating func appendDigits(_ number: Int, _ count: Int) {
        let number = number.magnitude
        switch count {
        case 4:
            appendPair(number / 100 % 100)
            appendPair(number % 100)
        case 2: appendPair(number % 100)
        default:
            var place: UInt = 1
            for _ in 1..<Swift.max(count, 1) { place *= 10 }
            while place > 0 {
                append(0x30 + UInt8(truncatingIfNeeded: number / place % 10))
                place /= 10
            }
        }
    }

    /// Two digits: to divide by a number known at build time costs next to nothing.
    private mutating func appendPair(_ number: UInt) {
        append(0x30 + UInt8(truncatingIfNeeded: number / 10))
        append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }

    /// `21:19:00`
    mutating func appendTime(_ clock: Clock) {
        appendDigits(clock.hour, 2)
        append(0x3A)
        appendDigits(clock.minute, 2)
        append(0x3A)
        appendDigits(clock.second, 2)
    }

    /// `+09:00` or `+0900`
    mutating func appendOffset(_ minutes: Int, colon: Bool) {
        append(minutes < 0 ? 0x2D : 0x2B)
        appendDigits(Int(minutes.magnitude) / 60, 2)
        if colon { append(0x3A) }
        appendDigits(Int(minutes.magnitude) % 60, 2)
    }
}
