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
    /// The format that the head is for; `nil` for any.
    private let format: FeedWriter.Format?

    /// No article yet.
    ///
    /// - Parameter format: What the feed is written as; without it the survey serves every format.
    public init(for format: FeedWriter.Format? = nil) { self.format = format }

    /// All articles, looked at.
    static func of(_ articles: [Article], for format: FeedWriter.Format) -> ArticleSurvey {
        var survey = ArticleSurvey(for: format)
        articles.span.forEachInPlace { survey.add($0) }
        return survey
    }

    /// Looks at one more article.
    public mutating func add(_ article: borrowing Article) {
        isEmpty = false
        switch format {
        case .atom: addToAtom(article)
        case .rss: addToRSS(article)
        case .jsonFeed, .document: break
        case nil:
            addToAtom(article)
            addToRSS(article)
        }
    }

    private mutating func addToAtom(_ article: borrowing Article) {
        atom.insert(atomNeeds: article)
        if let updated = article.atomUpdated { newest = max(newest ?? updated, updated) }
        if !article.hasAtomAuthor { lacksAuthor = true }
    }

    private mutating func addToRSS(_ article: borrowing Article) {
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
