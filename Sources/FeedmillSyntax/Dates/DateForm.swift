/// Walks over a date of one certain form and remembers where it first left it.
struct DateForm {
    private let bytes: [UInt8]
    private(set) var index = 0
    private var fault: DateFault?

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The byte at the place reached, 0 at the end.
    var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

    var isAtEnd: Bool { index == bytes.count }

    /// Where the form was left, if it was; call when the form is over.
    func finish() -> DateFault? {
        fault ?? (isAtEnd ? nil : .form(offset: index))
    }

    mutating func leave() { fault = fault ?? .form(offset: index) }

    mutating func leaveRange(at offset: Int) { fault = fault ?? .range(offset: offset) }

    /// One byte out of a choice.
    mutating func expect(_ choice: UInt8...) {
        guard fault == nil else { return }
        guard !isAtEnd, choice.contains(next) else { return leave() }
        index += 1
    }

    /// As many decimal digits as there have to be, and their number within its range; 0 after a fault.
    mutating func number(_ digits: Int, in range: ClosedRange<Int>) -> Int {
        guard fault == nil else { return 0 }
        let start = index
        var value = 0
        for _ in 0..<digits {
            guard ASCII.isDigit(next) else {
                leave()
                return 0
            }
            value = value * 10 + Int(next &- 0x30)
            index += 1
        }
        if !range.contains(value) { leaveRange(at: start) }
        return value
    }

    /// The digits of a fraction, at least one.
    mutating func fraction() {
        guard fault == nil else { return }
        guard ASCII.isDigit(next) else { return leave() }
        while ASCII.isDigit(next) { index += 1 }
    }

    /// `2024-06-19`, the day being one of its month.
    mutating func fullDate() {
        let year = number(4, in: 0...9999)
        expect(0x2D)
        let month = number(2, in: 1...12)
        expect(0x2D)
        day(of: month, year)
    }

    mutating func day(of month: Int, _ year: Int) {
        let start = index
        let day = number(2, in: 1...31)
        if fault == nil, day > CivilDate.days(inMonth: month, of: year) { leaveRange(at: start) }
    }

    /// `Z` or `+09:00`.
    mutating func zone(lowercaseZ: Bool) {
        if next == 0x5A || (lowercaseZ && next == 0x7A) {
            index += 1
            return
        }
        if isAtEnd { fault = fault ?? .zone(offset: index) }
        expect(0x2B, 0x2D)
        _ = number(2, in: 0...23)
        expect(0x3A)
        _ = number(2, in: 0...59)
    }
}
