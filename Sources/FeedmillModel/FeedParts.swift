public import FeedmillSyntax

/// A span of time in which something is valid (`dcterms:valid`).
public struct Validity: Hashable, Sendable {
    /// `nil` when it has always been valid.
    public var start: Timestamp?
    /// `nil` when it has no end.
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
    /// The page that the picture leads to.
    public var link: String?
    /// Words for those who cannot see it.
    public var description: String?
    /// Pixels.
    public var width: Int?
    /// Pixels.
    public var height: Int?

    public init() {}
}

/// RSS 2.0 `cloud` (rssCloud).
public struct Cloud: Hashable, Sendable {
    /// The host of the service.
    public var domain: String?
    /// The TCP port, 1–65535.
    public var port: Int?
    /// The path of the service on its host.
    public var path: String?
    /// The procedure to call.
    public var registerProcedure: String?
    /// `xml-rpc`, `soap` or `http-post`, as sent.
    public var `protocol`: String?

    public init() {}
}

/// RSS 2.0 `textInput`.
public struct TextInput: Hashable, Sendable {
    public var title: String?
    public var description: String?
    /// The name of the text field in the form.
    public var name: String?
    /// Where the form is sent (RSS `link`).
    public var url: String?

    public init() {}
}

/// Where people answer: RSS `comments`, `slash:comments`, `wfw:comment`, `wfw:commentRss`.
public struct Comments: Hashable, Sendable {
    /// The page with the comments (RSS 2.0 `comments`).
    public var url: String?
    /// How many there were (`slash:comments`, `thr:total`).
    public var count: Int?
    /// Where a program sends a comment (`wfw:comment`).
    public var postURL: String?
    /// The feed of the comments (`wfw:commentRss`).
    public var feedURL: String?

    public init() {}
}

/// `thr:in-reply-to` (RFC 4685 §3).
public struct ReplyReference: Hashable, Sendable {
    /// The id of the article that is answered.
    public var ref: String?
    /// Where that article is.
    public var href: String?
    /// Its media type.
    public var type: String?
    /// A feed that holds it.
    public var source: String?

    public init() {}
}
