/// Japanese and Chinese: 。！？ end a sentence outside brackets, together with the closing marks after them.
enum CJKSentences {
    /// An opening bracket that has not been closed after so many characters was never meant to be.
    private static let longestBracket = 200

    /// Ends of the sentences of one line, the last one being the line's.
    static func ends(_ text: ByteText, _ line: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var depth = 0
        var length = 0
        var introduced = false
        var last: UInt32 = 0
        var beforeQuote = false
        var offset = line.lowerBound
        while offset < line.upperBound {
            let scalar = text.next(&offset)
            length += 1
            switch scalar {
            case 0x300C, 0x300E, 0xFF08, 0x28, 0xFF3B, 0x3010, 0x3008, 0x300A, 0x201C, 0x3014, 0xFF62:
                if depth == 0 { beforeQuote = introduced }
                depth += 1
            case 0x300D, 0x300F, 0xFF09, 0x29, 0xFF3D, 0x3011, 0x3009, 0x300B, 0x201D, 0x3015, 0xFF63:
                if depth > 0 { depth -= 1 }
                // ……说：“……。” is a sentence, although its stop stands inside; 「……。」「……。」 are two.
                if depth == 0, scalar == 0x201D || scalar == 0x300D, isStop(last),
                    beforeQuote || isAnswered(text, offset, line.upperBound)
                {
                    offset = absorbed(text, offset, line.upperBound)
                    ends.append(offset)
                    length = 0
                    beforeQuote = false
                }
            case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF0E, 0xFF61, 0x203C, 0x2047...0x2049:
                guard depth == 0 || length > longestBracket,
                    isEnd(text, scalar, last, offset, line.upperBound)
                else { break }
                offset = absorbed(text, offset, line.upperBound)
                ends.append(offset)
                depth = 0
                length = 0
            default: break
            }
            introduced = scalar == 0xFF1A || scalar == 0x3A
            last = scalar
        }
        if ends.last != line.upperBound { ends.append(line.upperBound) }
        return ends
    }

    private static func isStop(_ scalar: UInt32) -> Bool {
        scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F || scalar == 0x21 || scalar == 0x3F
    }

    /// Whether a mark that may end a sentence does, by its neighbours: not in a number, an address, a name ("Yahoo!ニュース").
    private static func isEnd(_ text: ByteText, _ mark: UInt32, _ last: UInt32, _ offset: Int, _ end: Int) -> Bool {
        let next = text.scalar(at: offset, before: end)
        let after = CharacterClass(next)
        switch mark {
        // モーニング娘。の新曲
        case 0x3002: return !isParticle(next, text, offset, end)
        case 0xFF0E: return after != .digit && after != .upper && after != .lower
        case 0x21, 0x3F:
            let before = CharacterClass(last)
            guard before == .lower || before == .upper || before == .digit || last == 0x2F else { return true }
            return next == 0 || after == .space || after == .closer || isStop(next)
        default: return true
        }
    }

    /// Whether another quotation follows at once.
    private static func isAnswered(_ text: ByteText, _ offset: Int, _ end: Int) -> Bool {
        let next = text.scalar(at: offset, before: end)
        return next == 0x300C || next == 0x201C
    }

    /// Whether を, or の before a noun, shows that the stop was part of a name.
    private static func isParticle(_ next: UInt32, _ text: ByteText, _ offset: Int, _ end: Int) -> Bool {
        if next == 0x3092 { return true }
        guard next == 0x306E else { return false }
        var offset = offset
        _ = text.next(&offset)
        let noun = CharacterClass(text.scalar(at: offset, before: end))
        return noun == .han || noun == .katakana
    }

    /// Past further stops and closing brackets.
    private static func absorbed(_ text: ByteText, _ offset: Int, _ end: Int) -> Int {
        var offset = offset
        while offset < end {
            var next = offset
            let scalar = text.next(&next)
            switch scalar {
            case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x300D, 0x300F, 0xFF09, 0x29, 0x201D, 0xFF61, 0xFF63: offset = next
            default: return offset
            }
        }
        return offset
    }
}
