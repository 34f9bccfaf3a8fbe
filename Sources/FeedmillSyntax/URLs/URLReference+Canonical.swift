extension URLReference {
    /// A form for comparing links, never for publishing: without tracking parameters, fragment, default port, a dot after
    /// the host and the difference between http and https, the host in lower-case ASCII. Nothing else is put aside.
    public static func canonical(_ url: String) -> String {
        if isCanonical(url) { return url }
        let tidy = isSettled(url) ? url : String(decoding: encoded(tidied(url)), as: UTF8.self)
        let bytes = Array(cleaned(tidy).utf8)
        let parts = URLParts(bytes)
        let end = parts.fragment.map { $0.lowerBound - 1 } ?? bytes.count
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var isHTTP = false
        if let scheme = parts.scheme {
            isHTTP = URLScheme(bytes[scheme]) == .http
            // The port of https is no default of http: the scheme has to stay beside it.
            let hidesScheme = isHTTP && parts.authority.map { !isOfHTTPS(bytes[$0]) } ?? true
            result.append(contentsOf: hidesScheme ? Array("https".utf8) : bytes[scheme].map(ASCII.lowercased))
            result.append(0x3A)
        }
        guard let authority = parts.authority else {
            result.append(contentsOf: bytes[parts.path.lowerBound..<end])
            return String(decoding: result, as: UTF8.self)
        }
        result.append(contentsOf: [0x2F, 0x2F])
        appendAuthority(bytes[authority], of: parts.scheme.map { bytes[$0] } ?? [], to: &result)
        // An empty path is the root (RFC 3986 §6.2.3).
        if isHTTP, parts.path.isEmpty { result.append(0x2F) }
        result.append(contentsOf: bytes[parts.path.lowerBound..<end])
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a URL plainly is in this form: `https://host/path`, with a host of lower-case letters and digits.
    private static func isCanonical(_ url: String) -> Bool {
        guard url.hasPrefix("https://"), isSettled(url) else { return false }
        let utf8 = url.utf8
        let bytes = utf8.span
        var index = 8
        while index < bytes.count, bytes[index] != 0x2F {
            let byte = bytes[index]
            guard byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E && bytes[index - 1] != 0x2E
            else { return false }
            index += 1
        }
        // A dot at the end of the host goes; an empty path is the root.
        guard index > 8, index < bytes.count, bytes[index - 1] != 0x2E else { return false }
        while index < bytes.count {
            if bytes[index] == 0x3F || bytes[index] == 0x23 { return false }
            index += 1
        }
        return true
    }

    private static func appendAuthority(
        _ authority: ArraySlice<UInt8>, of scheme: ArraySlice<UInt8>, to result: inout [UInt8]
    ) {
        let split = URLAuthority(authority)
        let isLiteral = split.host.first == 0x5B
        // What is escaped counts: decoded, it could end the host.
        let host = InternationalHost.ascii(split.host)
        let isHost =
            isLiteral
            ? split.host.last == 0x5D && split.host.allSatisfy { $0 < 0x80 }
            : !split.host.contains(where: isHostEnd) && !host.contains(where: isHostEnd)
        guard isHost else {
            // What is no host and port stays as it is.
            return result.append(contentsOf: authority.map(ASCII.lowercased))
        }
        if let userinfo = split.userinfo {
            result.append(contentsOf: userinfo)
            result.append(0x40)
        }
        result.append(contentsOf: host)
        if let port = split.port, !port.isEmpty, !isDefault(port, scheme) {
            result.append(0x3A)
            result.append(contentsOf: port)
        }
    }

    private static func isHostEnd(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x5B || byte == 0x5D }

    private static func isOfHTTPS(_ authority: ArraySlice<UInt8>) -> Bool {
        URLAuthority(authority).port?.elementsEqual("443".utf8) ?? false
    }

    private static func isDefault(_ port: ArraySlice<UInt8>, _ scheme: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: scheme.lazy.map(ASCII.lowercased), as: UTF8.self)
        return switch (name, String(decoding: port, as: UTF8.self)) {
        case ("http", "80"), ("https", "443"), ("ftp", "21"), ("ws", "80"),
            ("wss", "443"):
            true
        default: false
        }
    }
}
