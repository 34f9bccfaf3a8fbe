/// The modules of RSS 1.0 that feeds of every dialect use.
extension ElementSpec {
    static let rssModules: [ElementSpec] = [
        ElementSpec("content:encoded", "RSS 1.0 mod_content", .value(.htmlNonblank)),
        ElementSpec("content:items", "RSS 1.0 mod_content", .anything),
        ElementSpec(
            "sy:updatePeriod", "RSS 1.0 mod_syndication",
            .value(.choice(["hourly", "daily", "weekly", "monthly", "yearly"], .invalidUpdatePeriod))),
        ElementSpec("sy:updateFrequency", "RSS 1.0 mod_syndication", .value(.positive)),
        ElementSpec("sy:updateBase", "RSS 1.0 mod_syndication", .value(.schedule)),
        ElementSpec("slash:comments", "RSS 1.0 mod_slash", .value(.nonNegative)),
        ElementSpec("slash:section", "RSS 1.0 mod_slash", .value(.plain)),
        ElementSpec("slash:department", "RSS 1.0 mod_slash", .value(.plain)),
        ElementSpec("slash:hit_parade", "RSS 1.0 mod_slash", .value(.integerList)),
        ElementSpec("wfw:comment", "CommentAPI", .value(.absoluteURI)),
        ElementSpec("wfw:commentRss", "CommentAPI", .value(.absoluteURI)),
        ElementSpec("wfw:commentRSS", "CommentAPI", .value(.absoluteURI), check: .commentRSS),
        resource("admin:generatorAgent", "mod_admin"),
        resource("admin:errorReportsTo", "mod_admin"),
        ElementSpec("ag:source", "mod_aggregation", .value(.plain)),
        ElementSpec("ag:sourceURL", "mod_aggregation", .value(.absoluteURI)),
        ElementSpec("ag:timestamp", "mod_aggregation", .value(.w3cdtf)),
        resource("annotate:reference", "mod_annotation"),
        resource("cp:server", "mod_changedpage"),
        ElementSpec("ev:startdate", "mod_event", .value(.iso8601)),
        ElementSpec("ev:enddate", "mod_event", .value(.iso8601)),
        ElementSpec("ev:location", "mod_event", .value(.plain)),
        ElementSpec("ev:organizer", "mod_event", .value(.plain)),
        ElementSpec("ev:type", "mod_event", .value(.plain)),
        ElementSpec("l:link", "mod_link", .anything),
        ElementSpec("l:permalink", "mod_link", .anything),
        ElementSpec("taxo:topics", "mod_taxonomy", .anything),
        ElementSpec("taxo:topic", "mod_taxonomy", .anything),
        ElementSpec("wiki:interwiki", "ModWiki", .anything),
        ElementSpec("wiki:version", "ModWiki", .value(.any)),
        ElementSpec("wiki:status", "ModWiki", .value(.any)),
        ElementSpec("wiki:importance", "ModWiki", .value(.any)),
        ElementSpec("wiki:diff", "ModWiki", .value(.absoluteURI)),
        ElementSpec("wiki:history", "ModWiki", .value(.absoluteURI)),
        ElementSpec("trackback:ping", "TrackBack module", .empty, attributes: [required("rdf:resource", .absoluteURI)]),
        ElementSpec(
            "trackback:about", "TrackBack module", .empty, attributes: [required("rdf:resource", .absoluteURI)]),
        ElementSpec("trackback:ping/rss", "TrackBack module", .value(.absoluteURI)),
        ElementSpec("trackback:about/rss", "TrackBack module", .value(.absoluteURI)),
        ElementSpec("rdf:RDF/inline", "RDF/XML", .anything),
        ElementSpec("rdf:type", "RDF/XML", .anything),
        ElementSpec("rdf:object", "RDF/XML", .anything),
        ElementSpec("rdf:value", "RDF/XML", .anything),
    ]

    /// An element that points somewhere by `rdf:resource`.
    private static func resource(_ key: String, _ clause: String) -> ElementSpec {
        ElementSpec(key, clause, .empty, attributes: [required("rdf:resource", .absoluteURI)], openAttributes: true)
    }
}

extension ExtensionRule {
    static let rssModules: [ExtensionRule] =
        [
            ExtensionRule(.item, optional("content:encoded")), ExtensionRule(.feedOrItem, optional("content:items")),
            ExtensionRule(.feed, optional("sy:updatePeriod")), ExtensionRule(.feed, optional("sy:updateFrequency")),
            ExtensionRule(.feed, optional("sy:updateBase")), ExtensionRule(.item, optional("slash:comments")),
            ExtensionRule(.item, optional("slash:section")), ExtensionRule(.item, optional("slash:department")),
            ExtensionRule(.item, optional("slash:hit_parade")), ExtensionRule(.item, optional("wfw:comment")),
            ExtensionRule(.item, optional("wfw:commentRss")), ExtensionRule(.item, optional("wfw:commentRSS")),
            ExtensionRule(.feed, optional("admin:generatorAgent")),
            ExtensionRule(.feed, optional("admin:errorReportsTo")),
            ExtensionRule(.item, optional("annotate:reference")), ExtensionRule(.feed, optional("cp:server")),
            ExtensionRule(.feedOrItem, many("l:link")), ExtensionRule(.feedOrItem, many("l:permalink")),
            ExtensionRule([.feedOrItem, .rdfRoot], many("taxo:topics")),
            ExtensionRule([.feedOrItem, .rdfRoot], many("taxo:topic")),
            ExtensionRule(.feed, optional("wiki:interwiki")),
            ExtensionRule([.rdfItem], optional("trackback:ping")), ExtensionRule([.rdfItem], many("trackback:about")),
            ExtensionRule([.rssItem, .atomEntry], optional("trackback:ping", "trackback:ping/rss")),
            ExtensionRule([.rssItem, .atomEntry], many("trackback:about", "trackback:about/rss")),
            ExtensionRule(.feedOrItem, many("rdf:RDF", "rdf:RDF/inline")),
            ExtensionRule([.feedOrItem, .rdfRoot], many("rdf:type")),
            ExtensionRule([.feedOrItem, .rdfRoot], many("rdf:object")),
            ExtensionRule([.feedOrItem, .rdfRoot], many("rdf:value")),
        ]
        + ["source", "sourceURL", "timestamp"].map { ExtensionRule(.item, optional("ag:\($0)")) }
        + ["startdate", "enddate", "location", "organizer", "type"].map { ExtensionRule(.item, optional("ev:\($0)")) }
        + ["version", "status", "importance", "diff", "history"].map { ExtensionRule(.item, optional("wiki:\($0)")) }
}
