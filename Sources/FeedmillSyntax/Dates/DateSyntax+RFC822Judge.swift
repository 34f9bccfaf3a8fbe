extension DateSyntax {
    /// Whether a text is a date of RFC 822 §5, with two or four digits of a year.
    package static func isRFC822(_ text: String) -> Bool { judgeRFC822(text).fault == nil }

    package static func faultInRFC822(_ text: String) -> DateFault? { judgeRFC822(text).fault }

    /// Judges a date by RFC 822 §5.1 (RFC 5322 §3.3 and §4.3 give the same with longer years), white space and comments
    /// allowed between its parts.
    package static func judgeRFC822(_ text: String) -> RFC822Judgement {
        var form = RFC822Form(text)
        form.read()
        return form.judgement
    }
}

/// Walks over an RFC 822 date.
private struct RFC822Form {
    var judgement = RFC822Judgement()
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func leave(_ fault: DateFault) { judgement.fault = judgement.fault ?? fault }

    mutating func read() {
        skipBlanks(usual: 0)
        var weekday: Int?
        if ASCII.isLetter(next) {
            let start = index
            let name = word()
            weekday = Self.weekdays.firstIndex { $0.lowercased() == name.lowercased() }
            guard let weekday else { return leave(.form(offset: start)) }
            if Self.weekdays[weekday] != name { judgement.oddities.insert(.letterCase) }
            skipBlanks(usual: 0)
            guard next == 0x2C else { return leave(.form(offset: index)) }
            index += 1
            skipBlanks(usual: 1)
        }
        let dayStart = index
        guard let day = number(1...2) else { return leave(.form(offset: index)) }
        skipBlanks(usual: 1)
        let monthStart = index
        let name = word()
        guard let month = Self.months.firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
            return leave(.form(offset: monthStart))
        }
        if Self.months[month] != name { judgement.oddities.insert(.letterCase) }
        skipBlanks(usual: 1)
        let yearStart = index
        guard var year = number(2...4), index - yearStart != 3 else { return leave(.form(offset: yearStart)) }
        if index - yearStart == 2 {
            judgement.oddities.insert(.twoDigitYear)
            year += year < 50 ? 2000 : 1900
        }
        if let date = CivilDate(year: year, month: month + 1, day: day) {
            judgement.hasWrongWeekday = weekday.map { $0 + 1 != date.weekday } ?? false
        } else {
            leave(.range(offset: dayStart))
        }
        guard skipBlanks(usual: 1) else { return leave(.form(offset: index)) }
        readTime()
        readZone()
        skipBlanks(usual: 0)
        if index < bytes.count { leave(.form(offset: index)) }
    }

    private mutating func readTime() {
        readTimePart(0...23)
        guard next == 0x3A else { return leave(.form(offset: index)) }
        index += 1
        readTimePart(0...59)
        guard next == 0x3A else {
            judgement.oddities.insert(.noSeconds)
            return
        }
        index += 1
        readTimePart(0...60)
    }

    private mutating func readTimePart(_ range: ClosedRange<Int>) {
        let start = index
        guard let value = number(2...2) else { return leave(.form(offset: start)) }
        if !range.contains(value) { leave(.range(offset: start)) }
    }

    private mutating func readZone() {
        skipBlanks(usual: 1)
        let start = index
        guard next != 0x2B, next != 0x2D else {
            index += 1
            guard let value = number(4...4) else { return leave(.form(offset: start)) }
            if value / 100 > 23 || value % 100 > 59 { leave(.range(offset: start)) }
            if value % 15 != 0 || value / 100 > 14 { judgement.oddities.insert(.oddOffset) }
            return
        }
        guard index < bytes.count else { return leave(.zone(offset: index)) }
        let name = word()
        let upper = name.uppercased()
        if Self.zones.contains(upper) {
            if upper != name { judgement.oddities.insert(.letterCase) }
        } else if upper.utf8.count == 1, upper != "J" {
            judgement.oddities.insert(.militaryZone)
        } else {
            leave(.form(offset: start))
        }
    }

    /// The number in as many digits as are there; `nil` when they are too few or too many.
    private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        let start = index
        var value = 0
        while ASCII.isDigit(next), index - start < digits.upperBound {
            value = value * 10 + Int(next &- 0x30)
            index += 1
        }
        return digits.contains(index - start) && !ASCII.isDigit(next) ? value : nil
    }

    private mutating func word() -> String {
        let start = index
        while ASCII.isLetter(next) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Passes over white space and comments. Returns whether there were any.
    @discardableResult
    private mutating func skipBlanks(usual: Int) -> Bool {
        let start = index
        var depth = 0
        while index < bytes.count {
            if next == 0x28 {
                depth += 1
                judgement.oddities.insert(.comment)
            } else if depth > 0 {
                if next == 0x29 { depth -= 1 }
                if next == 0x5C { index += 1 }
            } else if !ASCII.isSpace(next) {
                break
            }
            index += 1
        }
        index = min(index, bytes.count)
        if depth > 0 { leave(.form(offset: start)) }
        let isUsual = index == start || (usual == 1 && index == start + 1 && bytes[start] == 0x20)
        if !isUsual { judgement.oddities.insert(.whiteSpace) }
        return index > start
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let zones: Set<String> = ["UT", "GMT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "Z"]
}
