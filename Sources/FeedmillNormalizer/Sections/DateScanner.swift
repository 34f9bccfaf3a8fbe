internal import FeedmillSyntax

/// Reads a ``WrittenDate`` from its first character on.
struct DateScanner {
    private var rest: ArraySlice<Unicode.Scalar>

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        rest = scalars
    }

    /// Whether nothing follows that does not belong to a date.
    var isAtEnd: Bool { rest.allSatisfy(\.isBlank) }

    mutating func date() -> WrittenDate? {
        let close = bracket()
        guard var date = day() else { return nil }
        weekday()
        date.minuteOfDay = time()
        weekday()
        if let close {
            skipBlanks()
            guard skip(close) else { return nil }
        }
        guard date.day >= 1, date.day <= CivilDate.days(inMonth: date.month, of: date.year) else { return nil }
        return date
    }

    // MARK: Days

    private mutating func day() -> WrittenDate? {
        for form in [Self.yearFirst, Self.era, Self.dayFirst, Self.monthFirst] {
            let start = rest
            if let date = form(&self) { return date }
            rest = start
        }
        return nil
    }

    /// 2024年6月19日, 2024-06-19, 2024.6.19.
    private static func yearFirst(_ scanner: inout DateScanner) -> WrittenDate? {
        guard let year = scanner.number(4...4), (1800...2199).contains(year) else { return nil }
        return scanner.monthAndDay(year)
    }

    /// 令和6年6月19日.
    private static func era(_ scanner: inout DateScanner) -> WrittenDate? {
        for (name, before) in [("令和", 2018), ("平成", 1988), ("昭和", 1925)] where scanner.skip(name) {
            if scanner.skip("元") { return scanner.monthAndDay(before + 1) }
            guard let year = scanner.number(1...2), year > 0 else { return nil }
            return scanner.monthAndDay(before + year)
        }
        return nil
    }

    private mutating func monthAndDay(_ year: Int) -> WrittenDate? {
        if skip("年") || skip("년") {
            skipBlanks()
            guard let month = number(1...2), skip("月") || skip("월") else { return nil }
            skipBlanks()
            guard let day = number(1...2), skip("日") || skip("일") else { return nil }
            return WrittenDate(year: year, month: month, day: day)
        }
        for separator in ["-", ".", "/", "．", "／", "－"] as [Unicode.Scalar] where skip(separator) {
            skipBlanks()
            guard let month = number(1...2), skip(separator) else { return nil }
            skipBlanks()
            guard let day = number(1...2) else { return nil }
            _ = skip(".")
            return WrittenDate(year: year, month: month, day: day)
        }
        return nil
    }

    /// 19 June 2024, 19. Juni 2024, 19 de junio de 2024, 19.06.2024.
    private static func dayFirst(_ scanner: inout DateScanner) -> WrittenDate? {
        guard let day = scanner.number(1...2) else { return nil }
        let dotted = scanner.skip(".")
        if dotted, let month = scanner.number(1...2) {
            guard scanner.skip("."), let year = scanner.number(4...4), year >= 1800 else { return nil }
            return WrittenDate(year: year, month: month, day: day)
        }
        scanner.skipBlanks()
        _ = scanner.skip("de ")
        guard let month = scanner.month() else { return nil }
        _ = scanner.skip(".")
        _ = scanner.skip(",")
        scanner.skipBlanks()
        _ = scanner.skip("de ")
        guard let year = scanner.number(4...4), year >= 1800 else { return nil }
        return WrittenDate(year: year, month: month, day: day)
    }

    /// June 19, 2024.
    private static func monthFirst(_ scanner: inout DateScanner) -> WrittenDate? {
        guard let month = scanner.month() else { return nil }
        _ = scanner.skip(".")
        scanner.skipBlanks()
        guard let day = scanner.number(1...2) else { return nil }
        for suffix in ["st", "nd", "rd", "th"] where scanner.skip(suffix) { break }
        _ = scanner.skip(",")
        scanner.skipBlanks()
        guard let year = scanner.number(4...4), year >= 1800 else { return nil }
        return WrittenDate(year: year, month: month, day: day)
    }

    private mutating func month() -> Int? {
        let name = rest.prefix { $0.properties.isAlphabetic }
        guard (3...12).contains(name.count) else { return nil }
        guard let month = MonthNames.month(HeadingName.folded(String(String.UnicodeScalarView(name)))) else {
            return nil
        }
        rest = rest.dropFirst(name.count)
        return month
    }

    // MARK: Times

    /// 21:19, 21:19:05, T21:19+09:00, 21時19分.
    private mutating func time() -> Int? {
        let start = rest
        _ = skip("T")
        _ = skip(",")
        skipBlanks()
        guard let hour = number(1...2), hour < 25, skip(":") || skip("：") || skip("時"), let minute = number(2...2)
        else {
            rest = start
            return nil
        }
        _ = skip("分")
        if skip(":") {
            _ = number(2...2)
            if skip(".") { _ = number(1...9) }
        }
        zone()
        return hour * 60 + minute
    }

    private mutating func zone() {
        let start = rest
        skipBlanks()
        for name in ["Z", "UTC", "GMT", "JST", "KST", "CET", "CEST", "EST", "EDT", "PST", "PDT"] where skip(name) {
            return
        }
        if skip("+") || skip("-"), number(2...2) != nil {
            _ = skip(":")
            if number(2...2) != nil { return }
        }
        rest = start
    }

    private mutating func weekday() {
        let start = rest
        skipBlanks()
        guard let close = bracket(), let day = rest.first, !day.isBlank else {
            rest = start
            return
        }
        let name = rest.prefix { $0.properties.isAlphabetic }
        rest = rest.dropFirst(name.count)
        if name.isEmpty || name.count > 10 || !skip(close) { rest = start }
    }

    // MARK: Pieces

    private mutating func bracket() -> Unicode.Scalar? {
        let pairs: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕"]
        guard let first = rest.first, let close = pairs[first] else { return nil }
        rest = rest.dropFirst()
        return close
    }

    private mutating func number(_ length: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while let digit = rest.dropFirst(count).first?.digit {
            count += 1
            guard count <= length.upperBound else { return nil }
            value = value * 10 + digit
        }
        guard count >= length.lowerBound else { return nil }
        rest = rest.dropFirst(count)
        return value
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    private mutating func skipBlanks() {
        rest = rest.drop(while: \.isBlank)
    }
}
