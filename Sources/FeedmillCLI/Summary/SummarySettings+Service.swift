internal import Feedmill
internal import FeedmillFetcher

extension SummarySettings {
    /// The back end with its ledger and budget; `nil` where the text's own sentences do.
    ///
    /// - Throws: ``ConfigurationFailure`` for what is missing, ``SummaryJournalFailure`` for a ledger that cannot be had.
    func service(_ summary: SummaryOptions, now: Instant) throws -> SummaryService? {
        let backend: any SummaryBackend
        switch self.backend {
        case .extractive: return nil
        case .command: backend = try commandBackend()
        case .openai: backend = try openAIBackend()
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

    private func commandBackend() throws -> CommandBackend {
        guard !command.isEmpty else { throw missing("command") }
        var options = CommandBackend.Options(arguments: command)
        if let timeout { options.timeout = .seconds(timeout) }
        return CommandBackend(options: options)
    }

    private func openAIBackend() throws -> OpenAIBackend {
        guard let url else { throw missing("url") }
        guard let model else { throw missing("model") }
        var options = OpenAIBackend.Options(baseURL: url, modelName: model)
        if let timeout { options.timeout = .seconds(timeout) }
        options.apiKey = environment(apiKeyVariable ?? "FEEDMILL_SUMMARY_API_KEY")
        options.price = OpenAIBackend.TokenPrice(input: priceInput ?? 0, output: priceOutput ?? 0)
        return OpenAIBackend(
            options: options,
            transport: try GuardedTransport(
                allowing: allowHosts, timeout: options.timeout, mostBytes: options.mostBytes))
    }

    private func missing(_ key: String) -> ConfigurationFailure {
        ConfigurationFailure(
            file: "[summary]", line: nil, message: "backend = \"\(backend.rawValue)\" needs a \(key)")
    }

    private var budget: SummaryBudget {
        SummaryBudget(
            perRun: SummaryLimits(requests: requestsPerRun, tokens: tokensPerRun, micros: costPerRun),
            perDay: SummaryLimits(requests: requestsPerDay, tokens: tokensPerDay, micros: costPerDay))
    }
}

extension SummaryJournalFailure: StatedFailure { var status: Int32 { 2 } }
