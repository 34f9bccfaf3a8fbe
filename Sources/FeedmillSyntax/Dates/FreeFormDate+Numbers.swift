extension FreeFormDate {
    /// A date in numbers only. Four digits are a year; `6/19/2024` is month first unless that cannot be, `19.6.2024` and
    /// `19-6-2024` are day first unless that cannot be; of two-digit years `03-12-31` is year first, the others as above.
    mutating func takeNumericDate() -> Bool {
        guard let start = tokens.indices.first(where: { isLeft($0, 1...8) }) else { return false }
        if takeWeekDate(start) { return true }
        var numbers = [start]
        var separator = 0
        while numbers.count < 3 {
            var index = numbers[numbers.count - 1] + 1
            var sign = 0x20
            if index < tokens.count, !isUsed[index], tokens[index].kind == .sign,
                [0x2D, 0x2E, 0x2F].contains(tokens[index].value)
            {
                sign = tokens[index].value
                index += 1
            }
            // "19 tháng 6 năm 2024"
            while isNoise(index) { index += 1 }
            guard index < tokens.count, isLeft(index, 1...4), numbers.count == 1 || sign == separator else { break }
            separator = sign
            numbers.append(index)
        }
        let isRead =
            switch numbers.count {
            case 1: readCompact(tokens[start])
            case 2: readPair(tokens[start], tokens[numbers[1]])
            default: readTriple(tokens[start], tokens[numbers[1]], tokens[numbers[2]], separator)
            }
        guard isRead, let last = numbers.last else { return false }
        for index in numbers { use(index..<index + 1) }
        // "19.6.2024." and the like.
        if isSign(last + 1, 0x2E) { use(last + 1..<last + 2) }
        return true
    }

    /// `2003-W01-3`, `2003W013`, `2003-W01` (ISO 8601, 5.2.3).
    private mutating func takeWeekDate(_ start: Int) -> Bool {
        var index = start + 1
        if isSign(index, 0x2D) { index += 1 }
        guard isNumber(start, 4...4), isWord(index, "w"), isGlued(index + 1) else { return false }
        let week: Int
        var weekday = 1
        index += 1
        if isNumber(index, 3...3) {
            (week, weekday) = (tokens[index].value / 10, tokens[index].value % 10)
            index += 1
        } else if isNumber(index, 2...2) {
            week = tokens[index].value
            index += 1
            if isSign(index, 0x2D), isNumber(index + 1, 1...1) {
                weekday = tokens[index + 1].value
                index += 2
            }
        } else {
            return false
        }
        guard let date = CivilDate(year: tokens[start].value, week: week, weekday: weekday) else { return false }
        set(date)
        use(start..<index)
        return true
    }

    private mutating func set(_ date: CivilDate) {
        (reading.year, reading.month, reading.day) = (date.year, date.month, date.day)
    }

    /// `20240619`, `2024171`, `240619`, `24171`, `2024`
    private mutating func readCompact(_ number: DateToken) -> Bool {
        let value = number.value
        switch number.length {
        case 8: (reading.year, reading.month, reading.day) = (value / 10_000, value / 100 % 100, value % 100)
        case 7: return readOrdinal(year: value / 1000, value % 1000)
        case 6:
            (reading.year, reading.month, reading.day) = (value / 10_000, value / 100 % 100, value % 100)
            expandYear(digits: 2)
        case 5:
            reading.year = value / 1000
            expandYear(digits: 2)
            return readOrdinal(year: reading.year, value % 1000)
        case 4:
            reading.year = value
            coarsen(.year)
        default: return false
        }
        return true
    }

    private mutating func readOrdinal(year: Int, _ dayOfYear: Int) -> Bool {
        guard let date = CivilDate(year: year, dayOfYear: dayOfYear) else { return false }
        set(date)
        return true
    }

    /// `2024-06`, `2024-171`, `24-171`, `06/2024`
    private mutating func readPair(_ first: DateToken, _ second: DateToken) -> Bool {
        if second.length == 3 {
            reading.year = first.value
            expandYear(digits: first.length)
            return readOrdinal(year: reading.year, second.value)
        }
        let (year, month) = first.length == 4 ? (first, second) : (second, first)
        guard year.length == 4, month.length <= 2 else { return false }
        (reading.year, reading.month) = (year.value, month.value)
        coarsen(.month)
        return true
    }

    private mutating func readTriple(
        _ first: DateToken, _ second: DateToken, _ third: DateToken, _ separator: Int
    ) -> Bool {
        guard second.length <= 2 else { return false }
        let isYearFirst =
            first.length > 2 || (first.length == 2 && third.length == 1)
            || (third.length <= 2 && separator == 0x2D && 1...12 ~= second.value)
        if isYearFirst {
            guard third.length <= 2 else { return false }
            (reading.year, reading.month, reading.day) = (first.value, second.value, third.value)
            expandYear(digits: first.length)
            return true
        }
        let isMonthFirst = separator == 0x2F ? first.value <= 12 : second.value > 12
        reading.month = isMonthFirst ? first.value : second.value
        reading.day = isMonthFirst ? second.value : first.value
        reading.year = third.value
        expandYear(digits: third.length)
        return true
    }
}
