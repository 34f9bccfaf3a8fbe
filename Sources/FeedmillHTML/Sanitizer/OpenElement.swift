enum ElementNamespace: UInt8, Sendable {
    case html, svg, mathML
}

/// An element whose end is still to come.
struct OpenElement {
    var name: HTMLElementName
    var traits: ElementTraits
    var namespace: ElementNamespace
    /// Its tags are in the output.
    var isEmitted: Bool
    /// Nothing inside it is written.
    var isSuppressing: Bool
    /// The element it stands for, where it is not written under its own name.
    var sentName = HTMLElementName.unknown
    /// Stands directly in a table, where a browser moves it before the table.
    var isFosterRoot = false
    /// Its start tag in the output.
    var start: Int
    var contentStart: Int
    /// Its number in the list of active formatting elements; 0: not in there.
    var serial: UInt32 = 0
}

/// An entry of the list of active formatting elements (HTML §13.2.4.3); a marker has the name `.unknown`.
struct FormattingElement {
    var name: HTMLElementName
    var serial: UInt32
    /// Whether it is on the stack of open elements.
    var isOpen: Bool
    /// Its start tag, among those kept.
    var tagStart: Int
    var tagEnd: Int
    /// How deep in fallback content it started.
    var fallbackDepth: UInt8

    var startTag: Range<Int> { tagStart..<tagEnd }
}

/// A piece of the output that belongs before the table it stands in.
struct FosterRange {
    /// The table's place on the stack of open elements.
    var table: Int
    var range: Range<Int>
}

/// What a start tag is written with, by element.
enum ElementMarkup {
    /// `<name`
    static let starts = ShortTexts(HTMLElementName.allCases.map { "<\($0.spelling)" })
    static func end(of name: HTMLElementName) -> [UInt8] { Array("</\(name.spelling)>".utf8) }
    /// `</name>`
    static let ends = ShortTexts(HTMLElementName.allCases.map { "</\($0.spelling)>" })
}
