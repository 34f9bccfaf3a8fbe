/// Names that never belong to a public host: RFC 6761 §6.3, RFC 6762, RFC 8375, RFC 7686, and `.internal`.
enum LocalNames {
    /// - Parameter host: In lower-case ASCII, without a dot at the end.
    static func contains(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last else { return true }
        return ["localhost", "local", "internal", "onion", "invalid", "test", "localdomain"].contains(last)
            || labels.suffix(2) == ["home", "arpa"]
    }
}
