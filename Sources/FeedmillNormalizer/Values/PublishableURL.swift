internal import FeedmillBytes
internal import FeedmillSyntax

/// A reference that may be handed on: it leads to a document or a person, runs nothing, and names no account.
enum PublishableURL {
    /// The reference without user and password; `nil` when its scheme is none of those that people follow.
    static func make(_ url: String) -> String? {
        let isUsual = url.hasPrefix("https://") || url.hasPrefix("http://")
        if isUsual { return withoutCredentials(url) }
        guard let scheme = URLReference.scheme(of: url) else { return withoutCredentials(url) }
        if schemes.contains(scheme) { return withoutCredentials(url) }
        return scheme == "feed" ? feed(url) : nil
    }

    private static let schemes: Set<String> = [
        "http", "https", "ftp", "ftps", "sftp", "gopher", "gemini", "mailto", "xmpp", "irc", "ircs", "news", "nntp",
        "magnet",
        "rtsp", "rtmp", "mms", "sip", "sips", "tel", "git", "svn", "geo", "acct", "urn", "tag", "doi", "ipfs", "matrix",
    ]

    /// `feed://host` and `feed:https://host` are http to a feed reader.
    private static func feed(_ url: String) -> String? {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = String(url[url.utf8.index(after: colon)...])
        if rest.hasPrefix("//") { return withoutCredentials("http:" + rest) }
        let scheme = URLReference.scheme(of: rest)
        return scheme == "http" || scheme == "https" ? withoutCredentials(rest) : nil
    }

    /// Drops `user:password@` from an authority (RFC 3986 §3.2.1).
    private static func withoutCredentials(_ url: String) -> String {
        let bytes = url.utf8
        guard bytes.span.first(UInt8(ascii: "@"), from: 0) != nil, let slashes = url.firstRange(ofSlashes: ()) else {
            return url
        }
        let authority = bytes[slashes...].prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return url }
        return String(url[..<slashes]) + String(url[bytes.index(after: at)...])
    }
}

extension String {
    /// Past the `//` that begins an authority; `nil` without one.
    fileprivate func firstRange(ofSlashes: Void) -> String.Index? {
        let bytes = utf8
        guard let first = bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let second = bytes.index(after: first)
        guard second < bytes.endIndex, bytes[second] == UInt8(ascii: "/") else { return nil }
        return bytes.index(after: second)
    }
}
