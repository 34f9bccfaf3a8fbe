internal import FeedmillBytes
internal import FeedmillHTML

/// Whether words of no declared kind are HTML, as RSS has them in titles.
enum HTMLGuess {
    /// True when there is an end tag or a character reference, every tag is one of HTML, and every reference stands for
    /// something. `AT&T` and `a < b` are plain words.
    static func looksLikeHTML(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard utf8.span.first(UInt8(ascii: "<"), from: 0) != nil || utf8.span.first(UInt8(ascii: "&"), from: 0) != nil
        else { return false }
        let bytes = Array(utf8)
        var qualifies = false
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                guard let tag = tag(in: bytes, at: index + 1) else { break }
                if !elements.contains(tag.name) { return false }
                qualifies = qualifies || tag.isEnd
            case UInt8(ascii: "&"):
                guard let name = reference(in: bytes, at: index + 1) else { break }
                if name.first != UInt8(ascii: "#"),
                    CharacterReferences.codepoints(named: String(decoding: name, as: UTF8.self)).isEmpty
                {
                    return false
                }
                qualifies = true
            default: break
            }
            index += 1
        }
        return qualifies
    }

    private static let elements = Set(HTMLElementName.allCases.map(\.spelling)).subtracting([""])

    private static func tag(in bytes: [UInt8], at start: Int) -> (name: String, isEnd: Bool)? {
        var index = start
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = bytes[index...].prefix(32).prefix { isNameByte($0) }
        guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
        return (String(decoding: name, as: UTF8.self).lowercased(), isEnd)
    }

    /// The name in `&name;`, without the semicolon; `nil` when there is none.
    private static func reference(in bytes: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
        guard start < bytes.count else { return nil }
        let name = bytes[start...].prefix(32).prefix { isNameByte($0) || $0 == UInt8(ascii: "#") }
        guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else { return nil }
        return name
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
