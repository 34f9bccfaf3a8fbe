internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore

/// What one answer means for a source: the record of the poll, as it comes about.
struct DocumentReading {
    let source: StoredSource
    let settings: PollSettings
    let now: Instant
    private(set) var state: PollState
    private(set) var record: PollRecord
    /// Whether there was an answer.
    private(set) var isUnderWay = false

    init(source: StoredSource, state: PollState, settings: PollSettings, now: Instant) {
        self.source = source
        self.state = state
        self.settings = settings
        self.now = now
        record = PollRecord(fetch: source.fetch, at: now)
        record.fetch.polledAt = now
    }

    /// Reads an answer; a page in place of a feed leads to the feed that it names, as long as none was ever read here.
    ///
    /// - Throws: What is wrong with the answer, and what the store throws.
    mutating func take(_ response: HTTPResponse, through client: HTTPClient, _ store: any ArticleStore) async throws {
        take(response)
        guard let fault = try await read(response, through: client, store) else { return }
        guard source.fetch.validatorsURL == nil, source.title == nil, fault.isPage else { throw fault }
        for link in fault.feeds.prefix(3) {
            var request = Network.request(link.url)
            request.source = source.url
            guard let answer = try? await client.send(request) else { continue }
            take(answer)
            if try await read(answer, through: client, store) == nil {
                record.fetch.movedTo = answer.redirects.first?.url ?? answer.url
                state.move = nil
                return
            }
        }
        take(response)
        throw fault
    }

    private mutating func take(_ response: HTTPResponse) {
        isUnderWay = true
        last = response
        record.status = response.status
        record.bytes = response.body.count
    }

    private var last: HTTPResponse?

    /// - Returns: What is wrong with the answer; `nil` when a feed was read, or it had not changed.
    private mutating func read(
        _ response: HTTPResponse, through client: HTTPClient, _ store: any ArticleStore
    ) async throws -> DocumentFault? {
        switch response.status {
        case 304:
            guard state.validators?.url == response.url else {
                return DocumentFault("not modified, but nothing was asked for")
            }
            state.stayUnchanged(with: response, at: now.seconds, settings.policy, seed: source.url)
            takeHub(of: nil, response)
        case 200, 203, 226:
            let digest = Self.digest(of: response)
            var changes: FeedChanges?
            var rhythm: FeedRhythm?
            if digest != source.fetch.bodyDigest {
                let reading: Reading
                do {
                    reading = try Self.reader(at: response.url) { response.fields[$0] }.read(response.body)
                } catch {
                    return DocumentFault(error, response)
                }
                // Cut off on its way or at its source: when the very same comes again, there is no more to be had.
                if let cut = reading.findings.first(where: { $0.code == "xml/truncated" }),
                    source.fetch.bodyDigest != Self.cutMark + digest
                {
                    record.fetch.bodyDigest = Self.cutMark + digest
                    return DocumentFault("\(cut.message)")
                }
                let known = try await store.known(of: source)
                var feed = reading.feed
                if let following = settings.following, known.articles.isEmpty {
                    feed = try await Self.completed(feed, from: response, following, through: client)
                }
                changes = known.changes(to: feed, at: now)
                takeHub(of: reading.feed, response)
                rhythm = FeedRhythm(of: reading.feed, now: now.seconds)
            }
            let isNew = (changes?.added ?? 0) + (changes?.changed ?? 0) > 0
            if isNew { record.fetch.changedAt = now }
            record.changes = changes
            record.fetch.bodyDigest = digest
            state.succeed(
                with: response, changed: isNew, rhythm: rhythm, at: now.seconds, settings.policy, seed: source.url)
        case 410: return DocumentFault("the feed is gone for good (410)")
        default: return DocumentFault("status \(response.status)")
        }
        succeed(with: response)
        return nil
    }

    /// A feed that is read for the first time, with what lies before it (RFC 5005), as far as that can be had.
    private static func completed(
        _ feed: Feed, from response: HTTPResponse, _ limits: FeedCompletion.Limits, through client: HTTPClient
    ) async throws -> Feed {
        var completion = FeedCompletion(feed, at: response.url, bytes: response.body.count, limits: limits)
        while let next = completion.next {
            try Task.checkCancellation()
            guard let answer = try? await client.send(Network.request(next)), answer.status == 200,
                let older = try? reader(at: answer.url, { answer.fields[$0] }).read(answer.body).feed
            else { break }
            completion.take(older, bytes: answer.body.count)
        }
        return completion.feed
    }

    /// A document that was not read says nothing against the hub that is known.
    private mutating func takeHub(of feed: Feed?, _ response: HTTPResponse) {
        let link = HubLink(feed: feed, linkFields: response.fields.all("Link"), at: response.url)
        guard link != nil || feed != nil else { return }
        record.fetch.hub = link?.hub
        record.fetch.topic = link?.topic
    }

    private mutating func succeed(with response: HTTPResponse) {
        state.move = MoveSighting.after(response, state.move, at: now.seconds)
        if let move = state.move, move.isProven(at: now.seconds) {
            record.fetch.movedTo = move.target
            state.move = nil
        }
        record.fetch.condition = .ok
        record.fetch.message = nil
        record.fetch.take(state)
    }

    /// Writes down what was wrong; all that is known stays.
    mutating func fail(with message: String) {
        state.fail(with: last, at: now.seconds, settings.policy, seed: source.url)
        record.fetch.take(state)
        record.fetch.condition = state.isGone ? .gone : .error
        record.fetch.message = message
        record.changes = nil
    }

    /// Links are kept with all of their parameters: whether merging cleans them is an option of merging.
    static func reader(at url: String, _ field: (String) -> String?) -> FeedReader {
        var options = FeedReader.Options()
        options.cleansTracking = false
        options.baseURL = url
        options.contentType = field("Content-Type")
        options.contentLanguage = field("Content-Language")
        options.contentLocation = field("Content-Location")
        return FeedReader(options)
    }

    private static let cutMark = "cut "

    /// The same for the same document, read in the same way by the same version of this program.
    private static func digest(of response: HTTPResponse) -> String {
        var hash = FNV()
        for part in [
            FeedmillCommand.version, response.url, response.fields["Content-Type"] ?? "",
            response.fields["Content-Language"] ?? "", response.fields["Content-Location"] ?? "",
        ] { hash.add(part) }
        hash.add(response.body.span)
        return String(hash.digest, radix: 16)
    }
}

/// An answer that is no feed.
struct DocumentFault: Error, CustomStringConvertible {
    var description: String
    /// Whether it is a page that may name feeds.
    var isPage = false
    /// Those it names.
    var feeds: [FeedLink] = []

    init(_ description: String) { self.description = description }

    /// A document that the reader gave up on.
    init(_ failure: ReadFailure, _ response: HTTPResponse) {
        description = "\(failure)"
        feeds = FeedDiscovery.links(in: response.body, at: response.url, linkFields: response.fields.all("Link"))
            .filter { $0.source != .guess }
        isPage = !feeds.isEmpty
    }
}
