internal import FeedmillHTML
public import FeedmillModel
internal import FeedmillSyntax

extension Text {
    /// The words without markup, as a person reads them: composed characters, no controls, nothing that is not seen.
    public var plainValue: String { words(showsFolded: false) }

    /// ``plainValue`` and what stands in closed `details`: to find by, and to tell apart.
    package var wholeValue: String { words(showsFolded: true) }

    private func words(showsFolded: Bool) -> String {
        UnicodeText.tidied(type.isMarkup ? HTMLText.plainText(of: value, showsFolded: showsFolded) : value)
    }
}

extension Article {
    /// The title without markup, on one line; "" when there is none.
    public var plainTitle: String {
        guard let title = metadata.title?.plainValue else { return "" }
        // Nearly every title is fit as it is, and to split characters costs more than all else.
        if title.hasSingleBlanksAlone { return title }
        return title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words of the first body, else of the summary, without markup, as a page shows them: of `details` that are closed
    /// the summary alone. "" when there are none.
    public var plainText: String { shownText?.plainValue ?? "" }

    /// ``plainText`` and what stands in closed `details`: to find articles by, and to tell them apart.
    package var wholeText: String { shownText?.wholeValue ?? "" }

    private var shownText: Text? { content.first { $0.src == nil && !$0.value.isEmpty } ?? summary }

    /// The beginning of the summary, else of the body, on one line: up to the end of a sentence where there is one, else of a
    /// word.
    public func excerpt(limit: Int = 280) -> String {
        let words = summary?.plainValue ?? ""
        return Excerpt.of(words.isEmpty ? plainText : words, limit: limit)
    }
}

extension String {
    /// Whether white space is single blanks between words, in a text as ``UnicodeText/tidied(_:)`` leaves it.
    fileprivate var hasSingleBlanksAlone: Bool {
        var before: UInt8 = 0x20
        for byte in utf8 {
            if byte == 0x09 || byte == 0x0A || byte == 0x20 && before == 0x20 { return false }
            before = byte
        }
        return before != 0x20
    }
}
