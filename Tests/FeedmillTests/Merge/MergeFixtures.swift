import Feedmill

/// Feeds and articles written down in a line each.
enum Made {
    static let now = Instant(seconds: 1_770_000_000)

    static func article(
        _ id: String?, _ title: String = "T", url: String? = nil, updated: String? = nil, published: String? = nil,
        text: String = "Some text."
    ) -> Article {
        var article = Article()
        article.metadata.id = id
        article.metadata.title = Text(title)
        article.metadata.url = url
        article.metadata.updated = updated.map { Timestamp(raw: $0, instant: Instant(rfc3339: $0)) }
        article.metadata.published = published.map { Timestamp(raw: $0, instant: Instant(rfc3339: $0)) }
        article.content = [Text(text)]
        return article
    }

    static func feed(_ id: String, _ articles: [Article], format: FeedFormat = .atom10) -> Feed {
        var feed = Feed(format: format, articles: articles)
        feed.metadata.id = id
        feed.metadata.title = Text(id)
        feed.metadata.feedURL = "https://\(id.split(separator: ":").last ?? "x").example/feed"
        return feed
    }

    static func ids(_ feeds: [Feed], _ options: MergeOptions = MergeOptions()) throws -> [String] {
        try Feed.merging(feeds, titled: "Merged", keeping: options, now: now).articles.compactMap(\.metadata.id)
    }
}
