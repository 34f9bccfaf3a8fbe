internal import FeedmillModel
internal import FeedmillSyntax

/// The date an article is sorted by, and the dates it is published with.
struct MergedDate {
    var sortAt: Instant
    /// As it was sent, where it counts as it was sent.
    var updated: Timestamp
    /// `nil` where nothing was said.
    var published: Timestamp?
    /// ``updated`` as a moment.
    var updatedAt: Instant

    /// - Returns: `nil` where the policy hides the article at this moment.
    init?(_ archived: borrowing ArchivedArticle, options: MergeOptions, now: Instant) {
        var said = (updated: archived.known.updated, published: archived.known.published)
        if !options.keepsDatesOfSameWords {
            said.updated = archived.article.metadata.updated ?? said.updated
            said.published = archived.article.metadata.published ?? said.published
        }
        let (firstSeen, versionSeen) = (archived.known.firstSeen, archived.known.versionSeen)
        let fallback = archived.known.assignedDate ?? firstSeen
        var hidden = false
        func judged(_ date: Instant) -> Instant {
            switch options.futureDates {
            case .keep: return date
            case .clamp: return date > versionSeen ? versionSeen : date
            case .ignoreDate: return date > now ? firstSeen : date
            case .ignoreEntry:
                if date > now { hidden = true }
                return date
            }
        }
        let publishedAt = said.published?.instant.map(judged)
        updatedAt = judged(said.updated?.instant ?? said.published?.instant ?? fallback)
        updated = said.updated.agreeing(with: updatedAt)
        published = publishedAt.map { said.published.agreeing(with: $0) }
        sortAt =
            switch options.order {
            case .updated: updatedAt
            case .published: publishedAt ?? updatedAt
            }
        if hidden { return nil }
    }
}

extension Timestamp? {
    /// The same timestamp where it already means this moment, else one made of the moment.
    fileprivate func agreeing(with moment: Instant) -> Timestamp {
        if let self, self.instant == moment { return self }
        return Timestamp(raw: moment.rfc3339, instant: moment)
    }
}
