internal import FeedmillBytes
internal import FeedmillModel
internal import FeedmillSyntax

/// The key of every article of a document, and its link where that is its alone.
///
/// An Atom id is taken at its word (RFC 4287 §4.2.6). A guid that items with different links share identifies none of them, and
/// neither does one that every item has. A link that several articles share, or that leads to the home page, identifies nothing.
struct ArticleKeys {
    /// By place in the document; `nil` for an article that says nothing at all.
    private(set) var keys: [ArticleKey?] = []
    /// By place in the document: the canonical link, when it is this article's alone.
    private(set) var links: [String?] = []

    init(of feed: Feed) {
        // By place: an article is never copied to be looked at.
        let places = feed.articles.indices
        let urls = places.map { place in
            feed.articles[place].metadata.url.flatMap { $0.isEmpty ? nil : URLReference.canonical($0) }
        }
        let home = feed.metadata.url.map(URLReference.canonical)
        let sharedIDs = feed.format.isAtom ? [] : Self.sharedIDs(in: feed, urls: urls, home: home)
        let ids = places.map { place in
            feed.articles[place].metadata.id.flatMap { $0.isEmpty || sharedIDs.contains($0) ? nil : $0 }
        }
        let sharedLinks = Self.sharedLinks(in: feed, urls: urls, ids: ids)
        links.reserveCapacity(places.count)
        keys.reserveCapacity(places.count)
        for place in places {
            let link = urls[place].flatMap { $0 == home || sharedLinks.contains($0) ? nil : $0 }
            links.append(link)
            let key: ArticleKey? =
                if let id = ids[place] { .id(id) } else if let link { .link(link) } else {
                    Self.key(of: feed.articles[place], url: urls[place])
                }
            keys.append(key)
        }
    }

    /// What an article without an id and a link of its own is told by.
    private static func key(of article: Article, url: String?) -> ArticleKey? {
        let title = article.plainTitle
        if let url, !title.isEmpty { return .linkAndTitle(url, title) }
        let words = title + "\n" + article.wholeText
        return words == "\n" ? nil : .words(SHA256.hex(words))
    }

    /// The guids that tell nothing apart: with a link of its own each, or on every item of a long list.
    private static func sharedIDs(in feed: Feed, urls: [String?], home: String?) -> Set<String> {
        let places = placesOfShared(feed.articles.indices.map { feed.articles[$0].metadata.id })
        var shared: Set<String> = []
        for (id, places) in places {
            let links = Set(places.compactMap { urls[$0] })
            // A permalink that all of them have makes them versions of one article, the home page does not.
            let isOneArticle = links.count == 1 && links.first != home
            let isOnAll = places.count > 2 && places.count == feed.articles.count
            if links.count > 1 {
                shared.insert(id)
            } else if isOnAll || !links.isEmpty && !isOneArticle,
                Set(places.map { feed.articles[$0].plainTitle }).count == places.count
            {
                shared.insert(id)
            }
        }
        return shared
    }

    /// The links that articles share which their ids, else their titles, tell apart.
    private static func sharedLinks(in feed: Feed, urls: [String?], ids: [String?]) -> Set<String> {
        var shared: Set<String> = []
        for (link, places) in placesOfShared(urls) {
            let names = Set(places.map { ids[$0].map { "id \($0)" } ?? "title \(feed.articles[$0].plainTitle)" })
            if names.count > 1 { shared.insert(link) }
        }
        return shared
    }

    /// The names that are there more than once, and where.
    private static func placesOfShared(_ names: [String?]) -> [String: [Int]] {
        if names.count <= few, areDistinct(names) { return [:] }
        var first: [String: Int] = [:]
        first.reserveCapacity(names.count)
        var places: [String: [Int]] = [:]
        for (place, name) in names.enumerated() {
            guard let name, let before = first.updateValue(place, forKey: name) else { continue }
            // A list for each name would be a list for nearly every article.
            places[name, default: [before]].append(place)
        }
        return places
    }

    /// As many names as are looked at pair by pair: most documents have no more, and none of them twice.
    private static let few = 64

    /// Whether names are seen to differ by their lengths and ends; false says nothing.
    private static func areDistinct(_ names: [String?]) -> Bool {
        var ends: [UInt64] = []
        ends.reserveCapacity(names.count)
        for name in names {
            guard let name else { continue }
            let end = unsafe name.withUTF8Bytes { bytes in
                // FNV-1a
                unsafe bytes.suffix(24).reduce(0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)) {
                    ($0 ^ UInt64($1)) &* 0x100_0000_01B3
                }
            }
            if ends.contains(end) { return false }
            ends.append(end)
        }
        return true
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
