internal import FeedmillModel
internal import FeedmillSyntax

/// The date an article is sorted by, and the dates it is published with, as moments alone: of every copy there is one.
struct MergedDate {
    var sortAt: Instant
    var updatedAt: Instant
    /// `nil` where nothing was said.
    var publishedAt: Instant?

    /// - Returns: `nil` where the policy hides the article at this moment.
    init?(_ archived: borrowing ArchivedArticle, options: borrowing MergeOptions, now: Instant) {
        var said = (updated: archived.known.updated?.instant, published: archived.known.published?.instant)
        if !options.keepsDatesOfSameWords {
            if archived.article.metadata.updated != nil { said.updated = archived.article.metadata.updated?.instant }
            if archived.article.metadata.published != nil {
                said.published = archived.article.metadata.published?.instant
            }
        }
        let futureDates = options.futureDates
        let (firstSeen, versionSeen) = (archived.known.firstSeen, archived.known.versionSeen)
        let fallback = archived.known.assignedDate ?? firstSeen
        var hidden = false
        func judged(_ date: Instant) -> Instant {
            switch futureDates {
            case .keep: return date
            case .clamp: return date > versionSeen ? versionSeen : date
            case .ignoreDate: return date > now ? firstSeen : date
            case .ignoreEntry:
                if date > now { hidden = true }
                return date
            }
        }
        publishedAt = said.published.map(judged)
        updatedAt = judged(said.updated ?? said.published ?? fallback)
        sortAt =
            switch options.order {
            case .updated: updatedAt
            case .published: publishedAt ?? updatedAt
            }
        if hidden { return nil }
    }

    /// The dates of an article, as they were sent.
    struct Said {
        var updated: Timestamp?
        var published: Timestamp?
    }

    /// Gives an article its dates: as they were sent where they mean these moments.
    func date(_ article: inout Article, as known: consuming Said, options: borrowing MergeOptions) {
        let keepsDates = options.keepsDatesOfSameWords
        if keepsDates || article.metadata.updated == nil { article.metadata.updated = known.updated }
        if article.metadata.updated?.instant != updatedAt { article.metadata.updated = Timestamp(updatedAt) }
        guard let publishedAt else { return article.metadata.published = nil }
        if keepsDates || article.metadata.published == nil { article.metadata.published = known.published }
        if article.metadata.published?.instant != publishedAt { article.metadata.published = Timestamp(publishedAt) }
    }
}

extension Timestamp {
    fileprivate init(_ moment: Instant) { self.init(raw: moment.rfc3339, instant: moment) }
}
