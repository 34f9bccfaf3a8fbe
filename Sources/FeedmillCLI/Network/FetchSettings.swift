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
            Self(name: "allow_hosts") { fetch, value in
                let wish = #"wants a list of hosts: ["feeds.lan", "127.0.0.1:8080"]"#
                guard case .array(let items) = value else { return wish }
                var hosts: [AllowedHost] = []
                for item in items {
                    guard case .string(let text) = item, let host = AllowedHost(text) else { return wish }
                    hosts.append(host)
                }
                fetch.allowHosts = hosts
                return nil
            },
        ]
    }
}
