internal import FeedmillModel
internal import FeedmillSyntax

extension FeedArchive {
    /// The articles with those made one whose id changed while the link stayed: the newer came under the same link after the older
    /// had gone. The id that was published first stays, and the versions count as versions of any article do.
    var lineages: [ArchivedArticle] {
        var places: [String: Int] = [:]
        var lineages: [ArchivedArticle] = []
        for article in articles {
            if let link = article.link, article.deletedAt == nil, let place = places[link] {
                lineages[place].take(lineage: article)
            } else {
                if let link = article.link { places[link] = lineages.count }
                lineages.append(article)
            }
        }
        return lineages
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
