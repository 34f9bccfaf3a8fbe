internal import FeedmillSyntax

/// What links to feeds look like.
enum FeedTypes {
    /// Media types that only feeds have.
    static let sure: Set<String> = [
        "application/atom+xml", "application/rss+xml", "application/rdf+xml", "application/feed+json",
        "application/x-rss+xml",
        "application/x-atom+xml", "application/rss", "application/atom", "text/rss+xml", "text/atom+xml", "text/rss",
        "text/atom", "text/rdf",
    ]
    /// Media types that feeds have too.
    static let possible: Set<String> = ["application/xml", "text/xml", "application/json"]

    /// Whether the path of a URL ends as those of feeds do.
    static func looksLikeOne(_ url: String) -> Bool {
        let bytes = Array(url.utf8)
        let path = String(decoding: bytes[URLParts(bytes).path], as: UTF8.self).lowercased()
        guard let last = path.split(separator: "/").last else { return false }
        return names.contains(String(last)) || suffixes.contains { last.hasSuffix($0) }
    }

    private static let names: Set<String> = [
        "feed", "feeds", "rss", "atom", "rdf", "rss2", "feed.xml", "rss.xml", "atom.xml", "index.xml", "index.rdf",
        "feed.json",
        "rss.php", "feed.php", "atom.php", "news.xml", "blog.xml",
    ]
    private static let suffixes = [".rss", ".atom", ".rdf", "feed.xml", "rss.xml", "atom.xml", "feed.json"]

    static func isAboutComments(_ link: FeedLink) -> Bool {
        [link.url, link.title ?? ""].contains { $0.lowercased().contains("comment") }
    }
}
