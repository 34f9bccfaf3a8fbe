/// Permanent redirects (RFC 9110 §15.4.2, §15.4.9) that were seen, but not yet believed: many are mistakes, or the door of a
/// hotel's network.
public struct MoveSighting: Hashable, Sendable {
    public var target: String
    /// Polls in a row.
    public var count: Int
    /// Unix seconds.
    public var since: Int64

    public init(target: String, count: Int, since: Int64) {
        self.target = target
        self.count = count
        self.since = since
    }

    private static let pollsWanted = 3
    private static let secondsWanted: Int64 = 86_400

    /// What an answer that is a feed adds to what was seen before.
    ///
    /// - Returns: `nil` when nothing permanent led to it.
    public static func after(_ response: HTTPResponse, _ known: MoveSighting?, at now: Int64) -> MoveSighting? {
        guard let target = target(of: response.redirects) else { return nil }
        guard let known, known.target == target else { return MoveSighting(target: target, count: 1, since: now) }
        return MoveSighting(target: target, count: known.count + 1, since: known.since)
    }

    /// Whether it was seen often and long enough to ask the new address from now on.
    public func isProven(at now: Int64) -> Bool {
        count >= Self.pollsWanted && now - since >= Self.secondsWanted
    }

    /// Where the permanent redirects at the beginning lead. One that gives up encryption is followed, never remembered.
    private static func target(of redirects: [HTTPResponse.Redirect]) -> String? {
        let permanent = redirects.prefix { $0.isPermanent }
        if permanent.contains(where: { $0.url.hasPrefix("https:") && !$0.target.hasPrefix("https:") }) { return nil }
        return permanent.last?.target
    }
}
