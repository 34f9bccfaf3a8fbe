public import FeedmillModel
import FeedmillSyntax

/// What the head of a document has to know of the articles that follow it: the vocabularies that they take, the newest
/// date, whether one lacks an author.
///
/// A feed that is too large to be held is read twice: once to look at every article, once to write them. The bytes are the
/// same as those of a feed that is written whole.
public struct ArticleSurvey: Sendable {
    private(set) var atom = ModuleSet()
    private var rss = ModuleSet()
    private var languages: Set<String> = []
    private(set) var newest: Instant?
    private(set) var lacksAuthor = false
    private(set) var isEmpty = true

    /// No article yet.
    public init() {}

    init(_ articles: [Article]) {
        let articles = articles.span
        for index in articles.indices { add(articles[index]) }
    }

    /// Looks at one more article.
    public mutating func add(_ article: Article) {
        isEmpty = false
        atom.insert(atomNeeds: article)
        if let updated = article.atomUpdated { newest = max(newest ?? updated, updated) }
        lacksAuthor = lacksAuthor || !article.hasAtomAuthor
        rss.insert(rssNeeds: article)
        // Two are enough to know that one of them is not the channel's.
        if let language = article.metadata.language, languages.count < 2 { languages.insert(language) }
    }

    /// The vocabularies that the items of a channel in a language take.
    func rssModules(in channelLanguage: String?) -> ModuleSet {
        var modules = rss
        if languages.contains(where: { $0 != channelLanguage }) { modules.insert(.dublinCore) }
        return modules
    }
}
