import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillFetcher

@Suite struct FeedRhythmTests {
    private let now: Int64 = 1_767_614_400

    private func feed(_ change: (inout RareMetadata) -> Void = { _ in }, ages: [Int64] = []) -> Feed {
        var feed = Feed(format: .rss20)
        change(&feed.metadata.rare)
        feed.articles = ages.map { age in
            var article = Article()
            article.metadata.published = Timestamp(raw: "", instant: Instant(seconds: now - age))
            return article
        }
        return feed
    }

    private func syndication(_ name: String, _ value: String) -> Extension {
        Extension(name: name, namespace: "http://purl.org/rss/1.0/modules/syndication/", value: value)
    }

    @Test func readsTTL() {
        #expect(FeedRhythm(of: feed { $0.ttl = 240 }, now: now).pause == 14_400)
        #expect(FeedRhythm(of: feed { $0.ttl = .max }, now: now).pause == nil)
        #expect(FeedRhythm(of: feed { $0.ttl = -5 }, now: now).pause == nil)
    }

    @Test func readsUpdatePeriods() {
        let daily = [syndication("updatePeriod", "daily"), syndication("updateFrequency", "4")]
        #expect(FeedRhythm(of: feed { $0.extensions = daily }, now: now).pause == 21_600)
        let bare = [syndication("updatePeriod", "Weekly"), syndication("updateFrequency", "0")]
        #expect(FeedRhythm(of: feed { $0.extensions = bare }, now: now).pause == 604_800)
    }

    @Test func readsSkips() {
        let rhythm = FeedRhythm(
            of: feed {
                $0.skipHours = [0, 24, 23]
                $0.skipDays = ["Saturday", "sun", "someday"]
            }, now: now)
        #expect(rhythm.skipHours == 1 << 23 | 1)
        #expect(rhythm.skipDays == 0b110_0000)
    }

    @Test func neverSkipsEverything() {
        let rhythm = FeedRhythm(
            of: feed {
                $0.skipHours = Array(0..<24)
                $0.skipDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }, now: now)
        #expect(rhythm.skipHours == 0 && rhythm.skipDays == 0)
    }

    @Test func measuresGaps() {
        #expect(FeedRhythm(of: feed(ages: [3600, 7200, 10_800]), now: now).gap == 3600)
        #expect(FeedRhythm(of: feed(ages: [-3600]), now: now).gap == nil)
        #expect(FeedRhythm(of: feed(), now: now).gap == nil)
    }

    @Test func survivesAsText() {
        var rhythm = FeedRhythm()
        #expect(FeedRhythm(rhythm.description) == rhythm)
        rhythm.pause = 14_400
        rhythm.skipHours = 0xFF00
        rhythm.skipDays = 0x60
        rhythm.gap = 86_400
        #expect(FeedRhythm(rhythm.description) == rhythm)
        #expect(FeedRhythm("nonsense") == nil)
    }
}
