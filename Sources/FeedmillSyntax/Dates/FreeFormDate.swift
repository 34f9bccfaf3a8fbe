/// Reads a date in any order and with any separators, in many languages: first the time of day, then the zone behind it,
/// then the date out of what is left. A word that nobody knows may stand at the start (a weekday) and at the end (a
/// zone); anything else that is left over makes it no date.
struct FreeFormDate {
    let bytes: [UInt8]
    var tokens: [DateToken]
    /// Which tokens have been read.
    var isUsed: [Bool]
    var reading = DateReading()
    var hasTime = false

    /// The fields of a date; `nil` when it makes no sense.
    static func read(_ text: String) -> DateReading? {
        guard let plain = DateText(text), let tokens = DateToken.tokens(in: plain.bytes), !tokens.isEmpty else {
            return nil
        }
        if let reading = bareNumber(tokens) { return reading }
        var date = FreeFormDate(bytes: plain.bytes, tokens: tokens)
        return date.read()
    }

    private init(bytes: [UInt8], tokens: [DateToken]) {
        self.bytes = bytes
        self.tokens = tokens
        isUsed = Array(repeating: false, count: tokens.count)
        reading.precision = .day
    }

    private mutating func read() -> DateReading? {
        joinColonDate()
        if let end = takeTime() {
            hasTime = true
            takeZone(from: end)
        } else {
            takeZoneOfDate()
        }
        guard takeUnitDate() || takeEraLetterDate() || takeNamedMonthDate() || takeNumericDate() else { return nil }
        takeBuddhistEra()
        takeUnsignedZone()
        return hasUnknownRest ? nil : reading
    }

    func word(_ index: Int) -> ArraySlice<UInt8> { bytes[tokens[index].range] }

    func isWord(_ index: Int, _ text: String) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
        return word(index).elementsEqual(text.utf8)
    }

    func isSign(_ index: Int, _ byte: UInt8) -> Bool {
        tokens.indices.contains(index) && tokens[index].isSign(byte)
    }

    func isNumber(_ index: Int, _ digits: ClosedRange<Int>) -> Bool {
        tokens.indices.contains(index) && tokens[index].isNumber(digits)
    }

    /// Whether the token stands right behind the one before it.
    func isGlued(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].followsBlank }

    mutating func use(_ range: Range<Int>) {
        for index in range { isUsed[index] = true }
    }

    /// `2004:05:28` as cameras write it.
    private mutating func joinColonDate() {
        guard isNumber(0, 4...4), isSign(1, 0x3A), isNumber(2, 2...2), isSign(3, 0x3A), isNumber(4, 2...2) else {
            return
        }
        tokens[1].value = 0x2D
        tokens[3].value = 0x2D
    }

    /// Whether something is left over that a date cannot have.
    private var hasUnknownRest: Bool {
        for index in tokens.indices where !isUsed[index] {
            let token = tokens[index]
            switch token.kind {
            case .number: return true
            case .sign:
                let isPunctuation = [0x2C, 0x2D, 0x2E, 0x2F, 0x27, 0x3B, 0x40, 0x7C].contains(token.value)
                // Between a date and a time, as in server logs.
                let joinsTime = token.value == 0x3A && hasTime && index + 1 < tokens.count && isUsed[index + 1]
                // "Published: 19 June 2024"
                if token.value == 0x3A, index == 0 || (index == 1 && tokens[0].kind == .word) { continue }
                // A hyphen in front makes a year before Christ, or one that is left out.
                if (!isPunctuation && !joinsTime) || (index == 0 && token.value == 0x2D) { return true }
            case .word:
                let isOuter = index == 0 || (index == tokens.count - 1 && hasTime)
                if isOuter || isWord(index, "t") || isWord(index, "z") { continue }
                if DateWords.isNoise(word(index)) || DateWords.isWeekday(word(index)) { continue }
                return true
            }
        }
        return false
    }
}
