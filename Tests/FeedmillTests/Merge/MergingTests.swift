import Feedmill
import Testing

@Suite struct MergingTests {
    @Test func newestComesFirstByInstantNotByText() throws {
        let a = Made.feed("urn:f:a", [Made.article("urn:a:1", updated: "2026-01-05T10:00:00+09:00")])
        let b = Made.feed("urn:f:b", [Made.article("urn:b:1", updated: "2026-01-05T02:00:00Z")])
        #expect(try Made.ids([a, b]) == ["urn:b:1", "urn:a:1"])
    }

    @Test func tiesFollowTheOrderOfFeedsThenOfTheDocument() throws {
        let date = "2026-01-05T00:00:00Z"
        let a = Made.feed("urn:f:a", [Made.article("urn:a:z", updated: date), Made.article("urn:a:y", updated: date)])
        let b = Made.feed("urn:f:b", [Made.article("urn:b:1", updated: date)])
        #expect(try Made.ids([b, a]) == ["urn:b:1", "urn:a:z", "urn:a:y"])
    }

    @Test func oneIdInOneDocumentIsTheVersionUpdatedLast() throws {
        let feed = Made.feed(
            "urn:f:a",
            [
                Made.article("urn:a:1", "old", updated: "2026-01-01T00:00:00Z"),
                Made.article("urn:a:1", "newest", updated: "2026-01-03T00:00:00Z"),
                Made.article("urn:a:1", "middle", updated: "2026-01-02T00:00:00Z"),
            ])
        let merged = try Feed.merging([feed], titled: "M", now: Made.now)
        #expect(merged.articles.map(\.plainTitle) == ["newest"])
    }

    @Test func oneIdInTwoFeedsIsOneArticleAndSaysWhereElseItWas() throws {
        let a = Made.feed("urn:f:a", [Made.article("urn:x:1", updated: "2026-01-05T00:00:00Z")])
        let b = Made.feed("urn:f:b", [Made.article("urn:x:1", updated: "2026-01-05T00:00:00Z")])
        let merged = try Feed.merging([a, b], titled: "M", now: Made.now)
        #expect(merged.articles.count == 1)
        #expect(merged.articles.first?.provenance?.feed == "https://a.example/feed")
        #expect(merged.articles.first?.provenance?.alsoIn == ["https://b.example/feed"])
    }

    @Test func nothingIsADuplicateWhenNothingIsAskedFor() throws {
        let a = Made.feed("urn:f:a", [Made.article("urn:x:1", updated: "2026-01-05T00:00:00Z")])
        let b = Made.feed("urn:f:b", [Made.article("urn:x:1", updated: "2026-01-04T00:00:00Z")])
        var options = MergeOptions()
        options.duplicates = []
        #expect(try Made.ids([a, b], options) == ["urn:x:1", "urn:x:1"])
    }

    @Test func theOriginalBeatsANewerCopy() throws {
        var copy = Made.article("urn:x:1", "copy", updated: "2026-01-09T00:00:00Z")
        var source = Metadata()
        source.id = "urn:f:b"
        copy.source = source
        let a = Made.feed("urn:f:a", [copy])
        let b = Made.feed("urn:f:b", [Made.article("urn:x:1", "original", updated: "2026-01-05T00:00:00Z")])
        let merged = try Feed.merging([a, b], titled: "M", now: Made.now)
        #expect(merged.articles.map(\.plainTitle) == ["original"])
    }

    @Test func aGuidThatIsNoURIBelongsToItsFeed() throws {
        let a = Made.feed("urn:f:a", [Made.article("7", updated: "2026-01-05T00:00:00Z")], format: .rss20)
        let b = Made.feed("urn:f:b", [Made.article("7", updated: "2026-01-04T00:00:00Z")], format: .rss20)
        let ids = try Made.ids([a, b])
        #expect(ids.count == 2)
        #expect(Set(ids).count == 2)
        #expect(ids.allSatisfy { $0.hasPrefix("tag:") })
        #expect(try Made.ids([a, b]) == ids)
    }

    @Test func aGuidThatEveryItemSharesIdentifiesNone() throws {
        let feed = Made.feed(
            "urn:f:a",
            [
                Made.article("urn:same", "One", url: "https://a.example/1", updated: "2026-01-02T00:00:00Z"),
                Made.article("urn:same", "Two", url: "https://a.example/2", updated: "2026-01-01T00:00:00Z"),
            ], format: .rss20)
        #expect(try Made.ids([feed]) == ["https://a.example/1", "https://a.example/2"])
    }

    @Test func linksThatDifferInTrackingOnlyAreOneWhenAsked() throws {
        let a = Made.feed(
            "urn:f:a",
            [Made.article("urn:a:1", url: "http://n.example/s?id=7&utm_source=a", updated: "2026-01-02T00:00:00Z")])
        let b = Made.feed(
            "urn:f:b", [Made.article("urn:b:1", url: "https://n.example/s?id=7", updated: "2026-01-03T00:00:00Z")])
        var options = MergeOptions()
        #expect(try Made.ids([a, b], options) == ["urn:b:1", "urn:a:1"])
        options.duplicates = [.id, .link]
        #expect(try Made.ids([a, b], options) == ["urn:a:1"])
    }

    @Test func equalWordsAreOneArticleOnlyWhenThereAreEnough() throws {
        let long = (1...60).map { "word\($0)" }.joined(separator: " ")
        var options = MergeOptions()
        options.duplicates = [.content]
        func feeds(_ text: String) -> [Feed] {
            ["a", "b"].map {
                Made.feed("urn:f:\($0)", [Made.article("urn:\($0):1", updated: "2026-01-02T00:00:00Z", text: text)])
            }
        }
        #expect(try Made.ids(feeds(long), options) == ["urn:a:1"])
        #expect(try Made.ids(feeds("Nothing new today."), options).count == 2)
    }

    @Test func everyArticleSaysWhichFeedItIsFrom() throws {
        let merged = try Feed.merging(
            [Made.feed("urn:f:a", [Made.article("urn:a:1", updated: "2026-01-02T00:00:00Z")])], titled: "M",
            now: Made.now)
        let source = try #require(merged.articles.first?.source)
        #expect(source.id == "urn:f:a")
        #expect(source.title?.value == "urn:f:a")
        #expect(source.feedURL == "https://a.example/feed")
    }

    @Test func aSourceOfItsOwnIsKept() throws {
        var copy = Made.article("urn:x:1", updated: "2026-01-02T00:00:00Z")
        var source = Metadata()
        source.id = "urn:f:origin"
        copy.source = source
        let merged = try Feed.merging([Made.feed("urn:f:a", [copy])], titled: "M", now: Made.now)
        #expect(merged.articles.first?.source?.id == "urn:f:origin")
        #expect(merged.articles.first?.provenance?.via == "urn:f:a")
    }

    @Test func limitsCountWhatIsLeft() throws {
        let a = Made.feed("urn:f:a", (1...5).map { Made.article("urn:a:\($0)", updated: "2026-01-0\($0)T00:00:00Z") })
        let b = Made.feed("urn:f:b", (1...5).map { Made.article("urn:b:\($0)", updated: "2025-01-0\($0)T00:00:00Z") })
        var options = MergeOptions.newest(3)
        options.limitPerFeed = 2
        #expect(try Made.ids([a, b], options) == ["urn:a:5", "urn:a:4", "urn:b:5"])
    }

    @Test func mergingWhatWasMergedChangesNothing() throws {
        let a = Made.feed("urn:f:a", (1...5).map { Made.article("urn:a:\($0)", updated: "2026-01-0\($0)T00:00:00Z") })
        let b = Made.feed("urn:f:b", (1...5).map { Made.article("urn:b:\($0)", updated: "2026-01-0\($0)T12:00:00Z") })
        let once = try Feed.merging([a, b], titled: "M", now: Made.now)
        let twice = try Feed.merging([once], titled: "M", now: Made.now)
        #expect(once.articles.map(\.metadata) == twice.articles.map(\.metadata))
        #expect(once.articles.map(\.source) == twice.articles.map(\.source))
        #expect(once.metadata == twice.metadata)
    }

    @Test func twoSubscriptionsToOneFeedAreOne() throws {
        let feed = Made.feed("urn:f:a", [Made.article("plain", updated: "2026-01-02T00:00:00Z")], format: .rss20)
        let archives = ["https://a.example/1", "https://a.example/2"].map {
            FeedArchive(url: $0, reading: feed, at: Made.now)
        }
        let merged = try Feed.merging(archives, now: Made.now)
        #expect(merged.duplicateSubscriptions == ["https://a.example/2": "https://a.example/1"])
    }

    @Test func whatIsTakenIsWhatIsCopied() throws {
        let kept = FeedArchive(
            url: "https://a.example/",
            reading: Made.feed(
                "urn:f:a",
                [
                    Made.article("urn:a:1", "one", updated: "2026-01-03T00:00:00Z"),
                    Made.article("urn:a:2", "two", updated: "2026-01-02T00:00:00Z"),
                ]), at: Made.now)
        var options = MergeOptions()
        options.limit = 1
        var archives = [kept]
        let taken = try Feed.merging(taking: &archives, options: options, now: Made.now)
        let copied = try Feed.merging([kept], options: options, now: Made.now)
        #expect(copied.feed == taken.feed)
        #expect(taken.feed.articles.map(\.plainTitle) == ["one"])
        #expect(archives[0].articles.map(\.known) == kept.articles.map(\.known))
        #expect(archives[0].articles.map(\.article.plainTitle) == ["", "two"])

        options.duplicates.insert(.link)
        archives = [kept]
        #expect(try Feed.merging(taking: &archives, options: options, now: Made.now).feed == taken.feed)
        #expect(archives == [kept])
        options.include = [.match("(")]
        #expect(throws: MergeFailure.self) { try Feed.merging(taking: &archives, options: options, now: Made.now) }
        #expect(archives == [kept])
    }
}
