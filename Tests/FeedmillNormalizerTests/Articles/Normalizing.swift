import FeedmillModel
import FeedmillNormalizer
import FeedmillReader

/// What a document became.
struct Normalizing: Equatable {
    var feed: Feed
    var findings: [Finding]
    var failure: ReadFailure?

    init(_ text: String, _ options: NormalizerOptions = NormalizerOptions(), chunk: Int = .max) {
        let bytes = Array(text.utf8)
        var normalizer = FeedNormalizer(options)
        var articles: [Article] = []
        var article = Article()
        var start = 0
        while start < bytes.count {
            let end = chunk < bytes.count - start ? start + chunk : bytes.count
            normalizer.push(bytes.span.extracting(start..<end))
            start = end
            while normalizer.nextArticle(&article) { articles.append(article) }
        }
        normalizer.finish()
        while normalizer.nextArticle(&article) { articles.append(article) }
        feed = normalizer.feed()
        feed.articles = articles
        findings = normalizer.takeFindings()
        failure = normalizer.failure
    }

    var article: Article { feed.articles.first ?? Article() }
}

/// An RSS 2.0 document around an item's elements.
func rss(_ item: String, channel: String = "", root: String = "") -> String {
    #"<rss version="2.0" \#(root)><channel><title>Mill</title>\#(channel)<item>\#(item)</item></channel></rss>"#
}

/// An Atom 1.0 document around an entry's elements.
func atom(_ entry: String, feed: String = "", root: String = "") -> String {
    #"<feed xmlns="http://www.w3.org/2005/Atom" \#(root)>\#(feed)<entry>\#(entry)</entry></feed>"#
}
