internal import FeedmillModel
internal import FeedmillSyntax

/// The date an article is sorted by, and the dates it is published with.
struct MergedDate {
    var sortAt: Instant
    var updated: Instant
    /// `nil` where nothing was said.
    var published: Instant?

    /// - Returns: `nil` where the policy hides the article at this moment.
    init?(_ archived: ArchivedArticle, options: MergeOptions, now: Instant) {
        let known = archived.known
        var said = (updated: known.updated, published: known.published)
        if !options.keepsDatesOfSameWords {
            said.updated = archived.article.metadata.updated?.instant ?? said.updated
            said.published = archived.article.metadata.published?.instant ?? said.published
        }
        let fallback = known.assignedDate ?? known.firstSeen
        var hidden = false
        func judged(_ date: Instant) -> Instant {
            switch options.futureDates {
            case .keep: return date
            case .clamp: return date > known.versionSeen ? known.versionSeen : date
            case .ignoreDate: return date > now ? known.firstSeen : date
            case .ignoreEntry:
                if date > now { hidden = true }
                return date
            }
        }
        updated = judged(said.updated ?? said.published ?? fallback)
        published = said.published.map(judged)
        sortAt =
            switch options.order {
            case .updated: updated
            case .published: published ?? updated
            }
        if hidden { return nil }
    }
}
