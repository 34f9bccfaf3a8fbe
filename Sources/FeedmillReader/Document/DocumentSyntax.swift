/// What the first decoded bytes of a document look like.
enum DocumentSyntax: Hashable, Sendable {
    /// Too few bytes to say.
    case undecided
    case xml
    case json
    /// No feed: what it is instead, in words.
    case other(String)

    /// How far a beginning is looked for behind junk.
    static let window = 4096

    /// Looks at the beginning of a document.
    /// - Parameter isWhole: Whether there are no more bytes to come.
    init(_ bytes: [UInt8], isWhole: Bool) {
        guard let first = bytes.firstIndex(where: { !Self.isSkipped($0) }) else {
            self = bytes.count >= Self.window ? .other("nothing but white space") : .undecided
            return
        }
        switch bytes[first] {
        case UInt8(ascii: "<"): self = .xml
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        default: self = Self.behindJunk(bytes[first...], isWhole: isWhole)
        }
    }

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
        return isWhole || bytes.count >= window ? .other("no XML and no JSON begins here") : .undecided
    }

    private static func beginsMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isSkipped(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }
}
