internal import FeedmillSyntax

/// What proves to a server who is asking (RFC 9110 §11). Its text never appears in messages.
public struct Credentials: Hashable, Sendable {
    /// The value of `Authorization`.
    let authorization: String

    /// RFC 7617.
    public static func basic(user: String, password: String) -> Credentials {
        Credentials(authorization: "Basic " + Base64.encoded("\(user):\(password)"))
    }

    /// RFC 6750.
    public static func bearer(_ token: String) -> Credentials {
        Credentials(authorization: "Bearer \(token)")
    }

    /// Takes `user:password@` out of a URL.
    ///
    /// - Returns: The URL without it, and the credentials when there were some.
    public static func lifted(from url: String) -> (url: String, credentials: Credentials?) {
        let bytes = Array(url.utf8)
        guard let authority = URLParts(bytes).authority else { return (url, nil) }
        let parts = URLAuthority(bytes[authority])
        guard let userinfo = parts.userinfo else { return (url, nil) }
        let halves = userinfo.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
            .map { PercentEncoding.text(of: $0) }
        // "http://127.0.0.1:80@example.com/" wants to be taken for a host.
        guard IPAddress(halves[0]) == nil, !halves[0].contains(where: { "/\\?#".contains($0) }) else {
            return (url, nil)
        }
        let rest = bytes[..<authority.lowerBound] + bytes[(userinfo.endIndex + 1)...]
        return (
            String(decoding: rest, as: UTF8.self),
            .basic(user: halves[0], password: halves.count > 1 ? halves[1] : "")
        )
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { "credentials" }
    public var debugDescription: String { "credentials" }
}
