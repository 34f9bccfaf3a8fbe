/// Reads a sentence once: its terms and what its surface tells. Words are cut to a stem of six letters, runs of Chinese
/// characters and of Hangul into pairs, which does for ranking what a dictionary would.
struct SentenceScanner: ~Copyable {
    /// The terms of the sentence last scanned, with repeats.
    var found: [Int32] = []
    /// Those among them that are no names: words with a small first letter, and all Hangul, where nothing sets a name apart.
    private(set) var small: [Int32] = []
    private let language: String
    private let leaningStarts: LeaningStarts
    private var words: WordIterator?
    private var triedWords = false

    private static let stem = 6

    init(language: String) {
        self.language = language
        leaningStarts = LeaningStarts.of(language)
    }

    mutating func scan(_ text: ByteText, _ range: Range<Int>, _ index: inout TermIndex) -> SentenceFacts {
        found.removeAll(keepingCapacity: true)
        small.removeAll(keepingCapacity: true)
        var facts = SentenceFacts()
        var depth = 0
        var plainQuote = false
        var lowQuote = false
        var offset = range.lowerBound
        let end = range.upperBound
        while offset < end {
            let start = offset
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            facts.characters += 1
            if depth > 0 || plainQuote { facts.quoted += 1 }
            switch kind {
            case .lower, .upper, .letter:
                let before = found.count
                word(text, start, &offset, end, &facts, &index)
                if kind == .lower, found.count > before { small.append(found[before]) }
            case .digit:
                number(text, start, &offset, end, &facts, &index)
            case .han, .hangul:
                let before = found.count
                pairs(text, scalar, kind, &offset, end, &facts, &index)
                if kind == .hangul { small.append(contentsOf: found[before...]) }
            case .katakana:
                katakana(text, scalar, &offset, end, &facts, &index)
            case .unspaced:
                unspaced(text, start, &offset, end, &facts, &index)
            case .opener:
                facts.brackets += 1
                if Self.isQuoteMark(scalar) { depth += 1 }
                if scalar == 0x201E { lowQuote = true }
                if start == range.lowerBound, Self.isQuoteMark(scalar) { facts.opensQuote = true }
            case .closer:
                if Self.isQuoteMark(scalar) {
                    if depth > 0 { depth -= 1 } else { facts.breaksQuote = true }
                }
            case .quote:
                if scalar == 0x201C {
                    depth += lowQuote ? -1 : 1
                    lowQuote = false
                } else if scalar == 0x22 {
                    plainQuote.toggle()
                } else {
                    break
                }
                if start == range.lowerBound { facts.opensQuote = true }
            case .other:
                if scalar == 0x2C || scalar == 0x3001 || scalar == 0xFF0C || scalar == 0x60C { facts.commas += 1 }
            case .hiragana, .space, .newline, .mark: break
            }
        }
        if plainQuote || depth != 0 { facts.breaksQuote = true }
        endMarks(text, range, &facts)
        facts.leans =
            !facts.startCues.isDisjoint(with: [.pointer, .contrast, .addition, .conclusion])
            || leaningStarts.lean(text, range)
        return facts
    }

    private static func isQuoteMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAB, 0xBB, 0x201C...0x201E, 0x300C...0x300F: true
        default: false
        }
    }

    private mutating func add(_ term: UInt64, word: UInt64, _ facts: inout SentenceFacts, _ index: inout TermIndex) {
        let number = index.number(of: term, word: word)
        let cues = index.cues[number]
        facts.words += 1
        if !cues.isEmpty {
            facts.cues.formUnion(cues)
            if cues.contains(.function) { return }
        }
        found.append(Int32(truncatingIfNeeded: number))
    }

    private mutating func word(
        _ text: ByteText, _ start: Int, _ offset: inout Int, _ end: Int,
        _ facts: inout SentenceFacts, _ index: inout TermIndex
    ) {
        var hash = Folding.seed
        var stem = Folding.seed
        var beforeLast = Folding.seed
        var length = 0
        var last: UInt32 = 0
        offset = start
        while offset < end {
            let here = offset
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            if kind == .mark { continue }
            guard kind == .lower || kind == .upper || kind == .letter || kind == .digit else {
                offset = here
                break
            }
            // The article of Arabic is written onto the noun.
            if length == 2, last == 0x644, scalar >= 0x620, scalar < 0x700, hash == Self.arabicArticle {
                hash = Folding.seed
            }
            last = Folding.fold(scalar, kind)
            beforeLast = hash
            hash = Folding.mix(hash, last)
            length += 1
            if length <= Self.stem { stem = hash }
        }
        facts.characters += max(0, length - 1)
        if length <= Self.stem { stem = last == 0x73 && length >= 4 ? beforeLast : hash }
        let before = found.count
        add(stem, word: hash, &facts, &index)
        if length < 2, found.count > before { found.removeLast() }
    }

    private static let arabicArticle = Folding.mix(Folding.mix(Folding.seed, 0x627), 0x644)

    private mutating func number(
        _ text: ByteText, _ start: Int, _ offset: inout Int, _ end: Int, _ facts: inout SentenceFacts,
        _ index: inout TermIndex
    ) {
        var hash = Folding.seed
        offset = start
        while offset < end {
            let here = offset
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            let inside =
                (scalar == 0x2E || scalar == 0x2C)
                && CharacterClass(text.scalar(at: offset, before: end)) == .digit
            guard kind == .digit || inside else {
                offset = here
                break
            }
            if inside { continue }
            hash = Folding.mix(hash, Folding.fold(scalar, kind))
            facts.characters += 1
        }
        facts.numbers += 1
        add(hash, word: hash, &facts, &index)
    }

    private mutating func pairs(
        _ text: ByteText, _ first: UInt32, _ kind: CharacterClass, _ offset: inout Int, _ end: Int,
        _ facts: inout SentenceFacts, _ index: inout TermIndex
    ) {
        var last = first
        var length = 1
        while offset < end {
            let here = offset
            let scalar = text.next(&offset)
            guard CharacterClass(scalar) == kind else {
                offset = here
                break
            }
            let hash = Folding.mix(Folding.mix(Folding.seed, last), scalar)
            add(hash, word: hash, &facts, &index)
            last = scalar
            length += 1
        }
        facts.characters += length - 1
    }

    private mutating func katakana(
        _ text: ByteText, _ first: UInt32, _ offset: inout Int, _ end: Int, _ facts: inout SentenceFacts,
        _ index: inout TermIndex
    ) {
        var hash = Folding.mix(Folding.seed, first)
        var length = 1
        while offset < end {
            let here = offset
            let scalar = text.next(&offset)
            guard CharacterClass(scalar) == .katakana else {
                offset = here
                break
            }
            hash = Folding.mix(hash, scalar)
            length += 1
        }
        facts.characters += length - 1
        guard length > 1 else { return }
        add(hash, word: hash, &facts, &index)
    }

    private mutating func unspaced(
        _ text: ByteText, _ start: Int, _ offset: inout Int, _ end: Int, _ facts: inout SentenceFacts,
        _ index: inout TermIndex
    ) {
        while offset < end {
            let here = offset
            let kind = CharacterClass(text.next(&offset))
            guard kind == .unspaced || kind == .mark else {
                offset = here
                break
            }
            facts.characters += 1
        }
        if !triedWords {
            triedWords = true
            words = WordIterator(language: language.isEmpty ? "th" : language)
        }
        var from = start
        for to in words?.ends(in: text.bytes, start..<offset) ?? Self.thirds(text, start..<offset) {
            defer { from = to }
            guard to - from > 3 else { continue }
            var hash = Folding.seed
            var here = from
            while here < to { hash = Folding.mix(hash, text.next(&here)) }
            add(hash, word: hash, &facts, &index)
        }
    }

    /// Every third character, where there is no dictionary.
    private static func thirds(_ text: ByteText, _ range: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            for _ in 0..<3 where offset < range.upperBound { _ = text.next(&offset) }
            ends.append(offset)
        }
        return ends
    }

    private func endMarks(_ text: ByteText, _ range: Range<Int>, _ facts: inout SentenceFacts) {
        var offset = range.upperBound
        var stopped = false
        while offset > range.lowerBound {
            let before = offset
            let scalar = text.previous(&offset, from: range.lowerBound)
            switch CharacterClass(scalar) {
            case .closer, .quote, .space: continue
            default: break
            }
            if scalar == 0x3F || scalar == 0xFF1F || scalar == 0x61F { facts.isQuestion = true }
            if scalar == 0x21 || scalar == 0xFF01 { facts.isExclamation = true }
            if AlphabeticSentences.isStop(scalar) || scalar == 0xFF0E || scalar == 0xFF61 {
                stopped = true
                continue
            }
            offset = before
            break
        }
        facts.isUnfinished = !stopped && language != "th" && language != "lo"
        guard language == "ja" else { return }
        let body = range.lowerBound..<offset
        facts.startCues.formUnion(PhraseTable.japaneseStarts.cues(startOf: body, in: text.bytes))
        facts.endCues = PhraseTable.japaneseEnds.cues(endOf: body, in: text.bytes)
        facts.isPolite = !PhraseTable.japanesePolite.cues(endOf: body, in: text.bytes).isEmpty
        facts.isFormal = !PhraseTable.japaneseFormal.cues(endOf: body, in: text.bytes).isEmpty
        if facts.endCues.contains(.question) { facts.isQuestion = true }
    }
}
