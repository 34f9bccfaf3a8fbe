internal import Feedmill
internal import FeedmillStore
internal import FeedmillSyntax

/// One source asked once: what came of it, decided; ``run(_:)`` does the asking and the writing.
struct SourcePoll: Sendable {
    var store: any ArticleStore
    var transport: any FeedTransport
    var now: Instant

    /// What a poll did.
    struct Outcome: Sendable {
        var added = 0
        var changed = 0
        /// What was wrong; `nil` when a feed was read, or nothing had changed.
        var fault: String?
    }

    /// Asks a source and writes down what came of it.
    ///
    /// - Returns: `nil` when the source was not to be asked now.
    /// - Throws: What the store throws; what is wrong with the source is part of the outcome.
    func run(_ source: StoredSource) async throws -> Outcome? {
        let fetch = source.fetch
        var record = PollRecord(fetch: fetch, at: now)
        record.fetch.polledAt = now
        do {
            let request = FeedRequest(
                url: fetch.askedURL(of: source.url), etag: fetch.etag, lastModified: fetch.lastModified)
            guard let exchange = try await FeedExchange.follow(request, through: transport) else { return nil }
            record.status = exchange.response.status
            record.bytes = exchange.response.body.count
            try await take(exchange, of: source, into: &record)
        } catch let failure as StoreConflict {
            throw failure
        } catch {
            record.fail(with: "\(error)")
        }
        try await store.record(record, of: source)
        return Outcome(
            added: record.changes?.added ?? 0, changed: record.changes?.changed ?? 0,
            fault: record.fetch.condition == .ok ? nil : record.fetch.message)
    }

    private func take(_ exchange: FeedExchange, of source: StoredSource, into record: inout PollRecord) async throws {
        let response = exchange.response
        switch response.status {
        case 304: record.succeed()
        case 200, 203, 226:
            let digest = Self.digest(of: exchange)
            if digest != source.fetch.bodyDigest {
                let feed = try Self.reader(for: exchange).read(response.body).feed
                let changes = try await store.known(of: source).changes(to: feed, at: now)
                if changes.added + changes.changed > 0 { record.fetch.changedAt = now }
                record.changes = changes
            }
            record.succeed()
            record.fetch.bodyDigest = digest
            record.fetch.etag = response.headers["etag"]
            record.fetch.lastModified = response.headers["last-modified"]
        case 410:
            record.fail(with: "the feed is gone for good (410)")
            record.fetch.condition = .gone
        default: record.fail(with: "status \(response.status)")
        }
        record.fetch.cacheControl = response.headers["cache-control"] ?? record.fetch.cacheControl
    }

    /// Links are kept with all of their parameters: whether merging cleans them is an option of merging.
    private static func reader(for exchange: FeedExchange) -> FeedReader {
        var options = FeedReader.Options()
        options.cleansTracking = false
        options.baseURL = exchange.url
        options.contentType = exchange.response.headers["content-type"]
        options.contentLanguage = exchange.response.headers["content-language"]
        options.contentLocation = exchange.response.headers["content-location"]
        return FeedReader(options)
    }

    /// The same for the same document, read in the same way by the same version of this program.
    private static func digest(of exchange: FeedExchange) -> String {
        let headers = exchange.response.headers
        var hash = FNV()
        for part in [
            FeedmillCommand.version, exchange.url, headers["content-type"] ?? "", headers["content-language"] ?? "",
            headers["content-location"] ?? "",
        ] { hash.add(part) }
        hash.add(exchange.response.body.span)
        return String(hash.digest, radix: 16)
    }
}

extension PollRecord {
    fileprivate mutating func succeed() {
        fetch.condition = .ok
        fetch.message = nil
        fetch.failures = 0
    }

    fileprivate mutating func fail(with message: String) {
        fetch.condition = .error
        fetch.message = message
        fetch.failures += 1
    }
}
