internal import FeedmillModel
internal import FeedmillSyntax

/// `at:deleted-entry` (RFC 6721 §3): a feed says that an entry is no more.
enum Tombstone {
    /// The namespace of RFC 6721.
    static let namespace = "http://purl.org/atompub/tombstones/1.0"
    static let element = "deleted-entry"
}

extension Feed {
    /// The deletions that the document tells of: the ids of the entries, and when they were deleted. Of several for one entry the
    /// last counts; one whose date cannot be read says nothing.
    var tombstones: [String: Instant] {
        guard metadata.hasRare else { return [:] }
        var deletions: [String: Instant] = [:]
        for element in metadata.rare.extensions
        where element.name == Tombstone.element && element.namespace == Tombstone.namespace {
            guard let id = element.attributes["ref"],
                let when = element.attributes["when"].flatMap({ Timestamp($0).instant })
            else { continue }
            deletions[id] = max(when, deletions[id] ?? when)
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
