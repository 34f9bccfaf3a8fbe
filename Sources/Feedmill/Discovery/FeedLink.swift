/// A feed that a page names, or may have.
public struct FeedLink: Hashable, Sendable {
    /// How it was found, the surest first.
    public enum Source: Int, Hashable, Sendable, Comparable {
        /// A `Link` field of HTTP (RFC 8288).
        case header
        /// A `link` element (WHATWG HTML §4.6.7.1).
        case link
        /// A hyperlink that looks like one.
        case anchor
        /// A path that many sites have; nobody said so.
        case guess

        public static func < (one: Source, other: Source) -> Bool { one.rawValue < other.rawValue }

        public var name: String {
            switch self {
            case .header: "header"
            case .link: "link"
            case .anchor: "anchor"
            case .guess: "guess"
            }
        }
    }

    /// Absolute.
    public var url: String
    public var title: String?
    /// The media type as told, without parameters, in lower case.
    public var type: String?
    public var source: Source

    public init(url: String, title: String? = nil, type: String? = nil, source: Source) {
        self.url = url
        self.title = title
        self.type = type
        self.source = source
    }
}
