import Feedmill
import Foundation
import Testing

/// The feeds that anyone may open in `Feeds/`, read and written by the library as a whole.
@Suite struct SampleFeedTests {
    static let samples: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Feeds")
        return ["atom", "json", "rdf", "rss", "broken"].flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
            return names.sorted().map { root.appending(path: "\(folder)/\($0)").path }
        }
    }()

    private func read(_ path: String) throws -> Reading {
        try FeedReader().read([UInt8](Data(contentsOf: URL(filePath: path))))
    }

    @Test func thereAreAtLeastTen() {
        #expect(Self.samples.count >= 10)
    }

    @Test(arguments: samples)
    func theSizeOfThePiecesNeverMatters(_ path: String) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
        let whole = try FeedReader().read(bytes)
        for size in [1, 7, 4_096] {
            var stream = FeedReader().stream()
            var articles: [Article] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                stream.push(bytes.span.extracting(start..<min(start + size, bytes.count)))
                while let article = stream.nextArticle() { articles.append(article) }
            }
            stream.finish()
            while let article = stream.nextArticle() { articles.append(article) }
            #expect(articles == whole.feed.articles)
            #expect(stream.head.metadata == whole.feed.metadata)
            #expect(stream.findings == whole.findings)
        }
    }

    @Test(arguments: samples)
    func whatIsWrittenIsValidAndReadsBack(_ path: String) throws {
        let merged = try Feed.merging([read(path).feed], titled: "Merged", now: Instant(seconds: 1_795_000_000))
        let bytes = AtomWriter().write(merged)
        let report = FeedValidator().validate(bytes)
        #expect(report.isValid, "\(report.findings)")
        let back = try FeedReader().read(bytes)
        #expect(back.findings.isEmpty)
        #expect(back.feed.articles.map(\.plainTitle) == merged.articles.map(\.plainTitle))
        #expect(back.feed.articles.map(\.plainText) == merged.articles.map(\.plainText))
        #expect(back.feed.articles.map(\.metadata.id) == merged.articles.map(\.metadata.id))
        #expect(back.feed.articles.map(\.metadata.url) == merged.articles.map(\.metadata.url))
        #expect(back.feed.articles.map(\.metadata.updated?.instant) == merged.articles.map(\.metadata.updated?.instant))
        #expect(back.feed.articles.map(\.sections) == merged.articles.map(\.sections))
    }

    @Test(arguments: samples)
    func mergingWhatWasWrittenGivesTheSameBytes(_ path: String) throws {
        let now = Instant(seconds: 1_795_000_000)
        let once = AtomWriter().write(try Feed.merging([read(path).feed], titled: "Merged", now: now))
        var back = try FeedReader().read(once).feed
        back.metadata.id = nil
        let twice = AtomWriter().write(try Feed.merging([back], titled: "Merged", now: now))
        #expect(String(decoding: once, as: UTF8.self) == String(decoding: twice, as: UTF8.self))
    }
}
