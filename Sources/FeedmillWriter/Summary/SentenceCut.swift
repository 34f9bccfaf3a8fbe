/// Shortens words where a sentence ends.
enum SentenceCut {
    /// The longest beginning of at most `limit` characters that ends with a sentence; where there is none, the longest
    /// that ends with a word, and an ellipsis.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard limit > 0 else { return "" }
        guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex
        else { return text }
        let scope = text[..<end]
        if let cut = lastSentenceEnd(in: scope, followedBy: text[end]) { return String(text[..<cut]) }
        let room = scope.dropLast()
        let words = room.lastIndex(where: \.isWhitespace).map { room[..<$0] } ?? room
        let isSpaced = words.utf8.count * 2 > room.utf8.count
        return trimmed(isSpaced ? words : room) + "…"
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let last = text.last, last.isWhitespace || last == "," || last == "、" { text.removeLast() }
        return String(text)
    }

    /// The place after the last end mark and the quotes and brackets that close after it.
    private static func lastSentenceEnd(in text: Substring, followedBy next: Character) -> String.Index? {
        var index = text.endIndex
        var close = text.endIndex
        while index > text.startIndex {
            let after = index
            index = text.index(before: index)
            let character = text[index]
            // What closes after this character is behind it already.
            if after == close || !closers.contains(text[after]) { close = after }
            if closers.contains(character) { continue }
            let follower = close < text.endIndex ? text[close] : next
            if wideEnds.contains(character), !closers.contains(follower), !wideEnds.contains(follower) { return close }
            if narrowEnds.contains(character), follower.isWhitespace, character != "." || endsWord(text[..<index]) {
                return close
            }
        }
        return nil
    }

    /// Whether the word before a full stop is long enough not to be an abbreviation.
    private static func endsWord(_ text: Substring) -> Bool {
        let word = text.reversed().prefix { $0.isLetter || $0.isNumber }
        return word.count > 2 || word.first?.isNumber == true || word.isEmpty
    }

    private static let wideEnds: Set<Character> = ["。", "！", "？", "．", "｡", "।", "؟", "۔"]
    private static let narrowEnds: Set<Character> = [".", "!", "?", "…"]
    private static let closers: Set<Character> = ["」", "』", "）", ")", "\"", "”", "’", "»", "]", "】", "〉", "》"]
}
