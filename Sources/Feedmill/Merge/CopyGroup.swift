internal import FeedmillModel
internal import FeedmillSyntax

/// Copies of one article: which of them stays.
struct CopyGroup {
    let first: ArticleCopy
    /// In the order of the configuration, then of the document.
    var others: [ArticleCopy] = []

    /// Of the copies with one id the original stays, else the newest version. Of what is left – the same story under several ids –
    /// the one that was seen first, so that the id once published stays. The order of the configuration decides the rest.
    func survivor(among sources: MergeSources) -> ArticleCopy {
        if others.isEmpty { return first }
        var byID: [String: [ArticleCopy]] = [:]
        var ids: [String] = []
        for copy in [first] + others {
            let id = sources.publishedID(of: copy)
            if byID[id] == nil { ids.append(id) }
            byID[id, default: []].append(copy)
        }
        var best: (copy: ArticleCopy, seenAt: Instant)?
        for id in ids {
            guard let same = byID[id], let copy = Self.version(of: same, among: sources),
                let seenAt = same.map(sources.firstSeen).min()
            else { continue }
            if let known = best, known.seenAt <= seenAt { continue }
            best = (copy, seenAt)
        }
        return best?.copy ?? first
    }

    private static func version(of copies: [ArticleCopy], among sources: MergeSources) -> ArticleCopy? {
        let originals = copies.filter { sources.isOriginal($0, among: copies) }
        let candidates = originals.isEmpty ? copies : originals
        guard var best = candidates.first else { return nil }
        for copy in candidates.dropFirst() where copy.date.updatedAt > best.date.updatedAt { best = copy }
        return best
    }

    /// The subscriptions that brought a copy, besides that of the survivor.
    func otherFeeds(than survivor: ArticleCopy, among sources: MergeSources) -> [String] {
        if others.isEmpty { return [] }
        let own = sources.feed(of: survivor).url
        var urls: [String] = []
        for copy in [first] + others {
            let url = sources.feed(of: copy).url
            if url != own, !urls.contains(url) { urls.append(url) }
        }
        return urls
    }
}

extension MergeSources {
    /// Whether the feed of a copy is the one that another copy's `atom:source` names.
    fileprivate func isOriginal(_ copy: ArticleCopy, among copies: [ArticleCopy]) -> Bool {
        let feed = feed(of: copy)
        if let own = source(of: copy), !feed.isNamed(by: own) { return false }
        return copies.contains { other in
            other.firstFeedPlace != copy.firstFeedPlace && source(of: other).map(feed.isNamed(by:)) ?? false
        }
    }
}
