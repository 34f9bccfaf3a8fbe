/// Refuses whatever is more than words: what a reader might take for markup or a link, and characters that nobody sees.
enum PlainWords {
    /// - Parameter source: A host that the text names may be named.
    static func check(_ text: String, _ source: FoldedText) throws(SummaryRefusal) {
        try checkCharacters(text)
        let folded = FoldedText(text).text
        if links.contains(where: folded.contains) || hasHost(text, source) { throw SummaryRefusal(.link) }
        if folded.split(separator: " ").contains(where: isAddress) { throw SummaryRefusal(.link) }
        if marks.contains(where: folded.contains) || starts.contains(where: folded.hasPrefix) || hasTag(folded) {
            throw SummaryRefusal(.markup)
        }
    }

    private static let links = ["://", "www.", "mailto:", "javascript:", "data:text", "]("]
    private static let marks = ["**", "__", "```", "&#", "&lt;", "&gt;", "&amp;"]
    private static let starts = ["#", "> ", "| "]

    private static func checkCharacters(_ text: String) throws(SummaryRefusal) {
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
                throw SummaryRefusal(.markup, "control character")
            case .format where scalar.value != 0x200C && scalar.value != 0x200D && scalar.value != 0xAD:
                throw SummaryRefusal(.markup, "invisible character")
            default: break
            }
        }
    }

    /// `<` before a letter, `/` or `!`.
    private static func hasTag(_ folded: String) -> Bool {
        let bytes = Array(folded.utf8)
        return zip(bytes, bytes.dropFirst()).contains { byte, next in
            byte == UInt8(ascii: "<")
                && (0x61...0x7A ~= next || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"))
        }
    }

    /// An e-mail address.
    private static func isAddress(_ word: Substring) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].dropLast().contains(".")
    }

    /// Whether a host stands in it without a scheme, which many readers make a link of: `evil.example`.
    private static func hasHost(_ text: String, _ source: FoldedText) -> Bool {
        text.unicodeScalars.split { !isOfHost($0) }.contains { run in
            let word = String(Substring(run))
            let labels = word.split(separator: ".", omittingEmptySubsequences: false)
                .drop { $0.isEmpty }.reversed().drop { $0.isEmpty }
            guard labels.count > 1, let last = labels.first, last.utf8.count > 1,
                last.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) || last.utf8.allSatisfy({ 0x41...0x5A ~= $0 }),
                labels.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") })
            else { return false }
            return !source.contains(FoldedText(labels.reversed().joined(separator: ".")).scalars)
        }
    }

    private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value || scalar == "." || scalar == "-")
    }
}
