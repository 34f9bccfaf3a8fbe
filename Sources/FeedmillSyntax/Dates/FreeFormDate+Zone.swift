extension FreeFormDate {
    /// Reads the zone that follows a time: `+0900`, `+09`, `JST`, `GMT+2`.
    mutating func takeZone(from start: Int) {
        var index = start
        while isSign(index, 0x2C) || (isNoise(index) && index + 1 < tokens.count) { index += 1 }
        // A colon, or one sign too many, before the zone.
        if isSign(index, 0x3A) || isSign(index, 0x2D), isSign(index + 1, 0x2B) || isSign(index + 1, 0x2D),
            isGlued(index + 1)
        {
            use(index..<index + 1)
            index += 1
        }
        if let (offset, end) = longZoneName(index) {
            reading.offset = offset
            use(index..<end)
        } else if isPlaceZone(index) {
            use(index..<tokens.count)
        } else if let offset = zoneWord(index) {
            reading.offset = offset
            use(index..<index + 1)
            index += 1
            if isNumber(index, 1...2), isGlued(index), isGlued(index + 1), zoneWord(index + 1) != nil {
                // EST5EDT (POSIX, TZ): how far west, and the name in summer.
                use(index..<index + 2)
            } else if let (more, end) = signedZone(index) {
                reading.offset = offset + (more ?? 0)
                use(index..<end)
            }
        } else if let (offset, end) = signedZone(index) {
            reading.offset = offset
            use(index..<end)
            // The zone's name once more.
            if let (_, nameEnd) = longZoneName(end) {
                use(end..<nameEnd)
            } else if isPlaceZone(end) {
                use(end..<tokens.count)
            } else if zoneWord(end) != nil {
                use(end..<end + 1)
            }
        }
    }

    /// Reads the zone of a date without a time: `2003-12-31Z`, `2003-12-31+09:00` (XML Schema Part 2, §3.2.9).
    mutating func takeZoneOfDate() {
        for index in tokens.indices.dropFirst() {
            let isSigned = isSign(index, 0x2B) || (isSign(index, 0x2D) && isSign(index + 2, 0x3A))
            if isSigned, let (offset, end) = signedZone(index) {
                reading.offset = offset
                use(index..<end)
                return
            }
        }
        let last = tokens.count - 1
        if isWord(last, "z"), isGlued(last) {
            reading.offset = 0
            use(last..<last + 1)
        }
    }

    /// Takes a number of four digits that is left over for a zone that lost its sign: `… 10:00:00 0900`.
    mutating func takeUnsignedZone() {
        guard hasTime, reading.offset == nil, let index = tokens.indices.first(where: { isLeft($0, 4...4) }) else {
            return
        }
        // Behind the date: "15:04 02.01.2006 -0700".
        if let (offset, end) = signedZone(index - 1) {
            reading.offset = offset
            return use(index - 1..<end)
        }
        let value = tokens[index].value
        guard value / 100 <= 14, value % 100 < 60 else { return }
        reading.offset = value / 100 * 60 + value % 100
        use(index..<index + 1)
    }

    func isLeft(_ index: Int, _ digits: ClosedRange<Int>) -> Bool { !isUsed[index] && tokens[index].isNumber(digits) }

    func isNoise(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].length > 1 else {
            return false
        }
        return DateWords.isNoise(word(index))
    }

    private func zoneWord(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        let range = tokens[index].range
        // Moscow's name is the only one in other letters that feeds use.
        if isWord(index, "мск") { return 180 }
        // A letter alone is a zone at the end only, and "h" are hours.
        if isWord(index, "h") { return nil }
        guard range.count > 1 || index == tokens.count - 1 || isWord(index, "z") else { return nil }
        return DateSyntax.zoneName(bytes.span, from: range.lowerBound, to: range.upperBound)
    }

    /// `Pacific Daylight Time`, as Windows writes it: minutes, and the index of the token behind.
    private func longZoneName(_ index: Int) -> (offset: Int, end: Int)? {
        guard tokens.indices.contains(index), tokens[index].length > 4 else { return nil }
        var name: [UInt8] = []
        for end in index..<min(index + 4, tokens.count) {
            guard tokens[end].kind == .word else { return nil }
            if !name.isEmpty { name.append(0x20) }
            name.append(contentsOf: word(end))
            if isWord(end, "time") {
                return DateSyntax.longZones[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
            }
        }
        return nil
    }

    /// Whether all that is left is a zone by a place, `Europe/Paris` or `America/New_York`: what its clock shows is not known.
    private func isPlaceZone(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word, isSign(index + 1, 0x2F),
            index + 2 < tokens.count
        else { return false }
        return tokens[index...].allSatisfy { $0.kind == .word || $0.isSign(0x2F) || $0.isSign(0x5F) }
    }

    /// `+9`, `+09`, `+0900`, `+09:00`: minutes – `nil` when no zone is that far away – and the index of the token behind;
    /// `nil` for anything else.
    private func signedZone(_ index: Int) -> (offset: Int?, end: Int)? {
        guard isSign(index, 0x2B) || isSign(index, 0x2D), isNumber(index + 1, 1...6) else { return nil }
        let number = tokens[index + 1]
        // "10:14 - 31 Dec" is no zone.
        if number.followsBlank, number.length != 4 { return nil }
        var end = index + 2
        var hours = number.value
        var minutes = 0
        switch number.length {
        case 1, 2:
            if isSign(end, 0x3A), isNumber(end + 1, 2...2) {
                minutes = tokens[end + 1].value
                end += 2
                // Seconds, which no zone has.
                if isSign(end, 0x3A), isNumber(end + 1, 2...2) { end += 2 }
            }
        case 3, 4: (hours, minutes) = (number.value / 100, number.value % 100)
        default: return nil
        }
        guard hours <= 23, minutes <= 59 else { return (nil, end) }
        let offset = hours * 60 + minutes
        return (isSign(index, 0x2D) ? -offset : offset, end)
    }
}
