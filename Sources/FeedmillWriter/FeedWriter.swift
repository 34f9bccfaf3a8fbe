public import FeedmillModel

/// Any of the formats that feeds are written in, by name.
public struct FeedWriter: Sendable {
    /// What a feed is written as.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// Atom 1.0 (RFC 4287).
        case atom
        /// RSS 2.0.
        case rss
        /// JSON Feed 1.1.
        case jsonFeed = "jsonfeed"
        /// The feed document "feedmill/1", which holds everything.
        case document = "json"

        /// The format that a file's name promises; `nil` for a name that says nothing, such as `feed.xml`.
        public init?(fileName: String) {
            let suffix = fileName.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last }
            switch suffix?.lowercased() {
            case "atom": self = .atom
            case "rss": self = .rss
            case "json", "jsonfeed": self = .jsonFeed
            default: return nil
            }
        }

        /// Whether it is XML, which a style sheet can dress.
        public var isXML: Bool {
            switch self {
            case .atom, .rss: true
            case .jsonFeed, .document: false
            }
        }

        /// How files of this format are named.
        public var fileSuffix: String {
            switch self {
            case .atom: "atom"
            case .rss: "rss"
            case .jsonFeed, .document: "json"
            }
        }
    }

    /// How a document is laid out.
    public struct Options: Hashable, Sendable {
        /// Each element or member on a line of its own; `nil` for what is usual: XML is, JSON is not.
        public var indent: Bool?
        /// `<?xml-stylesheet?>` in XML: a CSS or XSLT file for browsers.
        public var stylesheet: String?
        /// What a feed document says it was made of.
        public var input = "-"
        /// The `problems` of a feed document.
        public var findings: [Finding] = []
        /// Subscriptions that turned out to be the feed of another one (`_merge.duplicate_of` of a feed document).
        public var duplicates: [DuplicateFeed] = []

        public init() {}
    }

    /// What is written.
    public var format: Format
    /// How it is laid out.
    public var options: Options

    public init(_ format: Format, options: Options = Options()) {
        self.format = format
        self.options = options
    }

    /// A whole document in UTF-8. Whatever the feed holds, this gives a document.
    public func write(_ feed: Feed) -> [UInt8] {
        var stream = stream(feed, after: ArticleSurvey.of(feed.articles, for: format))
        var size = 1_024
        feed.articles.span.forEachInPlace { size += $0.sizeOnPaper }
        stream.reserve(size)
        feed.articles.span.forEachInPlace { stream.write($0) }
        stream.finish()
        return stream.take()
    }

    /// The same document in pieces of some 64 KB, so that it need not be held whole.
    ///
    /// - Parameter take: Is given each piece, as soon as it is written.
    /// - Throws: What `take` throws; then nothing more is written.
    public func write(_ feed: Feed, inPieces take: ([UInt8]) throws -> Void) throws {
        var stream = stream(feed, after: ArticleSurvey.of(feed.articles, for: format))
        try feed.articles.span.forEachInPlace { article in
            stream.write(article)
            if stream.waiting >= Self.piece { try take(stream.take()) }
        }
        stream.finish()
        try take(stream.take())
    }

    private static let piece = 1 << 16

    /// A document whose articles come one after the other; never more than one of them is held.
    /// - Parameters:
    ///   - head: The feed's own properties; articles in it are not written.
    ///   - survey: All of the articles that will come, looked at.
    public func stream(_ head: Feed, after survey: ArticleSurvey) -> FeedStream {
        FeedStream(head, survey, format, options)
    }
}
