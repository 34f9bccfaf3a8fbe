import Feedmill
import Foundation
import Testing

@Suite struct ConversionAuditTests {
    private static let formats: [FeedWriter.Format] = [.atom, .rss, .jsonFeed]

    /// The document, and what the audit says that it lacks.
    private static func convert(_ feed: Feed, to format: FeedWriter.Format) -> (bytes: [UInt8], losses: [Loss]) {
        var survey = ArticleSurvey()
        for article in feed.articles { survey.add(article) }
        var stream = FeedWriter(format).stream(feed, after: survey)
        var audit = ConversionAudit()
        var bytes: [UInt8] = []
        for article in feed.articles {
            stream.write(article)
            let piece = stream.take()
            bytes += piece
            audit.add(article, writtenAs: piece)
        }
        stream.finish()
        let end = stream.take()
        bytes += end
        return (bytes, audit.finish(feed, writtenAs: end, stated: stream.losses))
    }

    private static func read(_ bytes: [UInt8]) throws -> Feed {
        var options = FeedReader.Options()
        options.policy = .raw
        options.resolvesReferences = false
        options.cleansTracking = false
        return try FeedReader(options).read(bytes).feed
    }

    @Test func whatAWriterDoesNotSayIsFound() throws {
        var article = Made.article("urn:a:1", "One", url: "https://a.example/1", updated: "2026-01-01T00:00:00Z")
        article.content = [Text("One body."), Text("Another body.")]
        article.metadata.rare.media = MediaRSS()
        article.metadata.rare.media?.credits = [.init(attributes: Attributes(), value: "")]
        let feed = Made.feed("urn:f:a", [article])
        for format in Self.formats {
            let properties = Self.convert(feed, to: format).losses.map(\.property)
            #expect(properties.contains { $0.hasPrefix("items.content") }, "\(format) \(properties)")
            #expect(properties.contains { $0.hasPrefix("items.media") || $0 == "items" }, "\(format) \(properties)")
        }
    }

    @Test func whatIsHeldWholeHasNoLoss() throws {
        var article = Made.article("urn:feedmill:1", "One", updated: "2026-01-01T00:00:00Z")
        article.metadata.authors = [Person(name: "Mara Reyes")]
        article.metadata.links = [Link(href: "https://a.example/1")]
        article.metadata.url = "https://a.example/1"
        var feed = Made.feed("urn:feedmill:a", [article])
        feed.metadata.updated = Timestamp("2026-01-01T00:00:00Z")
        #expect(Self.convert(feed, to: .atom).losses == [])
    }

    // MARK: Our own feeds

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Feeds")

    private static let files: [String] = ["atom", "rss", "rdf", "json", "broken", "published"].flatMap { name in
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
        return (files ?? []).sorted().map { name + "/" + $0 }
    }

    @Test func thereAreFeedsOfEveryKind() { #expect(Self.files.count > 10) }

    /// Compared by other means than the audit's: as dictionaries of Foundation.
    @Test(arguments: files, formats) func everyDifferenceIsTold(_ file: String, _ format: FeedWriter.Format) throws {
        let feed = try Self.read([UInt8](Data(contentsOf: Self.folder.appending(path: file))))
        let (bytes, losses) = Self.convert(feed, to: format)
        let back = try Self.read(bytes)
        #expect(back.articles.count == feed.articles.count)
        var differences: Set<String> = []
        for (article, other) in zip(feed.articles, back.articles) {
            differences.formUnion(try Self.differences(Self.object(article), Self.object(other), at: "items"))
        }
        differences.formUnion(
            try Self.differences(Self.object(of: feed), Self.object(of: back), at: "feed"))
        let untold = differences.filter { difference in
            !losses.contains {
                ($0.property + ".").hasPrefix(difference + ".") || difference.hasPrefix($0.property + ".")
            }
        }
        #expect(untold.isEmpty, "\(untold.sorted()) of \(losses)")
    }

    private static func object(_ article: Article) throws -> Any {
        var article = article
        article.sections = nil
        return try JSONSerialization.jsonObject(with: Data(FeedDocumentWriter().line(article)))
    }

    private static func object(of feed: Feed) throws -> Any {
        let document = FeedDocumentWriter().document(input: "", feed: feed)
        let object = try JSONSerialization.jsonObject(with: Data(document)) as? [String: Any]
        return object?["feed"] ?? NSNull()
    }

    private static func differences(_ one: Any, _ other: Any?, at path: String) throws -> [String] {
        guard let other else { return [path] }
        if let one = one as? [String: Any], let other = other as? [String: Any] {
            return try one.flatMap { name, value in
                name == "raw" && one["value"] != nil ? [] : try differences(value, other[name], at: path + "." + name)
            }
        }
        if let one = one as? [Any], let other = other as? [Any] {
            // What was added to an element is no loss.
            var left = other
            for element in one {
                let place = try left.firstIndex { try differences(element, $0, at: path).isEmpty }
                guard let place else { return [path] }
                left.remove(at: place)
            }
            return []
        }
        return try text(one) == text(other) ? [] : [path]
    }

    private static func text(_ value: Any) throws -> Data {
        try JSONSerialization.data(withJSONObject: [value], options: .sortedKeys)
    }
}
