internal import Feedmill

extension SummarySettings {
    /// The back end with its ledger and budget; `nil` where the text's own sentences do.
    ///
    /// - Throws: ``ConfigurationFailure`` for what is missing, ``SummaryJournalFailure`` for a ledger that cannot be had.
    func service(_ summary: SummaryOptions, now: Instant) throws -> SummaryService? {
        let backend: any SummaryBackend
        switch self.backend {
        case .extractive: return nil
        case .command:
            guard !command.isEmpty else {
                throw ConfigurationFailure(
                    file: "[summary]", line: nil, message: "backend = \"command\" needs a command")
            }
            var options = CommandBackend.Options(arguments: command)
            if let timeout { options.timeout = .seconds(timeout) }
            backend = CommandBackend(options: options)
        }
        var options = SummaryService.Options()
        options.budget = budget
        if let concurrency { options.concurrency = concurrency }
        if let backOff { options.backOff = Int64(backOff) }
        let path = try cache ?? DataDirectory.file("summaries.ndjson")
        return SummaryService(
            backend, ledger: try SummaryJournal(path: path), summarizer: Summarizer(options: summary), options: options,
            now: now)
    }

    /// The feed of summaries by whoever makes them; says why a back end did not serve.
    func summaries(
        of feeds: [Feed], _ options: SummaryFeedOptions, now: Instant, status: inout RunStatus
    ) async throws -> SummaryFeed {
        guard let service = try service(options.summary, now: now) else {
            return try SummaryFeed(of: feeds, options: options, now: now)
        }
        let made = try await SummaryFeed(of: feeds, options: options, by: service, now: now)
        var report = RefusalReport()
        for summary in made.summaries {
            if let refusal = made.refusals[summary.id] { report.take(refusal) }
        }
        report.end(of: made.summaries.count, &status)
        return made
    }

    private var budget: SummaryBudget {
        SummaryBudget(
            perRun: SummaryLimits(requests: requestsPerRun, tokens: tokensPerRun, micros: costPerRun),
            perDay: SummaryLimits(requests: requestsPerDay, tokens: tokensPerDay, micros: costPerDay))
    }
}

extension SummaryJournalFailure: StatedFailure { var status: Int32 { 2 } }
