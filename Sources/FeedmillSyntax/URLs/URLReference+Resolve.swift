extension URLReference {
    /// Resolves a reference against a base (RFC 3986 §5.2), as leniently as browsers do (URL Standard): outer blanks,
    /// tabs and line ends go, backslashes are slashes in http URLs, a scheme without slashes is put right.
    /// Characters that cannot stand in a URL are percent-encoded, all others stay as sent.
    /// Without a usable base – none, a relative one, one like `mailto:` or `javascript:` – a relative reference comes back
    /// tidied, and relative.
    public static func resolve(_ reference: String, against base: String?) -> String {
        if isSettled(reference) { return reference }
        return resolve(reference, on: base.flatMap { URLBase($0) })
    }

    static func resolve(_ reference: String, on base: URLBase?) -> String {
        var bytes = tidied(reference)
        guard let colon = URLParts.schemeEnd(bytes) else {
            guard let base else { return String(decoding: encoded(bytes), as: UTF8.self) }
            return resolved(bytes, from: 0, against: base)
        }
        let scheme = URLScheme(bytes[..<colon])
        if scheme.readsBackslash { turnBackslashes(&bytes, from: colon + 1) }
        if scheme.needsHost {
            let slashes = bytes[(colon + 1)...].prefix { $0 == 0x2F }.count
            if slashes < 2, let base, base.hasScheme(bytes[..<colon]) {
                return resolved(bytes, from: colon + 1, against: base)
            }
            let rest = bytes[(colon + 1 + slashes)...]
            guard !rest.isEmpty else { return String(decoding: encoded(bytes), as: UTF8.self) }
            if slashes != 2 { bytes.replaceSubrange(colon + 1..<colon + 1 + slashes, with: [0x2F, 0x2F]) }
        }
        let parts = URLParts(bytes)
        guard parts.authority != nil || bytes[parts.path].first == 0x2F else {
            return String(decoding: encoded(bytes), as: UTF8.self)
        }
        var result = Array(bytes[..<parts.path.lowerBound])
        result.appendWithoutDotSegments(bytes[parts.path])
        result.append(contentsOf: bytes[parts.path.upperBound...])
        return String(decoding: encoded(result), as: UTF8.self)
    }

    /// RFC 3986 §5.2.2 for a reference without a scheme, which starts at `start`.
    private static func resolved(_ reference: [UInt8], from start: Int, against base: URLBase) -> String {
        var bytes = reference
        if base.scheme.readsBackslash { turnBackslashes(&bytes, from: start) }
        if base.scheme.needsHost {
            let slashes = bytes[start...].prefix { $0 == 0x2F }.count
            if slashes > 2 { bytes.removeSubrange(start + 2..<start + slashes) }
        }
        let parts = URLParts(bytes, scheme: nil, from: start)
        let other = base.parts
        var result: [UInt8] = []
        result.reserveCapacity(base.bytes.count + bytes.count + 1)
        if let scheme = other.scheme { result.append(contentsOf: base.bytes[scheme]) }
        result.append(0x3A)
        if let authority = parts.authority {
            result.append(contentsOf: [0x2F, 0x2F])
            result.append(contentsOf: bytes[authority])
            result.appendWithoutDotSegments(bytes[parts.path])
            result.append(contentsOf: bytes[parts.path.upperBound...])
            return String(decoding: encoded(result), as: UTF8.self)
        }
        if let authority = other.authority {
            result.append(contentsOf: [0x2F, 0x2F])
            result.append(contentsOf: base.bytes[authority])
        }
        if parts.path.isEmpty {
            result.append(contentsOf: base.bytes[other.path])
            if parts.query == nil, let query = other.query {
                result.append(0x3F)
                result.append(contentsOf: base.bytes[query])
            }
        } else if bytes[parts.path].first == 0x2F {
            result.appendWithoutDotSegments(bytes[parts.path])
        } else {
            result.appendWithoutDotSegments(merged(base.bytes[other.path], bytes[parts.path], other.authority != nil))
        }
        result.append(contentsOf: bytes[parts.path.upperBound...])
        return String(decoding: encoded(result), as: UTF8.self)
    }

    /// RFC 3986 §5.2.3.
    private static func merged(
        _ base: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>, _ hasAuthority: Bool
    ) -> ArraySlice<UInt8> {
        if base.isEmpty, hasAuthority { return [0x2F] + path }
        guard let slash = base.lastIndex(of: 0x2F) else { return path }
        return base[...slash] + path
    }
}
