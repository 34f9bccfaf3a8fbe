internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore

extension PollState {
    /// What the store remembers of a source.
    init(_ fetch: FetchState) {
        self.init()
        if let url = fetch.validatorsURL {
            validators = Validators(url: url, etag: fetch.etag, lastModified: fetch.lastModified)
        }
        rhythm = fetch.rhythm.flatMap { FeedRhythm($0) } ?? FeedRhythm()
        quietPolls = fetch.quietPolls
        failures = fetch.failures
        if let target = fetch.redirectTarget, let since = fetch.redirectSince {
            move = MoveSighting(target: target, count: fetch.redirectSightings, since: since.seconds)
        }
        if let host = fetch.heldHost, let until = fetch.heldUntil { held = HostHold(host: host, until: until.seconds) }
        nextDue = fetch.nextDue?.seconds
        isGone = fetch.condition == .gone
    }
}

extension FetchState {
    /// Takes over what was decided.
    mutating func take(_ state: PollState) {
        validatorsURL = state.validators?.url
        etag = state.validators?.etag
        lastModified = state.validators?.lastModified
        rhythm = state.rhythm.description
        quietPolls = state.quietPolls
        failures = state.failures
        redirectTarget = state.move?.target
        redirectSightings = state.move?.count ?? 0
        redirectSince = state.move.map { Instant(seconds: $0.since) }
        heldHost = state.held?.host
        heldUntil = state.held.map { Instant(seconds: $0.until) }
        nextDue = state.nextDue.map { Instant(seconds: $0) }
    }
}
