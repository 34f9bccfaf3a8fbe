internal import FeedmillModel
internal import FeedmillSyntax

extension Feed {
    /// The deletions that the document tells of: the ids of the entries, and when they were deleted. Of several for one entry the
    /// last counts; one whose date cannot be read says nothing (RFC 6721 §3).
    var tombstones: [String: Instant] {
        var deletions: [String: Instant] = [:]
        for tombstone in metadata.tombstones {
            guard let when = tombstone.when?.instant else { continue }
            deletions[tombstone.ref] = max(when, deletions[tombstone.ref] ?? when)
        }
        return deletions
    }
}

extension [String: Instant] {
    /// When an article was deleted, if this says so.
    func deletion(of article: KnownArticle) -> Instant? {
        if isEmpty { return nil }
        if case .id(let id) = article.key, let deletion = self[id] { return deletion }
        return self[article.publishedID]
    }

    /// Leaves out what was said of an article.
    mutating func forget(_ article: KnownArticle) {
        if isEmpty { return }
        if case .id(let id) = article.key { self[id] = nil }
        self[article.publishedID] = nil
    }
}
