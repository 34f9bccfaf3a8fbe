internal import Feedmill

/// Says, once a run, why a back end did not make what it was asked for.
struct RefusalReport {
    private var refusals: [SummaryReason: (count: Int, example: SummaryRefusal)] = [:]

    mutating func take(_ refusal: SummaryRefusal) {
        refusals[refusal.reason, default: (0, refusal)].count += 1
    }

    /// A line a reason, in the order of ``SummaryReason``. What the operator can mend makes the run fail; an answer that
    /// the guard refused does not.
    func end(of total: Int, _ status: inout RunStatus) {
        for reason in SummaryReason.allCases {
            guard let (count, example) = refusals[reason] else { continue }
            Messages.say("\(count) of \(total) summaries are the text's own sentences: \(example)")
            switch reason {
            case .unreachable, .timeout, .lost, .rateLimited, .serverError, .refused, .declined, .commandFailed,
                .budget, .ledger:
                status.take(.failed)
            default: break
            }
        }
    }
}
