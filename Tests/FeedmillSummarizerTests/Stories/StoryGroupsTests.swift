import FeedmillSyntax
import Testing

@testable import FeedmillSummarizer

@Suite struct StoryGroupsTests {
    private static func item(_ title: String, _ text: String, day: Int64 = 0) -> StoryItem {
        StoryItem(title: title, text: text, published: Instant(seconds: 1_790_000_000 + day * 86_400))
    }

    private static let report = SampleText.all[1]

    @Test func reprintIsTheSameStory() {
        let reprint =
            "From our correspondent.\n" + Self.report.text.replacing("several hundred people", with: "a crowd")
        let groups = StoryGroups.groups(of: [
            Self.item(Self.report.title, Self.report.text), Self.item("Snow in the hills", SampleText.all[2].text),
            Self.item("Eastwick shuts the sea out", reprint, day: 90),
        ])
        #expect(groups == [[0, 2], [1]])
    }

    @Test func sameTitleOverTheSameThingsIsTheSameStoryForThreeDays() {
        let own = """
            Eastwick has its flood gate: the harbour town shut it for the first time on Monday. It cost 84 million pounds and \
            will protect 12,000 homes along the river. Mayor Ellen Marsh remembered the storm of 2013. Fishermen are sceptical, \
            and the ferry has to wait when the gate is closed. The regional government paid two thirds.
            """
        for (day, isOne) in [(Int64(1), true), (3, true), (9, false)] {
            let groups = StoryGroups.groups(of: [
                Self.item(Self.report.title, Self.report.text),
                Self.item("Harbour town Eastwick opens flood gate", own, day: day),
            ])
            #expect((groups.count == 1) == isOne)
        }
    }

    @Test func sameTitleOverOtherThingsIsAnotherStory() {
        let groups = StoryGroups.groups(of: [
            Self.item("Weekly news from the harbour town", Self.report.text),
            Self.item("Weekly news from the harbour town", SampleText.all[3].text),
        ])
        #expect(groups.count == 2)
    }

    @Test(arguments: SampleText.all)
    func everyLanguageHasReprints(_ sample: SampleText) {
        let lines = sample.text.split(separator: "\n")
        let reprint = lines.dropLast().joined(separator: "\n")
        let others = SampleText.all.filter { $0.language != sample.language }
        let groups = StoryGroups.groups(
            of: [Self.item(sample.title, sample.text)] + others.map { Self.item($0.title, $0.text) }
                + [Self.item("…", reprint)])
        #expect(groups.count == others.count + 1)
        #expect(groups.first == [0, others.count + 1])
    }

    /// No report stands with one of another story; of those that tell one, nine in ten are found.
    @Test func storiesAreFoundAndNoneIsFalse() {
        let reports = StorySamples.reports
        let groups = StoryGroups.groups(
            of: reports.map { report in
                var item = Self.item(report.title, report.text, day: Int64(report.day))
                item.feed = report.feed
                return item
            })
        for group in groups {
            #expect(Set(group.map { reports[$0].story }).count == 1, "\(group.map { reports[$0].title })")
        }
        let told = Dictionary(grouping: reports.indices) { reports[$0].story }.values.filter { $0.count > 1 }
        let missed = told.filter { !groups.contains($0) }
        #expect(missed.count * 10 <= told.count, "\(missed.map { $0.map { reports[$0].title } })")
    }

    @Test func feedTellsAStoryOnce() {
        let one = StoryItem(title: Self.report.title, text: Self.report.text, published: nil, feed: "a")
        var other = one
        #expect(StoryGroups.groups(of: [one, other]).count == 2)
        other.feed = "b"
        #expect(StoryGroups.groups(of: [one, other]).count == 1)
    }

    @Test func nothingIsTheSameAsNothing() {
        #expect(StoryGroups.groups(of: []) == [])
        #expect(StoryGroups.groups(of: Array(repeating: Self.item("", ""), count: 3)) == [[0], [1], [2]])
        #expect(StoryGroups.groups(of: Array(repeating: Self.item("No", "Yes."), count: 2)).count == 2)
    }
}
