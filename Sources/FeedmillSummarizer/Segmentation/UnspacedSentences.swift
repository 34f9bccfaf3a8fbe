/// Thai, Lao, Khmer, Burmese: a full stop where the script has one, else a space once a sentence is long enough. In Thai
/// a space is the only mark there is, and it parts clauses too.
enum UnspacedSentences {
    private static let shortest = 64

    /// Ends of the sentences of one line, the last one being the line's.
    static func ends(_ text: ByteText, _ line: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var length = 0
        var last: UInt32 = 0
        var offset = line.lowerBound
        while offset < line.upperBound {
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            length += 1
            if isStop(scalar) {
                ends.append(offset)
                length = 0
            } else if kind == .space, length > 1 {
                let next = text.scalar(at: offset, before: line.upperBound)
                let stopped = last == 0x2E || last == 0x21 || last == 0x3F || last == 0x2026
                if stopped || (length > shortest && parts(last) && parts(next)) {
                    ends.append(offset)
                    length = 0
                }
            }
            last = scalar
        }
        if ends.last != line.upperBound { ends.append(line.upperBound) }
        return ends
    }

    /// The stops of Khmer, Burmese and Lao.
    private static func isStop(_ scalar: UInt32) -> Bool {
        scalar == 0x17D4 || scalar == 0x17D5 || scalar == 0x104B || scalar == 0xE5B
    }

    /// Numbers, foreign words and brackets are set off by spaces inside a sentence; ๆ repeats a word.
    private static func parts(_ scalar: UInt32) -> Bool {
        scalar != 0xE46 && (CharacterClass(scalar) == .unspaced || CharacterClass(scalar) == .quote)
    }
}
