internal import FeedmillModel
internal import FeedmillNormalizer

/// Finds the entry that tells the same as an article: by id, by link, else by words.
struct SummaryMatches {
    private var byArticle: [String: Int] = [:]
    private var bySummary: [String: Int] = [:]
    private var byLink: [String: Int] = [:]
    private var fingerprints: [(print: ContentFingerprint, entry: Int, name: ArticleName)] = []

    init(_ entries: [PublishedSummary]) {
        for (place, entry) in entries.enumerated() {
            bySummary[entry.summary.id] = place
            for telling in entry.tellings { add(telling, to: place) }
        }
    }

    mutating func add(_ telling: Telling, to entry: Int) {
        byArticle[telling.article] = byArticle[telling.article] ?? entry
        if let link = telling.link { byLink[link] = byLink[link] ?? entry }
        if telling.fingerprint.words >= ContentFingerprint.fewestWords {
            fingerprints.append((telling.fingerprint, entry, telling.name))
        }
    }

    mutating func add(summary id: String, of entry: Int) { bySummary[id] = entry }

    /// The place of the entry that tells an article, by what names it; `nil` for one that has no entry under these names.
    ///
    /// - Parameters:
    ///   - id: The id that a summary of the article would have.
    ///   - link: Its canonical link, when it is this article's alone.
    func entry(of name: ArticleName, summary id: String, link: String?) -> Int? {
        byArticle[name.article] ?? bySummary[id] ?? link.flatMap { byLink[$0] }
    }

    /// The place of the entry that tells an article in nearly the same words. They make it a copy unless its own feed has both side
    /// by side: a publisher who says the same in two articles means two.
    func entry(saying words: ContentFingerprint, of name: ArticleName, on shelf: ArticleShelf) -> Int? {
        guard words.words >= ContentFingerprint.fewestWords else { return nil }
        var best: (distance: Int, entry: Int)?
        for known in fingerprints where words.isNear(to: known.print) {
            if known.name.feed == name.feed, known.name != name, shelf.isPresent(known.name) { return nil }
            let distance = words.distance(to: known.print)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, known.entry) }
        }
        return best?.entry
    }
}
