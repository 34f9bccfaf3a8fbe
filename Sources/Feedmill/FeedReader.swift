public import FeedmillModel
public import FeedmillNormalizer
public import FeedmillReader
internal import FeedmillSyntax

/// Reads feeds of every dialect, forgiving what can be forgiven and saying so.
///
///     let reading = try FeedReader().read(bytes, from: "https://example.org/blog.atom")
///     print(reading.feed.title?.value ?? "", reading.feed.articles.count)
///     for finding in reading.findings { print(finding) }
public struct FeedReader: Sendable {
    /// What is known of a document besides its bytes, and what is done to its content.
    public struct Options: Hashable, Sendable {
        /// What is done to HTML.
        public var policy: ContentPolicy = .sanitized
        /// Whether relative references are resolved.
        public var resolvesReferences = true
        /// Whether tracking parameters are taken out of links and of URLs in HTML; ids are never touched.
        public var cleansTracking = true
        /// Whether images that only tell that somebody looks are taken out of HTML.
        public var dropsTrackingPixels = false
        /// Whether HTML is kept as sent beside what became of it (`Text.original`), for a later sanitizer.
        public var keepsOriginals = false
        /// `Content-Type` as in HTTP (RFC 9110 §8.3), charset and all.
        public var contentType: String?
        /// `Content-Language` as in HTTP: the language where the document does not say.
        public var contentLanguage: String?
        /// `Content-Location` as in HTTP: relative to ``baseURL``.
        public var contentLocation: String?
        /// The URL that the document was fetched from.
        public var baseURL: String?

        public init() {}
    }

    /// What is known of the documents to come, and what is done to their content.
    public var options: Options

    /// A reader; it may be used for any number of documents, from any number of tasks.
    public init(_ options: Options = Options()) {
        self.options = options
    }

    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - bytes: The document as sent, in any encoding.
    ///   - url: Where it came from; relative references are resolved against it.
    /// - Returns: The feed with all of its articles, and what had to be forgiven.
    /// - Throws: `ReadFailure` when the bytes are no feed at all.
    public func read(_ bytes: [UInt8], from url: String? = nil) throws(ReadFailure) -> Reading {
        var stream = stream(from: url)
        stream.push(bytes.span)
        stream.finish()
        var articles: [Article] = []
        while let article = stream.nextArticle() { articles.append(article) }
        if let failure = stream.failure { throw failure }
        var feed = stream.head
        feed.articles = articles
        return Reading(feed: feed, findings: stream.findings)
    }

    /// Starts reading a document that comes in pieces; articles leave it one by one, as soon as each is complete.
    ///
    /// - Parameter url: Where it comes from; wins over ``Options/baseURL``.
    public func stream(from url: String? = nil) -> ArticleStream {
        ArticleStream(options, from: url)
    }
}

/// What reading a document gave.
public struct Reading: Sendable {
    /// The feed with all of its articles, in the order of the document.
    public var feed: Feed
    /// What had to be forgiven, in the order of the document.
    public var findings: [Finding]
}
