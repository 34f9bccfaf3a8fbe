/// What asking costs.
public struct SummaryCost: Hashable, Sendable {
    public var requests: Int
    public var tokens: Int
    /// Millionths of whatever currency the prices are in.
    public var micros: Int

    public init(requests: Int = 0, tokens: Int = 0, micros: Int = 0) {
        self.requests = requests
        self.tokens = tokens
        self.micros = micros
    }

    static func + (one: SummaryCost, other: SummaryCost) -> SummaryCost {
        SummaryCost(
            requests: one.requests.saturatingAdd(other.requests), tokens: one.tokens.saturatingAdd(other.tokens),
            micros: one.micros.saturatingAdd(other.micros))
    }

    static func - (one: SummaryCost, other: SummaryCost) -> SummaryCost {
        one + SummaryCost(requests: -other.requests, tokens: -other.tokens, micros: -other.micros)
    }
}

/// What may be spent; `nil` sets no limit.
public struct SummaryLimits: Hashable, Sendable {
    public var requests: Int?
    public var tokens: Int?
    public var micros: Int?

    public init(requests: Int? = nil, tokens: Int? = nil, micros: Int? = nil) {
        self.requests = requests
        self.tokens = tokens
        self.micros = micros
    }

    func allows(_ cost: SummaryCost) -> Bool {
        (requests.map { cost.requests <= $0 } ?? true) && (tokens.map { cost.tokens <= $0 } ?? true)
            && (micros.map { cost.micros <= $0 } ?? true)
    }
}

/// What may be spent in one run and in one day (UTC).
public struct SummaryBudget: Hashable, Sendable {
    public var perRun: SummaryLimits
    public var perDay: SummaryLimits

    public init(perRun: SummaryLimits = SummaryLimits(), perDay: SummaryLimits = SummaryLimits()) {
        self.perRun = perRun
        self.perDay = perDay
    }
}

extension Int {
    fileprivate func saturatingAdd(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other > 0 ? .max : .min) : sum
    }
}
