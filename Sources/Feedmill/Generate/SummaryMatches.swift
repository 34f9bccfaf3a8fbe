internal import FeedmillModel
internal import FeedmillNormalizer

/// Finds the entry that tells the same as an article: by id, by link, else by words.
struct SummaryMatches {
    private var byArticle: [String: Int] = [:]
    private var bySummary: [String: Int] = [:]
    private var byLink: [String: Int] = [:]
    private var texts = TellingTexts()
    private let shelf: ArticleShelf

    init(_ entries: [PublishedSummary], on shelf: ArticleShelf) {
        self.shelf = shelf
        for (place, entry) in entries.enumerated() {
            bySummary[entry.summary.id] = place
            for telling in entry.tellings { add(telling, to: place) }
        }
    }

    mutating func add(_ telling: Telling, to entry: Int) {
        byArticle[telling.article] = byArticle[telling.article] ?? entry
        if let link = telling.link { byLink[link] = byLink[link] ?? entry }
        texts.add(telling.fingerprint, of: entry, by: telling.name, isPresent: shelf.isPresent(telling.name))
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
    func entry(saying words: ContentFingerprint, of name: ArticleName) -> Int? {
        texts.entry(nearest: words, of: name)
    }
}
