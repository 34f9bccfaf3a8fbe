/// RDF Site Summary: RSS 1.0 (and 0.90, which is the same without `rdf:about`) and RSS 1.1.
extension ElementSpec {
    static let rdfSiteSummary: [ElementSpec] = [
        ElementSpec(
            "rdf:RDF", "RSS 1.0 §5.2",
            children: [
                one("rss10:channel"), optional("rss10:image", "rss10:image/full"), many("rss10:item"),
                optional("rss10:textinput", "rss10:textinput/full"),
            ],
            scope: .rdfRoot, check: .rdfRoot),
        ElementSpec(
            "rss10:channel", "RSS 1.0 §5.3", attributes: [attribute("rdf:about", .uriReference)],
            children: [
                one("rss10:title", missing: .missingTitle), one("rss10:link", missing: .missingLink),
                one("rss10:description", missing: .missingDescription),
                optional("rss10:image", "rss10:image/reference"),
                optional("rss10:items"), optional("rss10:textinput", "rss10:textinput/reference"),
            ],
            scope: .rdfChannel, check: .rdfChannel),
        ElementSpec(
            "rss10:image/reference", "RSS 1.0 §5.3.4", .empty,
            attributes: [required("rdf:resource", .uriReference)], openAttributes: true),
        ElementSpec(
            "rss10:textinput/reference", "RSS 1.0 §5.3.6", .empty,
            attributes: [required("rdf:resource", .uriReference)], openAttributes: true),
        ElementSpec("rss10:items", "RSS 1.0 §5.3.5", .rdf, openAttributes: true, check: .rdfItems),
        ElementSpec(
            "rss10:image/full", "RSS 1.0 §5.4", attributes: [attribute("rdf:about", .uriReference)],
            children: [
                one("rss10:title", missing: .missingTitle), one("rss10:url"),
                one("rss10:link", missing: .missingLink),
            ], scope: .rdfItem, check: .rdfItem),
        ElementSpec(
            "rss10:item", "RSS 1.0 §5.5", attributes: [attribute("rdf:about", .uriReference)],
            children: [
                one("rss10:title"), one("rss10:link"),
                optional("rss10:description", "rss10:description/item"),
            ],
            scope: .rdfItem, check: .rdfItem, isItem: true),
        ElementSpec(
            "rss10:textinput/full", "RSS 1.0 §5.6", attributes: [attribute("rdf:about", .uriReference)],
            children: [
                one("rss10:title", missing: .missingTitle), one("rss10:description", missing: .missingDescription),
                one("rss10:name"), one("rss10:link", missing: .missingLink),
            ], scope: .rdfItem, check: .rdfItem),
        ElementSpec("rss10:title", "RSS 1.0 §5.3.1", .value(.plainNonblank), openAttributes: true),
        ElementSpec("rss10:link", "RSS 1.0 §5.3.2", .value(.absoluteURI), openAttributes: true),
        ElementSpec("rss10:description", "RSS 1.0 §5.3.3", .value(.plain), openAttributes: true),
        ElementSpec("rss10:description/item", "RSS 1.0 §5.5.3", .value(.html), openAttributes: true),
        ElementSpec("rss10:url", "RSS 1.0 §5.4.2", .value(.absoluteURI)),
        ElementSpec("rss10:name", "RSS 1.0 §5.6.3", .value(.formName)),

        ElementSpec(
            "rss11:Channel", "RSS 1.1", attributes: [attribute("rdf:about", .uriReference)],
            children: [
                one("rss11:title", missing: .missingTitle), one("rss11:link", missing: .missingLink),
                one("rss11:description", missing: .missingDescription), optional("rss11:image"), one("rss11:items"),
            ],
            scope: .rdfChannel, check: .rss11Channel),
        ElementSpec(
            "rss11:image", "RSS 1.1", attributes: [attribute("rdf:parseType")],
            children: [
                one("rss11:title", missing: .missingTitle), optional("rss11:link"), one("rss11:url"),
            ], scope: .rdfItem),
        ElementSpec(
            "rss11:items", "RSS 1.1", attributes: [required("rdf:parseType", .choice(["Collection"], .invalidRdf))],
            children: [many("rss11:item")]),
        ElementSpec(
            "rss11:item", "RSS 1.1", attributes: [attribute("rdf:about", .uriReference)],
            children: [
                one("rss11:title", missing: .missingTitle), one("rss11:link", missing: .missingLink),
                optional("rss11:description"),
            ], scope: .rdfItem, check: .rdfItem),
        ElementSpec("rss11:title", "RSS 1.1", .value(.plainNonblank), attributes: [attribute("rdf:datatype")]),
        ElementSpec("rss11:link", "RSS 1.1", .value(.absoluteURI)),
        ElementSpec("rss11:description", "RSS 1.1", .value(.html), attributes: [attribute("rdf:datatype")]),
        ElementSpec("rss11:url", "RSS 1.1", .value(.absoluteURI)),
    ]
}
