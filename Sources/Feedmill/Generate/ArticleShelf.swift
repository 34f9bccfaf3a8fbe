internal import FeedmillModel
internal import FeedmillSyntax

/// Every article that is known of the subscriptions, by name. Those that expired have no text, so that looking one up gives none.
struct ArticleShelf {
    private var places: [ArticleName: (archive: Int, article: Int)] = [:]
    private var expired: [ArticleName: ExpiredArticle] = [:]
    private let archives: [FeedArchive]
    private let archiveOfFeed: [String: Int]

    init(_ archives: [FeedArchive]) {
        self.archives = archives
        var archiveOfFeed: [String: Int] = [:]
        for (place, archive) in archives.enumerated() {
            archiveOfFeed[archive.url] = place
            for (position, article) in archive.articles.enumerated() {
                places[ArticleName(feed: archive.url, article: article.publishedID)] = (place, position)
            }
            for article in archive.expired {
                expired[ArticleName(feed: archive.url, article: article.publishedID)] = article
            }
        }
        self.archiveOfFeed = archiveOfFeed
    }

    subscript(name: ArticleName) -> ArchivedArticle? {
        places[name].map { archives[$0.archive].articles[$0.article] }
    }

    /// Whether the last document of its feed holds it.
    func isPresent(_ name: ArticleName) -> Bool {
        if let article = self[name] { return article.leftAt == nil && article.deletedAt == nil }
        return expired[name].map { $0.leftAt == nil && $0.deletedAt == nil } ?? false
    }

    /// Whether anything is known of a feed.
    func holds(feed: String) -> Bool { archiveOfFeed[feed] != nil }

    /// When its publisher deleted an article, if that is so and the deletion is not older than the version that counts; the
    /// document may hold the deletion alone (RFC 6721 §3).
    func deletion(of telling: Telling) -> Instant? {
        if let deleted = self[telling.name]?.deletedAt ?? expired[telling.name]?.deletedAt { return deleted }
        guard let place = archiveOfFeed[telling.feed], let deleted = archives[place].tombstones[telling.article],
            telling.date.map({ deleted >= $0 }) ?? true
        else { return nil }
        return deleted
    }

    /// Articles as merging gives them, without anything folded: `nil` for those that no subscription has any more, or that a
    /// filter leaves out.
    func merged(_ names: Set<ArticleName>, now: Instant) throws -> [ArticleName: Article] {
        guard !names.isEmpty else { return [:] }
        var wanted = archives
        for place in wanted.indices {
            let feed = wanted[place].url
            wanted[place].articles.removeAll { !names.contains(ArticleName(feed: feed, article: $0.publishedID)) }
        }
        var options = MergeOptions()
        options.duplicates = []
        var articles: [ArticleName: Article] = [:]
        for article in try Feed.merging(wanted, options: options, now: now).feed.articles {
            articles[ArticleName(article)] = article
        }
        return articles
    }
}
