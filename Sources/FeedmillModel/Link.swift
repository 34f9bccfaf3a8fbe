/// A reference to something on the web (RFC 4287 §4.2.7).
public struct Link: Hashable, Sendable {
    public var rel: Relation
    public var href: String?
    /// A media type, as sent; never invented.
    public var type: String?
    /// BCP 47.
    public var hreflang: String?
    public var title: String?
    /// Octets.
    public var length: Int?

    public init(
        rel: Relation = .alternate, href: String?, type: String? = nil, hreflang: String? = nil, title: String? = nil,
        length: Int? = nil
    ) {
        self.rel = rel
        self.href = href
        self.type = type
        self.hreflang = hreflang
        self.title = title
        self.length = length
    }

    /// A link relation: a registered name or a URI (RFC 4287 §4.2.7.2, RFC 8288 §2.1). An open set.
    public struct Relation: Hashable, Sendable, RawRepresentable {
        public var rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static let alternate = Relation(rawValue: "alternate")
        public static let `self` = Relation(rawValue: "self")
        public static let enclosure = Relation(rawValue: "enclosure")
        public static let related = Relation(rawValue: "related")
        public static let via = Relation(rawValue: "via")
        public static let license = Relation(rawValue: "license")
        public static let hub = Relation(rawValue: "hub")
        public static let replies = Relation(rawValue: "replies")
        public static let next = Relation(rawValue: "next")
        public static let previous = Relation(rawValue: "previous")
        public static let prevArchive = Relation(rawValue: "prev-archive")
        public static let nextArchive = Relation(rawValue: "next-archive")
        public static let current = Relation(rawValue: "current")
    }
}
