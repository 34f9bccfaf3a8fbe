internal import FeedmillSyntax

/// What a person looks for: words, each of which has to be somewhere in an article, as a part of a longer word too.
public struct SearchQuery: Hashable, Sendable {
    /// As they are looked for, without those that are empty.
    public var terms: [String]

    /// - Parameter text: Words; what stands between quotation marks is one.
    public init(_ text: String) {
        terms = []
        for (number, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if number.isMultiple(of: 2) {
                terms += part.split(whereSeparator: \.isWhitespace).map(String.init)
            } else {
                terms.append(String(part))
            }
        }
        // The texts are kept in composed characters.
        terms = terms.map { UnicodeText.tidied($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    public var isEmpty: Bool { terms.isEmpty }

    /// The terms that the index of three characters in a row can find, in the language of FTS5; `nil` when there is none.
    var match: String? {
        let quoted = terms.filter(Self.isIndexed).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        return quoted.isEmpty ? nil : quoted.joined(separator: " AND ")
    }

    /// The other terms, as patterns of LIKE with "\" as escape: every text is looked through for them.
    var patterns: [String] {
        terms.filter { !Self.isIndexed($0) }.map { term in
            let escaped = term.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
            return "%\(escaped)%"
        }
    }

    private static func isIndexed(_ term: String) -> Bool { term.unicodeScalars.count >= 3 }
}
