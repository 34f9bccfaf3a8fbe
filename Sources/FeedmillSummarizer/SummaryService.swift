internal import FeedmillModel
public import FeedmillSyntax

/// Summaries by a back end, with everything around it that keeps it honest and cheap: answers are asked of the ledger first, booked
/// before they are paid for, held against the text, and replaced by the text's own sentences wherever they are no good.
public actor SummaryService {
    /// How a back end is asked.
    public struct Options: Hashable, Sendable {
        public var budget = SummaryBudget()
        /// Calls for one text, the first one included, where a server is busy or away.
        public var attempts = 3
        /// Before the second call; doubled before each further one. A server's `Retry-After` counts up to ``mostPatience``.
        public var pause: Duration = .seconds(1)
        public var mostPatience: Duration = .seconds(30)
        /// Seconds until a later run may ask again where no answer came; doubled with every time. An answer that was paid for,
        /// or may have been, counts for twenty-four times as long.
        public var backOff: Int64 = 3_600
        /// Calls at the same time.
        public var concurrency = 2

        public init() {}
    }

    nonisolated let summarizer: Summarizer
    private let backend: any SummaryBackend
    private let ledger: any SummaryLedger
    private let now: Instant
    private let sleep: @Sendable (Duration) async throws -> Void
    /// Whether the server has said that it does not know schemas.
    private var asksPlainly = false
    private var running: [SummaryKey: Task<Outcome, Never>] = [:]

    public nonisolated let options: Options

    private typealias Outcome = Result<SummaryAnswer, SummaryRefusal>

    /// - Parameters:
    ///   - summarizer: Stands in for the back end.
    ///   - now: The clock of the run: for days and back-offs.
    ///   - sleep: Waits before another call.
    public init(
        _ backend: any SummaryBackend, ledger: any SummaryLedger = SummaryMemoryLedger(),
        summarizer: Summarizer = Summarizer(), options: Options = Options(), now: Instant,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.backend = backend
        self.ledger = ledger
        self.summarizer = summarizer
        self.options = options
        self.now = now
        self.sleep = sleep
    }

    /// The summary of a text: the back end's, or else its own sentences with the reason why. A text that is too short to be
    /// shortened is nobody's to summarise. Never throws: every text has an answer.
    public nonisolated func summarize(
        _ text: String, title: String? = nil, language: String? = nil, sentences: Int? = nil
    ) async -> MadeSummary {
        let own = summarizer.summarize(text, title: title, language: language, sentences: sentences)
        guard own.method == .extractive else { return MadeSummary(own) }
        let request = SummaryRequest(
            text: text, title: title, language: own.language, sentences: sentences ?? own.overview.count,
            keyPoints: summarizer.options.keyPoints)
        switch await outcome(request) {
        case .success(let answer):
            return MadeSummary(answer, language: own.language, method: backend.method, model: backend.model)
        case .failure(let refusal): return MadeSummary(own, refusal: refusal)
        }
    }

    /// One call for a question, however many ask it at once.
    private func outcome(_ request: SummaryRequest) async -> Outcome {
        let key = SummaryKey(request, backend: backend)
        if let task = running[key] { return await task.value }
        let task = Task { await ask(request, key) }
        running[key] = task
        let outcome = await task.value
        running[key] = nil
        return outcome
    }

    private func ask(_ request: SummaryRequest, _ key: SummaryKey) async -> Outcome {
        do {
            switch try await ledger.state(of: key) {
            case .answered(let answer): return .success(answer)
            case .asked(let at) where isEarly(at, for: SummaryReason.interrupted.backOffs):
                return .failure(SummaryRefusal(.interrupted))
            case .refused(let reason, let attempts, let at) where isEarly(at, attempts, for: reason.backOffs):
                return .failure(SummaryRefusal(.backOff, reason.rawValue))
            case .unknown, .asked, .refused: break
            }
            return try await call(request, key)
        } catch {
            return .failure(SummaryRefusal(.ledger, "\(error)"))
        }
    }

    private func isEarly(_ last: Instant, _ attempts: Int = 1, for backOffs: Int64) -> Bool {
        now.seconds < last.seconds + backOffs * options.backOff << Int64(min(max(attempts, 1) - 1, 10))
    }

    /// - Throws: What the ledger throws.
    private func call(_ request: SummaryRequest, _ key: SummaryKey) async throws -> Outcome {
        let most = backend.mostCost(of: request)
        var pause = options.pause
        var attempt = 1
        var plainly = asksPlainly
        while true {
            guard try await ledger.book(key, most, within: options.budget, at: now) else {
                return .failure(SummaryRefusal(.budget))
            }
            let (outcome, cost) = await reply(to: request, plainly: plainly)
            try await ledger.settle(key, outcome, cost: cost, at: now)
            guard case .failure(let refusal) = outcome else {
                asksPlainly = asksPlainly || plainly
                return outcome
            }
            if refusal.isAboutForm, backend.hasPlainForm, !plainly {
                plainly = true
                continue
            }
            guard refusal.isTransient, attempt < options.attempts else { return outcome }
            attempt += 1
            do { try await sleep(min(max(pause, refusal.retryAfter ?? .zero), options.mostPatience)) } catch {
                return outcome
            }
            pause = pause * 2
        }
    }

    private func reply(to request: SummaryRequest, plainly: Bool) async -> (Outcome, SummaryCost?) {
        do {
            let reply = try await backend.answer(request, plainly: plainly)
            do throws(SummaryRefusal) {
                return (.success(try AnswerGuard(request).checked(reply.answer)), reply.cost)
            } catch {
                return (.failure(error), reply.cost)
            }
        } catch let refusal as SummaryRefusal {
            return (.failure(refusal), refusal.cost)
        } catch {
            return (.failure(SummaryRefusal(.lost, "\(error)")), nil)
        }
    }
}
