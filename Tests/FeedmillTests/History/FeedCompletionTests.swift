import Feedmill
import Testing

@Suite struct FeedCompletionTests {
    private static func document(
        _ numbers: [Int], leadsTo href: String? = nil, by rel: Link.Relation = .prevArchive, id: String = "urn:f:a"
    ) -> Feed {
        var feed = Made.feed(
            id, numbers.map { Made.article("urn:a:\($0)", "\($0)", updated: "2026-01-0\($0)T00:00:00Z") })
        if let href { feed.metadata.links.append(Link(rel: rel, href: href)) }
        return feed
    }

    private func titles(_ completion: FeedCompletion) -> [String] { completion.feed.articles.map(\.plainTitle) }

    @Test func archivesAreTakenToTheLast() {
        var completion = FeedCompletion(Self.document([5, 4], leadsTo: "2"))
        #expect(completion.next == "2")
        completion.take(Self.document([3], leadsTo: "1"), bytes: 1)
        #expect(completion.next == "1")
        completion.take(Self.document([2, 1]), bytes: 1)
        #expect(completion.next == nil)
        #expect(completion.end == .complete)
        #expect(titles(completion) == ["5", "4", "3", "2", "1"])
    }

    @Test func archivesGoBeforePages() {
        var feed = Self.document([2], leadsTo: "page", by: .next)
        feed.metadata.links.append(Link(rel: .prevArchive, href: "archive"))
        #expect(FeedCompletion(feed).next == "archive")
        #expect(FeedCompletion(Self.document([2], leadsTo: "page", by: .next)).next == "page")
    }

    @Test func theNewestVersionOfAnIdCounts() {
        var completion = FeedCompletion(Self.document([2], leadsTo: "1"))
        var older = Self.document([2, 1])
        older.articles[0].metadata.title = Text("as it was")
        completion.take(older, bytes: 1)
        #expect(titles(completion) == ["2", "1"])
        var late = FeedCompletion(Self.document([2], leadsTo: "1"))
        older.articles[0].metadata.updated = Timestamp("2026-02-01T00:00:00Z")
        late.take(older, bytes: 1)
        #expect(titles(late) == ["as it was", "1"])
    }

    @Test func documentsAndBytesAreBounded() {
        let limits = FeedCompletion.Limits(documents: 2, bytes: 100)
        var many = FeedCompletion(Self.document([9], leadsTo: "8"), bytes: 1, limits: limits)
        many.take(Self.document([8], leadsTo: "7"), bytes: 1)
        many.take(Self.document([7], leadsTo: "6"), bytes: 1)
        #expect(many.end == .limit)
        #expect(titles(many) == ["9", "8", "7"])
        var large = FeedCompletion(Self.document([9], leadsTo: "8"), bytes: 1, limits: limits)
        large.take(Self.document([8], leadsTo: "7"), bytes: 100)
        #expect(large.end == .limit)
    }

    @Test func circlesAndOtherFeedsEndIt() {
        var circle = FeedCompletion(Self.document([2], leadsTo: "1"), at: "2")
        circle.take(Self.document([1], leadsTo: "2"), bytes: 1)
        #expect(circle.end == .circle("2"))
        var other = FeedCompletion(Self.document([2], leadsTo: "1"))
        other.take(Self.document([1], id: "urn:f:other"), bytes: 1)
        #expect(other.end == .foreign("1"))
        #expect(titles(other) == ["2"])
    }
}
