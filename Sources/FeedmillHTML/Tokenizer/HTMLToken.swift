/// A token of the HTML standard's tokenizer (§13.2.5): places in the input, no copies.
package struct HTMLToken: Sendable {
    package enum Kind: UInt8, Sendable {
        case endOfFile, text, startTag, endTag, comment, doctype
    }

    /// How the characters of a text token are to be read.
    package enum TextForm: UInt8, Sendable {
        /// Character references count (data and RCDATA).
        case references
        /// As it stands (raw text, script data, plain text, CDATA sections).
        case literal
    }

    package var kind: Kind = .endOfFile
    /// Where the token starts and ends in the input, delimiters included.
    package var start = 0
    package var end = 0
    /// Tags: the name as sent. Text, comments: the characters. Document types: the name.
    package var contentStart = 0
    package var contentEnd = 0
    /// Tags: the hash of the lower-case name, as ``NameTable`` computes it.
    package var nameHash: UInt32 = 0
    package var isSelfClosing = false
    package var form: TextForm = .literal
    /// Text: holds `&`, NUL or CR, so that it cannot be taken over byte for byte.
    package var isPlain = true
    /// Text: may be written as it stands in any markup: plain, and without `<`, `>`, other controls and noncharacters.
    package var isVerbatim = false

    package var content: Range<Int> { contentStart..<contentEnd }
}

/// An attribute of a tag: places in the input.
package struct HTMLAttribute: Sendable {
    package var nameStart: Int
    package var nameEnd: Int
    package var nameHash: UInt32
    /// Without the quotes; empty at the end of the name where there is no value.
    package var valueStart: Int
    package var valueEnd: Int
    /// Holds no `&`, NUL or CR.
    package var isPlain = true
    /// May be written as it stands between double quotes.
    package var isVerbatim = true
    package var hasValue = false

    package var name: Range<Int> { nameStart..<nameEnd }
    package var value: Range<Int> { valueStart..<valueEnd }
}

/// What a document type token says (§13.2.5.53).
package struct HTMLDoctype: Sendable, Equatable {
    package var publicID: Range<Int>?
    package var systemID: Range<Int>?
    package var forcesQuirks = false
}
