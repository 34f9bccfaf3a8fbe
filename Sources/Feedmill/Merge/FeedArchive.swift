public import FeedmillModel
public import FeedmillSyntax

/// What is known of one subscription: its head as it counts, and every article ever seen in it.
public struct FeedArchive: Hashable, Sendable {
    /// The URL or path of the configuration.
    public var url: String
    /// The feed's own properties; `nil` before the first document.
    public var metadata: Metadata?
    /// The namespaces it declared, for the extensions of its articles.
    public var namespaces: [NamespaceDeclaration] = []
    /// Every article ever seen, in the order in which they were first seen.
    public var articles: [ArchivedArticle] = []
    /// Articles whose text was let go of. They are not published; nor are they deleted.
    public var expired: [ExpiredArticle] = []
    /// The deletions that were said of articles nobody has seen, by id (RFC 6721).
    public var tombstones: [String: Instant] = [:]
    /// Which of its articles take part in merging, besides what ``MergeOptions`` says.
    public var filter = SourceFilter()

    /// A subscription that was not read yet.
    public init(url: String) {
        self.url = url
    }

    /// One document read once, at a moment.
    ///
    /// - Parameters:
    ///   - url: The URL or path of the configuration.
    ///   - feed: The document.
    ///   - now: When it was read.
    ///   - home: What ids are made of that are none of the web; the URL, where nothing is given. Of a file it is better the feed's own
    ///     address: the file may be moved.
    public init(url: String, reading feed: consuming Feed, at now: Instant, home: String? = nil) {
        self.init(url: url)
        var feed = feed
        metadata = feed.metadata
        namespaces = feed.namespaces
        let channelDate = feed.metadata.channelDate(notAfter: now)
        var deletions = feed.tombstones
        let versions = DocumentVersions(of: feed).versions
        articles.reserveCapacity(versions.count)
        for number in versions.indices {
            let place = versions[number].position
            let pageURL = feed.articles[place].metadata.url
            articles.append(
                ArchivedArticle(
                    known: KnownArticle(versions[number], url: pageURL, number: number, in: home ?? url, at: now),
                    article: Article()))
            articles[number].known.note(
                link: versions[number].link, updated: feed.articles[place].metadata.updated,
                published: feed.articles[place].metadata.published, orElse: channelDate ?? now)
            // Moved, not copied: an article has some forty parts.
            swap(&articles[number].article, &feed.articles[place])
            if !deletions.isEmpty {
                let deletion = deletions.deletion(of: articles[number].known)
                articles[number].known.delete(by: deletion)
            }
        }
        if deletions.isEmpty { return }
        for article in articles { deletions.forget(article.known) }
        tombstones = deletions
    }

    /// Feeds that were read once, each under the address that it gives for itself.
    static func archives(of feeds: [Feed], at now: Instant) -> [FeedArchive] {
        feeds.enumerated().map { place, feed in
            FeedArchive(url: feed.home ?? "feed-\(place + 1)", reading: feed, at: now)
        }
    }

    /// Takes over what a newly read document says; ``KnownFeed/changes(to:at:)`` decides what that is.
    ///
    /// - Parameters:
    ///   - feed: The document as it was read now; call this for documents in the order in which they were read.
    ///   - now: When it was read: what new articles were first seen at.
    public mutating func absorb(_ feed: Feed, at now: Instant) {
        for index in articles.indices where articles[index].words == nil {
            articles[index].words = articles[index].article.wordsDigest
            articles[index].surroundings = articles[index].article.surroundingsDigest
        }
        apply(known.changes(to: feed, at: now))
    }

    /// All but the texts.
    public var known: KnownFeed {
        var known = KnownFeed(url: url)
        known.metadata = metadata
        known.articles = articles.map(\.known)
        known.tombstones = tombstones
        return known
    }

    /// Does what was decided.
    public mutating func apply(_ changes: FeedChanges) {
        metadata = changes.metadata
        namespaces = changes.namespaces
        tombstones.merge(changes.tombstones) { max($0, $1) }
        var places: [Int: Int] = [:]
        for (place, article) in articles.enumerated() { places[article.number] = place }
        for change in changes.articles {
            switch change {
            case .store(let article):
                if let place = places[article.number] {
                    articles[place] = article
                } else {
                    articles.append(article)
                }
            case .note(let known):
                if let place = places[known.number] { articles[place].known = known }
            }
        }
    }
}

extension Feed {
    /// The address that a feed gives for itself, else its page, else its id.
    public var home: String? { metadata.feedURL ?? metadata.url ?? metadata.id }
}

/// Conditions on the articles of one subscription.
public struct SourceFilter: Hashable, Sendable {
    /// An article needs one match in every kind that is named here.
    public var include: [ArticleFilter] = []
    /// An article with any match is left out.
    public var exclude: [ArticleFilter] = []

    public init(include: [ArticleFilter] = [], exclude: [ArticleFilter] = []) {
        self.include = include
        self.exclude = exclude
    }
}
