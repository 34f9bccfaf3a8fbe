/// A person, company or similar (RFC 4287 §3.2). At least one part is there.
public struct Person: Hashable, Sendable {
    public var name: String?
    public var email: String?
    public var url: String?

    public init(name: String? = nil, email: String? = nil, url: String? = nil) {
        self.name = name
        self.email = email
        self.url = url
    }
}
