/// What the scanner has just read; ranges are byte offsets into the document.
struct MarkupToken {
    enum Kind {
        case startTag, emptyTag, endTag, text, cdata, comment, instruction, doctype, end
    }

    var kind: Kind = .end
    /// From the first byte to past the last one.
    var range: Range<Int> = 0..<0
    /// The name of a tag or the target of an instruction; the characters of text and CDATA.
    var content: Range<Int> = 0..<0
    var attributes: [MarkupAttribute] = []
}

/// An attribute as written: its name, and its value without the quotes.
struct MarkupAttribute {
    var name: Range<Int>
    var value: Range<Int>
}

/// A breach of XML 1.0 with its place.
struct MarkupFault {
    var code: RuleCode = .xmlNotWellFormed
    var range: Range<Int>
    var text: String
    var clause: String
}
