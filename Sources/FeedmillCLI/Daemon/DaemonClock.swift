internal import FeedmillSyntax
internal import Glibc

/// The time of a daemon: where it started, and what has gone by since, so that a clock that is set does not move its schedule.
struct DaemonClock: Sendable {
    private let start: Instant
    private let began = ContinuousClock.now

    init(start: Instant) { self.start = start }

    var now: Instant {
        let gone = (ContinuousClock.now - began).components.seconds
        return Instant(seconds: start.seconds + gone)
    }
}
