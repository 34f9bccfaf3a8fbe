/// One number, word or sign of a date's text.
struct DateToken {
    enum Kind { case number, word, sign }

    var kind: Kind
    /// The number, or the sign's byte.
    var value = 0
    /// Where it stands in the text.
    var range: Range<Int>
    /// Whether a blank stands before it.
    var followsBlank: Bool

    var length: Int { range.count }

    func isSign(_ byte: UInt8) -> Bool { kind == .sign && value == Int(byte) }

    /// Whether it is a number with this many digits.
    func isNumber(_ digits: ClosedRange<Int>) -> Bool { kind == .number && digits.contains(length) }

    /// Dates have no more tokens and no longer numbers than these.
    static let maximumCount = 40
    private static let maximumDigits = 18

    /// The tokens of a text; `nil` when there are more than any date has.
    static func tokens(in bytes: [UInt8]) -> [DateToken]? {
        var tokens: [DateToken] = []
        var index = 0
        var followsBlank = false
        while index < bytes.count {
            let start = index
            let byte = bytes[index]
            index += 1
            if byte == 0x20 {
                followsBlank = true
                continue
            }
            var token = DateToken(kind: .sign, value: Int(byte), range: start..<index, followsBlank: followsBlank)
            if ASCII.isDigit(byte) {
                token.kind = .number
                token.value = Int(byte &- 0x30)
                while index < bytes.count, ASCII.isDigit(bytes[index]) {
                    guard index - start < maximumDigits else { return nil }
                    token.value = token.value * 10 + Int(bytes[index] &- 0x30)
                    index += 1
                }
            } else if isWordByte(byte) {
                token.kind = .word
                while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
            }
            token.range = start..<index
            followsBlank = false
            guard tokens.count < maximumCount else { return nil }
            tokens.append(token)
        }
        return tokens
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || ASCII.isLetter(byte) }
}
