internal import FeedmillFetcher

/// How feeds are fetched: `[fetch]`.
struct FetchSettings {
    var userAgent: String?
    /// Sources that are polled at the same time.
    var concurrency: Int?
    /// Requests to one host at the same time.
    var perHost: Int?
    /// Seconds for an exchange.
    var timeout: Int?
    /// Bytes of a body.
    var maxBytes: Int?
    var allowHosts: [AllowedHost] = []
    var proxy: String?
    var certificates: String?
}

extension ConfigurationKey<FetchSettings> {
    static var all: [Self] {
        [
            .text("user_agent", \.userAgent), .count("concurrency", \.concurrency), .count("per_host", \.perHost),
            .count("timeout", \.timeout), .count("max_bytes", \.maxBytes), .text("proxy", \.proxy),
            .text("ca_file", \.certificates),
            .hosts("allow_hosts", \.allowHosts),
        ]
    }
}
