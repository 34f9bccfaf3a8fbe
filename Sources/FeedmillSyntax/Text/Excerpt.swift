/// The beginning of a text, as long as there is room for.
public enum Excerpt {
    /// At most `limit` characters of a plain text, on one line: whole when it is short enough, else up to the end of a
    /// sentence in its last half, else up to the end of a word, with "…". Never half a character.
    public static func of(_ text: String, limit: Int) -> String {
        // By scalars: a mark behind a blank would make one character of both.
        let words = UnicodeText.tidied(text).unicodeScalars.split { $0.properties.isWhitespace }
        return cut(words.map { String($0) }.joined(separator: " "), limit, sentencesFrom: 0.5)
    }

    /// The same with its lines as they are, and up to the end of a sentence wherever there is one: a whole thought is worth more than
    /// a full measure.
    package static func inSentences(_ text: String, limit: Int) -> String { cut(text, limit, sentencesFrom: 0) }

    /// - Parameter share: The part of the limit behind which a sentence may end.
    private static func cut(_ text: String, _ limit: Int, sentencesFrom share: Double) -> String {
        guard let end = text.index(text.startIndex, offsetBy: max(0, limit), limitedBy: text.endIndex),
            end != text.endIndex
        else { return text }
        guard limit > 1 else { return limit == 1 ? "…" : "" }
        let front = text[..<end]
        let start = front.index(front.startIndex, offsetBy: Int(Double(limit) * share))
        if let sentence = sentenceEnd(in: front, after: start, next: text[end]) { return String(front[..<sentence]) }
        // Room for the ellipsis.
        let room = front.dropLast()
        let half = front.index(front.startIndex, offsetBy: limit / 2)
        let word = wordEnd(in: room, after: half, next: text[room.endIndex])
        return trimmed(room[..<word]) + "…"
    }

    /// The last place behind a sentence, quotation marks and brackets after it included.
    private static func sentenceEnd(
        in text: Substring, after start: Substring.Index, next: Character
    ) -> Substring.Index? {
        var index = text.endIndex
        var following: Character? = next
        while index > start {
            let before = text.index(before: index)
            let character = text[before]
            if wideStops.contains(character) || (closers.contains(character) && endsSentence(text[..<before])) {
                if following.map({ !closers.contains($0) && !wideStops.contains($0) }) ?? true { return index }
            } else if stops.contains(character), following?.isWhitespace == true,
                character != "." || !isAbbreviation(text[..<before])
            {
                return index
            }
            following = character
            index = before
        }
        return nil
    }

    private static func endsSentence(_ text: Substring) -> Bool {
        guard let last = text.last(where: { !closers.contains($0) }) else { return false }
        return stops.contains(last) || wideStops.contains(last)
    }

    /// One or two letters or figures before a full stop: initials, "Mr.", "19. Juni".
    private static func isAbbreviation(_ text: Substring) -> Bool {
        let word = text.reversed().prefix { $0.isLetter || $0.isNumber }
        return !word.isEmpty && word.count <= 2
    }

    /// The last place between two words. Where words have no spaces between them, between two characters, but not before
    /// what cannot begin a line.
    private static func wordEnd(in text: Substring, after start: Substring.Index, next: Character) -> Substring.Index {
        var index = text.endIndex
        var following = next
        while index > start {
            let before = text.index(before: index)
            let character = text[before]
            if following.isWhitespace || joints.contains(following)
                || (isUnspaced(following) && !noLineStart.contains(following))
            {
                if !openers.contains(character) { return index }
            }
            following = character
            index = before
        }
        return text.endIndex
    }

    private static func trimmed(_ text: Substring) -> String {
        var end = text.endIndex
        while end > text.startIndex {
            let before = text.index(before: end)
            guard text[before].isWhitespace || joints.contains(text[before]) else { break }
            end = before
        }
        return String(text[..<end])
    }

    private static func isUnspaced(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return switch scalar.value {
        case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    private static let stops: Set<Character> = [".", "!", "?", "…", "।", "؟", "۔"]
    private static let wideStops: Set<Character> = ["。", "！", "？", "．", "｡"]
    private static let closers: Set<Character> = [
        "」", "』", "”", "’", "\"", "'", ")", "）", "»", "]", "］", "】", "〉", "》",
    ]
    private static let openers: Set<Character> = ["「", "『", "“", "‘", "(", "（", "«", "[", "［", "【", "〈", "《"]
    private static let joints: Set<Character> = [",", ";", ":", "、", "，", "；", "：", "-", "–", "—", "・", "（", "("]
    private static let noLineStart: Set<Character> = [
        "。", "、", "，", "．", "！", "？", "：", "；", "」", "』", "）", "］", "】", "〉", "》", "ー", "々", "・", "ゝ", "ゞ",
        "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ",
    ]
}
