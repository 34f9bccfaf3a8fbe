/// URNs (RFC 8141) and UUIDs in them (RFC 9562).
package enum URNSyntax {
    /// What is wrong with a URN, and the byte where it starts.
    package enum Fault: Hashable, Sendable {
        case scheme
        /// The namespace identifier: 2–32 letters, digits and inner hyphens, and not "urn".
        case namespace(offset: Int)
        /// The namespace-specific string: empty, or with a character that has no place in it.
        case specific(offset: Int)
        /// A `urn:uuid:` without 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
        case uuid

        package var offset: Int {
            switch self {
            case .scheme: 0
            case .namespace(let offset), .specific(let offset): offset
            case .uuid: 9
            }
        }
    }

    /// What keeps a text from being a URN or, with `allowingIRI`, an IRI that stands for one; `nil` when it is one. A
    /// `urn:uuid:` has to have a UUID.
    package static func fault(in text: String, allowingIRI: Bool = false) -> Fault? {
        let bytes = Array(text.utf8)
        let parts = bytes.split(separator: 0x3A, maxSplits: 2, omittingEmptySubsequences: false)
        guard let scheme = parts.first, lowercased(scheme) == "urn", parts.count > 1 else { return .scheme }
        let name = parts[1]
        if let offset = faultInNamespace(name) { return .namespace(offset: offset) }
        guard parts.count == 3, let start = parts[2].first, start != 0x2F, start != 0x3F, start != 0x23 else {
            return .specific(offset: min(name.endIndex + 1, bytes.count))
        }
        if let fault = URLReference.fault(in: text, allowingIRI: allowingIRI) { return .specific(offset: fault.offset) }
        if lowercased(name) == "uuid", !isUUID(parts[2].prefix { $0 != 0x3F && $0 != 0x23 }) { return .uuid }
        return nil
    }

    private static func faultInNamespace(_ name: ArraySlice<UInt8>) -> Int? {
        if let bad = name.firstIndex(where: { !ASCII.isAlphanumeric($0) && $0 != 0x2D }) { return bad }
        guard 2...32 ~= name.count, name.first != 0x2D, name.last != 0x2D, lowercased(name) != "urn" else {
            return name.startIndex
        }
        return nil
    }

    /// Where a text stops being a namespace-specific string as RFC 2141 §2.2 and §2.4 had it, in bytes; `nil` when it is
    /// one.
    package static func faultInSpecificString(_ text: String) -> Int? {
        var offset = 0
        for byte in text.utf8 {
            if byte <= 0x20 || byte >= 0x7F || "\"&<>[]\\^`{|}~".utf8.contains(byte) { return offset }
            offset += 1
        }
        return offset == 0 ? 0 : nil
    }

    /// Whether a text is `urn:uuid:` and a UUID.
    package static func isUUID(_ text: String) -> Bool {
        lowercased(ArraySlice(text.utf8.prefix(9))) == "urn:uuid:" && fault(in: text) == nil
    }

    private static func isUUID(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy { ASCII.hexValue($0) != nil }
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
    }
}
