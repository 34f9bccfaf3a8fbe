/// What the grammar asks of a line's characters.
extension String {
    /// Without U+0020, U+3000, U+00A0 and tabs at both ends.
    var trimmedOfBlanks: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return first == scalars.startIndex && scalars.index(after: last) == scalars.endIndex
            ? self : String(scalars[first...last])
    }

    /// Width in columns of a terminal: East Asian characters take two.
    var columns: Int {
        var columns = 0
        for scalar in unicodeScalars { columns += scalar.isEastAsian ? 2 : 1 }
        return columns
    }

    /// Whether a sentence or a clause ends here.
    var endsWithPunctuation: Bool {
        guard let last = unicodeScalars.last else { return false }
        return Self.punctuation.contains(last)
    }

    private static let punctuation: Set<Unicode.Scalar> = [
        "。", "．", ".", "！", "!", "？", "?", "、", "，", ",", "；", ";", "：", ":", "…", "‥", "｡", "､", "।", "؟", "。",
    ]

    /// Whether a sentence ends here, quotation marks and parentheses after it or not.
    var endsSentence: Bool {
        guard let last = unicodeScalars.last(where: { !Self.closers.contains($0) }) else { return false }
        return Self.sentenceEnds.contains(last)
    }

    private static let closers: Set<Unicode.Scalar> = ["」", "』", "”", "’", "\"", "'", ")", "）", "»", "]", "］"]
    private static let sentenceEnds: Set<Unicode.Scalar> = [
        "。", "．", ".", "！", "!", "？", "?", "…", "｡", "।", "؟", ":", "：",
    ]
}

extension Unicode.Scalar {
    /// The white space that the grammar trims.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09, 0xA0, 0x3000: true
        default: false
        }
    }

    /// Han, kana, hangul, and the punctuation and full-width forms that go with them.
    var isEastAsian: Bool {
        switch value {
        case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// The value of an ASCII or full-width decimal digit.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }
}
