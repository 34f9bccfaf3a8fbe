package import FeedmillXML

/// Every name the tables know, made ready for the parser.
package enum FeedVocabulary {
    package static let shared = XMLVocabulary(
        namespaces: FeedNamespace.allCases.map {
            let names = $0.names
            return XMLVocabulary.Namespace(uri: names.uri, aliases: names.aliases, prefixes: names.prefixes)
        },
        names: names, readsForeignRoot: true)

    /// Attributes first: their ids are their raw values.
    private static var names: [(namespace: UInt8, local: String)] {
        var names = FeedAttribute.allCases.map { (namespace: $0.namespace, local: $0.local) }
        var seen = Set(names.map { ElementName(namespaces: [$0.namespace], local: $0.local) })
        for element in elements {
            for namespace in element.namespaces
            where seen.insert(ElementName(namespaces: [namespace], local: element.local)).inserted {
                names.append((namespace: namespace, local: element.local))
            }
        }
        return names
    }

    private static var elements: [ElementName] {
        FeedElement.vocabularies.flatMap(\.names) + AtomPerson.rows.names + RSSImage.rows.names
            + RSSTextInput.rows.names
            + PodloveChapters.rows.names + GMLGeometry.rows.names
            + [.core("item"), .core("entry"), .core("rss"), .core("feed"), .module(.rdf, "RDF")]
    }

    /// Elements that are an item of their own.
    package static let items: Set<UInt16> = Set(
        [ElementName.core("item"), .core("entry")].flatMap { name in
            name.namespaces.map { shared.id($0, name.local) }
        })
}

extension ElementRows {
    var names: [ElementName] { rows.map(\.name) }
}
