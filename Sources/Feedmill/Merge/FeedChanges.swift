public import FeedmillModel
public import FeedmillSyntax

/// What is known of a feed, without the texts of its articles.
public struct KnownFeed: Hashable, Sendable {
    /// The URL or path of the subscription.
    public var url: String
    /// The feed's own properties as they count; `nil` before the first document.
    public var metadata: Metadata?
    /// Every article ever seen.
    public var articles: [KnownArticle] = []
    /// The deletions that were said of articles nobody has seen, by id (RFC 6721).
    public var tombstones: [String: Instant] = [:]

    /// A feed that was not read yet.
    public init(url: String) {
        self.url = url
    }
}

/// What a document changes in what is known of its feed. Applying it needs no more decisions.
public struct FeedChanges: Hashable, Sendable {
    /// One article's part.
    public enum Change: Hashable, Sendable {
        /// A new article, or a version that takes the place of the one that is kept.
        case store(ArchivedArticle)
        /// The text stays, something else is known of it now.
        case note(KnownArticle)
    }

    /// The feed's own properties as they count from now on.
    public var metadata = Metadata()
    /// The namespaces it declared.
    public var namespaces: [NamespaceDeclaration] = []
    /// In the order of the document; articles that left it come last.
    public var articles: [Change] = []
    /// Deletions of articles nobody has seen.
    public var tombstones: [String: Instant] = [:]
    /// How many articles are new.
    public var added = 0
    /// How many articles have new words, or were deleted.
    public var changed = 0

    public init() {}
}

extension KnownFeed {
    /// Decides what a newly read document changes. A later version replaces the one that is kept and an older one never does; the
    /// same words under a new date do not move an article, new words under the same date are taken without moving it. Articles
    /// that have left the document stay, and an article that says nothing at all is passed over. A deletion that is not older
    /// than the article counts (RFC 6721 §3).
    ///
    /// - Parameters:
    ///   - feed: The document as it was read now; call this for documents in the order in which they were read.
    ///   - now: When it was read: what new articles were first seen at.
    public func changes(to feed: Feed, at now: Instant) -> FeedChanges {
        var changes = FeedChanges()
        let document = DocumentVersions(of: feed)
        let matches = KnownMatches(known: articles, document: document)
        let channelDate = feed.metadata.channelDate(notAfter: now)
        var deletions = feed.tombstones
        var next = (articles.map(\.number).max() ?? -1) + 1
        var seen: Set<Int> = []
        lazy var ids = Set(articles.map(\.publishedID))
        for version in document.versions {
            let article = feed.articles[version.position]
            if let place = matches.match(of: version, article), seen.insert(place).inserted {
                var known = articles[place]
                let taken = known.take(article, version, at: now)
                known.delete(by: deletions.deletion(of: known))
                if taken != .nothing {
                    changes.articles.append(.store(ArchivedArticle(known: known, article: article)))
                } else if !known.isSame(as: articles[place]) {
                    changes.articles.append(.note(known))
                }
                if taken == .words || known.deletedAt != articles[place].deletedAt { changes.changed += 1 }
            } else {
                var known = KnownArticle(version, url: article.metadata.url, number: next, in: url, at: now)
                known.note(
                    link: version.link, updated: article.metadata.updated, published: article.metadata.published,
                    orElse: channelDate ?? now)
                // An id that was given away once, to an article that lost it since, is never given again.
                if !ids.insert(known.publishedID).inserted { known.publishedID = known.key.minted(in: url) }
                known.words = article.wordsDigest
                known.surroundings = article.surroundingsDigest
                known.sent = article.sentDigest
                known.delete(by: deletions.deletion(of: known) ?? tombstones.deletion(of: known))
                changes.articles.append(.store(ArchivedArticle(known: known, article: article)))
                changes.added += 1
                next += 1
            }
        }
        for (place, known) in articles.enumerated() where !seen.contains(place) {
            var gone = known
            gone.leftAt = known.leftAt ?? now
            gone.delete(by: deletions.deletion(of: known))
            if gone.deletedAt != known.deletedAt { changes.changed += 1 }
            if gone != known { changes.articles.append(.note(gone)) }
        }
        for change in changes.articles {
            switch change {
            case .store(let archived): deletions.forget(archived.known)
            case .note(let known): deletions.forget(known)
            }
        }
        for known in articles { deletions.forget(known) }
        changes.tombstones = deletions.filter { id, when in tombstones[id].map { $0 < when } ?? true }
        changes.metadata = head(of: feed, when: changes.added + changes.changed > 0)
        changes.namespaces = feed.namespaces
        return changes
    }

    /// What the feed says of itself. A date that moved while nothing else did is no news: many feeds are dated by the minute.
    private func head(of feed: Feed, when somethingChanged: Bool) -> Metadata {
        var head = feed.metadata
        if let known = metadata, !somethingChanged {
            head.updated = known.updated
            head.published = known.published
        }
        return head
    }
}

extension KnownArticle {
    /// Whether all that matters is the same. What was sent is noted when something else is: a counter that always moves is no reason.
    fileprivate func isSame(as other: KnownArticle) -> Bool {
        var one = self
        one.sent = other.sent
        return one == other
    }
}

extension Metadata {
    /// The moment a feed says it last changed, else was published; one that lies ahead says nothing.
    func channelDate(notAfter now: Instant) -> Instant? {
        [updated?.instant, published?.instant].lazy.compactMap(\.self).first { $0 <= now }
    }
}
