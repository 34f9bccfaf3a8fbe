internal import Feedmill

extension FuzzProperty {
    /// The sections of a post are the same at every reading, hold no words that the post does not have, and bring their words
    /// whole into the feed of summaries and out of it again.
    static let sections = FuzzProperty("sections") { bytes in
        let post = String(decoding: bytes, as: UTF8.self)
        let feed = Feed.atom(title: "A post", text: post)
        let first = article(in: AtomWriter().write(feed))
        guard let sections = first?.sections else { return nil }
        guard let first, article(in: AtomWriter().write(Feed(format: .atom10, articles: [first])))?.sections == sections
        else { return "the sections differ once written" }
        // As read: characters that publishers' software broke are whole again.
        let words = bare(post) + "\n" + bare(first.plainText)
        // Links lose their tracking parameters on the way.
        for paragraph in sections.overview + sections.details.flatMap(\.paragraphs)
        where !paragraph.contains("://") && !Array(words.utf8).contains(Array(bare(paragraph).utf8)) {
            return "\"\(paragraph)\" does not stand in the post"
        }
        return nil
    }

    private static func article(in bytes: [UInt8]) -> Article? {
        (try? FeedReader().read(bytes))?.feed.articles.first
    }

    private static func bare(_ text: String) -> String {
        String(String.UnicodeScalarView(UnicodeText.tidied(text).unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}

extension Feed {
    /// A feed of one article with a plain text.
    fileprivate static func atom(title: String, text: String) -> Feed {
        var article = Article()
        article.metadata.id = "tag:fuzz.example,2026:1"
        article.metadata.title = Text(title)
        article.metadata.language = "ja"
        article.content = [Text(text)]
        var feed = Feed(format: .atom10, articles: [article])
        feed.metadata.id = "tag:fuzz.example,2026:feed"
        feed.metadata.title = Text("Fuzz")
        return feed
    }
}
