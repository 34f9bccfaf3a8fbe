/// The generic syntax of RFC 3986 and RFC 3987, judged byte by byte.
struct URISyntax {
    enum Fault: Equatable {
        /// An ASCII character that no URI holds, at an index.
        case character(Int)
        /// A character outside ASCII where only a URI will do, at an index.
        case notASCII(Int)
        /// A character outside ASCII that no IRI holds, at an index.
        case notIRI(Int)
        /// Breaks the grammar at an index, and how.
        case syntax(Int, String)
    }

    /// Lower case; "" for a relative reference.
    private(set) var scheme = ""
    private(set) var fault: Fault?
    private(set) var authority: Range<Int>?
    private(set) var host: Range<Int>?
    private(set) var port: Range<Int>?
    private(set) var path: Range<Int> = 0..<0
    private let bytes: [UInt8]

    /// - Parameter allowsIRI: whether characters outside ASCII are let pass.
    init(_ bytes: [UInt8], allowsIRI: Bool = true) {
        self.bytes = bytes
        split()
        checkAuthority()
        checkCharacters(allowsIRI)
    }

    var isAbsolute: Bool { !scheme.isEmpty }

    private mutating func fail(_ fault: Fault) {
        if self.fault == nil { self.fault = fault }
    }

    private mutating func split() {
        var index = 0
        if let first = bytes.first, first.isLetter {
            while index < bytes.count, bytes[index].isSchemeByte { index += 1 }
            if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
                scheme = String(decoding: bytes[..<index].map(\.lowercased), as: UTF8.self)
                index += 1
            } else {
                index = 0
            }
        }
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "/") {
            let start = index + 2
            index = start
            while index < bytes.count, !bytes[index].endsAuthority { index += 1 }
            authority = start..<index
        }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "?"), bytes[index] != UInt8(ascii: "#") {
            // RFC 3986 §4.2: the first segment of a relative reference holds no colon.
            if bytes[index] == UInt8(ascii: ":"), scheme.isEmpty, authority == nil,
                !bytes[start..<index].contains(UInt8(ascii: "/"))
            {
                fail(.syntax(index, "a colon before the first slash, yet no scheme"))
            }
            index += 1
        }
        path = start..<index
        if let hash = bytes[index...].firstIndex(of: UInt8(ascii: "#")),
            let second = bytes[(hash + 1)...].firstIndex(of: UInt8(ascii: "#"))
        {
            fail(.syntax(second, "a second \"#\""))
        }
        if hierarchical.contains(scheme) {
            if authority == nil {
                fail(.syntax(min(scheme.utf8.count + 1, max(bytes.count - 1, 0)), "no \"//\" after the scheme"))
            } else if authority?.isEmpty == true {
                fail(.syntax(start - 1, "no host"))
            }
        }
    }

    private mutating func checkAuthority() {
        guard let authority else { return }
        var start = authority.lowerBound
        if let at = bytes[authority].lastIndex(of: UInt8(ascii: "@")) { start = at + 1 }
        var end = authority.upperBound
        if start < end, bytes[start] == UInt8(ascii: "[") {
            guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "]")) else {
                return fail(.syntax(start, "an IP literal that is not closed"))
            }
            if close + 1 < end, bytes[close + 1] != UInt8(ascii: ":") {
                return fail(.syntax(close + 1, "characters after an IP literal"))
            }
            for index in (start + 1)..<close where !bytes[index].isLiteralByte {
                return fail(.syntax(index, "a character that no IP literal holds"))
            }
            if close + 1 < end { port = (close + 2)..<end }
            end = close + 1
        } else if let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) {
            port = (colon + 1)..<end
            end = colon
        }
        host = start..<end
        if let port, let bad = bytes[port].firstIndex(where: { !$0.isDigit }) {
            fail(.syntax(bad, "a port that is no number"))
        }
        if end == start, hierarchical.contains(scheme) { fail(.syntax(start, "no host")) }
    }

    private mutating func checkCharacters(_ allowsIRI: Bool) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < bytes.count, bytes[index + 1].isHexDigit, bytes[index + 2].isHexDigit else {
                    return fail(.syntax(index, "\"%\" without two hexadecimal digits"))
                }
                index += 2
            } else if byte >= 0x80 {
                if !allowsIRI { return fail(.notASCII(index)) }
                if byte >= 0xC0, isForbiddenInIRI(at: index) { return fail(.notIRI(index)) }
            } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
                guard let authority, authority.contains(index) else { return fail(.character(index)) }
            } else if !byte.isURIByte {
                return fail(.character(index))
            }
            index += 1
        }
    }

    /// RFC 3987 §2.2: no controls, no bidirectional marks, no replacement character, no noncharacters.
    private func isForbiddenInIRI(at index: Int) -> Bool {
        guard index + 1 < bytes.count else { return true }
        switch (bytes[index], bytes[index + 1]) {
        case (0xC2, 0x80...0x9F): return true
        case (0xE2, 0x80):
            return index + 2 < bytes.count && [0x8E, 0x8F, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE].contains(bytes[index + 2])
        case (0xEF, 0xBF): return index + 2 < bytes.count && bytes[index + 2] >= 0xB0
        default: return false
        }
    }
}

/// Schemes whose URIs always have an authority with a host.
private let hierarchical: Set<String> = ["http", "https", "ftp"]

extension UInt8 {
    fileprivate var isSchemeByte: Bool {
        isAlphanumeric || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }
    fileprivate var endsAuthority: Bool {
        self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
    }
    fileprivate var isLiteralByte: Bool {
        isHexDigit || self == UInt8(ascii: ":") || self == UInt8(ascii: ".") || self == UInt8(ascii: "v")
            || self == UInt8(ascii: "%")
    }
    /// Unreserved, reserved without brackets (RFC 3986 §2).
    fileprivate var isURIByte: Bool {
        switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
            UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "!"),
            UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
            true
        default: isAlphanumeric
        }
    }
}
