/// The head of a document: everything but its items.
package enum FeedRecord: Sendable {
    /// RSS, RDF, Atom, CDF.
    case markup(FeedElement)
}

/// One item of a document.
package enum ItemRecord: Sendable {
    case markup(FeedElement)
}
