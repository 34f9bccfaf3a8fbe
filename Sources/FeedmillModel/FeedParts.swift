public import FeedmillSyntax

/// A span of time in which something is valid (`dcterms:valid`).
public struct Validity: Hashable, Sendable {
    public var start: Timestamp?
    public var end: Timestamp?

    public init(start: Timestamp? = nil, end: Timestamp? = nil) {
        self.start = start
        self.end = end
    }
}

/// The program that made a feed (RFC 4287 §4.2.4).
public struct Generator: Hashable, Sendable {
    public var name: String?
    public var url: String?
    public var version: String?

    public init(name: String? = nil, url: String? = nil, version: String? = nil) {
        self.name = name
        self.url = url
        self.version = version
    }
}

/// RSS 2.0 `image`.
public struct FeedImage: Hashable, Sendable {
    public var url: String?
    public var title: String?
    public var link: String?
    public var description: String?
    /// Pixels.
    public var width: Int?
    /// Pixels.
    public var height: Int?

    public init() {}
}

/// RSS 2.0 `cloud` (rssCloud).
public struct Cloud: Hashable, Sendable {
    public var domain: String?
    public var port: Int?
    public var path: String?
    public var registerProcedure: String?
    public var `protocol`: String?

    public init() {}
}

/// RSS 2.0 `textInput`.
public struct TextInput: Hashable, Sendable {
    public var title: String?
    public var description: String?
    public var name: String?
    public var url: String?

    public init() {}
}

/// Where people answer: RSS `comments`, `slash:comments`, `wfw:comment`, `wfw:commentRss`.
public struct Comments: Hashable, Sendable {
    public var url: String?
    public var count: Int?
    public var postURL: String?
    public var feedURL: String?

    public init() {}
}

/// `thr:in-reply-to` (RFC 4685 §3).
public struct ReplyReference: Hashable, Sendable {
    public var ref: String?
    public var href: String?
    public var type: String?
    public var source: String?

    public init() {}
}
