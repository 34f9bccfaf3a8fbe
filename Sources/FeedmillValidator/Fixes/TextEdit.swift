/// A change of a document that repairs a finding and keeps what was meant.
public struct TextEdit: Hashable, Sendable {
    /// In bytes of the document decoded to UTF-8, a byte order mark not counted.
    public var offset: Int
    /// Bytes that are replaced; 0 to insert.
    public var length: Int
    /// What stands in their place.
    public var replacement: String
}

extension ValidationReport {
    /// The document with every edit made that a finding suggests; edits that touch an earlier one are left for another
    /// round (``FeedValidator/repair(_:contentType:baseURL:)`` makes as many as it takes). `nil` when there is nothing to change, or when the bytes are not the UTF-8 that the places count.
    public func fixing(_ bytes: [UInt8]) -> [UInt8]? { editing(bytes)?.bytes }

    /// The same, with the number of edits made.
    func editing(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
        guard isUTF8 else { return nil }
        let edits = findings.compactMap(\.fix).sorted { ($0.offset, $0.length) < ($1.offset, $1.length) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64 * edits.count)
        var position = 0
        var count = 0
        for edit in edits {
            let first = edit.offset + byteOrderMark
            guard first >= position, edit.length >= 0, first + edit.length <= bytes.count,
                !bytes[first..<first + edit.length].elementsEqual(edit.replacement.utf8)
            else { continue }
            result.append(contentsOf: bytes[position..<first])
            result.append(contentsOf: edit.replacement.utf8)
            position = first + edit.length
            count += 1
        }
        guard count > 0 else { return nil }
        result.append(contentsOf: bytes[position...])
        return (result, count)
    }
}
