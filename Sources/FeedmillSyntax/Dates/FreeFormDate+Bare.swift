extension FreeFormDate {
    /// A number alone: Unix time in seconds (9 or 10 digits, with or without a fraction), milliseconds (12 or 13) or
    /// microseconds (15 or 16), or `YYYYMMDDhhmm[ss]`. `nil` for every other text.
    static func bareNumber(_ tokens: [DateToken]) -> DateReading? {
        // "@1718803140", as GNU date writes it.
        let tokens = tokens.first?.isSign(0x40) == true ? Array(tokens.dropFirst()) : tokens
        guard let number = tokens.first, number.isNumber(9...18), tokens.count == 1 || isFraction(tokens) else {
            return nil
        }
        switch number.length {
        case 9, 10: return unix(number.value, fraction: tokens.count == 3 ? tokens[2] : nil)
        case 12 where tokens.count == 1: return compact(number.value * 100, .minute) ?? unix(milliseconds: number.value)
        case 13 where tokens.count == 1: return unix(milliseconds: number.value)
        case 14 where tokens.count == 1: return compact(number.value, .second)
        case 15 where tokens.count == 1, 16 where tokens.count == 1: return unix(milliseconds: number.value / 1000)
        default: return nil
        }
    }

    private static func isFraction(_ tokens: [DateToken]) -> Bool {
        tokens.count == 3 && tokens[1].isSign(0x2E) && tokens[2].isNumber(1...9) && !tokens[2].followsBlank
            && !tokens[1].followsBlank
    }

    private static func unix(milliseconds: Int) -> DateReading {
        unix(milliseconds / 1000, nanoseconds: Int32(milliseconds % 1000) * 1_000_000)
    }

    private static func unix(_ seconds: Int, fraction: DateToken?) -> DateReading {
        var nanoseconds = 0
        if let fraction {
            nanoseconds = fraction.value
            for _ in fraction.length..<9 { nanoseconds *= 10 }
        }
        return unix(seconds, nanoseconds: Int32(truncatingIfNeeded: nanoseconds))
    }

    private static func unix(_ seconds: Int, nanoseconds: Int32) -> DateReading {
        let clock = Clock(Instant(seconds: Int64(seconds), nanoseconds: nanoseconds), offset: 0)
        return DateReading(
            year: clock.date.year, month: clock.date.month, day: clock.date.day, hour: clock.hour, minute: clock.minute,
            second: clock.second, nanoseconds: nanoseconds, offset: 0, precision: nanoseconds == 0 ? .second : .fraction
        )
    }

    private static func compact(_ value: Int, _ precision: Timestamp.Precision) -> DateReading? {
        let reading = DateReading(
            year: value / 10_000_000_000, month: value / 100_000_000 % 100, day: value / 1_000_000 % 100,
            hour: value / 10_000 % 100, minute: value / 100 % 100, second: value % 100, precision: precision)
        guard 1900...2199 ~= reading.year, reading.instant(assumedOffset: 0) != nil else { return nil }
        return reading
    }
}
