import Feedmill
import Testing

@Suite struct FeedArchiveTests {
    private func archive(_ polls: [[Article]]) -> FeedArchive {
        var archive = FeedArchive(url: "https://a.example/feed")
        for (poll, articles) in polls.enumerated() {
            archive.absorb(Made.feed("urn:f:a", articles), at: Instant(seconds: 1_770_000_000 + Int64(poll) * 3_600))
        }
        return archive
    }

    @Test func whatLeftTheDocumentStays() {
        let archive = archive([[Made.article("urn:a:1")], [Made.article("urn:a:2")]])
        #expect(archive.articles.map(\.publishedID) == ["urn:a:1", "urn:a:2"])
        #expect(archive.articles.map { $0.leftAt == nil } == [false, true])
    }

    @Test func anOlderVersionNeverReplaces() {
        let archive = archive([
            [Made.article("urn:a:1", "new", updated: "2026-01-02T00:00:00Z")],
            [Made.article("urn:a:1", "old", updated: "2026-01-01T00:00:00Z")],
        ])
        #expect(archive.articles.map { $0.article.plainTitle } == ["new"])
    }

    @Test func theSameWordsUnderANewDateDoNotMove() {
        let archive = archive([
            [Made.article("urn:a:1", updated: "2026-01-01T00:00:00Z")],
            [Made.article("urn:a:1", updated: "2026-01-05T00:00:00Z")],
        ])
        #expect(archive.articles.first?.updated?.raw == "2026-01-01T00:00:00Z")
    }

    @Test func newWordsUnderTheSameDateAreTakenInPlace() {
        let date = "2026-01-01T00:00:00Z"
        let archive = archive([
            [Made.article("urn:a:1", updated: date, text: "one")],
            [Made.article("urn:a:1", updated: date, text: "two")],
        ])
        #expect(archive.articles.first?.article.plainText == "two")
        #expect(archive.articles.first?.article.metadata.updated?.raw == date)
    }

    @Test func aGuidThatChangedUnderTheSameLinkIsTheSameArticleWhenLinksCount() throws {
        let archive = archive([
            [Made.article("urn:a:old", url: "https://a.example/p/1")],
            [Made.article("urn:a:new", url: "https://a.example/p/1")],
        ])
        var options = MergeOptions()
        options.duplicates = [.id, .link]
        let merged = try Feed.merging([archive], options: options, now: Made.now).feed
        #expect(merged.articles.map(\.metadata.id) == ["urn:a:old"])
    }

    @Test func theIDThatWasPublishedFirstOutlivesItsText() throws {
        let link = "https://a.example/p/1"
        let versions = [
            [Made.article("urn:a:1", url: link)], [Made.article("urn:a:2", url: link)],
            [Made.article("urn:a:3", url: "https://a.example/p/3")],
        ]
        var options = MergeOptions()
        options.duplicates = [.id, .link]
        func ids(_ change: (inout FeedArchive) -> Void) throws -> [String?] {
            var archive = archive(versions)
            let first = archive.articles.removeFirst().known
            archive.expired = [
                ExpiredArticle(
                    number: first.number, publishedID: first.publishedID, link: first.link, firstSeen: first.firstSeen,
                    leftAt: first.leftAt)
            ]
            change(&archive)
            return try Feed.merging([archive], options: options, now: Made.now).feed.articles.map(\.metadata.id)
        }
        #expect(Set(try ids { _ in }) == ["urn:a:1", "urn:a:3"])
        // An id that was deleted is not given to another, and the older keeps its own.
        #expect(Set(try ids { $0.expired[0].deletedAt = Made.now }) == ["urn:a:2", "urn:a:3"])
        #expect(Set(try ids { $0.expired[0].number = 9 }) == ["urn:a:2", "urn:a:3"])
    }

    @Test func anUndatedArticleKeepsTheDateItWasGiven() {
        let archive = archive([[Made.article("urn:a:1")], [Made.article("urn:a:1", text: "changed")]])
        #expect(archive.articles.first?.assignedDate == Instant(seconds: 1_770_000_000))
        #expect(archive.articles.first?.article.plainText == "changed")
    }
}
