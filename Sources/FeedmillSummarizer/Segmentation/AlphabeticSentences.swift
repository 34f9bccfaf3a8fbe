/// Scripts with words set apart. Every stop with white space behind it may end a sentence; the rules here say which do.
/// UAX #29 alone sees too few ("… effects. 14 of them") and too many ("am 19. Juni", "the Rev. Thomas Long").
struct AlphabeticSentences {
    let text: ByteText
    let abbreviations: Abbreviations
    let language: String

    /// Where sentences may end: after a stop, its closing marks and white space.
    func candidates(_ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var offset = range.lowerBound
        var stopped = false
        var spaced = false
        while offset < range.upperBound {
            let here = offset
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            if kind == .newline {
                found.append(offset)
                stopped = false
                spaced = false
            } else if kind == .space {
                spaced = stopped
            } else if spaced {
                found.append(here)
                stopped = mayStop(scalar)
                spaced = false
            } else if mayStop(scalar) {
                stopped = true
            } else if kind != .closer, kind != .quote {
                stopped = false
            }
        }
        if found.last != range.upperBound { found.append(range.upperBound) }
        return found
    }

    /// The end that a boundary stands for, or `nil` when the sentence goes on there.
    func end(near boundary: Int, from start: Int, to end: Int) -> Int? {
        var boundary = boundary
        var next = text.scalar(at: boundary, before: end)
        // « Oui. » puts a space before its closing mark.
        while CharacterClass(next) == .closer {
            var after = boundary
            _ = text.next(&after)
            let following = CharacterClass(text.scalar(at: after, before: end))
            guard following == .space || after == end else { break }
            while after < end, CharacterClass(text.scalar(at: after, before: end)) == .space { _ = text.next(&after) }
            boundary = after
            next = text.scalar(at: boundary, before: end)
        }
        if boundary >= end { return end }
        var first = boundary
        var kind = CharacterClass(text.next(&first))
        while kind == .opener || kind == .quote, first < end { kind = CharacterClass(text.next(&first)) }
        if kind == .lower || isContinuation(at: boundary, end) { return nil }
        guard let stop = stop(before: boundary, from: start) else { return nil }
        if stop.scalar == 0x2E, continues(stop.offset, from: start, boundary, end, kind) { return nil }
        return boundary
    }

    /// Whether the sentence goes on from one line to the next: the line is long, has no stop, and the next one follows at
    /// once with a small letter.
    func isWrapped(_ line: Range<Int>, _ following: Range<Int>) -> Bool {
        guard line.count >= 40, following.lowerBound - line.upperBound <= 2,
            CharacterClass(text.scalar(at: following.lowerBound, before: following.upperBound)) == .lower
        else { return false }
        if following.lowerBound - line.upperBound == 2, text.bytes[line.upperBound] != 0x0D { return false }
        var offset = text.trimmed(line).upperBound
        let last = text.previous(&offset, from: line.lowerBound)
        return CharacterClass(last).isLetter || last == 0x2C || last == 0x2D
    }

    /// The characters with Sentence_Break STerm or ATerm (UAX #29), as far as anyone writes posts with them, and "…".
    static func isStop(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x21, 0x3F: true
        case 0..<0x589: false
        case 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x203C, 0x203D, 0x2047...0x2049: true
        case 0x589, 0x61D...0x61F, 0x6D4, 0x700...0x702, 0x964, 0x965, 0x104A, 0x104B, 0x1362, 0x1367, 0x1368: true
        case 0x17D4, 0x17D5, 0x1803, 0x1809, 0xA4FF, 0xA60E, 0xA60F, 0xA9C8, 0xA9C9, 0xABEB, 0xFE52, 0xFE56, 0xFE57:
            true
        default: false
        }
    }

    /// In Greek the question mark looks like a semicolon.
    private func mayStop(_ scalar: UInt32) -> Bool {
        Self.isStop(scalar) || (language == "el" && (scalar == 0x3B || scalar == 0x37E))
    }

    /// The mark that ends the text before a boundary, closing marks and white space put aside.
    private func stop(before boundary: Int, from start: Int) -> (scalar: UInt32, offset: Int)? {
        var offset = boundary
        while offset > start {
            let scalar = text.previous(&offset, from: start)
            if mayStop(scalar) {
                return (scalar, offset)
            }
            switch CharacterClass(scalar) {
            case .space, .newline, .closer, .quote, .mark: continue
            default: return nil
            }
        }
        return nil
    }

    /// Whether dots or a dash follow: "Put your bags. ... Sit down", "Remember him? -- but never".
    private func isContinuation(at offset: Int, _ end: Int) -> Bool {
        let scalar = text.scalar(at: offset, before: end)
        if mayStop(scalar) || scalar == 0x2013 || scalar == 0x2014 { return true }
        return scalar == 0x2D && text.scalar(at: offset + 1, before: end) == 0x2D
    }

    /// A sentence that would end after a year ends there only if it has more than a date.
    private static let longestDate = 40

    /// Whether a full stop belongs to the word before it.
    private func continues(_ stop: Int, from start: Int, _ boundary: Int, _ end: Int, _ next: CharacterClass) -> Bool {
        let word = self.word(before: stop, from: start)
        if word.isEmpty { return false }
        if word.digits == word.length {
            // 1. The first of a list.
            if word.isFirst, word.length <= 3 { return true }
            if language == "ko" { return next == .digit || word.length <= 2 }
            guard abbreviations.ordinals, word.length <= 2 else { return false }
            return next == .digit || (next == .upper && !begins(at: boundary, end))
        }
        // 2024.6.19. 시행
        if language == "ko", word.stops > 1, word.digits + word.stops == word.length { return true }
        // "в г. Туле", and "построили в 1990 г. Потом", but "В 1990 г. Россия"
        if word.isShortAndLow, word.followsNumber || !abbreviations.titles.contains(word.hash) {
            return word.followsNumber ? stop - start < Self.longestDate : next == .digit
        }
        if abbreviations.titles.contains(word.hash) { return true }
        if next == .digit || next == .other, abbreviations.beforeNumber.contains(word.hash) { return true }
        if word.isUnit { return false }
        if word.length == 1 || word.initials || abbreviations.other.contains(word.hash) {
            return !begins(at: boundary, end)
        }
        return false
    }

    /// Whether a word that begins sentences stands at `offset`.
    private func begins(at offset: Int, _ end: Int) -> Bool {
        var offset = offset
        var hash = Folding.seed
        var length = 0
        while offset < end, length < 16 {
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            if length == 0, kind == .quote || kind == .opener { return true }
            guard kind == .upper || kind == .lower || kind == .mark else { break }
            hash = Folding.mix(hash, Folding.fold(scalar, kind))
            length += 1
        }
        guard length > 1, let bits = FunctionWords.languagesOfWord[hash] else { return false }
        guard let index = FunctionWords.languages.firstIndex(of: language) else { return true }
        return bits >> UInt32(index) & 1 == 1
    }

    private struct Word {
        var hash = Folding.seed
        var length = 0
        var digits = 0
        /// Letters with stops between them: U.S, e.g, т.е.
        var initials = false
        var stops = 0
        /// "18 h.", "300 m."
        var isUnit = false
        /// Nothing stands before it in its sentence.
        var isFirst = false
        /// After a number, Roman ones too.
        var followsNumber = false
        /// One or two small letters where initials are great ones: Cyrillic.
        var isShortAndLow = false
        var isEmpty: Bool { length == 0 }
    }

    private func word(before stop: Int, from start: Int) -> Word {
        var offset = stop
        var word = Word()
        var run = 0
        var longestRun = 0
        var stops = 0
        while offset > start, stop - offset < 32 {
            var before = offset
            let scalar = text.previous(&before, from: start)
            let kind = CharacterClass(scalar)
            if scalar == 0x2E {
                stops += 1
                run = 0
            } else if kind.isLetter || kind == .mark {
                run += kind == .mark ? 0 : 1
            } else if kind == .digit {
                word.digits += 1
                run += 1
            } else {
                break
            }
            longestRun = max(longestRun, run)
            offset = before
            word.length += 1
        }
        word.initials = stops > 0 && longestRun == 1
        word.stops = stops
        lookBefore(offset, from: start, &word)
        word.isShortAndLow = isShortAndLow(offset..<stop)
        if word.length == 1, offset > start + 1, [0x67, 0x68, 0x6C, 0x6D].contains(text.bytes[offset]) {
            var before = offset
            _ = text.previous(&before, from: start)
            word.isUnit = CharacterClass(text.previous(&before, from: start)) == .digit
        }
        while offset < stop {
            let scalar = text.next(&offset)
            word.hash = Folding.mix(word.hash, Folding.fold(scalar, CharacterClass(scalar)))
        }
        return word
    }

    private func lookBefore(_ offset: Int, from start: Int, _ word: inout Word) {
        var offset = offset
        while offset > start {
            let scalar = text.previous(&offset, from: start)
            if CharacterClass(scalar).isBlank { continue }
            word.followsNumber =
                CharacterClass(scalar) == .digit || scalar == 0x49 || scalar == 0x56 || scalar == 0x58
            return
        }
        word.isFirst = true
    }

    private func isShortAndLow(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        var length = 0
        while offset < range.upperBound {
            let scalar = text.next(&offset)
            length += 1
            guard length <= 2, scalar >= 0x430, scalar <= 0x45F else { return false }
        }
        return length > 0
    }
}
