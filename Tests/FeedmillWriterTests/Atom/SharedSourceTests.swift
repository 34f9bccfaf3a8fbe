import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

/// Entries whose source is in one box are written as those that have a source each.
@Suite struct SharedSourceTests {
    private static var source: Metadata {
        var source = Metadata()
        source.id = "urn:source"
        source.title = Text("Salt & <Soil>")
        source.language = "de"
        source.url = "https://saltsoil.example/"
        source.links = [Link(rel: .alternate, href: "https://saltsoil.example/")]
        source.authors = [Person(name: "Ada", email: "ada@saltsoil.example")]
        source.updated = Timestamp(raw: "2026-01-01T00:00:00Z", instant: Instant(seconds: 1_767_225_600))
        return source
    }

    private static func feed(_ sources: [Metadata], shared: Bool) -> Feed {
        let boxes = sources.map { Boxed<Metadata>(wrappedValue: $0) }
        var feed = Feed(format: .atom10)
        feed.id = "urn:feed"
        feed.articles = (0..<12).map { number in
            var article = Article()
            article.metadata.id = "urn:a:\(number)"
            article.metadata.title = Text("No. \(number)")
            // The language around a source decides whether it says its own.
            article.metadata.language = ["en", "de", "de", nil, "en"][number % 5]
            let place = number % sources.count
            if shared { article.$source = boxes[place] } else { article.source = sources[place] }
            return article
        }
        return feed
    }

    /// Both ways to write it, and what is in it besides.
    private func expectTheSame(_ sources: [Metadata], compact: Bool = false) {
        var writer = AtomWriter()
        writer.options.indent = !compact
        let shared = writer.write(Self.feed(sources, shared: true))
        #expect(shared == writer.write(Self.feed(sources, shared: false)))
        let text = String(decoding: shared, as: UTF8.self)
        #expect(text.split(separator: "<source").count == 13)
        #expect(
            writer.losses(of: Self.feed(sources, shared: true)) == writer.losses(of: Self.feed(sources, shared: false)))
    }

    @Test(arguments: [false, true]) func oneSourceForAll(_ compact: Bool) {
        expectTheSame([Self.source], compact: compact)
    }

    @Test func severalInTurn() {
        var other = Self.source
        other.id = "urn:other"
        other.title = Text("<b>Other</b>", type: .html, language: "en")
        expectTheSame([Self.source, other, Self.source])
    }

    @Test func whatIsLostIsCountedForEach() {
        var source = Self.source
        source.published = source.updated
        expectTheSame([source])
        let losses = AtomWriter().losses(of: Self.feed([source], shared: true))
        #expect(losses.contains(Loss(property: "items.source.published", count: 12)))
    }

    @Test func extensionsDeclareWhatIsNotDeclaredAroundThem() {
        var source = Self.source
        source.rare.extensions = [
            Extension(name: "mark", namespace: "urn:x", prefix: "x", value: "1")
        ]
        expectTheSame([source, Self.source])
    }
}
