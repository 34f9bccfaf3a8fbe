internal import FeedmillSyntax

/// What a hub says with GET to a callback.
public enum HubCall: Hashable, Sendable {
    /// It wants to know whether a subscription, or its end, is meant (WebSub §5.3).
    case verification(mode: String, topic: String, challenge: String, lease: Int?)
    /// It does not take a subscription, or no longer (§5.2).
    case denial(topic: String, reason: String?)

    /// - Parameter query: The query of the callback as it was asked for.
    /// - Returns: `nil` for what is neither.
    public init?(query: String) {
        var fields: [String: String] = [:]
        for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let words = parts.map { PercentEncoding.text(of: ArraySlice($0), plusIsBlank: true) }
            if fields[words[0]] == nil { fields[words[0]] = words.count > 1 ? words[1] : "" }
        }
        guard let mode = fields["hub.mode"], let topic = fields["hub.topic"] else { return nil }
        switch mode {
        case "subscribe", "unsubscribe":
            guard let challenge = fields["hub.challenge"], !challenge.isEmpty else { return nil }
            self = .verification(
                mode: mode, topic: topic, challenge: challenge, lease: fields["hub.lease_seconds"].flatMap { Int($0) })
        case "denied": self = .denial(topic: topic, reason: fields["hub.reason"])
        default: return nil
        }
    }
}
