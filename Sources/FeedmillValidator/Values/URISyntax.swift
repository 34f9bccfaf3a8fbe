internal import FeedmillSyntax

/// A URI or IRI reference, taken apart and judged (RFC 3986, RFC 3987).
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
    let scheme: String
    let authority: Range<Int>?
    let host: Range<Int>?
    let port: Range<Int>?
    let path: Range<Int>
    private(set) var fault: Fault?

    /// - Parameter allowsIRI: whether characters outside ASCII are let pass.
    init(_ bytes: [UInt8], allowsIRI: Bool = true) {
        let parts = URLParts(bytes)
        scheme = parts.scheme.map { String(decoding: bytes[$0].map(\.lowercased), as: UTF8.self) } ?? ""
        authority = parts.authority
        path = parts.path
        let split = parts.authority.map { URLAuthority(bytes[$0]) }
        host = split?.host.indices
        port = split?.port?.indices
        if let fault = URLReference.fault(in: String(decoding: bytes, as: UTF8.self), allowingIRI: allowsIRI) {
            self.fault = Self.told(fault, bytes)
        } else if authority == nil, Self.hierarchical.contains(scheme) {
            fault = .syntax(min(scheme.utf8.count + 1, max(bytes.count - 1, 0)), "no \"//\" after the scheme")
        }
    }

    var isAbsolute: Bool { !scheme.isEmpty }

    /// A fault in this tool's words.
    private static func told(_ fault: URIFault, _ bytes: [UInt8]) -> Fault {
        let index = fault.offset
        switch fault {
        case .character: return index < bytes.count && bytes[index] >= 0x80 ? .notIRI(index) : .character(index)
        case .placement:
            let isSecondHash = index < bytes.count && bytes[index] == UInt8(ascii: "#")
            return isSecondHash ? .syntax(index, "a second \"#\"") : .character(index)
        case .nonASCII: return .notASCII(index)
        case .escape: return .syntax(index, "\"%\" without two hexadecimal digits")
        case .scheme: return .syntax(index, "a colon before the first slash, yet no scheme")
        case .host: return .syntax(max(min(index, bytes.count - 1), 0), "no host, or one that is none")
        case .port: return .syntax(index, "a port that is no number up to 65535")
        }
    }

    /// Schemes whose URIs always have an authority with a host.
    private static let hierarchical: Set<String> = ["http", "https", "ftp"]
}
