public import FeedmillModel
public import FeedmillSyntax

/// What is known of one subscription: its head as last read, and every article ever seen in it.
public struct FeedArchive: Hashable, Sendable {
    /// The URL or path of the configuration.
    public var url: String
    /// The feed's own properties as last read; empty before the first document.
    public var metadata = Metadata()
    /// The namespaces it declared, for the extensions of its articles.
    public var namespaces: [NamespaceDeclaration] = []
    /// Every article ever seen, in the order in which they were first seen.
    public var articles: [ArchivedArticle] = []

    /// A subscription that was not read yet.
    public init(url: String) {
        self.url = url
    }

    /// One document read once, at a moment.
    public init(url: String, reading feed: Feed, at now: Instant) {
        self.init(url: url)
        absorb(feed, at: now)
    }
}

/// An article as it is kept between polls.
public struct ArchivedArticle: Hashable, Sendable {
    /// What tells it apart from the others of its feed.
    public var key: ArticleKey
    /// The version that counts, as normalised.
    public var article: Article
    /// The id under which it was first published, for good.
    public var publishedID: String
    /// Its canonical link, when it is this article's alone.
    public var link: String?
    /// When any version of it was first seen.
    public var firstSeen: Instant
    /// When the version that counts was first seen.
    public var versionSeen: Instant
    /// The date of an article that came without one, for good.
    public var assignedDate: Instant?
    /// A digest of title, text and link: what has to change for the article to have changed.
    public var fingerprint: String
    /// Where it stood in the last document that held it, from 0.
    public var position: Int
    /// Whether the last document still held it.
    public var isInDocument: Bool
}

extension FeedArchive {
    /// Takes over what a newly read document says. A later version replaces the one that is kept and an older one never does;
    /// the same words under a new date do not move an article, new words under the same date are taken without moving it.
    /// Articles that have left the document stay, and an article that says nothing at all is passed over.
    ///
    /// - Parameters:
    ///   - feed: The document as it was read now; call this for documents in the order in which they were read.
    ///   - now: When it was read: what new articles were first seen at.
    public mutating func absorb(_ feed: Feed, at now: Instant) {
        metadata = feed.metadata
        namespaces = feed.namespaces
        let keys = ArticleKeys(of: feed)
        let channelDate = feed.metadata.stableDate.flatMap { $0 <= now ? $0 : nil }
        let inDocument = Set(feed.articles.compactMap { keys.key(of: $0) })
        var places: [ArticleKey: Int] = [:]
        var placesByLink: [String: Int] = [:]
        for (place, known) in articles.enumerated() {
            articles[place].isInDocument = false
            places[known.key] = place
            if let link = known.link, !inDocument.contains(known.key) { placesByLink[link] = place }
        }
        for (position, article) in feed.articles.enumerated() {
            guard let key = keys.key(of: article) else { continue }
            let link = keys.identifyingLink(of: article)
            var version = ArchivedArticle(
                key: key, article: article, publishedID: key.publishedID(in: url, link: article.metadata.url),
                link: link,
                firstSeen: now, versionSeen: now, fingerprint: article.fingerprint, position: position,
                isInDocument: true)
            if article.date == nil { version.assignedDate = channelDate ?? now }
            if let place = places[key] {
                articles[place].take(version)
            } else if let link, let place = placesByLink[link] {
                // The guid changed, the link did not, and the old guid has gone: the same article.
                places[key] = place
                articles[place].take(version)
                articles[place].key = key
            } else {
                places[key] = articles.count
                articles.append(version)
            }
        }
    }
}

extension ArchivedArticle {
    /// Lets a version that was read now replace this one where it should.
    fileprivate mutating func take(_ version: ArchivedArticle) {
        position = version.position
        isInDocument = true
        link = version.link
        guard version.fingerprint != fingerprint else { return }
        switch (version.article.date, article.date) {
        case (let new?, let old?) where new < old: return
        case (let new?, let old?) where new > old: versionSeen = version.versionSeen
        case (_?, nil):
            versionSeen = version.versionSeen
            assignedDate = nil
        default: break
        }
        let kept = article.metadata
        article = version.article
        if article.date == nil {
            assignedDate = assignedDate ?? kept.updated?.instant ?? kept.published?.instant
        }
        fingerprint = version.fingerprint
    }
}

extension Article {
    /// The moment of the last change that counts, else of publication.
    var date: Instant? { metadata.updated?.instant ?? metadata.published?.instant }

    /// A digest of what people read; counters, dates and ids are no part of it.
    var fingerprint: String {
        var parts = [plainTitle, metadata.url.map(URLReference.canonical) ?? ""]
        parts += [summary?.value ?? ""] + content.map(\.value)
        return SHA256.hex(parts.joined(separator: "\u{0}"))
    }
}

extension Metadata {
    /// The moment a feed says it last changed.
    var stableDate: Instant? { updated?.instant ?? published?.instant }
}
