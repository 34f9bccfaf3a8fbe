/// A category (RFC 4287 §4.2.2, RSS 2.0 `category`, `dc:subject`, JSON Feed `tags`).
public struct Tag: Hashable, Sendable {
    public var term: String?
    public var scheme: String?
    public var label: String?

    public init(term: String?, scheme: String? = nil, label: String? = nil) {
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}
