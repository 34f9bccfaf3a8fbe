import Feedmill
import Testing

@testable import FeedmillStore

@Suite struct RecordTests {
    /// An article with a value in every part there is.
    static let fullArticle: Article = {
        var article = Article()
        article.metadata = fullMetadata
        article.summary = Text("Short", type: .xhtml, language: "en", base: "https://a.example/")
        article.content = [Text("<p>One</p>", type: .html), Text("", src: "https://a.example/long")]
        article.source = fullMetadata
        article.idIsPermalink = false
        var sections = SummarySections()
        sections.overview = ["One.", "Two."]
        sections.details = [.init(heading: "H", paragraphs: ["P\nQ"]), .init()]
        sections.keyPoints = [.init(ordinal: 1, title: "T", points: ["a", "b"]), .init(points: ["c"])]
        sections.keyPointsClosing = "Closing."
        sections.sources = [
            .init(title: "S", publisher: "P", published: "2026-01-02", url: "https://s.example/", language: "ja")
        ]
        sections.credits = ["Photo: N."]
        sections.other = [.init(heading: "Other", paragraphs: ["x"])]
        article.sections = sections
        return article
    }()

    private static let fullMetadata: Metadata = {
        var metadata = Metadata()
        metadata.id = "urn:a:1"
        metadata.url = "https://a.example/1"
        metadata.feedURL = "https://a.example/feed"
        metadata.title = Text("鹿")
        metadata.subtitle = Text("sub")
        metadata.info = Text("info")
        metadata.rights = Text("rights")
        metadata.language = ""
        metadata.links = [
            Link(
                rel: .enclosure, href: "https://a.example/1.mp3", type: "audio/mpeg", hreflang: "en", title: "t",
                length: 7)
        ]
        metadata.authors = [Person(name: "Ann", email: "ann@a.example", url: "https://ann.example/"), Person()]
        metadata.contributors = [Person(name: "Bo")]
        metadata.publisher = Person(name: "House")
        metadata.tags = [Tag(term: "t", scheme: "s", label: "l"), Tag(term: nil)]
        metadata.published = Timestamp("2026-03-05T01:30:00.123456789+02:00")
        metadata.updated = Timestamp("Thu, 05 Mar 2026 00:00 EST")
        metadata.created = Timestamp("2026", assumedOffsetMinutes: 540)
        metadata.expired = Timestamp("when pigs fly")
        metadata.rare = fullRare
        return metadata
    }()

    private static let fullRare: RareMetadata = {
        var rare = RareMetadata()
        rare.validity = Validity(start: Timestamp("2026-01-01"), end: nil)
        rare.generator = Generator(name: "g", url: "https://g.example/", version: "1")
        var image = FeedImage()
        (image.url, image.title, image.link, image.description, image.width, image.height) = ("u", "t", "l", "d", 1, -2)
        rare.image = image
        (rare.icon, rare.logo, rare.docs, rare.ttl) = ("i", "l", "d", 60)
        (rare.skipHours, rare.skipDays) = ([0, 23], ["Monday"])
        var cloud = Cloud()
        (cloud.domain, cloud.port, cloud.path, cloud.registerProcedure, cloud.protocol) = ("d", 80, "/", "r", "p")
        rare.cloud = cloud
        var input = TextInput()
        (input.title, input.description, input.name, input.url) = ("t", "d", "n", "u")
        rare.textInput = input
        (rare.movedTo, rare.errorReportsTo) = ("m", "e")
        var comments = Comments()
        (comments.url, comments.count, comments.postURL, comments.feedURL) = ("u", 3, "p", "f")
        rare.comments = comments
        var reply = ReplyReference()
        (reply.ref, reply.href, reply.type, reply.source) = ("r", "h", "t", "s")
        rare.inReplyTo = [reply]
        var itunes = ITunesPodcast()
        (itunes.author, itunes.block, itunes.explicit, itunes.image, itunes.duration) = ("a", true, false, "i", "1:00")
        (itunes.subtitle, itunes.summary, itunes.keywords) = ("s", "m", ["k", ""])
        (itunes.owner, itunes.episode, itunes.season, itunes.episodeType) = (Person(name: "o"), 1, 2, "full")
        (itunes.title, itunes.type, itunes.complete) = ("t", "serial", true)
        rare.itunes = itunes
        let attributes = Attributes([.init("a", "1"), .init("a", "2"), .init("b", "")])
        var media = MediaRSS()
        media.contents = [attributes, Attributes()]
        media.thumbnails = [attributes]
        media.credits = [.init(attributes: attributes, value: "v")]
        media.rating = .init(attributes: attributes, value: "r")
        media.restriction = .init(attributes: attributes, values: ["x", "y"])
        media.license = .init(attributes: Attributes(), value: "")
        media.player = attributes
        rare.media = media
        rare.geo = Geometry(.polygon([[[1.5, -2], [3, 4]], [[5, 6, 7]]]), srsName: "n", srsDimension: 3)
        var chapter = Chapters.Chapter(start: "0:01")
        (chapter.startSeconds, chapter.title, chapter.url, chapter.image) = (1.25, "t", "u", "i")
        rare.chapters = Chapters(version: "1.2", chapters: [chapter])
        rare.extensions = [
            Extension(
                name: "n", namespace: "urn:n", prefix: "p", value: "v", attributes: attributes,
                children: [Extension(name: "c", namespace: "")])
        ]
        return rare
    }()

    @Test func everyPartComesBack() throws {
        #expect(try Article(recordBytes: Self.fullArticle.recordBytes) == Self.fullArticle)
        #expect(try Article(recordBytes: Article().recordBytes) == Article())
    }

    @Test(arguments: [
        Geometry(.point([1, 2])), Geometry(.lineString([[1, 2], [3, 4]])), Geometry(.box([[1, 2], [3, 4]])),
        Geometry(.polygon([])), Geometry(.point([])),
    ])
    func everyShapeComesBack(_ geometry: Geometry) throws {
        // A point without numbers is written like one with them.
        #expect(try Geometry(recordBytes: geometry.recordBytes) == geometry)
    }

    @Test func aPartThatALaterVersionAddedIsPassedOver() throws {
        var writer = RecordWriter()
        writer.part(200, "something new")
        Person(name: "Ann").write(to: &writer)
        #expect(try Person(recordBytes: writer.bytes) == Person(name: "Ann"))
    }

    @Test func damagedBytesAreSaidAndNeverTrap() {
        let bytes = Self.fullArticle.recordBytes
        for length in stride(from: 0, to: bytes.count, by: 7) {
            _ = try? Article(recordBytes: Array(bytes[..<length]))
        }
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0xFF
            _ = try? Article(recordBytes: damaged)
        }
        #expect(throws: RecordDamage.self) { try Article(recordBytes: Array(bytes.dropLast())) }
    }
}
