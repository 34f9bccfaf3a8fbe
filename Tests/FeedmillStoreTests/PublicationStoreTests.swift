import Feedmill
import Foundation
import Testing

@testable import FeedmillStore

@Suite struct PublicationStoreTests {
    /// Every part is there.
    private static func entry(_ number: Int) -> PublishedSummary {
        var sections = SummarySections()
        sections.overview = ["An overview."]
        sections.keyPoints = [SummarySections.PointGroup(ordinal: 1, title: "Points", points: ["One", "Two"])]
        sections.sources = [SummarySections.Citation(title: "Source", url: "https://a.example/1")]
        var summary = SummaryArticle(
            id: "tag:a.example,2026:summary:\(number)", title: "Summary \(number)",
            updated: Instant(seconds: 1_770_000_000, nanoseconds: 5), sections: sections,
            overviewMethod: .openai, keyPointsMethod: .author)
        summary.language = "en"
        summary.published = Instant(seconds: -7)
        summary.alternate = Link(href: "https://a.example/1")
        summary.authors = [Person(name: "Mara Reyes")]
        summary.tags = [Tag(term: "tide")]
        summary.rights = Text("CC BY")
        summary.model = "llama"
        summary.origin = RecordTests.fullArticle.metadata
        var entry = PublishedSummary(
            number: number, summary: summary,
            tellings: [
                Telling(
                    feed: "https://a.example/feed", article: "urn:a:\(number)", link: "https://a.example/1",
                    date: Instant(seconds: 1_769_000_000), words: 1 << 100,
                    fingerprint: ContentFingerprint("What it says."))
            ])
        entry.others = [SummarySections.Citation(publisher: "Another")]
        entry.isProvisional = number == 1
        entry.hasText = number != 1
        entry.leftAt = number == 0 ? Instant(seconds: 1_772_000_000) : nil
        entry.withdrawnAt = number == 2 ? Instant(seconds: 1_771_000_000) : nil
        return entry
    }

    @Test func whatIsReadBackIsWhatWasRemembered() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))
        #expect(try await store.memory(of: "") == SummaryMemory())
        var memory = SummaryMemory()
        memory.feedID = "urn:x:news"
        memory.entries = (0..<3).map(Self.entry)
        let written = try await store.remember(memory, after: SummaryMemory(), of: "")
        #expect(written.revision == 1)
        #expect(try await store.memory(of: "") == written)
        var changed = written
        changed.entries[1].summary.title = "Another title"
        changed.entries.append(Self.entry(3))
        let again = try await store.remember(changed, after: written, of: "")
        #expect(try await SQLiteStore(path: folder.path("store.sqlite")).memory(of: "") == again)
        #expect(again.entries == changed.entries)
        #expect(try await store.memory(of: "urn:x:other") == SummaryMemory())
    }

    @Test func whatAMemoryHasLetGoOfIsGone() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))
        var memory = SummaryMemory()
        memory.entries = (0..<3).map(Self.entry)
        let written = try await store.remember(memory, after: SummaryMemory(), of: "")
        let other = try await store.remember(memory, after: SummaryMemory(), of: "urn:x:other")
        var less = written
        less.entries.remove(at: 1)
        let kept = try await store.remember(less, after: written, of: "")
        #expect(kept.revision == 2)
        #expect(try await store.memory(of: "") == kept)
        #expect(kept.entries.map(\.number) == [0, 2])
        #expect(try await store.memory(of: "urn:x:other") == other)
    }

    @Test func nothingChangedIsNothingWritten() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))
        var memory = SummaryMemory()
        memory.entries = [Self.entry(0)]
        let written = try await store.remember(memory, after: SummaryMemory(), of: "")
        #expect(try await store.remember(written, after: written, of: "").revision == 1)
    }

    @Test func theEntriesOfAMergedFeedAreAMemoryOfTheirOwn() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))
        var published = PublishedEntries()
        published.entries = [
            "urn:a:1": .init(updated: Instant(seconds: 5, nanoseconds: 7)),
            "urn:a:2": .init(updated: Instant(seconds: 6), withdrawnAt: Instant(seconds: 9)),
        ]
        try await store.remember(published, after: PublishedEntries(), of: "")
        published.revision = 1
        #expect(try await store.entries(of: "") == published)
        #expect(try await store.memory(of: "") == SummaryMemory())
        var changed = published
        changed.entries["urn:a:1"]?.withdrawnAt = Instant(seconds: 8)
        try await store.remember(changed, after: published, of: "")
        #expect(try await store.entries(of: "").entries == changed.entries)
        await #expect(throws: StoreConflict.self) {
            try await store.remember(changed, after: PublishedEntries(), of: "")
        }
    }

    @Test func ofTwoRunsAtOnceTheSecondIsRefused() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))
        var memory = SummaryMemory()
        memory.entries = [Self.entry(0)]
        let first = try await store.remember(memory, after: SummaryMemory(), of: "")
        await #expect(throws: StoreConflict.self) {
            _ = try await store.remember(memory, after: SummaryMemory(), of: "")
        }
        #expect(try await store.memory(of: "") == first)
    }
}
