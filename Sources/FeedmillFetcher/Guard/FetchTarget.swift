internal import CLibcurl
internal import FeedmillSyntax

/// A URL that may be asked for, in the form libcurl has read it: what is checked is what is connected to.
public struct FetchTarget: Hashable, Sendable {
    /// Without user information and fragment; outside ASCII only in the host.
    public let url: String
    /// `http` or `https`
    public let scheme: String
    /// In lower-case ASCII, without brackets and without a dot at the end; IPv4 in dotted decimal.
    public let host: String
    public let port: Int

    /// The place that credentials belong to (RFC 6454 §4).
    public var origin: String { "\(scheme)://\(host):\(port)" }

    /// Reads an absolute URL.
    ///
    /// - Throws: ``FetchFailure/refused(_:)`` for other schemes, for user information, and for forms that two readers
    ///   could take for two different hosts; ``FetchFailure/transport(_:)`` where libcurl is not there.
    public init(_ url: String) throws(FetchFailure) {
        guard url.utf8.count <= Self.longest else { throw .refused("the URL has more than \(Self.longest) bytes") }
        let bytes = Array(url.utf8)
        guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
            throw .refused("the URL has blanks or control characters")
        }
        let scheme = URLReference.scheme(of: url) ?? ""
        guard scheme == "http" || scheme == "https" else {
            throw .refused(scheme.isEmpty ? "not an absolute http or https URL" : "\(scheme) is not fetched")
        }
        let start = scheme.utf8.count + 1
        guard bytes[start...].starts(with: [0x2F, 0x2F]), bytes.count > start + 2, bytes[start + 2] != 0x2F else {
            throw .refused("the URL has no host")
        }
        // Up to the first slash, whatever comes between: "http://good#@evil/" has another host for every reader.
        let opening = bytes[(start + 2)...].prefix { $0 != 0x2F }
        guard !opening.contains(0x40) else { throw .refused("the URL has user information") }
        guard !opening.contains(0x5C) else { throw .refused("the URL has a backslash in its host") }
        guard !opening.prefix(while: { $0 != 0x3F && $0 != 0x23 }).contains(0x25) else {
            throw .refused("the URL has an escape or a zone in its host")
        }
        let sent = String(decoding: Self.escaped(bytes[..<(bytes.firstIndex(of: 0x23) ?? bytes.count)]), as: UTF8.self)
        try NetworkLibrary.open()
        guard let parts = CurlURL(sent) else { throw .refused("not a URL that can be asked for") }
        self.scheme = scheme
        self.url = parts.text
        host = AllowedHost.folded(parts.host)
        guard !host.isEmpty, 1...65535 ~= parts.port else { throw .refused("the URL has no host or no port") }
        port = parts.port
    }

    private static let longest = 8192

    /// Characters outside ASCII after the host, percent-encoded (RFC 3987 §3.1). The host is libcurl's to put into ASCII.
    private static func escaped(_ url: ArraySlice<UInt8>) -> [UInt8] {
        guard url.contains(where: { $0 >= 0x80 }), let authority = URLParts(Array(url)).authority else {
            return Array(url)
        }
        var result = Array(url[..<(url.startIndex + authority.upperBound)])
        for byte in url[(url.startIndex + authority.upperBound)...] {
            if byte < 0x80 {
                result.append(byte)
            } else {
                result.appendPercentEncoded(byte)
            }
        }
        return result
    }
}

/// A URL as libcurl's parser reads it.
private struct CurlURL {
    var text: String
    var host: String
    var port: Int

    init?(_ url: String) {
        guard let handle = unsafe feedmill_curl_url() else { return nil }
        defer { unsafe feedmill_curl_url_cleanup(handle) }
        let flags = UInt32(CURLU_PATH_AS_IS | CURLU_DISALLOW_USER)
        guard unsafe feedmill_curl_url_set(handle, CURLUPART_URL, url, flags) == CURLUE_OK else { return nil }
        func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
            var text: UnsafeMutablePointer<CChar>?
            guard unsafe feedmill_curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text = unsafe text
            else {
                return nil
            }
            defer { unsafe feedmill_curl_free(text) }
            return unsafe String(cString: text)
        }
        guard let text = part(CURLUPART_URL), let host = part(CURLUPART_HOST),
            let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT).flatMap({ Int($0) })
        else { return nil }
        self.text = text
        self.host = host
        self.port = port
    }
}
