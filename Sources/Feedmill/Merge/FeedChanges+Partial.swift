public import FeedmillSyntax

extension FeedChanges {
    /// The same when the document held only some of the feed's articles: those that were not in it have not left the feed.
    ///
    /// - Parameters:
    ///   - known: What the document was compared with.
    ///   - now: When that was.
    public func ofPart(of known: KnownFeed, at now: Instant) -> FeedChanges {
        var changes = self
        var before: [Int: KnownArticle] = [:]
        for article in known.articles { before[article.number] = article }
        changes.articles = articles.compactMap { change in
            guard case .note(var article) = change, article.leftAt == now, let old = before[article.number],
                old.leftAt == nil
            else { return change }
            article.leftAt = nil
            return article == old ? nil : .note(article)
        }
        return changes
    }
}
