internal import Feedmill
internal import FeedmillFetcher

/// How hubs reach the daemon: `[websub]`. Without `listen` and `callback` no hub is asked for anything.
struct WebSubSettings: Sendable {
    /// Where to listen for hubs.
    struct Address: Hashable, Sendable {
        var host: String
        var port: Int

        /// - Parameter text: `host:port`, an IPv6 address in brackets.
        init?(_ text: String) {
            guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
                0...65_535 ~= port
            else { return nil }
            var host = String(text[..<colon])
            if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
            guard !host.isEmpty else { return nil }
            self.host = host
            self.port = port
        }
    }

    var listen: Address?
    /// What hubs know that place as; a token is put behind it.
    var callback: String?
    /// Seconds that are asked for.
    var lease: Int?
    /// Seconds between polls of a source whose hub delivers reliably.
    var backupInterval: Int?

    static let usualLease = 10 * 86_400
    static let usualBackupInterval = 86_400
}

extension ConfigurationKey<WebSubSettings> {
    static var all: [Self] {
        [
            Self(name: "listen") { settings, value in
                guard case .string(let text) = value, let address = WebSubSettings.Address(text) else {
                    return #"wants an address and a port: "127.0.0.1:8089""#
                }
                settings.listen = address
                return nil
            },
            Self(name: "callback") { settings, value in
                guard case .string(let text) = value, (try? FetchTarget(text)) != nil else {
                    return #"wants the URL at which hubs reach "listen": "https://feeds.example/websub""#
                }
                settings.callback = text
                return nil
            },
            .length("lease", \.lease), .length("backup_interval", \.backupInterval),
        ]
    }
}
