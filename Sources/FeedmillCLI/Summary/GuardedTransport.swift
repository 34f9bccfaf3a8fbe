internal import Feedmill
internal import FeedmillFetcher

/// Carries a back end's requests over the guarded client: no redirects, no addresses that are not public unless allowed.
struct GuardedTransport: SummaryTransport {
    private let exchange: NetworkExchange

    /// - Parameter timeout: A model may think for as long before its first byte.
    init(allowing hosts: [AllowedHost], timeout: Duration, mostBytes: Int) throws {
        var limits = TransferLimits()
        limits.deadline = max(Int(timeout.components.seconds), 1)
        limits.stall = limits.deadline
        limits.body = mostBytes
        exchange = try NetworkExchange(guarding: OutgoingGuard(allowing: hosts), limits: limits)
    }

    func post(_ request: SummaryPost) async throws -> SummaryPostAnswer {
        var message = HTTPRequest(.post, request.url, body: request.body)
        message.fields["User-Agent"] = "feedmill/\(FeedmillCommand.version)"
        for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) { message.fields[name] = value }
        let time = request.timeout.components
        let milliseconds = Int(time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000)
        do {
            let answer = try await exchange.exchange(message, within: max(milliseconds, 1))
            return SummaryPostAnswer(
                status: answer.status, body: answer.body, retryAfter: answer.fields["Retry-After"])
        } catch let failure as FetchFailure {
            throw Self.refusal(failure)
        }
    }

    /// What it means for a summary. Where nothing was sent, nothing was paid.
    private static func refusal(_ failure: FetchFailure) -> SummaryRefusal {
        switch failure {
        case .deadline, .stalled: SummaryRefusal(.timeout, "\(failure)")
        case .tooLarge, .headTooLarge: SummaryRefusal(.outputTooLong, "\(failure)")
        case .refused(let reason):
            SummaryRefusal(
                .refused, "\(reason); allow_hosts under [summary] lets a back end through", cost: SummaryCost())
        case .unresolved, .unreachable, .tls: SummaryRefusal(.unreachable, "\(failure)", cost: SummaryCost())
        default: SummaryRefusal(.lost, "\(failure)")
        }
    }
}
