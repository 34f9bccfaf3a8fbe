/// A reference to something on the web (RFC 4287 §4.2.7).
public struct Link: Hashable, Sendable {
    // Spelled out on purpose: what is written `String?` is set to `nil` first, and the whole value copied at the end of an `init`
    // that sets it again (Swift 6.3).
    /// What the reference is for; ``Relation/alternate`` when nothing says.
    public var rel: Relation
    /// Where it leads, absolute wherever a base is known.
    public var href: Optional<String>
    /// A media type, as sent; never invented.
    public var type: Optional<String>
    /// BCP 47.
    public var hreflang: Optional<String>
    /// Words for people.
    public var title: Optional<String>
    /// Octets.
    public var length: Optional<Int>

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
        /// As sent; a registered name is without the registry's address before it.
        public var rawValue: String
        @inlinable public init(rawValue: String) { self.rawValue = rawValue }

        /// The same in another form: the page of an article.
        @inlinable public static var alternate: Relation { Relation(rawValue: "alternate") }
        /// The feed itself, at the address it is published at.
        @inlinable public static var `self`: Relation { Relation(rawValue: "self") }
        /// A file that goes with it, large perhaps.
        @inlinable public static var enclosure: Relation { Relation(rawValue: "enclosure") }
        /// Something else that it is about.
        @inlinable public static var related: Relation { Relation(rawValue: "related") }
        /// Where its information came from.
        @inlinable public static var via: Relation { Relation(rawValue: "via") }
        /// Its licence (RFC 4946 §2).
        @inlinable public static var license: Relation { Relation(rawValue: "license") }
        /// A WebSub hub that tells of changes.
        @inlinable public static var hub: Relation { Relation(rawValue: "hub") }
        /// Its answers (RFC 4685 §4).
        @inlinable public static var replies: Relation { Relation(rawValue: "replies") }
        /// The first page of a paged feed (RFC 5005 §3).
        @inlinable public static var first: Relation { Relation(rawValue: "first") }
        /// The last page of a paged feed (RFC 5005 §3).
        @inlinable public static var last: Relation { Relation(rawValue: "last") }
        /// The next page of a paged feed (RFC 5005 §3).
        @inlinable public static var next: Relation { Relation(rawValue: "next") }
        /// The page before of a paged feed (RFC 5005 §3).
        @inlinable public static var previous: Relation { Relation(rawValue: "previous") }
        /// The archive before this document (RFC 5005 §4).
        @inlinable public static var prevArchive: Relation { Relation(rawValue: "prev-archive") }
        /// The archive after this document (RFC 5005 §4).
        @inlinable public static var nextArchive: Relation { Relation(rawValue: "next-archive") }
        /// The document with the newest entries (RFC 5005 §4).
        @inlinable public static var current: Relation { Relation(rawValue: "current") }
    }
}
