/// One sentence: where it stands, and in which line of the text.
struct SentenceSpan: Hashable, Sendable {
    /// Bytes, without outer white space; never empty.
    var range: Range<Int>
    /// From 0, empty lines not counted.
    var line: Int
}

/// Cuts a text into sentences, each line by the script it is written in. Lines end sentences, except where a sentence is
/// plainly wrapped.
struct SentenceSplitter {
    /// A longer one is cut, so that nothing that follows has to bear a sentence without end.
    static let longest = 2_000

    let language: String
    private let abbreviations: Abbreviations

    /// `language` is a primary subtag, "" for none.
    init(language: String) {
        self.language = language
        abbreviations = Abbreviations.of(language)
    }

    /// At most `limit` sentences, in order. Linear in the part of the text that they take.
    func split(_ text: ByteText, limit: Int) -> [SentenceSpan] {
        var found: [SentenceSpan] = []
        var lines = LineCursor(text)
        var pending: [Range<Int>] = []
        var line = 0
        while found.count < limit, let (range, kind) = lines.next() {
            if kind == .alphabetic {
                pending.append(range)
                if range.upperBound - pending[0].lowerBound < 65_536 { continue }
            }
            if !pending.isEmpty {
                alphabetic(text, pending, &line, &found)
                pending.removeAll(keepingCapacity: true)
            }
            switch kind {
            case .alphabetic: continue
            case .cjk: Self.append(CJKSentences.ends(text, range), from: range.lowerBound, text, line, &found)
            case .unspaced: Self.append(UnspacedSentences.ends(text, range), from: range.lowerBound, text, line, &found)
            }
            line += 1
        }
        if !pending.isEmpty, found.count < limit { alphabetic(text, pending, &line, &found) }
        if found.count > limit { found.removeLast(found.count - limit) }
        return found
    }

    private func alphabetic(
        _ text: ByteText, _ lines: [Range<Int>], _ line: inout Int, _ found: inout [SentenceSpan]
    ) {
        guard let first = lines.first, let last = lines.last else { return }
        let whole = first.lowerBound..<last.upperBound
        let rules = AlphabeticSentences(text: text, abbreviations: abbreviations, language: language)
        let candidates = rules.candidates(whole)
        var start = whole.lowerBound
        var next = candidates.startIndex
        for (index, range) in lines.enumerated() {
            while next < candidates.endIndex, candidates[next] < range.upperBound {
                let candidate = candidates[next]
                next += 1
                guard candidate > max(start, range.lowerBound),
                    let end = rules.end(near: candidate, from: max(start, range.lowerBound), to: range.upperBound)
                else { continue }
                Self.append([end], from: start, text, line, &found)
                start = end
            }
            let following = index + 1 < lines.count ? lines[index + 1] : nil
            if let following, rules.isWrapped(range, following) { continue }
            Self.append([range.upperBound], from: start, text, line, &found)
            start = following?.lowerBound ?? whole.upperBound
            line += 1
        }
    }

    private static func append(
        _ ends: [Int], from start: Int, _ text: ByteText, _ line: Int, _ found: inout [SentenceSpan]
    ) {
        var start = start
        for end in ends where end > start {
            let range = text.trimmed(start..<end)
            start = end
            if range.isEmpty { continue }
            if range.count <= longest {
                found.append(SentenceSpan(range: range, line: line))
            } else {
                cut(range, text, line, &found)
            }
        }
    }

    /// Pieces of a sentence without end, cut at white space or else between characters.
    private static func cut(_ range: Range<Int>, _ text: ByteText, _ line: Int, _ found: inout [SentenceSpan]) {
        var start = range.lowerBound
        while range.upperBound - start > longest {
            var end = start + longest
            while end > start, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
            let hardEnd = end
            while end > start + longest / 2 {
                var before = end
                if CharacterClass(text.previous(&before, from: start)).isBlank { break }
                end = before
            }
            if end <= start + longest / 2 { end = hardEnd }
            let piece = text.trimmed(start..<end)
            if !piece.isEmpty { found.append(SentenceSpan(range: piece, line: line)) }
            start = end
        }
        let rest = text.trimmed(start..<range.upperBound)
        if !rest.isEmpty { found.append(SentenceSpan(range: rest, line: line)) }
    }
}

/// The lines of a text that hold anything, each with the kind of writing most of it is in.
struct LineCursor {
    enum Kind { case alphabetic, cjk, unspaced }

    private let text: ByteText
    private var offset = 0

    init(_ text: ByteText) {
        self.text = text
    }

    /// Without the line end.
    mutating func next() -> (range: Range<Int>, kind: Kind)? {
        while offset < text.count {
            let start = offset
            var end = offset
            var cjk = 0
            var unspaced = 0
            var alphabetic = 0
            var blank = true
            while offset < text.count {
                // ASCII letters are most of what there is.
                let byte = text.bytes[offset]
                if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
                    alphabetic += 1
                    offset += 1
                    end = offset
                    continue
                }
                let kind = CharacterClass(text.next(&offset))
                if kind == .newline { break }
                end = offset
                switch kind {
                case .han, .hiragana, .katakana: cjk += 1
                case .unspaced: unspaced += 1
                case .lower, .upper, .letter, .hangul: alphabetic += 1
                case .space: continue
                case .other, .newline, .digit, .mark, .opener, .closer, .quote: blank = false
                }
            }
            if blank, cjk + unspaced + alphabetic == 0 { continue }
            let kind: Kind =
                4 * cjk >= alphabetic && cjk > 0 && cjk >= unspaced
                ? .cjk : unspaced > alphabetic ? .unspaced : .alphabetic
            return (start..<end, kind)
        }
        return nil
    }
}
