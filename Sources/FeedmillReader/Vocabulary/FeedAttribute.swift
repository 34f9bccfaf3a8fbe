package import FeedmillXML

/// The attributes that the tables ask for; the raw value is the id in the vocabulary.
package enum FeedAttribute: UInt16, Sendable, CaseIterable {
    case href = 1
    case url, uri, rel, type, hreflang, title, length, ref, src, text
    case term, scheme, domain, label, mode, version, isPermaLink
    case port, path, registerProcedure, `protocol`
    case lastmod, start, image, source, style, name, email
    case srsName, srsDimension
    case resource, about
    case count

    var local: String { Self.spellings[Int(rawValue) - 1] }

    /// In the order of the cases. To ask a case for its name would take a twentieth of what a start does.
    private static let spellings = """
        href url uri rel type hreflang title length ref src text term scheme domain label mode version isPermaLink port path \
        registerProcedure protocol lastmod start image source style name email srsName srsDimension resource about count
        """.split(separator: " ").map(String.init)

    /// `rdf:` for the two of RDF, `thr:` for the one of RFC 4685; no other attribute has a namespace.
    var namespace: UInt8 {
        switch self {
        case .resource, .about: FeedNamespace.rdf.rawValue
        case .count: FeedNamespace.threading.rawValue
        default: 0
        }
    }
}

extension XMLElement {
    /// The value as sent, or `nil` without the attribute.
    package subscript(attribute: FeedAttribute) -> String? { self[attribute.rawValue] }

    /// The value without outer white space; `nil` when nothing is left.
    package func value(of attribute: FeedAttribute) -> String? {
        self[attribute.rawValue].flatMap { $0.trimmed.nilIfEmpty }
    }
}
