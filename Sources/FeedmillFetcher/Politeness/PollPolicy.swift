/// How often feeds are asked that say nothing themselves, in seconds.
public struct PollPolicy: Hashable, Sendable {
    /// Between two polls of a feed that changes often.
    public var shortest = 3600
    /// Between two polls of a feed that hardly ever changes.
    public var longest = 86_400
    /// After a first failure; doubled with each further one.
    public var firstRetry = 3600
    /// After many failures. A feed is never given up in silence.
    public var lastRetry = 86_400
    /// What a server may ask for at most.
    public var longestHold = 7 * 86_400

    public init() {}

    /// A policy for a source that is to be asked at an interval of its own.
    public init(interval: Int) {
        shortest = max(60, interval)
        longest = shortest
    }

    /// Seconds until a feed is worth asking again: its articles come in `gap` seconds, and the last `quiet` polls in a row
    /// brought nothing.
    func interval(gap: Int?, quiet: Int) -> Int {
        let ceiling = min(max((gap ?? longest * 8) / 8, shortest), longest)
        let growth = (0..<min(max(quiet - 1, 0), 40)).reduce(Double(shortest)) { length, _ in length * 1.2 }
        return min(Int(growth), ceiling)
    }

    /// Seconds until another try.
    func retry(failures: Int) -> Int {
        min(firstRetry << min(max(failures - 1, 0), 20), lastRetry)
    }
}
