internal import FeedmillBytes

/// URI and IRI references (RFC 3986, RFC 3987) as feeds have them: strings in, strings out. Percent-encoding and
/// characters outside ASCII are left as sent.
public enum URLReference {
    /// The scheme in lower case; `nil` for a relative reference.
    public static func scheme(of url: String) -> String? {
        let utf8 = url.utf8.drop { $0 <= 0x20 }
        guard let end = URLParts.schemeEnd(utf8) else { return nil }
        return String(decoding: utf8.prefix(end).map(ASCII.lowercased), as: UTF8.self)
    }

    /// Whether the reference stands for itself: it has a scheme, and something after it.
    public static func isAbsolute(_ url: String) -> Bool {
        unsafe url.withUTF8Bytes { bytes in
            guard let start = unsafe bytes.firstIndex(where: { $0 > 0x20 }),
                let end = unsafe URLParts.schemeEnd(Span(_unsafeElements: bytes), from: start)
            else { return false }
            return unsafe bytes[(end + 1)...].contains { $0 > 0x20 }
        }
    }

    /// The host as written, in lower case, without user, port and the brackets of an IPv6 address; `nil` when there is
    /// none.
    public static func host(of url: String) -> String? {
        let bytes = Array(url.utf8.drop { $0 <= 0x20 })
        guard let authority = URLParts(bytes).authority else { return nil }
        let host = URLAuthority(bytes[authority]).host
        guard !host.isEmpty else { return nil }
        let open = host.first == 0x5B ? host.dropFirst() : host
        let plain = open.last == 0x5D ? open.dropLast() : open
        return String(decoding: plain, as: UTF8.self).lowercased()
    }
}
