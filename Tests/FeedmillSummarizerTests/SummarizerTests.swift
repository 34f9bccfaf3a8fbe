import FeedmillModel
import FeedmillSummarizer
import Testing

@Suite struct SummarizerTests {
    @Test func emptyTextGivesEmptySummary() {
        let summary = Summarizer().summarize("", title: nil, language: nil)
        #expect(summary.overview.isEmpty)
        #expect(summary.keyPoints.isEmpty)
        #expect(summary.method == .none)
    }
}
