/// What people give a feed reader instead of a feed, by its root element.
enum OtherDocument {
    /// In words; `nil` for a root that may be anything.
    static func kind(root: String) -> String? { kinds[root.lowercased()] }

    private static let kinds = [
        "html": "a web page",
        "urlset": "a site map",
        "sitemapindex": "a list of site maps",
        "svg": "an image (SVG)",
        "opensearchdescription": "a description of a search (OpenSearch)",
        "rsd": "a description of interfaces (RSD)",
        "service": "a service document (RFC 5023)",
    ]
}
