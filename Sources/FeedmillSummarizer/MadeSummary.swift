public import FeedmillModel

/// A summary ready for an article, whoever made it.
public struct MadeSummary: Hashable, Sendable {
    /// The overview.
    public var paragraphs: [String]
    public var keyPoints: [SummarySections.PointGroup]
    /// BCP 47.
    public var language: String?
    /// Who made it.
    public var method: SummaryArticle.Method
    /// The model behind a back end.
    public var model: String?
    /// Why the back end that was asked did not make it.
    public var refusal: SummaryRefusal?

    public init(_ summary: Summary, refusal: SummaryRefusal? = nil) {
        paragraphs = summary.paragraphs
        keyPoints = summary.keyPoints.isEmpty ? [] : [SummarySections.PointGroup(points: summary.keyPoints.map(\.text))]
        language = summary.language
        method = summary.method
        self.refusal = refusal
    }

    /// - Parameter language: What the text is in; the answer has been held against it.
    public init(_ answer: SummaryAnswer, language: String?, method: SummaryArticle.Method, model: String? = nil) {
        paragraphs = answer.overview
        keyPoints = answer.keyPoints
        self.language = language ?? answer.language
        self.method = method
        self.model = model
    }

    /// What was made for a summary that was published, to be used again.
    package init(of summary: SummaryArticle) {
        let isOverviewMade = summary.overviewMethod != .author
        paragraphs = isOverviewMade ? summary.sections.overview : []
        keyPoints = summary.keyPointsMethod == .author ? [] : summary.sections.keyPoints
        language = summary.language
        method = isOverviewMade ? summary.overviewMethod : summary.keyPointsMethod
        model = summary.model
    }

    /// The overview as one text.
    public var text: String { SentenceJoin.text(paragraphs) }
}
