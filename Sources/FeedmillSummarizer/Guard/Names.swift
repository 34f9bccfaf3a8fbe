/// What in a text looks like the name of someone or something.
enum Names {
    /// Katakana words, Chinese characters before a title or kind of place, and words with a capital where the language gives
    /// names one and no sentence begins.
    static func names(in text: String, language: String) -> [String] {
        let bytes = ByteText(text)
        var names: [String] = []
        var offset = 0
        var begins = true
        while offset < bytes.count {
            let start = offset
            let scalar = bytes.next(&offset)
            let kind = CharacterClass(scalar)
            switch kind {
            case .katakana:
                run(bytes, &offset) { CharacterClass($0) == .katakana || $0 == 0x30FB }
                let word = bytes.string(start..<offset)
                if word.unicodeScalars.count >= 4 { names += word.split(separator: "・").map(String.init) }
                begins = false
            case .han:
                run(bytes, &offset) { CharacterClass($0) == .han }
                names += beforeTitle(bytes.string(start..<offset), bytes.scalar(at: offset, before: bytes.count))
                begins = false
            case .lower, .upper, .letter, .hangul, .digit:
                run(bytes, &offset) {
                    let kind = CharacterClass($0)
                    return kind == .lower || kind == .upper || kind == .letter || kind == .mark || kind == .hangul
                        || kind == .digit || $0 == 0x2019 || $0 == 0x27 || $0 == 0x2D
                }
                let word = bytes.string(start..<offset)
                if kind == .upper, !begins, !nounLanguages.contains(language), word.unicodeScalars.count > 2 {
                    names.append(possessor(word))
                }
                begins = false
            case .quote, .opener: begins = true
            case .other: if AlphabeticSentences.isStop(scalar) || scalar == 0x3A { begins = true }
            default: break
            }
        }
        return names
    }

    /// Every noun has a capital there.
    private static let nounLanguages: Set<String> = ["de", "lb"]

    private static func run(_ text: ByteText, _ offset: inout Int, while holds: (UInt32) -> Bool) {
        while offset < text.count {
            var next = offset
            guard holds(text.next(&next)) else { return }
            offset = next
        }
    }

    private static func possessor(_ word: String) -> String {
        for end in ["'s", "’s", "'", "’"] where word.hasSuffix(end) { return String(word.dropLast(end.count)) }
        return word
    }

    private static let titles = [
        "大統領", "総理", "首相", "外相", "市長", "知事", "議員", "会長", "社長", "教授", "容疑者", "選手", "監督", "氏", "先生", "总统", "总理", "主席",
    ]

    private static func beforeTitle(_ run: String, _ next: UInt32) -> [String] {
        // さん
        if next == 0x3055, run.unicodeScalars.count <= 4, run.unicodeScalars.count >= 2 { return [run] }
        for title in titles where run.hasSuffix(title) {
            let name = run.dropLast(title.count)
            if name.count >= 2, name.count <= 4 { return [String(name)] }
        }
        return []
    }
}
