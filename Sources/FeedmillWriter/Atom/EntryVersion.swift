public import FeedmillModel
public import FeedmillSyntax

/// A version of an entry, as a document shows it. Where several documents of a feed have one id, the newest version counts
/// (RFC 5005 §4).
public struct EntryVersion: Hashable, Sendable {
    /// `atom:id`.
    public var id: String
    /// `atom:updated`.
    public var updated: Instant

    public init(id: String, updated: Instant) {
        self.id = id
        self.updated = updated
    }
}

extension AtomWriter {
    /// The entries of a feed as they are written, in the same order.
    public static func versions(of feed: Feed) -> [EntryVersion] {
        let head = AtomHead(feed.metadata)
        let standIn = Instant(rfc3339: head.updated) ?? Instant(seconds: 0)
        return feed.articles.map { article in
            EntryVersion(
                id: MarkupOutput.atomID(of: article, scope: head.id), updated: article.atomUpdated ?? standIn)
        }
    }

    /// The entries of a feed of summaries as they are written, in the same order.
    public static func versions(of summaries: [SummaryArticle]) -> [EntryVersion] {
        summaries.map { EntryVersion(id: $0.atomID, updated: $0.updated) }
    }

    /// How many bytes each entry of a feed takes.
    public func sizes(of feed: Feed) -> [Int] {
        var stream = AtomStream(feed, options)
        _ = stream.take()
        return feed.articles.map { article in
            stream.write(article)
            return stream.take().count
        }
    }

    /// How many bytes each entry of a feed of summaries takes.
    public func sizes(of summaries: [SummaryArticle], feed: Metadata) -> [Int] {
        var stream = AtomStream(summaries: summaries, feed: feed, options)
        _ = stream.take()
        return summaries.map { summary in
            stream.write(summary)
            return stream.take().count
        }
    }
}

extension SummaryArticle {
    /// The id as it is written (RFC 4287 §4.2.6).
    var atomID: String { IRI.absolute(id) ?? MintedID.urn(for: id, within: "summary") }
}
