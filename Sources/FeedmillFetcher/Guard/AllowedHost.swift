internal import FeedmillSyntax

/// A host, perhaps with a port, that may be asked though it is not a public one.
public struct AllowedHost: Hashable, Sendable {
    /// In lower-case ASCII, without brackets and without a dot at the end.
    public var host: String
    /// `nil`: the port that the operator's own URL names.
    public var port: Int?

    /// Reads `127.0.0.1`, `feeds.lan:8080` and `[::1]:8080`.
    ///
    /// - Returns: `nil` when it is no host or the port is no number.
    public init?(_ text: String) {
        let authority = URLAuthority(ArraySlice(text.utf8))
        let isBareIPv6 = IPAddress(text)?.bytes.count == 16
        let name = isBareIPv6 ? text : String(decoding: authority.host, as: UTF8.self)
        guard !name.isEmpty, authority.userinfo == nil, !name.contains("/") else { return nil }
        host = Self.folded(name)
        port = nil
        if !isBareIPv6, let digits = authority.port {
            guard let number = Int(String(decoding: digits, as: UTF8.self)), 1...65535 ~= number else { return nil }
            port = number
        }
    }

    static func folded(_ host: String) -> String {
        let plain = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        if let address = IPAddress(plain) { return address.description }
        return InternationalHost.ascii(plain)
    }
}
