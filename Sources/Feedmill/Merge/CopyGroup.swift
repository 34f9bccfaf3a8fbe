/// Copies of one article: which of them stays.
struct CopyGroup {
    /// In the order of the configuration, then of the document.
    let copies: [ArticleCopy]

    /// Of the copies with one id the original stays, else the newest version. Of what is left – the same story under several ids –
    /// the one that was seen first, so that the id once published stays. The order of the configuration decides the rest.
    var survivor: ArticleCopy? {
        var byID: [String: [ArticleCopy]] = [:]
        var ids: [String] = []
        for copy in copies {
            if byID[copy.known.publishedID] == nil { ids.append(copy.known.publishedID) }
            byID[copy.known.publishedID, default: []].append(copy)
        }
        var best: (copy: ArticleCopy, seen: ArticleCopy)?
        for id in ids {
            guard let same = byID[id], let copy = Self.version(of: same),
                let seen = same.min(by: { $0.known.firstSeen < $1.known.firstSeen })
            else { continue }
            if let known = best, known.seen.known.firstSeen <= seen.known.firstSeen { continue }
            best = (copy, seen)
        }
        return best?.copy
    }

    private static func version(of copies: [ArticleCopy]) -> ArticleCopy? {
        let originals = copies.filter { $0.isOriginal(among: copies) }
        let candidates = originals.isEmpty ? copies : originals
        guard var best = candidates.first else { return nil }
        for copy in candidates.dropFirst() where copy.date.updatedAt > best.date.updatedAt { best = copy }
        return best
    }
}
