internal import FeedmillModel
internal import FeedmillSyntax

extension KnownArticle {
    /// What a version brought.
    enum Taken {
        case nothing
        /// The same words with other surroundings.
        case surroundings
        case words
    }

    /// An article that is seen for the first time; what it says of itself is still to be noted.
    init(_ version: ArticleVersion, url: String?, number: Int, in feedURL: String, at now: Instant) {
        self.init(
            number: number, key: version.key, publishedID: version.key.publishedID(in: feedURL, link: url),
            firstSeen: now, position: version.position)
    }

    /// Notes what an article that is seen for the first time says of itself. An `init` that did would copy all of it at its end.
    /// - Parameter fallback: The date that it is given where it has none.
    mutating func note(link: String?, updated: Timestamp?, published: Timestamp?, orElse fallback: Instant) {
        self.link = link
        self.updated = updated
        self.published = published
        statedDate = date
        if date == nil { assignedDate = fallback }
    }

    /// Lets a version that was read now replace the one that is kept, where it should.
    mutating func take(_ article: Article, _ version: ArticleVersion, at now: Instant) -> Taken {
        key = version.key
        position = version.position
        leftAt = nil
        let sent = article.sentDigest
        if sent == self.sent, deletedAt == nil {
            link = version.link
            return .nothing
        }
        let words = article.wordsDigest
        defer { self.sent = words == self.words ? sent : nil }
        if let date = article.date, let deletedAt, date > deletedAt {
            // It was published again.
            self.deletedAt = nil
            (updated, published) = (article.metadata.updated, article.metadata.published)
            (assignedDate, versionSeen) = (nil, now)
        }
        let surroundings = article.surroundingsDigest
        if words == self.words {
            link = version.link
            let isOlder = article.date.map { new in statedDate.map { new < $0 } ?? false } ?? false
            let isNewer = article.date.map { new in statedDate.map { new > $0 } ?? true } ?? false
            guard !isOlder, isNewer || surroundings != self.surroundings else { return .nothing }
            self.surroundings = surroundings
            statedDate = article.date ?? statedDate
            if let date, date <= versionSeen { versionSeen = now }
            return .surroundings
        }
        guard take(datesOf: article, at: now) else { return .nothing }
        if date.map({ $0 <= versionSeen }) ?? true { versionSeen = now }
        link = version.link
        self.words = words
        self.surroundings = surroundings
        statedDate = article.date ?? statedDate
        return .words
    }

    /// Takes the dates of a version with other words.
    /// - Returns: Whether the version replaces the one that is kept: an older one does not.
    mutating func take(datesOf article: Article, at now: Instant) -> Bool {
        let sent = article.metadata
        guard let new = article.date else { return true }
        if let old = date {
            // A date that lay ahead when it was seen counts as that moment: else nothing could follow before it has come.
            let counted = old > versionSeen && new != old ? min(old, versionSeen) : old
            guard new >= counted else { return false }
            if new == old {
                published = sent.published ?? published
                return true
            }
        }
        (updated, published, assignedDate, versionSeen) = (sent.updated, sent.published ?? published, nil, now)
        return true
    }

    /// Lets a deletion count that is not older than the article.
    mutating func delete(by deletion: Instant?) {
        guard let deletion, deletion >= date ?? assignedDate ?? firstSeen else { return }
        deletedAt = max(deletion, deletedAt ?? deletion)
    }
}

extension Article {
    /// The moment of the last change, else of publication, as sent.
    var date: Instant? { metadata.updated?.instant ?? metadata.published?.instant }
}
