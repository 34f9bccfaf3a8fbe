internal import FeedmillModel

/// What the first decoded bytes of a document look like.
enum DocumentSyntax: Hashable, Sendable {
    /// Too few bytes to say.
    case undecided
    case xml
    case json
    /// A web page, in which there may be a feed.
    case html
    /// No feed: what it is instead, in words, and where that begins.
    case other(String, at: SourcePosition? = nil)

    /// How far a beginning is looked for behind junk.
    static let window = 4096
    /// More white space than this stands before no document.
    static let whiteSpace = 1 << 20

    /// Looks at the beginning of a document, no further than the window; so it makes no difference how much more is there.
    /// - Parameters:
    ///   - bytes: What comes behind leading white space.
    ///   - isWhole: Whether there are no more bytes to come.
    init(_ bytes: ArraySlice<UInt8>, isWhole: Bool) {
        let isWhole = isWhole || bytes.count >= Self.window
        let bytes = bytes.prefix(Self.window)
        switch bytes.first {
        case nil: self = .undecided
        case UInt8(ascii: "<"): self = Self.markup(bytes, isWhole: isWhole)
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        default: self = Self.behindJunk(bytes, isWhole: isWhole)
        }
    }

    /// White space, and the zero bytes that some servers send with it.
    static func isSkipped(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }

    /// XML, unless the document type or the first element says HTML.
    private static func markup(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> DocumentSyntax {
        var rest = bytes
        while true {
            rest = rest.drop(while: isSkipped)
            let construct = constructs.first { rest.starts(with: $0.start.utf8) }
            guard let construct else { break }
            guard let end = rest.end(of: construct.end) else { return isWhole ? .xml : .undecided }
            rest = rest[end...]
        }
        rest = rest.drop(while: endsWord)
        let isComplete = rest.contains(UInt8(ascii: ">")) || rest.count >= 64 || isWhole
        guard isComplete else { return .undecided }
        let words = rest.prefix(64).prefix { $0 != UInt8(ascii: ">") }.split(whereSeparator: endsWord)
        func isWord(_ index: Int, _ word: String) -> Bool {
            index < words.count && words[index].elementsEqual(word.utf8) { ($0 &- 65 < 26 ? $0 | 0x20 : $0) == $1 }
        }
        return isWord(0, "<html") || isWord(0, "<!doctype") && isWord(1, "html") ? .html : .xml
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        isSkipped(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static let constructs: [(start: String, end: String)] = [("<?", "?>"), ("<!--", "-->")]

    /// Some servers print a warning or a byte too many before the document.
    private static func behindJunk(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> DocumentSyntax {
        if bytes.starts(with: Array("%PDF".utf8)) { return .other("a PDF document") }
        if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return .other("compressed data")
        }
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "<"), beginsMarkup(bytes[index + 1]) { return .xml }
            index += 1
        }
        return isWhole ? .other("no XML and no JSON begins here") : .undecided
    }

    private static func beginsMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || (0x61...0x7A).contains(byte | 0x20)
    }
}

extension ArraySlice<UInt8> {
    /// Past the first occurrence of a text; `nil` without one.
    func end(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return startIndex }
        var rest = self
        while let found = rest.firstIndex(of: first) {
            if self[found...].starts(with: wanted) { return found + wanted.count }
            rest = self[(found + 1)...]
        }
        return nil
    }
}
