internal import Foundation

/// A piece of a text around what was looked for.
public struct SearchSnippet: Hashable, Sendable {
    /// A run of it.
    public struct Part: Hashable, Sendable {
        public var text: String
        /// Whether it is what was looked for.
        public var isMatch: Bool
    }

    /// In order; one line in all.
    public private(set) var parts: [Part] = []

    /// - Parameters:
    ///   - text: A whole text, without markup.
    ///   - terms: What is looked for, in any case.
    ///   - length: How many characters are shown of it; a match at the end may make it longer.
    public init(of text: String, around terms: [String], length: Int = 160) {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let first = Self.nextMatch(of: terms, in: text, from: text.startIndex)?.lowerBound ?? text.startIndex
        let start = Self.start(before: first, in: text)
        var place = start
        var end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        if start > text.startIndex { append("…", isMatch: false) }
        while let match = Self.nextMatch(of: terms, in: text, from: place), match.lowerBound < end {
            append(text[place..<match.lowerBound], isMatch: false)
            append(text[match], isMatch: true)
            place = match.upperBound
            end = max(end, place)
        }
        append(text[place..<end], isMatch: false)
        if end < text.endIndex { append("…", isMatch: false) }
    }

    /// The words alone.
    public var text: String { parts.map(\.text).joined() }

    private mutating func append(_ text: some StringProtocol, isMatch: Bool) {
        guard !text.isEmpty else { return }
        if let last = parts.indices.last, parts[last].isMatch == isMatch {
            parts[last].text += text
        } else {
            parts.append(Part(text: String(text), isMatch: isMatch))
        }
    }

    /// The first match at or behind a place, the longest where several begin there.
    private static func nextMatch(
        of terms: [String], in text: String, from place: String.Index
    ) -> Range<String.Index>? {
        terms.compactMap { text.range(of: $0, options: .caseInsensitive, range: place..<text.endIndex) }
            .filter { !$0.isEmpty }
            .min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    }

    /// Some words before a match, from the beginning of a word where one is near.
    private static func start(before match: String.Index, in text: String) -> String.Index {
        guard let far = text.index(match, offsetBy: -40, limitedBy: text.startIndex) else { return text.startIndex }
        let blank = text[far..<match].prefix(20).firstIndex(of: " ")
        return blank.map { text.index(after: $0) } ?? far
    }
}
