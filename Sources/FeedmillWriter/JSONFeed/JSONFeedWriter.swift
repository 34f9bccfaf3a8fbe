public import FeedmillModel

/// JSON Feed 1.1 out (jsonfeed.org/version/1.1).
///
/// What is required is there whatever the model holds, the same values give the same bytes, and what no member can hold is
/// counted (``Loss``).
public struct JSONFeedWriter: Sendable {
    /// The value of `version`.
    public static let version = "https://jsonfeed.org/version/1.1"

    public init() {}

    /// A whole document in UTF-8. Whatever the feed holds, this gives a document.
    public func write(_ feed: Feed) -> [UInt8] {
        var stream = JSONFeedStream(feed)
        for article in feed.articles { stream.write(article) }
        stream.finish()
        return stream.take()
    }

    /// What a feed has and JSON Feed has no place for, sorted by property; empty when nothing is lost.
    public func losses(of feed: Feed) -> [Loss] {
        var stream = JSONFeedStream(feed)
        for article in feed.articles {
            stream.write(article)
            _ = stream.take()
        }
        stream.finish()
        return stream.losses
    }

    /// A document whose items come one after the other; never more than one of them is held.
    /// - Parameter head: The feed's own properties. Articles in it are not written.
    public func stream(_ head: Feed) -> JSONFeedStream { JSONFeedStream(head) }
}

/// A JSON Feed on its way out: the head, one item after the other, the end.
public struct JSONFeedStream: Sendable {
    private var output = JSONFeedOutput()
    private let scope: String
    private let language: String?
    private var isFinished = false

    /// Writes the head; articles that `feed` holds already are not written.
    init(_ feed: Feed) {
        scope = AtomHead(feed.metadata).id
        language = feed.metadata.language
        output.writeHead(feed.metadata)
        output.losses.place = "items"
    }

    var waiting: Int { output.json.bytes.count }

    mutating func reserve(_ capacity: Int) {
        output.json.bytes.reserveCapacity(output.json.bytes.count + capacity)
    }

    /// Writes one item.
    public mutating func write(_ article: borrowing Article) {
        output.write(copy article, scope: scope, feedLanguage: language)
    }

    /// Writes the end; nothing may follow. A second call does nothing.
    public mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        output.writeEnd()
    }

    /// The bytes written since the last call, in UTF-8.
    public mutating func take() -> [UInt8] {
        var bytes: [UInt8] = []
        swap(&bytes, &output.json.bytes)
        return bytes
    }

    /// What had no place so far, sorted by property.
    public var losses: [Loss] { output.losses.losses }
}
