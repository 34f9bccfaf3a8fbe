internal import FeedmillBytes

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
        return unsafe url.withUTF8Bytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            let rest = unsafe base + 8
            let count = bytes.count - 8
            // A host that is longer is looked at more closely.
            let window = min(count, 32)
            let host = unsafe OtherThanHost.bits(rest, count: window).trailingZeroBitCount
            guard host > 0, host < window, unsafe rest[host] == 0x2F else { return false }
            // A dot at the end of the host goes, as do two in a row; an empty path is the root.
            let dots = unsafe Dot.bits(rest, count: window) & (1 << UInt32(host) - 1)
            guard dots & (dots << 1 | 1 << UInt32(host - 1)) == 0 else { return false }
            return unsafe PathEnd.isAbsent(in: rest + host, count - host)
        }
    }

    /// What cannot stand in a host that is canonical.
    private enum OtherThanHost: ByteKind {
        @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
            let letters = (bytes &- Bytes(repeating: 0x61)) .< Bytes(repeating: 26)
            let digits = (bytes &- Bytes(repeating: 0x30)) .< Bytes(repeating: 10)
            let marks = (bytes .== Bytes(repeating: 0x2D)) .| (bytes .== Bytes(repeating: 0x2E))
            return .!(letters .| digits .| marks)
        }

        @inline(__always) static func holds(_ byte: UInt8) -> Bool {
            !(byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E)
        }
    }

    /// What begins a query or a fragment.
    private enum PathEnd: ByteKind {
        @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
            (bytes .== Bytes(repeating: 0x3F)) .| (bytes .== Bytes(repeating: 0x23))
        }

        @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == 0x3F || byte == 0x23 }
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
