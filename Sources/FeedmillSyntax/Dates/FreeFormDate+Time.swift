extension FreeFormDate {
    /// Reads the time of day wherever it stands. Returns the index of the token behind it; `nil` when there is none.
    mutating func takeTime() -> Int? {
        // The surest form first, wherever it stands.
        for index in tokens.indices { if let end = takeColonTime(index) { return end } }
        for index in tokens.indices { if let end = takeUnitTime(index) ?? takeCompactTime(index) { return end } }
        for index in tokens.indices { if let end = takeMeridiemTime(index) ?? takeDottedTime(index) { return end } }
        return nil
    }

    /// `21:19`, `21:19:00`, `21:19:00.5`, `9:19 pm`
    private mutating func takeColonTime(_ start: Int) -> Int? {
        guard isNumber(start, 1...2), isSign(start + 1, 0x3A), isNumber(start + 2, 1...2) else { return nil }
        if start > 0, isGlued(start), isSign(start - 1, 0x2B) || isOffsetHyphen(start - 1) { return nil }
        reading.hour = tokens[start].value
        reading.minute = tokens[start + 2].value
        reading.precision = .minute
        var end = start + 3
        if isSign(end, 0x3A), isNumber(end + 1, 1...2) {
            reading.second = tokens[end + 1].value
            reading.precision = .second
            end += 2
            if isSign(end, 0x2E) || isSign(end, 0x2C) || isSign(end, 0x3A), isNumber(end + 1, 1...18), isGlued(end + 1)
            {
                takeFraction(end + 1)
                end += 2
            } else if isSign(end, 0x2E), isGlued(end) {
                end += 1
            }
        }
        use(start..<end)
        return takeMeridiem(around: start, end)
    }

    /// Whether the hyphen stands before a zone: `2003-12-31-05:00`.
    private func isOffsetHyphen(_ index: Int) -> Bool {
        guard isSign(index, 0x2D), isGlued(index) else { return false }
        return tokens[..<index].count { $0.kind == .number } >= 3
    }

    private mutating func takeFraction(_ index: Int) {
        let token = tokens[index]
        var scale = 1
        for _ in token.length..<max(9, token.length) { scale *= 10 }
        var value = token.value
        for _ in 9..<max(9, token.length) { value /= 10 }
        reading.nanoseconds = Int32(truncatingIfNeeded: value * scale)
        reading.precision = .fraction
    }

    /// `21時19分00秒`, `21h19`, `21 h 19 min`
    private mutating func takeUnitTime(_ start: Int) -> Int? {
        guard isNumber(start, 1...2), isUnit(start + 1, EastAsianDateWords.hour, ["h", "hs", "hrs", "heures", "ч"])
        else {
            return nil
        }
        reading.hour = tokens[start].value
        reading.precision = .minute
        var end = start + 2
        if isNumber(end, 1...2) {
            reading.minute = tokens[end].value
            end += 1
            if isUnit(end, EastAsianDateWords.minute, ["m", "min", "mn", "мин"]) { end += 1 }
            if isNumber(end, 1...2), isUnit(end + 1, EastAsianDateWords.second, ["s", "sec", "с", "сек"]) {
                reading.second = tokens[end].value
                reading.precision = .second
                end += 2
            }
        }
        use(start..<end)
        return takeMeridiem(around: start, end)
    }

    private func isUnit(_ index: Int, _ unit: UInt8, _ letters: [String]) -> Bool {
        isSign(index, unit) || letters.contains { isWord(index, $0) }
    }

    /// `T2119`, `T211900`, and the same after eight digits of a date.
    private mutating func takeCompactTime(_ start: Int) -> Int? {
        guard start > 0, isNumber(start, 2...2) || isNumber(start, 4...4) || isNumber(start, 6...6) else { return nil }
        let followsT = isWord(start - 1, "t") && isGlued(start)
        guard followsT || (start == 1 && isNumber(0, 8...8) && tokens[start].length > 2) else { return nil }
        let value = tokens[start].value
        switch tokens[start].length {
        case 2: reading.hour = value
        case 4: (reading.hour, reading.minute) = (value / 100, value % 100)
        default: (reading.hour, reading.minute, reading.second) = (value / 10_000, value / 100 % 100, value % 100)
        }
        reading.precision = tokens[start].length == 6 ? .second : .minute
        var end = start + 1
        if reading.precision == .second, isSign(end, 0x2E) || isSign(end, 0x2C), isNumber(end + 1, 1...18),
            isGlued(end + 1)
        {
            takeFraction(end + 1)
            end += 2
        }
        use(start..<end)
        return end
    }

    /// `9 pm`
    private mutating func takeMeridiemTime(_ start: Int) -> Int? {
        guard isNumber(start, 1...2), meridiem(start + 1) != nil else { return nil }
        reading.hour = tokens[start].value
        reading.precision = .minute
        use(start..<start + 1)
        return takeMeridiem(around: start, start + 1)
    }

    /// `21.19` behind the date, not part of a longer row of numbers.
    private mutating func takeDottedTime(_ start: Int) -> Int? {
        guard start > 1, isNumber(start, 1...2), isSign(start + 1, 0x2E), isNumber(start + 2, 2...2),
            isGlued(start + 1),
            isGlued(start + 2), tokens[start].followsBlank, !isSign(start + 3, 0x2E),
            !isSign(start - 1, 0x2E) || tokens[start - 2].kind == .word
        else { return nil }
        reading.hour = tokens[start].value
        reading.minute = tokens[start + 2].value
        reading.precision = .minute
        use(start..<start + 3)
        return start + 3
    }

    /// Whether "am" or "pm" starts at a token, and how many tokens it takes.
    private func meridiem(_ index: Int) -> (isAfternoon: Bool, count: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        if DateWords.isMorning(word(index)) { return (false, 1) }
        if DateWords.isAfternoon(word(index)) { return (true, 1) }
        // a.m., π.μ.
        guard isSign(index + 1, 0x2E), isWord(index + 2, "m") || isWord(index + 2, "μ") else { return nil }
        let count = isSign(index + 3, 0x2E) ? 4 : 3
        if isWord(index, "a") || isWord(index, "π") { return (false, count) }
        if isWord(index, "p") || isWord(index, "μ") { return (true, count) }
        return nil
    }

    /// Applies "am" or "pm" behind or right before the time. Returns the index of the token behind it all.
    private mutating func takeMeridiem(around start: Int, _ end: Int) -> Int {
        var end = end
        var isAfternoon: Bool?
        if let found = meridiem(end) {
            isAfternoon = found.isAfternoon
            use(end..<end + found.count)
            end += found.count
        } else if let found = meridiem(start - 1), found.count == 1 {
            isAfternoon = found.isAfternoon
            use(start - 1..<start)
        }
        // 午後0時 is noon.
        guard let isAfternoon, 0...12 ~= reading.hour else { return end }
        reading.hour = reading.hour % 12 + (isAfternoon ? 12 : 0)
        return end
    }
}
