/// What is remembered of polling a source, and what decides when it is asked again. Times are Unix seconds.
public struct PollState: Hashable, Sendable {
    /// What the server recognises the last whole document by.
    public var validators: Validators?
    public var rhythm = FeedRhythm()
    /// Polls in a row that brought nothing new.
    public var quietPolls = 0
    /// Polls in a row that failed.
    public var failures = 0
    public var move: MoveSighting?
    /// A host that asked for quiet, and until when. It counts for every source there.
    public var held: HostHold?
    /// When it may be asked again; `nil` for at once.
    public var nextDue: Int64?
    /// The server said 410: it is never asked again.
    public var isGone = false

    public init() {}

    public func isDue(at now: Int64) -> Bool { !isGone && (nextDue.map { $0 <= now } ?? true) }
}

/// A host that asked for quiet with a 429 or 503 (RFC 6585 §4, RFC 9110 §15.6.4).
public struct HostHold: Hashable, Sendable {
    public var host: String
    public var until: Int64

    public init(host: String, until: Int64) {
        self.host = host
        self.until = until
    }
}

extension PollState {
    /// After a document that was read whole and is a feed.
    ///
    /// - Parameter rhythm: What it shows; `nil` when it is the same document as before.
    public mutating func succeed(
        with response: HTTPResponse, changed: Bool, rhythm: FeedRhythm?, at now: Int64, _ policy: PollPolicy,
        seed: String
    ) {
        validators = Validators(of: response)
        rest(after: response, changed: changed, rhythm: rhythm, at: now, policy, seed: seed)
    }

    /// After a 304: what it says replaces what was remembered (RFC 9111 §4.3.4).
    public mutating func stayUnchanged(with response: HTTPResponse, at now: Int64, _ policy: PollPolicy, seed: String) {
        let fresh = Validators(of: response)
        if var known = validators, known.url == response.url {
            known.etag = fresh?.etag ?? known.etag
            known.lastModified = fresh?.lastModified ?? known.lastModified
            validators = known
        }
        rest(after: response, changed: false, rhythm: nil, at: now, policy, seed: seed)
    }

    private mutating func rest(
        after response: HTTPResponse, changed: Bool, rhythm: FeedRhythm?, at now: Int64, _ policy: PollPolicy,
        seed: String
    ) {
        failures = 0
        held = nil
        quietPolls = changed ? 0 : quietPolls + 1
        if let rhythm { self.rhythm = rhythm }
        let own = policy.interval(gap: self.rhythm.gap, quiet: quietPolls)
        let asked = max(Freshness.seconds(response.fields, now: now) ?? 0, self.rhythm.pause ?? 0)
        // Sources that were added together drift apart; what a server asked for is never cut short.
        let wait = max(
            own + Jitter.part(of: own / 20, seed, now), asked == 0 ? 0 : asked + Jitter.part(of: 30, seed, now))
        nextDue = self.rhythm.open(from: now + Int64(min(wait, policy.longestHold)))
    }

    /// After an answer that is no feed, or none at all. The validators of the last whole document stay.
    ///
    /// - Parameter response: `nil` when there was no answer.
    public mutating func fail(with response: HTTPResponse?, at now: Int64, _ policy: PollPolicy, seed: String) {
        failures += 1
        held = nil
        var wait = policy.retry(failures: failures)
        wait += Jitter.part(of: wait / 20, seed, now)
        if let response {
            let asked = RetryAfter.seconds(response.fields, now: now).map { $0 + Jitter.part(of: 30, seed, now) }
            let fresh = Freshness.seconds(response.fields, now: now) ?? 0
            wait = max(wait, min(max(asked ?? 0, fresh), policy.longestHold))
            if response.status == 429 || (response.status == 503 && asked != nil),
                let host = (try? FetchTarget(response.url))?.host
            {
                held = HostHold(host: host, until: now + Int64(wait))
            }
            // Gone where a temporary redirect led is not gone (RFC 9110 §15.5.11).
            isGone = response.status == 410 && response.redirects.allSatisfy(\.isPermanent)
        }
        nextDue = now + Int64(wait)
    }
}

extension Validators {
    /// What is longer than this, or has controls in it, is not kept: it would go out with every poll.
    private static let longest = 4096

    /// - Returns: `nil` when the answer has none.
    init?(of response: HTTPResponse) {
        self.init(url: response.url)
        etag = response.fields["ETag"].flatMap(Self.kept)
        lastModified = response.fields["Last-Modified"].flatMap(Self.kept)
        if isEmpty { return nil }
    }

    private static func kept(_ value: String) -> String? {
        !value.isEmpty && value.unicodeScalars.count <= longest
            && HTTPFields.Field(name: "x", value: value).isSendable ? value : nil
    }
}
