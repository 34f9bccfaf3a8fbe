import FeedmillModel
import FeedmillSyntax

/// Values that tests share.
enum Sample {
    static func date(_ seconds: Int64) -> Timestamp { Timestamp(raw: "", instant: Instant(seconds: seconds)) }

    /// A feed that uses what most feeds use.
    static var feed: Feed {
        var feed = Feed(format: .atom10)
        feed.id = "tag:tides.example,2026:log"
        feed.url = "https://tides.example/"
        feed.feedURL = "https://tides.example/log"
        feed.title = Text("Tides")
        feed.subtitle = Text("Water & wind")
        feed.language = "en"
        feed.updated = date(0)
        feed.authors = [Person(name: "Ann", email: "ann@tides.example")]
        feed.articles = [article]
        return feed
    }

    static var article: Article {
        var article = Article()
        article.id = "https://tides.example/1"
        article.idIsPermalink = true
        article.url = "https://tides.example/1"
        article.title = Text("High <water>")
        article.links = [
            Link(href: "https://tides.example/1"),
            Link(rel: .enclosure, href: "https://tides.example/1.mp3", type: "audio/mpeg", length: 12),
        ]
        article.published = date(0)
        article.updated = date(60)
        article.language = "en"
        article.tags = [Tag(term: "sea", scheme: "https://tides.example/tags")]
        article.summary = Text("Wet & cold")
        article.content = [Text("<p>Wet</p>", type: .html)]
        return article
    }

    /// An article with something in every property.
    static var full: Article {
        var article = article
        article.subtitle = Text("Sub")
        article.rights = Text("<i>CC</i>", type: .html)
        article.contributors = [Person(name: "Bob", url: "https://bob.example/")]
        article.publisher = Person(name: "Press")
        article.created = date(5)
        var rare = RareMetadata()
        rare.validity = Validity(start: date(0), end: date(60))
        rare.comments = {
            var comments = Comments()
            comments.url = "https://tides.example/1#talk"
            comments.count = 3
            comments.feedURL = "https://tides.example/1/talk"
            return comments
        }()
        rare.inReplyTo = [
            {
                var reply = ReplyReference()
                reply.ref = "urn:other"
                reply.href = "https://other.example/"
                return reply
            }()
        ]
        rare.itunes = {
            var itunes = ITunesPodcast()
            itunes.duration = "12:30"
            itunes.explicit = false
            itunes.image = "https://tides.example/cover.jpg"
            itunes.keywords = ["sea", "salt"]
            itunes.owner = Person(name: "Ann", email: "ann@tides.example")
            return itunes
        }()
        rare.media = {
            var media = MediaRSS()
            media.contents = [Attributes([.init("url", "https://tides.example/1.mp4"), .init("bad name", "x")])]
            media.thumbnails = [Attributes([.init("url", "https://tides.example/1.jpg")])]
            media.rating = .init(attributes: Attributes([.init("scheme", "urn:simple")]), value: "nonadult")
            return media
        }()
        rare.geo = Geometry(.point([4.5, 52]))
        rare.chapters = {
            var chapter = Chapters.Chapter(start: "00:00:10")
            chapter.title = "Ebb"
            return Chapters(version: "1.2", chapters: [chapter])
        }()
        rare.extensions = [
            Extension(
                name: "depth", namespace: "urn:sea", prefix: "sea", value: "12",
                attributes: Attributes([.init("unit", "m"), .init("xml:lang", "en"), .init("other:x", "1")]),
                children: [Extension(name: "at", namespace: "urn:place", prefix: "sea", value: "pier")])
        ]
        article.rare = rare
        var source = Metadata()
        source.id = "urn:source"
        source.feedURL = "https://source.example/feed"
        source.title = Text("Source")
        source.updated = date(0)
        article.source = source
        return article
    }
}
