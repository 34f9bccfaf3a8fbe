extension DateSyntax {
    /// Reads `2024-06-19T21:19:00.5+09:00` (RFC 3339 §5.6, W3C-DTF): also with a lower-case "t" or "z" or a blank,
    /// without seconds, with "+0900", without a zone, and `2024-06-19` alone. `nil` for every other form.
    static func rfc3339(_ bytes: Span<UInt8>) -> DateReading? {
        let count = bytes.count
        guard count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        var reading = DateReading()
        reading.year = bytes.fourDigits(at: 0)
        reading.month = bytes.twoDigits(at: 5)
        reading.day = bytes.twoDigits(at: 8)
        guard reading.year | reading.month | reading.day >= 0 else { return nil }
        if count == 10 {
            reading.precision = .day
            return reading
        }
        guard count >= 16, bytes[10] | 0x20 == 0x74 || bytes[10] == 0x20, bytes[13] == 0x3A else { return nil }
        reading.hour = bytes.twoDigits(at: 11)
        reading.minute = bytes.twoDigits(at: 14)
        guard reading.hour | reading.minute >= 0 else { return nil }
        var index = 16
        if index < count, bytes[index] == 0x3A {
            reading.second = bytes.twoDigits(at: 17)
            guard reading.second >= 0 else { return nil }
            index = 19
            if index + 1 < count, bytes[index] == 0x2E, ASCII.isDigit(bytes[index + 1]) {
                index += 1
                reading.nanoseconds = nanoseconds(bytes, &index)
                reading.precision = .fraction
            }
        } else {
            reading.precision = .minute
        }
        guard index < count else { return reading }
        guard let offset = numericZone(bytes, &index), index == count else { return nil }
        reading.offset = offset
        return reading
    }

    /// The digits after a decimal point; those past the ninth are passed over.
    static func nanoseconds(_ bytes: Span<UInt8>, _ index: inout Int) -> Int32 {
        var value: Int32 = 0
        var scale: Int32 = 100_000_000
        while index < bytes.count, ASCII.isDigit(bytes[index]) {
            value += Int32(bytes[index] &- 0x30) * scale
            scale /= 10
            index += 1
        }
        return value
    }

    /// "Z", "+09:00" or "+0900" in minutes; `nil`, with the index anywhere, for anything else.
    static func numericZone(_ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
        let sign = bytes[index]
        index += 1
        if sign | 0x20 == 0x7A { return 0 }
        guard sign == 0x2B || sign == 0x2D else { return nil }
        let hours = bytes.twoDigits(at: index)
        index += 2
        if index < bytes.count, bytes[index] == 0x3A { index += 1 }
        let minutes = bytes.twoDigits(at: index)
        index += 2
        guard 0...23 ~= hours, 0...59 ~= minutes else { return nil }
        return sign == 0x2D ? -(hours * 60 + minutes) : hours * 60 + minutes
    }
}
