/// Why the words of a back end are not in a summary.
public enum SummaryReason: String, Hashable, Sendable, CaseIterable {
    // No answer came.
    /// No connection: the question was not sent.
    case unreachable
    case timeout
    /// The question was sent, and no whole answer came back.
    case lost
    /// Status 429.
    case rateLimited = "rate-limited"
    /// Status 500 and above.
    case serverError = "server-error"
    /// Any other status but 200, or a host that may not be asked: the question was not taken.
    case refused
    /// The model will not answer.
    case declined
    /// The command ended with another status than 0.
    case commandFailed = "command-failed"
    case outputTooLong = "output-too-long"
    /// The model stopped at its limit.
    case truncated

    // The answer has another form than asked for.
    case schema
    /// What a model thinks before it answers stands in the answer.
    case reasoning
    /// "Here is your summary:"
    case preamble

    // The answer is not a summary of the text.
    case language
    case length
    case unfinished
    case markup
    case link
    case number
    case date
    case name
    case quote
    case offTopic = "off-topic"
    /// Too long a piece of the source.
    case copied
    case repetition

    // Nobody was asked.
    case budget
    /// The last answer was no good, and it is too early to ask again.
    case backOff = "back-off"
    /// An earlier run asked and ended before it heard the answer.
    case interrupted
    /// The file of answers cannot be written: what cannot be booked is not paid for.
    case ledger
}

/// A back end's answer that is not taken, or the lack of one.
public struct SummaryRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    public var reason: SummaryReason
    /// What it was about, in a few words: a status, a number that is not in the source.
    public var detail: String?
    /// How long a server asks to be left alone.
    public var retryAfter: Duration?
    /// What was paid for it; `nil` where nobody knows, and then the most that was booked counts.
    public var cost: SummaryCost?
    /// Whether it was the form of the question that a server did not take.
    public var isAboutForm = false

    public init(
        _ reason: SummaryReason, _ detail: String? = nil, retryAfter: Duration? = nil, cost: SummaryCost? = nil
    ) {
        self.reason = reason
        self.detail = detail
        self.retryAfter = retryAfter
        self.cost = cost
    }

    public var description: String { detail.map { "\(reason.rawValue): \($0)" } ?? reason.rawValue }

    /// Whether the same question may be answered a little later, and has surely not been paid for: a model that is too slow
    /// goes on working, and its work is charged.
    var isTransient: Bool {
        switch reason {
        case .unreachable, .rateLimited, .serverError: true
        default: false
        }
    }
}

extension SummaryReason {
    /// For how many back-offs a later run leaves the question alone: a day's hours where it may have been paid for, none where
    /// it was not taken at all, so that whoever mends the settings need not wait.
    var backOffs: Int64 {
        switch self {
        case .refused: 0
        case .unreachable, .rateLimited, .serverError: 1
        default: 24
        }
    }
}
