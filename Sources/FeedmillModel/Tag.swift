/// A category (RFC 4287 §4.2.2, RSS 2.0 `category`, `dc:subject`, JSON Feed `tags`).
public struct Tag: Hashable, Sendable {
    // Spelled out on purpose: what is written `String?` is set to `nil` first, and the whole value copied at the end of an `init`
    // that sets it again (Swift 6.3).
    /// What programs compare.
    public var term: Optional<String>
    /// The vocabulary that the term belongs to, as sent: a URI in Atom, a domain in RSS.
    public var scheme: Optional<String>
    /// What people see, where it differs from the term.
    public var label: Optional<String>

    public init(term: String?, scheme: String? = nil, label: String? = nil) {
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}
