internal import FeedmillSummarizer

extension SummaryRound {
    /// Puts a summary in its entry. Its id is for good; its date moves when the article's words are others and its publisher
    /// says since when, or when the summary says something else than before.
    mutating func take(_ made: SummaryArticle, refusal: SummaryRefusal?, for job: Job) {
        let old = memory.entries[job.entry]
        var summary = made
        summary.id = old.summary.id
        for citation in old.others where !summary.sections.sources.contains(where: { $0.url == citation.url }) {
            summary.sections.sources.append(citation)
        }
        var entry = old
        entry.isProvisional = refusal != nil
        switch job.reason {
        case .isNew: summary.updated = max(summary.updated, old.summary.updated)
        case .hasChanged:
            let stated = summary.updated
            summary.updated = old.summary.updated
            if stated > old.summary.updated {
                summary.updated = stated
            } else if summary.says != old.summary.says {
                summary.updated = max(now, old.summary.updated)
            }
        case .isProvisional:
            // Still the text's own sentences: those that stand are as good.
            guard refusal == nil else { return }
            summary.updated = summary.says == old.summary.says ? old.summary.updated : max(now, old.summary.updated)
        case .isWithoutText: summary.updated = old.summary.updated
        case .surroundings:
            entry.isProvisional = old.isProvisional
            summary.updated = old.summary.updated
            // Nothing of it is published, and many feeds are dated by the minute.
            summary.origin?.updated = old.summary.origin?.updated
        }
        entry.summary = summary
        entry.hasText = true
        memory.entries[job.entry] = entry
    }
}

extension SummaryArticle {
    /// What a reader sees of it.
    fileprivate var says: [AnyHashable] { [title, sections] }
}
