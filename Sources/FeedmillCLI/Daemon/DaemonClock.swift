internal import FeedmillSyntax
internal import Glibc

/// The time of a daemon: where it started, and what has gone by since, so that a clock that is set does not move its schedule.
/// Its time may go by faster than ours, so that a week can be tried in minutes.
struct DaemonClock: Sendable {
    private let start: Instant
    private let began = ContinuousClock.now

    /// Its seconds in one of ours.
    private let pace: Int64

    init(start: Instant, pace: Int64 = 1) {
        self.start = start
        self.pace = pace
    }

    var now: Instant {
        let gone = (ContinuousClock.now - began) * pace
        return Instant(seconds: start.seconds + gone.components.seconds)
    }

    /// How long of our time it takes until so much of its time is gone.
    func ours(_ duration: Duration) -> Duration { duration / pace }
}
