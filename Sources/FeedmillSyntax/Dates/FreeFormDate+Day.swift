extension FreeFormDate {
    /// `2024年6月19日`, `令和6年6月19日`, `2024년 6월`
    mutating func takeUnitDate() -> Bool {
        guard
            let start = tokens.indices.first(where: { isNumber($0, 1...4) && isSign($0 + 1, EastAsianDateWords.year) })
        else { return false }
        reading.year = tokens[start].value
        if start > 0, tokens[start - 1].kind == .sign,
            let before = EastAsianDateWords.yearBefore(era: UInt8(truncatingIfNeeded: tokens[start - 1].value))
        {
            reading.year += before
            use(start - 1..<start)
        } else {
            expandYear(digits: tokens[start].length)
        }
        var end = start + 2
        if isNumber(end, 1...2), isSign(end + 1, EastAsianDateWords.month) {
            reading.month = tokens[end].value
            end += 2
            if isNumber(end, 1...2), isSign(end + 1, EastAsianDateWords.day) {
                reading.day = tokens[end].value
                end += 2
            } else {
                coarsen(.month)
            }
        } else {
            coarsen(.year)
        }
        use(start..<end)
        return true
    }

    /// `19 Jun 2024`, `June 19, 2024`, `2024-Jun-19`, `Jun 2024`: a month by name, a year and mostly a day around it.
    mutating func takeNamedMonthDate() -> Bool {
        var names = tokens.indices.filter {
            !isUsed[$0] && tokens[$0].kind == .word && DateWords.month(word($0)) != nil
        }
        // "mar" is a Tuesday and a March: the weekday comes first.
        if names.count > 1, DateWords.isWeekday(word(names[0])) { names.removeFirst() }
        guard names.count == 1, let month = DateWords.month(word(names[0])) else { return false }
        reading.month = month
        use(names[0]..<names[0] + 1)
        let numbers = tokens.indices.filter { isLeft($0, 1...4) }
        guard let first = numbers.first else { return false }
        guard let second = numbers.dropFirst().first else {
            guard tokens[first].length == 4 else { return false }
            reading.year = tokens[first].value
            use(first..<first + 1)
            coarsen(.month)
            return true
        }
        let yearComesFirst = tokens[first].length > 2 || tokens[first].value > 31
        let (year, day) = yearComesFirst ? (first, second) : (second, first)
        guard tokens[day].length <= 2 else { return false }
        reading.year = tokens[year].value
        expandYear(digits: tokens[year].length)
        reading.day = tokens[day].value
        use(first..<first + 1)
        use(second..<second + 1)
        return true
    }

    /// A year of two digits is one of 1950–2049, one of three counts from 1900 (RFC 5322 §4.3).
    mutating func expandYear(digits: Int) {
        switch digits {
        case 1, 2: reading.year += reading.year < 50 ? 2000 : 1900
        case 3: reading.year += 1900
        default: break
        }
    }

    /// Notes that less than a day was given. With a time of day that cannot be, so the date is made impossible.
    mutating func coarsen(_ precision: Timestamp.Precision) {
        if hasTime { reading.day = 0 } else { reading.precision = precision }
    }
}
