extension URLReference {
    /// A form for comparing links, never for publishing: without tracking parameters, fragment, default port, a dot after
    /// the host and the difference between http and https, the host in lower-case ASCII. Nothing else is put aside.
    public static func canonical(_ url: String) -> String {
        let tidy = isTidyHTTP(url) ? url : String(decoding: encoded(tidied(url)), as: UTF8.self)
        let bytes = Array(cleaned(tidy).utf8)
        let parts = URLParts(bytes)
        let end = parts.fragment.map { $0.lowerBound - 1 } ?? bytes.count
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var isHTTP = false
        if let scheme = parts.scheme {
            isHTTP = URLScheme(bytes[scheme]) == .http
            result.append(contentsOf: isHTTP ? Array("https".utf8) : bytes[scheme].map(ASCII.lowercased))
            result.append(0x3A)
        }
        guard let authority = parts.authority else {
            result.append(contentsOf: bytes[parts.path.lowerBound..<end])
            return String(decoding: result, as: UTF8.self)
        }
        let split = URLAuthority(bytes[authority])
        result.append(contentsOf: [0x2F, 0x2F])
        if let userinfo = split.userinfo {
            result.append(contentsOf: userinfo)
            result.append(0x40)
        }
        result.append(contentsOf: InternationalHost.ascii(split.host))
        if let port = split.port, !port.isEmpty, !isDefault(port, parts.scheme.map { bytes[$0] } ?? []) {
            result.append(0x3A)
            result.append(contentsOf: port)
        }
        // An empty path is the root (RFC 3986 §6.2.3).
        if isHTTP, parts.path.isEmpty { result.append(0x2F) }
        result.append(contentsOf: bytes[parts.path.lowerBound..<end])
        return String(decoding: result, as: UTF8.self)
    }

    private static func isDefault(_ port: ArraySlice<UInt8>, _ scheme: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: scheme.lazy.map(ASCII.lowercased), as: UTF8.self)
        return switch (name, String(decoding: port, as: UTF8.self)) {
        case ("http", "80"), ("https", "443"), ("ftp", "21"), ("ws", "80"), ("wss", "443"): true
        default: false
        }
    }
}
