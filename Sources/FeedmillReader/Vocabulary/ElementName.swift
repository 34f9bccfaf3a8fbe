/// The name of an element as the tables write it; the unprefixed vocabularies share theirs.
package struct ElementName: Hashable, Sendable {
    /// The namespaces the name is meant in; 0 is "none".
    package var namespaces: [UInt8]
    package var local: String

    /// An element of RSS or Atom. RSS 0.9x and 2.0 have no namespace, RSS 0.90 and 1.0 have one each, and feeds put the
    /// elements of one into the other, so the name alone decides.
    package static func core(_ local: String) -> ElementName {
        ElementName(namespaces: [0, FeedNamespace.rss.rawValue, FeedNamespace.atom.rawValue], local: local)
    }

    /// An element of a module.
    package static func module(_ namespace: FeedNamespace, _ local: String) -> ElementName {
        ElementName(namespaces: [namespace.rawValue], local: local)
    }

    package static func dc(_ local: String) -> ElementName { .module(.dublinCore, local) }
    package static func dcterms(_ local: String) -> ElementName { .module(.dcTerms, local) }
    package static func itunes(_ local: String) -> ElementName { .module(.itunes, local) }
    package static func media(_ local: String) -> ElementName { .module(.media, local) }
}
