/// What a document turned out to be, with the names that reports give.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    case unknown
    case rss090 = "rss0.90"
    case rss091 = "rss0.91"
    case rss092 = "rss0.92"
    case rss093 = "rss0.93"
    case rss094 = "rss0.94"
    case rss10 = "rss1.0"
    case rss11 = "rss1.1"
    case rss20 = "rss2.0"
    /// No version, or an unknown one.
    case rss
    case atom03 = "atom0.3"
    case atom10 = "atom1.0"
    case atomService = "atompub-service"
    case atomCategories = "atompub-categories"
    case openSearch = "opensearch1.1"
    case opml
    case jsonFeed10 = "jsonfeed1"
    case jsonFeed11 = "jsonfeed1.1"

    var isRSS2: Bool {
        switch self {
        case .rss, .rss091, .rss092, .rss093, .rss094, .rss20: true
        case .unknown, .rss090, .rss10, .rss11, .atom03, .atom10, .atomService, .atomCategories, .openSearch, .opml,
            .jsonFeed10, .jsonFeed11:
            false
        }
    }

    /// Formats whose addresses may have white space round them.
    var isLax: Bool { isRSS2 || isRDF || self == .opml }
    var isAtom: Bool { self == .atom10 || self == .atom03 }
    var isRDF: Bool { self == .rss10 || self == .rss090 || self == .rss11 }
}
