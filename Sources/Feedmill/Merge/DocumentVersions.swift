internal import FeedmillModel
internal import FeedmillSyntax

/// An article of a document, on its way to what is known already.
struct ArticleVersion {
    var key: ArticleKey
    /// The canonical link, when it is this article's alone.
    var link: String?
    /// Its place in the document, from 0.
    var position: Int
}

/// One version of every article of a document: of several with one key the one updated last, of equal ones the later.
struct DocumentVersions {
    private(set) var versions: [ArticleVersion] = []
    /// Where the version of each key stands among them.
    private var places: [ArticleKey: Int] = [:]

    init(of feed: Feed) {
        let document = ArticleKeys(of: feed)
        versions.reserveCapacity(feed.articles.count)
        places.reserveCapacity(feed.articles.count)
        for position in feed.articles.indices {
            guard let key = document.keys[position] else { continue }
            let version = ArticleVersion(key: key, link: document.links[position], position: position)
            guard let place = places[key] else {
                places[key] = versions.count
                versions.append(version)
                continue
            }
            if !Self.isNewer(feed.articles[versions[place].position], than: feed.articles[position]) {
                versions[place] = version
            }
        }
    }

    /// Whether the document has an article of that key.
    func holds(_ key: ArticleKey) -> Bool { places[key] != nil }

    private static func isNewer(_ one: Article, than other: Article) -> Bool {
        guard let date = one.date else { return false }
        return other.date.map { date > $0 } ?? true
    }
}

/// Which known article a version belongs to.
struct KnownMatches {
    private let known: [KnownArticle]
    /// Whether any article has no id of its own.
    private let hasOthers: Bool
    private var byKey: [ArticleKey: Int] = [:]
    private var byLink: [String: Int] = [:]
    private var byWords: [UInt128: Int] = [:]

    init(known: [KnownArticle], document: DocumentVersions) {
        self.known = known
        hasOthers = known.contains { !$0.key.isID }
        for (place, article) in known.enumerated() {
            byKey[article.key] = place
            guard !document.holds(article.key) else { continue }
            if let link = article.link { byLink[link] = place }
            if let words = article.words { byWords[words] = place }
        }
    }

    /// By key. Where a publisher gave an article an id that had none before, took one away, or began to share a link, what was
    /// the key before still tells: the link, else the words.
    func match(of version: ArticleVersion, _ article: Article) -> Int? {
        if let place = byKey[version.key] { return place }
        if let link = version.link, let place = byLink[link], version.key.isLink || known[place].key.isLink {
            return place
        }
        guard hasOthers || !version.key.isID, !article.wholeText.isEmpty, let place = byWords[article.wordsDigest],
            !version.key.isID || !known[place].key.isID
        else { return nil }
        return place
    }
}
