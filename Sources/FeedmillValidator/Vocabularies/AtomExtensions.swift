/// Extensions of Atom with an RFC of their own: threads (RFC 4685), history (RFC 5005), tombstones (RFC 6721).
extension ElementSpec {
    static let atomExtensions: [ElementSpec] = [
        ElementSpec(
            "thr:in-reply-to", "RFC 4685 §3", .anything,
            attributes: [
                required("ref", .absoluteIRI), attribute("href", .iriReference), attribute("source", .iriReference),
                attribute("type", .mediaType),
            ], check: .inReplyTo),
        ElementSpec("thr:total", "RFC 4685 §5", .value(.nonNegative)),
        ElementSpec("fh:complete", "RFC 5005 §2", .empty),
        ElementSpec("fh:archive", "RFC 5005 §4", .empty),
        ElementSpec("fh:incremental", "RFC 5005", .value(.trueFalse)),
        ElementSpec(
            "at:deleted-entry", "RFC 6721 §3",
            attributes: [required("ref", .absoluteIRI), required("when", .rfc3339)],
            children: [
                optional("at:by", "atom:author/person"), optional("at:comment"), many("atom:link"),
                optional("atom:source"),
            ],
            scope: .atomPart),
        ElementSpec("at:comment", "RFC 6721 §3", .textConstruct, attributes: [attribute("type")]),
    ]
}

extension ExtensionRule {
    static let atomExtensions: [ExtensionRule] = [
        ExtensionRule([.feed, .item], many("thr:in-reply-to")),
        ExtensionRule(.item, optional("thr:total")),
        ExtensionRule(.feed, optional("fh:complete")),
        ExtensionRule(.feed, optional("fh:archive")),
        ExtensionRule(.feed, optional("fh:incremental")),
        ExtensionRule(.atomFeed, many("at:deleted-entry")),
    ]
}
