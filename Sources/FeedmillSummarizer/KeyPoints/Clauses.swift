/// Makes a sentence shorter where that leaves a whole clause of it, word for word.
struct Clauses {
    let text: ByteText
    let language: String

    /// The sentence, but for a connective before it, when it has at most `limit` characters.
    func whole(_ sentence: Range<Int>, to limit: Int) -> Range<Int>? {
        let whole = language == "ja" ? withoutConnective(sentence) : sentence
        return length(whole) <= limit ? whole : nil
    }

    /// The sentence, or the part of it that can stand alone in `limit` characters; `nil` when there is none.
    func shortened(_ sentence: Range<Int>, to limit: Int) -> Range<Int>? {
        if let whole = whole(sentence, to: limit) { return whole }
        return language == "ja" ? tail(sentence, limit) : language == "zh" ? nil : head(sentence, limit)
    }

    /// As ``shortened(_:to:)``, or else as many of its clauses as there is room for: the last ones where the verb comes last, the
    /// first ones elsewhere.
    func pressed(_ sentence: Range<Int>, to limit: Int) -> Range<Int>? {
        if let shortened = shortened(sentence, to: limit) { return shortened }
        return language == "ja" || language == "ko" ? lastClauses(sentence, limit) : firstClauses(sentence, limit)
    }

    private func lastClauses(_ range: Range<Int>, _ limit: Int) -> Range<Int>? {
        for comma in commas(range) {
            let rest = text.trimmed(comma.upperBound..<range.upperBound)
            let length = length(rest)
            if length * 3 < limit { return nil }
            if length <= limit { return rest }
        }
        return nil
    }

    private func firstClauses(_ range: Range<Int>, _ limit: Int) -> Range<Int>? {
        for comma in commas(range).reversed() {
            let start = text.trimmed(range.lowerBound..<comma.lowerBound)
            let length = length(start)
            if length * 3 < limit { return nil }
            if length <= limit { return start }
        }
        return nil
    }

    /// The commas outside brackets and quotation marks; in scripts without them, the spaces.
    private func commas(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var depth = 0
        var quotes = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let here = offset
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            if kind == .opener || scalar == 0x201C { depth += 1 }
            if kind == .closer, scalar != 0x2019 { depth -= 1 }
            if scalar == 0x22 { quotes ^= 1 }
            guard depth == 0, quotes == 0 else { continue }
            switch scalar {
            case 0x3001, 0xFF0C, 0x60C: found.append(here..<offset)
            case 0x2C where CharacterClass(text.scalar(at: offset, before: range.upperBound)) == .space:
                found.append(here..<offset)
            case 0x20 where language == "th" || language == "lo": found.append(here..<offset)
            default: break
            }
        }
        return found
    }

    private func length(_ range: Range<Int>) -> Int {
        text.bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    // MARK: - Japanese: what comes last carries the verb

    private static let connectives = [
        "また、", "さらに、", "しかし、", "一方、", "なお、", "そして、", "ただし、", "ただ、", "加えて、", "このため、", "そのため、", "そこで、", "次に、",
        "まず、", "特に、", "例えば、", "一方で、", "さらには、",
    ].map { Array($0.utf8) }

    private static let clauseEnds = ["が、", "しており、", "ており、", "れ、", "し、", "ため、", "ものの、", "ことから、", "によると、", "けれども、"]
        .map { Array($0.utf8) }

    private func withoutConnective(_ range: Range<Int>) -> Range<Int> {
        for word in Self.connectives where text.bytes[range].starts(with: word) {
            return range.lowerBound + word.count..<range.upperBound
        }
        return range
    }

    private func tail(_ range: Range<Int>, _ limit: Int) -> Range<Int>? {
        var depth = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.next(&offset)
            switch CharacterClass(scalar) {
            case .opener: depth += 1
            case .closer: depth -= 1
            default: break
            }
            guard scalar == 0x3001, depth == 0 else { continue }
            let rest = offset..<range.upperBound
            let before = text.bytes[range.lowerBound..<offset]
            guard
                Self.clauseEnds.contains(where: { before.count > $0.count && before.suffix($0.count).elementsEqual($0) }
                )
            else { continue }
            let length = length(rest)
            if length < limit / 2 { return nil }
            if length <= limit, hasTopic(rest) { return rest }
        }
        return nil
    }

    /// Whether は names what the clause is about: without it that may have been in the part cut off.
    private func hasTopic(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.next(&offset)
            if scalar == 0x3001 { return false }
            if scalar == 0x306F { return offset < range.upperBound }
        }
        return false
    }

    // MARK: - Languages with the verb first: what comes after may go

    private static let relatives: [String: [String]] = [
        "en": ["which", "who", "whose", "where", "while", "whereas", "although", "including"],
        "de": ["der", "die", "das", "deren", "dessen", "welche", "welcher", "wobei", "während", "obwohl"],
        "fr": ["qui", "dont", "où", "tandis", "alors", "notamment"],
        "es": ["que", "quien", "quienes", "donde", "mientras", "cuyo", "cuya"],
        "it": ["che", "mentre", "dove", "cui"],
        "pt": ["que", "enquanto", "onde", "cujo", "cuja"],
        "nl": ["die", "dat", "terwijl", "waar"],
    ]

    /// What stands before a semicolon, a dash, or the last comma with a relative clause behind it.
    private func head(_ range: Range<Int>, _ limit: Int) -> Range<Int>? {
        var depth = 0
        var quotes = 0
        var length = 0
        var cut: Int?
        var offset = range.lowerBound
        while offset < range.upperBound {
            let here = offset
            let scalar = text.next(&offset)
            length += 1
            let kind = CharacterClass(scalar)
            if kind == .opener || scalar == 0x201C { depth += 1 }
            if kind == .closer, scalar != 0x2019 { depth -= 1 }
            if scalar == 0x22 { quotes ^= 1 }
            guard depth == 0, quotes == 0 else { continue }
            if scalar == 0x2C, CharacterClass(text.scalar(at: offset, before: range.upperBound)) == .space {
                cut = length > 40 && length <= limit + 1 && isRelative(after: offset, range.upperBound) ? here : nil
            } else if scalar == 0x3B, length > 40, length <= limit + 1 {
                return range.lowerBound..<here
            } else if scalar == 0x2013 || scalar == 0x2014, length > 41, length <= limit + 1, here > range.lowerBound,
                text.bytes[here - 1] == 0x20
            {
                // A second dash would make it an aside.
                let rest = text.bytes[offset..<range.upperBound]
                if !rest.contains(0xE2) { return text.trimmed(range.lowerBound..<here) }
            }
        }
        return cut.map { range.lowerBound..<$0 }
    }

    private func isRelative(after comma: Int, _ end: Int) -> Bool {
        var offset = comma
        while offset < end, text.bytes[offset] == 0x20 { offset += 1 }
        let word = text.bytes[offset..<end].prefix { $0 != 0x20 && $0 != 0x2C }
        return Self.relatives[language]?.contains { word.elementsEqual($0.utf8) } ?? false
    }
}
