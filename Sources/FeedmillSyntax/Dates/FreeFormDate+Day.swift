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

    /// `R6.6.19`, `H31/4/30`, `S64年1月7日`: a Japanese era by its letter. The ones before are long past.
    mutating func takeEraLetterDate() -> Bool {
        guard let start = tokens.indices.first(where: { eraYear(at: $0) != nil }), let year = eraYear(at: start),
            isSign(start + 2, 0x2E) || isSign(start + 2, 0x2F) || isSign(start + 2, EastAsianDateWords.year),
            isNumber(start + 3, 1...2), tokens[(start + 4)...].first?.kind == .sign, isNumber(start + 5, 1...2)
        else { return false }
        reading.year = year
        reading.month = tokens[start + 3].value
        reading.day = tokens[start + 5].value
        use(start..<start + 6)
        if isSign(start + 6, EastAsianDateWords.day) || isSign(start + 6, 0x2E) { use(start + 6..<start + 7) }
        return true
    }

    /// The year that a letter with a number right behind it means.
    private func eraYear(at index: Int) -> Int? {
        guard isGlued(index + 1), isNumber(index + 1, 1...2), !isUsed[index + 1],
            let era = Self.eraLetters.first(where: { isWord(index, $0.letter) })
        else { return nil }
        return era.before + tokens[index + 1].value
    }

    /// The letter, and the year before the first of the era.
    private static let eraLetters = [
        (letter: "r", before: 2018), (letter: "h", before: 1988), (letter: "s", before: 1925),
    ]

    /// Counts a year of Thailand's calendar as one of everybody's.
    mutating func takeBuddhistEra() {
        var isThai = zip(bytes, bytes.dropFirst()).contains { $0 == 0xE0 && 0xB8...0xB9 ~= $1 }
        for index in tokens.indices where isSign(index, EastAsianDateWords.buddhistEra) {
            isThai = true
            use(index..<index + 1)
        }
        if isThai, 2400...2699 ~= reading.year { reading.year -= 543 }
    }

    /// `19 Jun 2024`, `June 19, 2024`, `2024-Jun-19`, `Jun 2024`: a month by name, a year and mostly a day around it.
    mutating func takeNamedMonthDate() -> Bool {
        var names = tokens.indices.filter {
            !isUsed[$0] && tokens[$0].kind == .word && DateWords.month(word($0)) != nil
        }
        // "mar" is a Tuesday and a March: the weekday comes first.
        if names.count > 1, DateWords.isWeekday(word(names[0])) { names.removeFirst() }
        if names.isEmpty {
            // "19 6월 2024", "六月 19, 2024"
            guard
                let number = tokens.indices.first(where: {
                    isLeft($0, 1...2) && isSign($0 + 1, EastAsianDateWords.month)
                })
            else { return false }
            reading.month = tokens[number].value
            use(number..<number + 2)
        } else {
            guard names.count == 1, let month = DateWords.month(word(names[0])) else { return false }
            reading.month = month
            use(names[0]..<names[0] + 1)
        }
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
