/// What is wrong with a URI or IRI reference (RFC 3986, RFC 3987), and the byte where it starts.
package enum URIFault: Hashable, Sendable {
    /// A character that has no place in any reference: a blank, a quote, a control, a private or bidirectional one.
    case character(offset: Int)
    /// A character that has a place in references, but not there: a bracket in a path, a second "#".
    case placement(offset: Int)
    /// A character outside ASCII, where only a URI will do.
    case nonASCII(offset: Int)
    /// A "%" without two hexadecimal digits.
    case escape(offset: Int)
    /// A first segment with a colon that is no scheme.
    case scheme(offset: Int)
    /// A host that is none: a bad IP literal, an empty host of an http URL.
    case host(offset: Int)
    /// A port that is no number up to 65535.
    case port(offset: Int)

    /// In bytes of the reference.
    package var offset: Int {
        switch self {
        case .character(let offset), .placement(let offset), .nonASCII(let offset), .escape(let offset),
            .scheme(let offset), .host(let offset), .port(let offset):
            offset
        }
    }
}
