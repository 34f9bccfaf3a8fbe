public import FeedmillModel

/// What a back end is to summarise.
public struct SummaryRequest: Hashable, Sendable {
    public var text: String
    public var title: String?
    /// BCP 47: the language that the summary is to be in.
    public var language: String?
    /// Sentences of the overview.
    public var sentences: Int
    public var keyPoints: ClosedRange<Int>

    public init(
        text: String, title: String? = nil, language: String? = nil, sentences: Int = 3,
        keyPoints: ClosedRange<Int> = 3...7
    ) {
        self.text = text
        self.title = title
        self.language = language
        self.sentences = sentences
        self.keyPoints = keyPoints
    }
}

/// Someone who summarises: a program, a model behind an address. Nobody has looked at what it answers.
public protocol SummaryBackend: Sendable {
    /// How entries name it.
    var method: SummaryArticle.Method { get }
    /// The model behind it.
    var model: String? { get }
    /// Everything that may change its answer to the same request, for the key of the cache.
    var fingerprint: String { get }
    /// Whether ``answer(_:plainly:)`` knows two ways to ask.
    var hasPlainForm: Bool { get }

    /// The most that one answer may cost, so that it can be booked before it is asked for.
    func mostCost(of request: SummaryRequest) -> SummaryCost

    /// Asks once.
    ///
    /// - Parameter plainly: Leave out of the request what only some servers know, such as JSON schemas.
    /// - Throws: ``SummaryRefusal`` when there is no answer, or one in another form than ``SummaryAnswer``.
    func answer(_ request: SummaryRequest, plainly: Bool) async throws -> SummaryReply
}

/// An answer, and what it cost as far as the back end says.
public struct SummaryReply: Hashable, Sendable {
    public var answer: SummaryAnswer
    public var cost: SummaryCost?

    public init(answer: SummaryAnswer, cost: SummaryCost? = nil) {
        self.answer = answer
        self.cost = cost
    }
}

extension Summarizer: SummaryBackend {
    public var method: SummaryArticle.Method { .extractive }
    public var model: String? { nil }
    public var fingerprint: String { "extractive" }
    public var hasPlainForm: Bool { false }

    public func mostCost(of request: SummaryRequest) -> SummaryCost { SummaryCost() }

    public func answer(_ request: SummaryRequest, plainly: Bool) async throws -> SummaryReply {
        let summary = summarize(
            request.text, title: request.title, language: request.language, sentences: request.sentences)
        return SummaryReply(
            answer: SummaryAnswer(
                language: summary.language, overview: summary.paragraphs,
                keyPoints: summary.keyPoints.isEmpty
                    ? [] : [SummarySections.PointGroup(points: summary.keyPoints.map(\.text))]))
    }
}
