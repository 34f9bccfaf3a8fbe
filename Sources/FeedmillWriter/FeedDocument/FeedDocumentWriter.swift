public import FeedmillModel

/// The feed document "feedmill/1": one JSON object for one input, or one article a line.
///
/// A key without a value is left out, keys stand in a fixed order, and the same values give the same bytes.
public struct FeedDocumentWriter: Sendable {
    /// The value of `schema`.
    public static let schema = "feedmill/1"

    public init() {}

    /// A whole document in UTF-8, without a line end.
    /// - Parameters:
    ///   - input: The path or URL as given, "-" for standard input.
    ///   - feed: The feed with all of its articles.
    ///   - findings: Become `problems`.
    ///   - duplicates: Subscriptions that turned out to be the feed of another one (`_merge.duplicate_of` of the feed).
    public func document(
        input: String, feed: Feed, findings: [Finding] = [], duplicates: [DuplicateFeed] = []
    ) -> [UInt8] {
        var bytes = open(input: input, feed: feed, findings: findings, duplicates: duplicates)
        var first = true
        for article in feed.articles {
            if !first { bytes.append(UInt8(ascii: ",")) }
            first = false
            append(article, to: &bytes)
        }
        bytes.append(literal: Self.ending)
        return bytes
    }

    /// A whole document whose items were written by ``append(_:to:)`` before the feed was complete.
    /// - Parameters:
    ///   - input: The path or URL as given, "-" for standard input.
    ///   - feed: The feed's own properties; articles in it are not written.
    ///   - findings: Become `problems`.
    ///   - duplicates: Subscriptions that turned out to be the feed of another one.
    ///   - items: The bytes of the items with one comma between each two.
    public func document(
        input: String, feed: Feed, findings: [Finding] = [], duplicates: [DuplicateFeed] = [], items: [UInt8]
    ) -> [UInt8] {
        var bytes = open(input: input, feed: feed, findings: findings, duplicates: duplicates)
        bytes.append(contentsOf: items)
        bytes.append(literal: Self.ending)
        return bytes
    }

    /// A document up to and with the "[" of `items`; the feed's own articles are not written.
    ///
    /// Items with commas between them and then ``close()`` must follow.
    public func open(
        input: String, feed: Feed, findings: [Finding] = [], duplicates: [DuplicateFeed] = []
    ) -> [UInt8] {
        var json = JSONWriter(reservingCapacity: 2_048)
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("input", input)
        json.member("format", feed.format.rawValue)
        json.member("encoding", feed.encoding)
        json.key("namespaces")
        json.write(feed.namespaces)
        json.members("problems", findings) { $0.write($1) }
        json.key("feed")
        json.beginObject()
        json.writeMembers(of: feed.metadata)
        json.write(duplicates)
        json.endObject()
        json.key("items")
        json.beginArray()
        return json.bytes
    }

    /// The end of a document begun with ``open(input:feed:findings:duplicates:)``.
    public func close() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(literal: Self.ending)
        return bytes
    }

    /// Appends one article as an item's JSON object.
    public func append(_ article: Article, to bytes: inout [UInt8]) {
        var json = JSONWriter(appendingTo: &bytes)
        json.write(article)
        bytes = json.bytes
    }

    /// One article as a line of NDJSON, with its line end.
    public func line(_ article: Article) -> [UInt8] {
        var json = JSONWriter(reservingCapacity: 1_024)
        json.write(article)
        json.bytes.append(UInt8(ascii: "\n"))
        return json.bytes
    }

    /// The object for an input that gives no document at all, without a line end.
    public func failure(input: String, error: String) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("input", input)
        json.member("error", error)
        json.endObject()
        return json.bytes
    }

    private static let ending: StaticString = "]}"
}

/// Two subscriptions that are one feed.
public struct DuplicateFeed: Hashable, Sendable {
    /// The configured URL that adds nothing.
    public var url: String
    /// The configured URL that stands for both.
    public var original: String

    public init(url: String, original: String) {
        self.url = url
        self.original = original
    }
}
