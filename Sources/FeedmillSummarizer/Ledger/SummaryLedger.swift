internal import FeedmillModel
public import FeedmillSyntax

/// What is known of a question, by the hash of everything that may change its answer.
public struct SummaryKey: Hashable, Sendable {
    /// 64 hexadecimal digits.
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }

    /// White space does not make another text.
    init(_ request: SummaryRequest, backend: any SummaryBackend) {
        let parts = [
            request.text.split(whereSeparator: \.isWhitespace).joined(separator: " "), request.title ?? "",
            request.language ?? "", "\(request.sentences)", "\(request.keyPoints)", backend.fingerprint,
            "guard \(AnswerGuard.version)",
        ]
        hex = SHA256.hex(parts.map { "\($0.utf8.count):\($0)" }.joined())
    }
}

/// Where a question stands.
public enum SummaryLedgerState: Hashable, Sendable {
    case unknown
    /// Booked, and nothing heard since.
    case asked(at: Instant)
    case answered(SummaryAnswer)
    /// The last of so many attempts was no good.
    case refused(SummaryReason, attempts: Int, at: Instant)
}

/// Answers that were paid for, and what has been spent. What a call gives back is on disk.
public protocol SummaryLedger: Sendable {
    func state(of key: SummaryKey) async throws -> SummaryLedgerState

    /// Books the most that a call may cost, before the call.
    ///
    /// - Returns: Whether the budget allows it; if not, nothing is booked.
    func book(_ key: SummaryKey, _ cost: SummaryCost, within budget: SummaryBudget, at now: Instant) async throws
        -> Bool

    /// Keeps what came of a call, and what it really cost where that is known.
    func settle(
        _ key: SummaryKey, _ outcome: Result<SummaryAnswer, SummaryRefusal>, cost: SummaryCost?, at now: Instant
    ) async throws
}

/// The books of a ledger in memory: pure, so that every ledger counts alike.
struct SummaryBooks {
    private(set) var states: [SummaryKey: SummaryLedgerState] = [:]
    private(set) var days: [String: SummaryCost] = [:]
    private(set) var run = SummaryCost()
    private var booked: [SummaryKey: SummaryCost] = [:]
    private var attempts: [SummaryKey: Int] = [:]

    func allows(_ cost: SummaryCost, _ budget: SummaryBudget, at now: Instant) -> Bool {
        budget.perRun.allows(run + cost) && budget.perDay.allows((days[Self.day(now)] ?? SummaryCost()) + cost)
    }

    mutating func book(_ key: SummaryKey, _ cost: SummaryCost, at now: Instant) {
        states[key] = .asked(at: now)
        booked[key] = cost
        spend(cost, at: now)
    }

    mutating func settle(
        _ key: SummaryKey, _ outcome: Result<SummaryAnswer, SummaryRefusal>, cost: SummaryCost?, at now: Instant
    ) {
        if let booked = booked.removeValue(forKey: key), let cost { spend(cost - booked, at: now) }
        switch outcome {
        case .success(let answer):
            states[key] = .answered(answer)
            attempts[key] = nil
        case .failure(let refusal):
            attempts[key, default: 0] += 1
            states[key] = .refused(refusal.reason, attempts: attempts[key] ?? 1, at: now)
        }
    }

    /// Forgets what this run has spent: the day's counts stay.
    mutating func beginRun() { run = SummaryCost() }

    mutating func restore(_ key: SummaryKey, attempts: Int) { self.attempts[key] = attempts }
    mutating func restore(day: String, _ cost: SummaryCost) { days[day] = (days[day] ?? SummaryCost()) + cost }

    private mutating func spend(_ cost: SummaryCost, at now: Instant) {
        run = run + cost
        days[Self.day(now)] = (days[Self.day(now)] ?? SummaryCost()) + cost
    }

    static func day(_ now: Instant) -> String { String(now.rfc3339.prefix(10)) }
}

/// A ledger that ends with the run.
public actor SummaryMemoryLedger: SummaryLedger {
    private var books = SummaryBooks()

    public init() {}

    public func state(of key: SummaryKey) -> SummaryLedgerState { books.states[key] ?? .unknown }

    public func book(_ key: SummaryKey, _ cost: SummaryCost, within budget: SummaryBudget, at now: Instant) -> Bool {
        guard books.allows(cost, budget, at: now) else { return false }
        books.book(key, cost, at: now)
        return true
    }

    public func settle(
        _ key: SummaryKey, _ outcome: Result<SummaryAnswer, SummaryRefusal>, cost: SummaryCost?, at now: Instant
    ) {
        books.settle(key, outcome, cost: cost, at: now)
    }
}
