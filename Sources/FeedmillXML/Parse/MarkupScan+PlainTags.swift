internal import FeedmillBytes

/// A start tag, or that of an empty element, of plain names and values.
struct PlainTag: BitwiseCopyable {
    struct Attribute: BitwiseCopyable {
        var name: PlainNames.Found
        /// Where its name begins, from the beginning of the tag.
        var nameStart: Int
        /// Where the value begins: from the beginning of the tag, or among what is decoded.
        var start: Int
        var length: Int
        /// Whether there are references in the value.
        var isCoded: Bool
    }

    var name: PlainNames.Found
    var length: Int
    var isEmpty: Bool
}

/// Tags that a parser would only copy.
extension MarkupScan {
    /// Attributes of a longer tag are libxml2's, as is what has many of them.
    private static let longestPlainTag = 4_096
    static let mostAttributes = 16

    /// The plain start tag that begins at an address; its attributes are put aside. `nil`: it is none, or not complete.
    @inline(__always) mutating func plainTag(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> PlainTag? {
        guard let name = unsafe plainNames.find(bytes + 1) else { return nil }
        attributes.truncate(to: 0)
        var index = name.length + 1
        while index + 1 < count, unsafe bytes[index] == UInt8(ascii: " ") {
            index += 1
            if unsafe bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ">") { break }
            guard let end = unsafe takeAttribute(bytes, index, count) else { return nil }
            index = end
        }
        let isEmpty = unsafe bytes[index] == UInt8(ascii: "/")
        let length = isEmpty ? index + 2 : index + 1
        guard length <= count, length <= Self.longestPlainTag, length <= longestTag,
            unsafe bytes[length - 1] == UInt8(ascii: ">")
        else { return nil }
        return PlainTag(name: name, length: length, isEmpty: isEmpty)
    }

    /// Puts `name="value"`, in either kind of quotes, aside; gives where it ends.
    private mutating func takeAttribute(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        guard attributes.count < Self.mostAttributes, let name = unsafe plainNames.find(bytes + start) else {
            return nil
        }
        let value = start + name.length + 2
        guard value < count, unsafe bytes[value - 2] == UInt8(ascii: "=") else { return nil }
        let quote = unsafe bytes[value - 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let end = unsafe Self.plainValueEnd(bytes, from: value, count, quote)
        guard end < count else { return nil }
        // A name stands in a tag once, whatever prefix it has (Namespaces in XML §6.3).
        for other in 0..<attributes.count {
            let known = attributes[other].name
            if known.place == name.place || plainNames.hasPrefix(known) && plainNames.hasPrefix(name) { return nil }
        }
        var attribute = PlainTag.Attribute(
            name: name, nameStart: start, start: value, length: end - value, isCoded: false)
        if unsafe bytes[end] == quote {
            attributes.append(attribute)
            return end + 1
        }
        guard unsafe bytes[end] == UInt8(ascii: "&") else { return nil }
        if attributes.count == 0 { decoded.truncate(to: 0) }
        attribute.isCoded = true
        attribute.start = decoded.count
        guard let end = unsafe decodeValue(bytes, value, end, count, quote) else { return nil }
        attribute.length = decoded.count - attribute.start
        attributes.append(attribute)
        return end + 1
    }

    /// Decodes a value whose first reference stands at `reference` (XML 1.0 §3.3.3); gives where the quote behind it stands.
    @inline(never) private mutating func decodeValue(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ reference: Int, _ count: Int, _ quote: UInt8
    ) -> Int? {
        var copied = start
        var end = reference
        while end < count, unsafe bytes[end] == UInt8(ascii: "&") {
            guard
                case .character(let scalar, let length) = unsafe CharacterData.reference(bytes + end, count - end)
            else { return nil }
            unsafe decoded.append(roundingUp: bytes + copied, end - copied)
            decoded.append(scalar)
            copied = end + length
            end = unsafe Self.plainValueEnd(bytes, from: copied, count, quote)
        }
        guard end < count, unsafe bytes[end] == quote else { return nil }
        unsafe decoded.append(roundingUp: bytes + copied, end - copied)
        return end
    }

    /// Where the quote stands that ends a value, or what has to be looked at.
    @inline(__always) private static func plainValueEnd(
        _ bytes: UnsafePointer<UInt8>, from start: Int, _ count: Int, _ quote: UInt8
    ) -> Int {
        var end = unsafe PlainValueEnd.first(in: bytes, start, count)
        // The other quote is a part of the value; the two differ by these bits.
        while end < count, unsafe bytes[end] == quote ^ 0x05 {
            end = unsafe PlainValueEnd.first(in: bytes, end + 1, count)
        }
        return end
    }

    /// The length of the end tag of a plain name (XML 1.0 §3.1); `nil`: it is another's, or not complete.
    @inline(__always) mutating func plainEndTag(
        of name: PlainNames.Found, _ bytes: UnsafePointer<UInt8>, _ count: Int
    ) -> Int? {
        let length = name.length + 3
        guard length <= count, unsafe bytes[length - 1] == UInt8(ascii: ">") else {
            return unsafe rarePlainEndTag(of: name, bytes, count)
        }
        if unsafe plainNames.stands(name, at: bytes + 2) { return length }
        verdict = .malformed
        return nil
    }

    /// The same where white space may follow the name.
    @inline(never) private mutating func rarePlainEndTag(
        of name: PlainNames.Found, _ bytes: UnsafePointer<UInt8>, _ count: Int
    ) -> Int? {
        guard let length = unsafe endOfTag(bytes, count) else { return nil }
        let isItsOwn =
            unsafe name.length + 3 <= length && plainNames.stands(name, at: bytes + 2)
            && UnsafeBufferPointer(start: bytes, count: length - 1)[(name.length + 2)...].allSatisfy(\.isXMLWhiteSpace)
        if isItsOwn { return length }
        verdict = .malformed
        return nil
    }
}

/// What ends a value, or has to be looked at (XML 1.0 §2.2, §3.3.3).
private enum PlainValueEnd: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        (bytes .< Bytes(repeating: 0x20)) .| (bytes .== Bytes(repeating: UInt8(ascii: "\"")))
            .| (bytes .== Bytes(repeating: UInt8(ascii: "'"))) .| (bytes .== Bytes(repeating: UInt8(ascii: "&")))
            .| (bytes .== Bytes(repeating: UInt8(ascii: "<"))) .| (bytes .== Bytes(repeating: 0xEF))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&")
            || byte == UInt8(ascii: "<") || byte == 0xEF
    }
}
