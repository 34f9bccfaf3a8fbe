public import FeedmillModel
internal import FeedmillSyntax

/// Puts a feed together out of the document that people subscribe to and the archives or pages before it (RFC 5005 §3, §4), from the
/// newest to the oldest. It says what to read next and takes what was read; how it is read is the caller's.
///
///     var completion = FeedCompletion(reading.feed, at: url, bytes: bytes.count)
///     while let next = completion.next {
///         let older = try await fetch(next)
///         completion.take(try FeedReader().read(older, from: next).feed, bytes: older.count)
///     }
public struct FeedCompletion: Sendable {
    /// How far back it goes.
    public struct Limits: Hashable, Sendable {
        /// Documents at the most, besides the one that people subscribe to.
        public var documents: Int
        /// Bytes of all documents together at the most; the one that goes beyond is the last.
        public var bytes: Int

        public init(documents: Int = 20, bytes: Int = 64 << 20) {
            self.documents = documents
            self.bytes = bytes
        }
    }

    /// Why there is nothing more to read.
    public enum End: Hashable, Sendable {
        /// All that the feed leads to was read.
        case complete
        /// There is more, beyond ``Limits``.
        case limit
        /// A document belongs to another feed, by its id; it was not taken.
        case foreign(String)
        /// The documents lead in a circle.
        case circle(String)
    }

    /// The feed so far: the properties of the first document, and the articles of all, the newest document's first. Of an id that
    /// several have, the newest version counts, and of equal ones that of the newer document.
    public private(set) var feed: Feed
    /// Where the next document is; `nil` when there is nothing more to read, for the reason that ``end`` gives.
    public private(set) var next: String?
    /// Why it ended; `nil` while there is more to read.
    public private(set) var end: End?

    private let limits: Limits
    private var documents = 0
    private var bytes: Int
    private var visited: Set<String> = []
    /// Where the articles with an id are.
    private var places: [String: Int] = [:]

    /// - Parameters:
    ///   - feed: The document that people subscribe to.
    ///   - url: Where it is.
    ///   - bytes: How large it is.
    public init(_ feed: Feed, at url: String? = nil, bytes: Int = 0, limits: Limits = Limits()) {
        self.feed = feed
        self.limits = limits
        self.bytes = bytes
        for (place, article) in feed.articles.enumerated() {
            if let id = article.metadata.id { places[id] = place }
        }
        if let url { visited.insert(url) }
        lead(from: feed)
    }

    /// Takes the document at ``next``.
    public mutating func take(_ older: Feed, bytes: Int) {
        guard let url = next else { return }
        if let id = feed.metadata.id, let other = older.metadata.id, id != other { return stop(.foreign(url)) }
        documents += 1
        self.bytes += bytes
        for article in older.articles { take(article) }
        for declaration in older.namespaces where !feed.namespaces.contains(where: { $0.prefix == declaration.prefix })
        {
            feed.namespaces.append(declaration)
        }
        lead(from: older)
    }

    private mutating func take(_ article: Article) {
        guard let id = article.metadata.id else { return feed.articles.append(article) }
        guard let place = places[id] else {
            places[id] = feed.articles.count
            return feed.articles.append(article)
        }
        if let date = article.date, let known = feed.articles[place].date, date > known {
            feed.articles[place] = article
        }
    }

    /// Archives go before pages: they do not move while they are read.
    private mutating func lead(from document: Feed) {
        let links = document.metadata.links
        let link = links.first { $0.rel == .prevArchive } ?? links.first { $0.rel == .next }
        guard let href = link?.href, !href.isEmpty else { return stop(.complete) }
        guard visited.insert(href).inserted else { return stop(.circle(href)) }
        guard documents < limits.documents, bytes < limits.bytes else { return stop(.limit) }
        next = href
    }

    private mutating func stop(_ reason: End) {
        next = nil
        end = reason
    }
}
