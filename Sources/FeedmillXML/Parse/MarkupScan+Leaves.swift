internal import FeedmillBytes

/// A start tag of plain names and values.
struct LeafTag: BitwiseCopyable {
    struct Attribute: BitwiseCopyable {
        var name: PlainNames.Found
        /// Where the name and the value stand in the document.
        var nameOffset: Int
        var offset: Int
        var length: Int
    }

    var name: PlainNames.Found
    var offset: Int
    var length: Int
    var line: Int
    var column: Int
    var firstAttribute: Int
    var attributeCount: Int
}

/// Elements with nothing but character data inside, whose tags a parser would only copy.
extension MarkupScan {
    /// Attributes of a longer tag are libxml2's, as is what has many of them.
    private static let longestLeafTag = 4_096
    private static let mostLeafAttributes = 16

    /// Takes a start tag that is the whole of an element, or may be the beginning of a leaf. `nil`: libxml2 is to be shown it.
    @inline(__always) mutating func takeLeaf(_ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int) -> Int? {
        guard let name = unsafe plainNames.find(bytes + 1) else { return nil }
        let first = leafAttributes.count
        var index = name.length + 1
        while index + 1 < count, unsafe bytes[index] == UInt8(ascii: " ") {
            index += 1
            if unsafe bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ">") { break }
            guard let end = unsafe takeLeafAttribute(bytes, index, count, at: offset, first) else {
                leafAttributes.truncate(to: first)
                return nil
            }
            index = end
        }
        let isEmpty = unsafe bytes[index] == UInt8(ascii: "/")
        let length = isEmpty ? index + 2 : index + 1
        guard length <= count, length <= Self.longestLeafTag, length <= longestTag,
            unsafe bytes[length - 1] == UInt8(ascii: ">")
        else {
            leafAttributes.truncate(to: first)
            return nil
        }
        let (line, column) = unsafe lineAndColumn(of: offset, bytes)
        if !isEmpty { openLeaf = pieces.count }
        pieces.append(
            Piece(
                shown: shown, offset: offset, length: length, kind: isEmpty ? .emptyLeaf : .leaf, start: leaves.count))
        leaves.append(
            LeafTag(
                name: name, offset: offset, length: length, line: line, column: column, firstAttribute: first,
                attributeCount: leafAttributes.count - first))
        return length
    }

    /// Takes `name="value"`; gives where it ends.
    private mutating func takeLeafAttribute(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int, at offset: Int, _ first: Int
    ) -> Int? {
        guard leafAttributes.count - first < Self.mostLeafAttributes,
            let name = unsafe plainNames.find(bytes + start)
        else { return nil }
        let value = start + name.length + 2
        guard value < count, unsafe bytes[value - 2] == UInt8(ascii: "="), unsafe bytes[value - 1] == UInt8(ascii: "\"")
        else { return nil }
        let end = unsafe PlainValueEnd.first(in: bytes, value, count)
        guard end < count, unsafe bytes[end] == UInt8(ascii: "\"") else { return nil }
        // A name stands in a tag once, whatever prefix it has (Namespaces in XML §6.3).
        for other in first..<leafAttributes.count {
            let known = leafAttributes[other]
            if known.name.place == name.place || plainNames.hasPrefix(known.name) && plainNames.hasPrefix(name) {
                return nil
            }
        }
        leafAttributes.append(
            LeafTag.Attribute(
                name: name, nameOffset: offset + start, offset: offset + value, length: end - value))
        return end + 1
    }

    /// Takes the end tag of the open leaf, if that is what it is.
    @inline(__always) mutating func endLeaf(
        _ piece: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int
    ) -> Int? {
        let leaf = leaves[pieces[piece].start]
        let length = leaf.name.length + 3
        guard length <= count, unsafe bytes[length - 1] == UInt8(ascii: ">") else { return nil }
        let name = unsafe bytes - (offset - leaf.offset) + 1
        guard unsafe PlainName(name, leaf.name.length) == PlainName(bytes + 2, leaf.name.length) else { return nil }
        openLeaf = nil
        pieces.append(Piece(shown: shown, offset: offset, length: length, kind: .leafEnd))
        return length
    }

    /// Shows libxml2 what is no leaf after all. `address` is that of the document's `offset`, somewhere behind it.
    mutating func show(leaf piece: Int, before address: UnsafePointer<UInt8>, at offset: Int) {
        openLeaf = nil
        depth += 1
        let leaf = leaves[pieces[piece].start]
        pieces[piece].kind = .nothing
        for later in piece + 1..<pieces.count { pieces[later].shown += leaf.length }
        let bytes = unsafe address - (offset - leaf.offset)
        unsafe show(
            bytes, leaf.length, Markup(shown: shown, offset: leaf.offset, line: leaf.line, column: leaf.column))
    }
}

/// What ends a value, or has to be looked at by a parser (XML 1.0 §2.2, §3.3.3).
private enum PlainValueEnd: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        (bytes .< Bytes(repeating: 0x20)) .| (bytes .== Bytes(repeating: UInt8(ascii: "\"")))
            .| (bytes .== Bytes(repeating: UInt8(ascii: "&"))) .| (bytes .== Bytes(repeating: UInt8(ascii: "<")))
            .| (bytes .== Bytes(repeating: 0xEF))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
            || byte == 0xEF
    }
}
