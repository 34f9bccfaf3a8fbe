internal import FeedmillModel
internal import FeedmillSyntax

extension FeedArchive {
    /// The articles with those made one whose id changed while the link stayed: the newer came under the same link after the older
    /// had gone. The id that was published first stays, even when the text that it was published with was let go of since, and the
    /// versions count as versions of any article do.
    var lineages: [ArchivedArticle] {
        var places: [String: Int] = [:]
        var lineages: [ArchivedArticle] = []
        let ancestors = expiredByLink
        for var article in articles {
            guard let link = article.known.link else {
                lineages.append(article)
                continue
            }
            let isDeleted = article.known.deletedAt != nil
            if !isDeleted, let place = places[link] {
                lineages[place].take(lineage: article)
                continue
            }
            if !isDeleted, let ancestor = ancestors[link], ancestor.number < article.known.number {
                article.known.publishedID = ancestor.publishedID
                article.known.firstSeen = ancestor.firstSeen
            }
            places[link] = lineages.count
            lineages.append(article)
        }
        return lineages
    }

    /// The first article that was let go of under each link, but for those that were deleted.
    private var expiredByLink: [String: ExpiredArticle] {
        var first: [String: ExpiredArticle] = [:]
        for article in expired where article.deletedAt == nil {
            guard let link = article.link, article.number < first[link]?.number ?? .max else { continue }
            first[link] = article
        }
        return first
    }
}

extension ArchivedArticle {
    /// Lets an article that came later under another id count as the newest version of this one.
    fileprivate mutating func take(lineage later: ArchivedArticle) {
        let words = (known.words ?? article.wordsDigest, later.words ?? later.article.wordsDigest)
        let isTaken = words.0 == words.1 || known.take(datesOf: later.countedDates, at: later.versionSeen)
        known.position = later.position
        known.leftAt = later.leftAt
        guard isTaken else { return }
        known.words = words.1
        article = later.article
    }

    /// The article with the dates that count for those that were sent last.
    private var countedDates: Article {
        var article = article
        article.metadata.updated = known.updated
        article.metadata.published = known.published
        return article
    }
}
