/// The Atom Publishing Protocol (RFC 5023), its documents and its elements in feeds.
extension ElementSpec {
    static let atomPublishing: [ElementSpec] = [
        ElementSpec("app:service", "RFC 5023 §8.3.1", children: [atLeastOne("app:workspace")]),
        ElementSpec(
            "app:workspace", "RFC 5023 §8.3.2", children: [one("atom:title"), many("app:collection")]),
        ElementSpec(
            "app:collection", "RFC 5023 §8.3.3", attributes: [required("href", .iriReference)],
            children: [
                one("atom:title"), many("app:accept"), many("app:categories"), many("atom:id", "atom:id/collection"),
            ], check: .appCollection),
        ElementSpec("atom:id/collection", "RFC 5023 §8.3.3", .value(.atomID), check: .collectionGuest),
        ElementSpec("app:accept", "RFC 5023 §8.3.4", .value(.mediaRange)),
        ElementSpec(
            "app:categories", "RFC 5023 §8.3.6",
            attributes: [
                attribute("fixed", .yesNo), attribute("scheme", .absoluteIRI), attribute("href", .iriReference),
            ],
            children: [many("atom:category")], check: .appCategories),
        ElementSpec(
            "app:categories/document", "RFC 5023 §7.2.1",
            attributes: [attribute("fixed", .yesNo), attribute("scheme", .absoluteIRI)],
            children: [many("atom:category")]),
        ElementSpec("app:control", "RFC 5023 §13.1.1", children: [optional("app:draft")]),
        ElementSpec("app:draft", "RFC 5023 §13.1.1", .value(.yesNo)),
        ElementSpec("app:edited", "RFC 5023 §10.2", .value(.rfc3339)),
    ]
}

extension ExtensionRule {
    static let atomPublishing: [ExtensionRule] = [
        ExtensionRule([.atomFeed, .atomSource, .atomEntry], many("app:collection")),
        ExtensionRule(.atomEntry, optional("app:control")),
        ExtensionRule(.atomEntry, optional("app:edited")),
        ExtensionRule([.atomFeed, .atomSource], many("app:categories")),
    ]

    /// Atom's elements in RSS (RSS profile, namespace-elements-atom).
    static let atomInRSS: [ExtensionRule] = [
        ExtensionRule([.rss, .rdf], many("atom:link")),
        ExtensionRule([.rss, .rdf], many("atom:author", "atom:author/person")),
        ExtensionRule([.rss, .rdf], many("atom:contributor", "atom:contributor/person")),
        ExtensionRule([.rss, .rdf], many("atom:category")),
        ExtensionRule([.rss, .rdf], optional("atom:id")),
        ExtensionRule([.rss, .rdf], optional("atom:title")),
        ExtensionRule([.rss, .rdf], optional("atom:updated")),
        ExtensionRule([.rss, .rdf], optional("atom:rights")),
        ExtensionRule([.rssItem, .rdfItem], optional("atom:published")),
        ExtensionRule([.rssItem, .rdfItem], optional("atom:summary")),
        ExtensionRule([.rssItem, .rdfItem], optional("atom:content")),
        ExtensionRule([.rssItem, .rdfItem], optional("atom:source")),
        ExtensionRule([.rssChannel, .rdfChannel], optional("atom:generator")),
        ExtensionRule([.rssChannel, .rdfChannel], optional("atom:icon")),
        ExtensionRule([.rssChannel, .rdfChannel], optional("atom:logo")),
        ExtensionRule([.rssChannel, .rdfChannel], optional("atom:subtitle")),
    ]
}
