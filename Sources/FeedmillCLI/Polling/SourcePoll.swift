internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore

/// Asks sources, and writes down what came of it.
struct SourcePoll: Sendable {
    var store: any ArticleStore
    var client: HTTPClient
    var gate: HostGate
    var now: Instant
    /// Whether sources are asked when they are due only; a recording says itself what was asked.
    var heedsSchedule = true

    /// What a poll did.
    struct Outcome: Sendable {
        var added = 0
        var changed = 0
        /// What was wrong; `nil` when a feed was read, or nothing had changed.
        var fault: String?
    }

    /// Asks a source once.
    ///
    /// - Returns: `nil` when the source was not to be asked now. When another program was faster, its poll counts.
    /// - Throws: What the store throws; what is wrong with the source is part of the outcome.
    func run(_ source: StoredSource, _ settings: PollSettings = PollSettings()) async throws -> Outcome? {
        guard source.isPolled else { return nil }
        let state = PollState(source.fetch)
        let url = source.fetch.askedURL(of: source.url)
        if heedsSchedule {
            guard state.isDue(at: now.seconds) else { return nil }
            if let host = (try? FetchTarget(url))?.host, await gate.held(host, at: now.seconds) != nil { return nil }
        }
        var reading = DocumentReading(source: source, state: state, settings: settings, now: now)
        do {
            try await reading.take(try await answer(url, state, settings), through: client, store)
        } catch let failure as RecordedExchange.NothingRecorded where !reading.isUnderWay {
            _ = failure
            return nil
        } catch let failure as CancellationError {
            throw failure
        } catch let failure as StoreFault {
            // Not the source's fault.
            throw failure
        } catch {
            reading.fail(with: "\(error)")
        }
        if let hold = reading.state.held { await gate.hold(hold) }
        let record = reading.record
        do {
            try await store.record(record, of: source)
        } catch let failure as StoreConflict {
            return Outcome(fault: "\(failure)")
        }
        return Outcome(
            added: record.changes?.added ?? 0, changed: record.changes?.changed ?? 0,
            fault: record.fetch.condition == .ok ? nil : record.fetch.message)
    }

    private func answer(_ url: String, _ state: PollState, _ settings: PollSettings) async throws -> HTTPResponse {
        var request = Network.request(url)
        request.validators = state.validators
        request.credentials = settings.credentials
        for field in settings.fields.fields { request.fields[field.name] = field.value }
        return try await client.send(request)
    }
}

/// What is special about polling one source.
struct PollSettings: Sendable {
    var policy = PollPolicy()
    var credentials: Credentials?
    var fields = HTTPFields()
    /// How far back the first poll reads what lies before the feed; `nil` for not at all.
    var following: FeedCompletion.Limits?
}
