/// URNs (RFC 8141) and UUIDs in them (RFC 9562).
package enum URNSyntax {
    package enum Fault: Hashable, Sendable {
        case scheme
        /// The namespace identifier: 2–32 letters, digits and inner hyphens.
        case namespace
        /// The namespace-specific string: empty, or with a character that has no place in it.
        case specific
        /// A `urn:uuid:` without 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
        case uuid
    }

    /// What keeps a text from being a URN; `nil` when it is one. A `urn:uuid:` has to have a UUID.
    package static func fault(in text: String) -> Fault? {
        let bytes = Array(text.utf8)
        let parts = bytes.split(separator: 0x3A, maxSplits: 2, omittingEmptySubsequences: false)
        guard let scheme = parts.first, lowercased(scheme) == "urn", parts.count > 1 else { return .scheme }
        let name = parts[1]
        guard 2...32 ~= name.count, let first = name.first, let last = name.last, ASCII.isAlphanumeric(first),
            ASCII.isAlphanumeric(last), name.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x2D })
        else { return .namespace }
        guard parts.count == 3, let start = parts[2].first, start != 0x2F, start != 0x3F, start != 0x23,
            URLReference.fault(in: text, allowingIRI: false) == nil
        else { return .specific }
        if lowercased(name) == "uuid", !isUUID(parts[2].prefix { $0 != 0x3F && $0 != 0x23 }) { return .uuid }
        return nil
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
