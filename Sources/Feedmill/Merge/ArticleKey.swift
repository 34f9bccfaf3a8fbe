internal import FeedmillModel
internal import FeedmillSyntax

/// What tells the articles of one feed apart.
public enum ArticleKey: Hashable, Sendable {
    /// The id as sent.
    case id(String)
    /// The canonical link.
    case link(String)
    /// The canonical link and the title, where links are shared too.
    case linkAndTitle(String, String)
    /// A digest of title and text.
    case words(String)
}

/// Chooses a key for every article of a document. An Atom id is taken at its word (RFC 4287 §4.2.6); a guid that several
/// items with different links share identifies none of them, and neither does a link that is shared or is the home page.
struct ArticleKeys {
    private var sharedGUIDs: Set<String> = []
    private var sharedLinks: Set<String> = []

    init(of feed: Feed) {
        var linksByID: [String: Set<String>] = [:]
        var titlesByLink: [String: Set<String>] = [:]
        for article in feed.articles {
            let link = article.metadata.url.map(URLReference.canonical)
            if let id = article.metadata.id, let link { linksByID[id, default: []].insert(link) }
            if let link { titlesByLink[link, default: []].insert(article.plainTitle) }
        }
        if !feed.format.isAtom {
            sharedGUIDs = Set(linksByID.filter { $0.value.count > 1 }.keys)
        }
        sharedLinks = Set(titlesByLink.filter { $0.value.count > 1 }.keys)
        if let home = feed.metadata.url { sharedLinks.insert(URLReference.canonical(home)) }
    }

    /// `nil` for an article that says nothing at all.
    func key(of article: Article) -> ArticleKey? {
        if let id = article.metadata.id, !id.isEmpty, !sharedGUIDs.contains(id) { return .id(id) }
        if let link = identifyingLink(of: article) { return .link(link) }
        if let url = article.metadata.url, !article.plainTitle.isEmpty {
            return .linkAndTitle(URLReference.canonical(url), article.plainTitle)
        }
        let words = article.plainTitle + "\n" + article.plainText
        return words == "\n" ? nil : .words(SHA256.hex(words))
    }

    /// The canonical link, when it is this article's alone.
    func identifyingLink(of article: Article) -> String? {
        guard let url = article.metadata.url, !url.isEmpty else { return nil }
        let link = URLReference.canonical(url)
        return sharedLinks.contains(link) ? nil : link
    }
}

extension ArticleKey {
    /// The id to publish: what was sent where it is a URI, the link where there was nothing, else a URI made of the feed's
    /// address and the key, the same at every run.
    func publishedID(in feedURL: String, link: String?) -> String {
        switch self {
        case .id(let id) where URLReference.isAbsolute(id): id
        case .link: link ?? minted(in: feedURL)
        case .id, .linkAndTitle, .words: minted(in: feedURL)
        }
    }

    private func minted(in feedURL: String) -> String {
        let parts: [String] =
            switch self {
            case .id(let id): ["id", id]
            case .link(let link): ["link", link]
            case .linkAndTitle(let link, let title): ["link", link, title]
            case .words(let digest): ["words", digest]
            }
        let digest = SHA256.hex(([feedURL] + parts).joined(separator: "\u{0}")).prefix(32)
        return TagURI.mint(
            authority: URLReference.host(of: feedURL) ?? "localhost", date: Instant(seconds: 0),
            specific: String(digest))
    }
}

extension FeedFormat {
    /// Whether ids are what RFC 4287 makes of them: permanent and unique.
    var isAtom: Bool {
        switch self {
        case .atom01, .atom02, .atom03, .atom10, .atom: true
        case .rss090, .rss091Netscape, .rss091, .rss092, .rss093, .rss094, .rss10, .rss20, .rss, .cdf, .jsonFeed1,
            .jsonFeed11, .rssJSON, .hfeed, .opml, .unknown:
            false
        }
    }
}
