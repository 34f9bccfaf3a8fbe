/// Which language a text is in, by its script and, among those that share one, by its small words.
enum LanguageGuess {
    /// BCP 47 primary subtag, or `nil` where nothing speaks for one. Looks at the beginning only.
    static func language(of text: ByteText) -> String? {
        let (script, words) = votes(text)
        if let script { return script }
        guard let best = words.indices.max(by: { words[$0] < words[$1] || (words[$0] == words[$1] && $0 > $1) }),
            words[best] >= 2
        else { return nil }
        return FunctionWords.languages[best]
    }

    /// Whether a text, however short, may be in a language: nothing speaks plainly for another one.
    static func may(_ text: ByteText, be language: String) -> Bool {
        let (script, words) = votes(text)
        if let script {
            // Japanese may do without kana in a line or two, Chinese not with them.
            return script == language || (script == "zh" && (language == "yue" || language == "ja" && text.count < 120))
                || (script == "ar" && (language == "fa" || language == "ur")) || (script == "hi" && language == "mr")
        }
        let best = words.max() ?? 0
        guard let index = FunctionWords.languages.firstIndex(of: language) else {
            return !scriptLanguages.contains(language) && best < 6
        }
        return best < 3 || words[index] * 3 >= best * 2
    }

    /// Those that are told by their script alone.
    private static let scriptLanguages = Set(ScriptCounts.languages + ["ja", "zh", "ko", "fa", "ur", "yue"])

    /// The language that the script stands for, or how many small words speak for each of the others.
    private static func votes(_ text: ByteText) -> (script: String?, words: [Int]) {
        var counts = ScriptCounts()
        var words = [Int](repeating: 0, count: FunctionWords.languages.count)
        var offset = 0
        let end = min(text.count, 8_192)
        var hash = Folding.seed
        var inWord = false
        while offset < end {
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            counts.add(scalar, kind)
            if kind == .lower || kind == .upper || kind == .mark {
                hash = Folding.mix(hash, Folding.fold(scalar, kind))
                inWord = true
            } else if inWord {
                vote(hash, &words)
                hash = Folding.seed
                inWord = false
            }
        }
        if inWord { vote(hash, &words) }
        return (counts.language, words)
    }

    private static func vote(_ hash: UInt64, _ words: inout [Int]) {
        guard var bits = FunctionWords.languagesOfWord[hash] else { return }
        while bits != 0 {
            words[bits.trailingZeroBitCount] += 1
            bits &= bits - 1
        }
    }
}

/// How many letters of which script; a script with one great language names it.
private struct ScriptCounts {
    private var kana = 0
    private var han = 0
    private var hangul = 0
    private var cased = 0
    private var others: [Int]

    private static let blocks: [(range: ClosedRange<UInt32>, language: String)] = [
        (0x370...0x3FF, "el"), (0x531...0x58F, "hy"), (0x591...0x5F4, "he"), (0x600...0x6FF, "ar"),
        (0x900...0x97F, "hi"), (0x980...0x9FF, "bn"), (0xA00...0xA7F, "pa"), (0xA80...0xAFF, "gu"),
        (0xB80...0xBFF, "ta"), (0xC00...0xC7F, "te"), (0xC80...0xCFF, "kn"), (0xD00...0xD7F, "ml"),
        (0xD80...0xDFF, "si"), (0xE00...0xE7F, "th"), (0xE80...0xEFF, "lo"), (0xF00...0xFFF, "bo"),
        (0x1000...0x109F, "my"), (0x10A0...0x10FF, "ka"), (0x1200...0x137F, "am"), (0x1780...0x17FF, "km"),
    ]

    static var languages: [String] { blocks.map(\.language) }

    init() {
        others = [Int](repeating: 0, count: Self.blocks.count)
    }

    mutating func add(_ scalar: UInt32, _ kind: CharacterClass) {
        switch kind {
        case .hiragana, .katakana: kana += 1
        case .han: han += 1
        case .hangul: hangul += 1
        case .lower, .upper, .letter, .unspaced:
            if kind != .letter, kind != .unspaced, Self.isShared(scalar) {
                cased += 1
            } else if let index = Self.blocks.firstIndex(where: { $0.range.contains(scalar) }) {
                others[index] += 1
            }
        case .other, .space, .newline, .digit, .mark, .opener, .closer, .quote: break
        }
    }

    /// Latin and Cyrillic: small words tell there.
    private static func isShared(_ scalar: UInt32) -> Bool {
        scalar < 0x370 || (0x400...0x52F).contains(scalar) || scalar >= 0x1D00
    }

    /// `nil` when most letters are Latin or Cyrillic, or there are none. One Chinese character weighs like three letters.
    var language: String? {
        let best = others.indices.max { others[$0] < others[$1] } ?? 0
        let cjk = 3 * (han + kana)
        let most = max(cjk, 2 * hangul, others[best])
        guard most > 0, most > cased else { return nil }
        if most == cjk { return kana * 20 >= han ? "ja" : "zh" }
        if most == 2 * hangul { return "ko" }
        return Self.blocks[best].language
    }
}
