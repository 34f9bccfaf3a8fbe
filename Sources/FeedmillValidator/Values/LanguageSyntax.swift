/// Language tags: well-formed by RFC 5646 §2.1, and with a primary subtag that is registered.
enum LanguageSyntax {
    enum Fault: Equatable {
        /// Breaks the grammar in the subtag at an index.
        case malformed(Int)
        /// The primary subtag is no registered language.
        case unregistered
    }

    static func fault(in bytes: [UInt8]) -> Fault? {
        let text = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
        if irregular.contains(text) { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let primary = parts.first else { return .malformed(0) }
        for part in parts where part.isEmpty || part.count > 8 || !part.allSatisfy(\.isAlphanumeric) {
            return .malformed(part.startIndex)
        }
        let language = String(decoding: primary.map(\.lowercased), as: UTF8.self)
        if language == "x" { return parts.count > 1 ? nil : .malformed(0) }
        if language == "i" { return .unregistered }
        guard primary.allSatisfy(\.isLetter) else { return .malformed(0) }
        if let last = parts.last, parts.count > 1, last.count == 1 { return .malformed(last.startIndex) }
        return LanguageRegistry.contains(language) ? nil : .unregistered
    }

    /// Grandfathered tags that the grammar would not let pass.
    private static let irregular: Set<String> = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
        "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ]
}
