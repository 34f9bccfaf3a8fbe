package import FeedmillModel
internal import FeedmillReader

/// A person written as one string: `me@example.org (My Name)`, `My Name <me@example.org>`, a name alone.
package enum PersonName {
    /// `nil` when nothing is left of it.
    package static func read(_ text: String) -> Person? {
        var rest = Substring(text.trimmed)
        if rest.lowercased().hasPrefix("mailto:") { rest = rest.dropFirst(7) }
        guard let address = address(in: rest) else {
            let name = tidied(String(rest))
            return name.isEmpty ? nil : Person(name: name)
        }
        let name = tidied(rest[..<address.lowerBound] + " " + rest[address.upperBound...])
        return Person(name: name.isEmpty ? nil : name, email: String(rest[address]))
    }

    /// Where a mail address stands: an `@` with a name before it and a host with a dot behind it.
    private static func address(in text: Substring) -> Range<Substring.Index>? {
        var from = text.startIndex
        while let at = text.utf8[from...].firstIndex(of: UInt8(ascii: "@")) {
            var start = at
            while start > text.startIndex, isLocal(text.utf8[text.utf8.index(before: start)]) {
                start = text.utf8.index(before: start)
            }
            var end = text.utf8.index(after: at)
            while end < text.endIndex, isHost(text.utf8[end]) { end = text.utf8.index(after: end) }
            while end > at, text.utf8[text.utf8.index(before: end)] == UInt8(ascii: ".") {
                end = text.utf8.index(before: end)
            }
            let host = text[text.utf8.index(after: at)..<max(end, text.utf8.index(after: at))]
            if start < at, host.utf8.contains(UInt8(ascii: ".")) { return start..<end }
            from = text.utf8.index(after: at)
        }
        return nil
    }

    private static func isLocal(_ byte: UInt8) -> Bool { isHost(byte) || "_+%'=/!#$&*?^`{|}~".utf8.contains(byte) }

    private static func isHost(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }

    /// Without what stood around the address: brackets, quotes, separators.
    private static func tidied(_ text: some StringProtocol) -> String {
        var name = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }).joined(separator: " ")
        for empty in ["()", "<>", "[]", "( )", "< >", "[ ]"] where name.hasSuffix(empty) || name.hasPrefix(empty) {
            name = name.hasSuffix(empty) ? String(name.dropLast(empty.count)) : String(name.dropFirst(empty.count))
        }
        name = name.trimmed
        while let first = name.first, let last = name.last, name.count > 1, closing[first] == last,
            !name.dropFirst().dropLast().contains(first)
        {
            name = String(name.dropFirst().dropLast()).trimmed
        }
        while let last = name.last, ",;:<".contains(last) { name = String(name.dropLast()).trimmed }
        return name
    }

    private static let closing: [Character: Character] = ["(": ")", "<": ">", "[": "]", "\"": "\"", "'": "'"]
}
