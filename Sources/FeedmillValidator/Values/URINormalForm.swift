/// RFC 4287 §4.2.6.1: the normal form that `atom:id` SHOULD have.
enum URINormalForm {
    private static let defaultPorts = ["http": "80", "https": "443", "ftp": "21", "ws": "80", "wss": "443"]

    /// Where a URI first departs from the normal form, and how; `nil` when it does not.
    static func departure(of bytes: [UInt8], _ syntax: URISyntax) -> (index: Int, text: String)? {
        if let index = bytes.prefix(syntax.scheme.utf8.count).firstIndex(where: { $0 != $0.lowercased }) {
            return (index, "the scheme has capitals")
        }
        if let host = syntax.host, let index = host.first(where: { bytes[$0] != bytes[$0].lowercased }) {
            return (index, "the host has capitals")
        }
        if let authority = syntax.authority, let host = syntax.host {
            if bytes[authority].first == UInt8(ascii: "@") || userinfoIsEmpty(bytes, authority, host) {
                return (authority.lowerBound, "the user information is empty")
            }
            if let port = syntax.port {
                let digits = String(decoding: bytes[port], as: UTF8.self)
                if digits.isEmpty || digits == defaultPorts[syntax.scheme] {
                    return (port.lowerBound - 1, "the port is the usual one")
                }
            }
            if syntax.path.isEmpty, defaultPorts[syntax.scheme] != nil {
                return (syntax.path.lowerBound, "the path is empty instead of \"/\"")
            }
        }
        return percentDeparture(bytes) ?? dotSegment(bytes, syntax)
    }

    private static func userinfoIsEmpty(_ bytes: [UInt8], _ authority: Range<Int>, _ host: Range<Int>) -> Bool {
        host.lowerBound > authority.lowerBound + 1 && bytes[host.lowerBound - 1] == UInt8(ascii: "@")
            && bytes[host.lowerBound - 2] == UInt8(ascii: ":")
    }

    private static func percentDeparture(_ bytes: [UInt8]) -> (index: Int, text: String)? {
        for index in bytes.indices where bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count {
            let (high, low) = (bytes[index + 1], bytes[index + 2])
            if (high | low) >= 0x61, high != high.uppercased || low != low.uppercased {
                return (index, "percent-encoding in lower case")
            }
            let value = UInt8(truncatingIfNeeded: high.hexValue * 16 + low.hexValue)
            if value.isAlphanumeric || [0x2D, 0x2E, 0x5F, 0x7E].contains(value) {
                return (index, "percent-encoding of a character that needs none")
            }
        }
        return nil
    }

    private static func dotSegment(_ bytes: [UInt8], _ syntax: URISyntax) -> (index: Int, text: String)? {
        guard syntax.isAbsolute, bytes[syntax.path].first == UInt8(ascii: "/") else { return nil }
        var start = syntax.path.lowerBound + 1
        while start <= syntax.path.upperBound {
            var end = start
            while end < syntax.path.upperBound, bytes[end] != UInt8(ascii: "/") { end += 1 }
            let segment = bytes[start..<end]
            if segment.count <= 2, !segment.isEmpty, segment.allSatisfy({ $0 == UInt8(ascii: ".") }) {
                return (start, "the path has a dot segment")
            }
            start = end + 1
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var uppercased: UInt8 { self >= 0x61 && self <= 0x7A ? self & 0xDF : self }
}
