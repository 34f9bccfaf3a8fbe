extension URLReference {
    /// The first thing that keeps a text from being a URI reference (RFC 3986 §4.1) or, with `allowingIRI`, an IRI
    /// reference (RFC 3987 §2.2); `nil` when it is one. Nothing around it is passed over.
    package static func fault(in text: String, allowingIRI: Bool = true) -> URIFault? {
        let bytes = Array(text.utf8)
        if let fault = faultInCharacters(text, allowingIRI) { return fault }
        let parts = URLParts(bytes)
        if let fault = faultInEscapes(bytes) { return fault }
        if parts.scheme == nil, parts.authority == nil {
            let segment = bytes[parts.path].prefix { $0 != 0x2F }
            if let colon = segment.firstIndex(of: 0x3A) { return .scheme(offset: colon) }
        }
        if let authority = parts.authority, let fault = fault(inAuthority: bytes, authority, parts) { return fault }
        for range in [parts.path, parts.query, parts.fragment] {
            guard let range else { continue }
            if let index = bytes[range].firstIndex(where: { $0 == 0x5B || $0 == 0x5D || $0 == 0x23 }) {
                return .placement(offset: index)
            }
        }
        return nil
    }

    private static func faultInCharacters(_ text: String, _ allowingIRI: Bool) -> URIFault? {
        var offset = 0
        var isInQuery = false
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                if isForbidden(UInt8(truncatingIfNeeded: scalar.value)) { return .character(offset: offset) }
                if scalar == "?" { isInQuery = true }
                if scalar == "#" { isInQuery = false }
            } else if !isInternational(scalar, isInQuery: isInQuery) {
                return .character(offset: offset)
            } else if !allowingIRI {
                return .nonASCII(offset: offset)
            }
            offset += scalar.utf8.count
        }
        return nil
    }

    /// `ucschar`, and in queries `iprivate` (RFC 3987 §2.2), without the bidirectional controls that §4.1 forbids.
    private static func isInternational(_ scalar: Unicode.Scalar, isInQuery: Bool) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x202A...0x202E: false
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0xE000...0xF8FF, 0xF0000...0x10FFFD: isInQuery
        case 0x10000...0xEFFFD: scalar.value & 0xFFFF < 0xFFFE && scalar.value >> 12 != 0xE0
        default: false
        }
    }

    private static func faultInEscapes(_ bytes: [UInt8]) -> URIFault? {
        for index in bytes.indices where bytes[index] == 0x25 {
            guard index + 2 < bytes.count, ASCII.hexValue(bytes[index + 1]) != nil,
                ASCII.hexValue(bytes[index + 2]) != nil
            else { return .escape(offset: index) }
        }
        return nil
    }

    private static func fault(inAuthority bytes: [UInt8], _ range: Range<Int>, _ parts: URLParts) -> URIFault? {
        let authority = URLAuthority(bytes[range])
        if let userinfo = authority.userinfo,
            let index = userinfo.firstIndex(where: { $0 == 0x40 || $0 == 0x5B || $0 == 0x5D })
        {
            return .placement(offset: index)
        }
        let host = authority.host
        if host.first == 0x5B {
            guard host.last == 0x5D, IPLiteral.isValid(host.dropFirst().dropLast()) else {
                return .host(offset: host.startIndex)
            }
        } else {
            if let index = host.firstIndex(where: { $0 == 0x5B || $0 == 0x5D || $0 == 0x3A }) {
                return .host(offset: index)
            }
            let needsHost = parts.scheme.map { URLScheme(bytes[$0]).needsHost } ?? false
            if host.isEmpty, needsHost { return .host(offset: host.startIndex) }
        }
        if let port = authority.port {
            guard port.count <= 5, port.allSatisfy(ASCII.isDigit),
                Int(String(decoding: port, as: UTF8.self)) ?? 0 <= 65_535
            else { return .port(offset: port.startIndex) }
        }
        return nil
    }
}
