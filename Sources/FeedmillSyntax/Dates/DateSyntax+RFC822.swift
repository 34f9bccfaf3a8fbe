extension DateSyntax {
    /// Reads `Wed, 19 Jun 2024 21:19:00 +0900` (RFC 822 §5.1 with four-digit years, RFC 5322 §3.3): the weekday, the
    /// comma and the seconds may be missing, the zone may be a name. `nil` for every other form.
    static func rfc822(_ bytes: Span<UInt8>) -> DateReading? {
        let count = bytes.count
        var index = 0
        if ASCII.isLetter(bytes[0]) {
            guard count > 5, ASCII.isLetter(bytes[1]), ASCII.isLetter(bytes[2]) else { return nil }
            index = bytes[3] == 0x2C ? 4 : 3
            guard bytes[index] == 0x20 else { return nil }
            while index < count, bytes[index] == 0x20 { index += 1 }
        }
        guard index + 15 < count, ASCII.isDigit(bytes[index]) else { return nil }
        var reading = DateReading()
        if ASCII.isDigit(bytes[index + 1]) {
            reading.day = bytes.twoDigits(at: index)
            index += 2
        } else {
            reading.day = Int(bytes[index] &- 0x30)
            index += 1
        }
        guard bytes[index] == 0x20, bytes[index + 4] == 0x20 else { return nil }
        reading.month = month(bytes[index + 1], bytes[index + 2], bytes[index + 3])
        reading.year = bytes.fourDigits(at: index + 5)
        index += 9
        guard reading.month > 0, reading.year >= 0, index + 5 < count, bytes[index] == 0x20, bytes[index + 3] == 0x3A
        else { return nil }
        reading.hour = bytes.twoDigits(at: index + 1)
        reading.minute = bytes.twoDigits(at: index + 4)
        guard reading.hour | reading.minute >= 0 else { return nil }
        index += 6
        if index < count, bytes[index] == 0x3A {
            reading.second = bytes.twoDigits(at: index + 1)
            guard reading.second >= 0 else { return nil }
            index += 3
        } else {
            reading.precision = .minute
        }
        guard index < count else { return reading }
        guard index + 1 < count, bytes[index] == 0x20 else { return nil }
        index += 1
        if let offset = zoneName(bytes, from: index, to: count) {
            reading.offset = offset
            return reading
        }
        guard let offset = numericZone(bytes, &index), index == count else { return nil }
        reading.offset = offset
        return reading
    }

    /// The number of an English month's first three letters, in either case; 0 for none.
    @inline(__always)
    private static func month(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        switch UInt32(first | 0x20) << 16 | UInt32(second | 0x20) << 8 | UInt32(third | 0x20) {
        case 0x6A616E: 1
        case 0x666562: 2
        case 0x6D6172: 3
        case 0x617072: 4
        case 0x6D6179: 5
        case 0x6A756E: 6
        case 0x6A756C: 7
        case 0x617567: 8
        case 0x736570: 9
        case 0x6F6374: 10
        case 0x6E6F76: 11
        case 0x646563: 12
        default: 0
        }
    }
}
