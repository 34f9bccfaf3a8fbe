/// The elements that are a format's own.
enum CoreNames {
    case atom
    case rss

    var namespace: String {
        switch self {
        case .atom: Module.atom.uri
        case .rss: ""
        }
    }

    /// Whether a foreign element may not have this name in the format's own namespace: documents and items nowhere, Atom's
    /// vocabulary nowhere but inside other foreign elements, RSS's own elements neither.
    func reserves(_ name: String, depth: Int) -> Bool {
        switch self {
        case .atom: depth == 0 || name == "entry" || name == "feed"
        case .rss: name == "item" || name == "channel" || name == "rss" || (depth == 0 && Self.rssNames.contains(name))
        }
    }

    /// rssboard.org/rss-specification
    private static let rssNames: Set<String> = [
        "author", "category", "cloud", "comments", "copyright", "description", "docs", "enclosure", "expirationDate",
        "generator", "guid", "image", "language", "lastBuildDate", "link", "managingEditor", "pubDate", "rating",
        "skipDays", "skipHours", "source", "textInput", "title", "ttl", "webMaster",
    ]
}
