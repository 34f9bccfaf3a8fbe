/// Character references of the HTML standard (§13.2.5.72–.80).
package enum CharacterReferences {
    /// What a reference stands for, and where it ends.
    package struct Reference: Sendable, Equatable {
        package var end: Int
        package var first: UInt32
        /// The second code point; 0 when there is none.
        package var second: UInt32
    }

    /// The text with its references replaced, as in an HTML text; a `&` that starts none stays.
    package static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var text = text
        text.makeContiguousUTF8()
        let input = text.utf8Span.span
        var decoded: [UInt8] = []
        decoded.reserveCapacity(input.count)
        var index = 0
        while index < input.count {
            let byte = input[index]
            if byte == UInt8(ascii: "&"), let reference = read(at: index, to: input.count, in: input) {
                decoded.append(codePoint: reference.first)
                if reference.second != 0 { decoded.append(codePoint: reference.second) }
                index = reference.end
            } else {
                decoded.append(byte)
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The code points of a named reference, without `&` and with or without `;`; empty when there is no such name.
    package static func codepoints(named name: some StringProtocol) -> [UInt32] {
        var bytes = Array(name.utf8)
        if bytes.last != UInt8(ascii: ";") { bytes.append(UInt8(ascii: ";")) }
        guard let match = NamedReferences.shared.longestMatch(from: 0, to: bytes.count, in: bytes.span),
            match.end == bytes.count
        else { return [] }
        return match.entry.second == 0 ? [match.entry.first] : [match.entry.first, match.entry.second]
    }

    /// The reference whose `&` is at `index`, nil when none starts there. Reads no further than `end`. In an attribute
    /// a legacy name without its semicolon does not count before `=` or an alphanumeric (§13.2.5.73).
    package static func read(
        at index: Int, to end: Int, in input: Span<UInt8>, inAttribute: Bool = false
    ) -> Reference? {
        guard index + 1 < end else { return nil }
        if input[index + 1] == UInt8(ascii: "#") {
            return NumericReference.read(from: index + 2, to: end, in: input)
        }
        if let common = common(at: index + 1, to: end, in: input) { return common }
        guard let match = NamedReferences.shared.longestMatch(from: index + 1, to: end, in: input) else { return nil }
        if inAttribute, input[match.end - 1] != UInt8(ascii: ";"), match.end < end {
            let next = input[match.end]
            if next == UInt8(ascii: "=") || next.isASCIIAlphanumeric { return nil }
        }
        return Reference(end: match.end, first: match.entry.first, second: match.entry.second)
    }

    /// The five references that are most of all there are, without the table.
    private static func common(at index: Int, to end: Int, in input: Span<UInt8>) -> Reference? {
        guard index + 2 < end else { return nil }
        let second = input[index + 1]
        let third = input[index + 2]
        switch input[index] {
        case UInt8(ascii: "l") where second == UInt8(ascii: "t") && third == UInt8(ascii: ";"):
            return Reference(end: index + 3, first: 0x3C, second: 0)
        case UInt8(ascii: "g") where second == UInt8(ascii: "t") && third == UInt8(ascii: ";"):
            return Reference(end: index + 3, first: 0x3E, second: 0)
        case UInt8(ascii: "a") where second == UInt8(ascii: "m") && third == UInt8(ascii: "p"):
            guard index + 3 < end, input[index + 3] == UInt8(ascii: ";") else { return nil }
            return Reference(end: index + 4, first: 0x26, second: 0)
        case UInt8(ascii: "q") where second == UInt8(ascii: "u") && third == UInt8(ascii: "o"):
            guard index + 4 < end, input[index + 3] == UInt8(ascii: "t"), input[index + 4] == UInt8(ascii: ";")
            else { return nil }
            return Reference(end: index + 5, first: 0x22, second: 0)
        case UInt8(ascii: "n") where second == UInt8(ascii: "b") && third == UInt8(ascii: "s"):
            guard index + 4 < end, input[index + 3] == UInt8(ascii: "p"), input[index + 4] == UInt8(ascii: ";")
            else { return nil }
            return Reference(end: index + 5, first: 0xA0, second: 0)
        default: return nil
        }
    }
}
