/// A person, company or similar (RFC 4287 §3.2). At least one part is there.
public struct Person: Hashable, Sendable {
    public var name: String?
    /// An addr-spec (RFC 5322 §3.4.1), without `mailto:`.
    public var email: String?
    /// A page or another IRI of the person (RFC 4287 §3.2.2).
    public var url: String?

    public init(name: String? = nil, email: String? = nil, url: String? = nil) {
        self.name = name
        self.email = email
        self.url = url
    }
}
