/// The Atom Syndication Format (RFC 4287).
extension ElementSpec {
    static let atom: [ElementSpec] = [
        ElementSpec(
            "atom:feed", "RFC 4287 §4.1.1",
            children: [
                many("atom:author", "atom:author/person"), many("atom:category"),
                many("atom:contributor", "atom:contributor/person"), optional("atom:generator"), optional("atom:icon"),
                one("atom:id"), many("atom:link"), optional("atom:logo"), optional("atom:rights"),
                optional("atom:subtitle"), one("atom:title"), one("atom:updated"), many("atom:entry"),
            ],
            scope: .atomFeed, check: .atomFeed),
        entry("atom:entry", scope: .atomEntry, isItem: true),
        // RFC 4287 §4.1.2: an entry may be a document of its own.
        entry("atom:entry/document", scope: [.atomEntry, .atomEntryDocument], isItem: false),
        ElementSpec(
            "atom:source", "RFC 4287 §4.2.11",
            children: [
                many("atom:author", "atom:author/person"), many("atom:category"),
                many("atom:contributor", "atom:contributor/person"), optional("atom:generator"), optional("atom:icon"),
                optional("atom:id"), many("atom:link"), optional("atom:logo"), optional("atom:rights"),
                optional("atom:subtitle"), optional("atom:title"), optional("atom:updated"),
            ],
            scope: .atomSource, check: .atomSource),
        person("atom:author/person", "RFC 4287 §4.2.1"),
        person("atom:contributor/person", "RFC 4287 §4.2.3"),
        ElementSpec("atom:name", "RFC 4287 §3.2.1", .value(.plainNonblank), check: .personName),
        ElementSpec("atom:uri", "RFC 4287 §3.2.2", .value(.iriReference)),
        ElementSpec("atom:email", "RFC 4287 §3.2.3", .value(.addrSpec)),
        ElementSpec(
            "atom:category", "RFC 4287 §4.2.2",
            attributes: [required("term"), attribute("scheme", .absoluteIRI), attribute("label", .plain)],
            scope: .atomPart),
        ElementSpec(
            "atom:content", "RFC 4287 §4.1.3", .atomContent,
            attributes: [attribute("type"), attribute("src", .iriReference)]),
        ElementSpec(
            "atom:generator", "RFC 4287 §4.2.4", .value(.plainNonblank),
            attributes: [attribute("uri", .iriReference), attribute("version", .nonblank)]),
        ElementSpec("atom:icon", "RFC 4287 §4.2.5", .value(.iriReference)),
        ElementSpec("atom:id", "RFC 4287 §4.2.6", .value(.atomID)),
        ElementSpec(
            "atom:link", "RFC 4287 §4.2.7", .empty,
            attributes: [
                required("href", .iriReference, missing: .missingHref), attribute("rel", .linkRelation),
                attribute("type", .mediaType), attribute("hreflang", .language), attribute("title", .plainNonblank),
                attribute("length", .nonNegative), attribute("thr:count", .nonNegative),
                attribute("thr:updated", .rfc3339),
            ],
            scope: .atomPart, check: .atomLink),
        ElementSpec("atom:logo", "RFC 4287 §4.2.8", .value(.iriReference)),
        ElementSpec("atom:published", "RFC 4287 §4.2.9", .value(.rfc3339)),
        ElementSpec("atom:updated", "RFC 4287 §4.2.15", .value(.rfc3339)),
        text("atom:rights", "RFC 4287 §4.2.10"),
        text("atom:subtitle", "RFC 4287 §4.2.12"),
        text("atom:summary", "RFC 4287 §4.2.13"),
        text("atom:title", "RFC 4287 §4.2.14"),
    ]

    private static func entry(_ key: String, scope: ExtensionScope, isItem: Bool) -> ElementSpec {
        ElementSpec(
            key, "RFC 4287 §4.1.2",
            children: [
                many("atom:author", "atom:author/person"), many("atom:category"), optional("atom:content"),
                many("atom:contributor", "atom:contributor/person"), one("atom:id"), many("atom:link"),
                optional("atom:published"), optional("atom:rights"), optional("atom:source"), optional("atom:summary"),
                one("atom:title"), one("atom:updated"),
            ],
            scope: scope, check: .atomEntry, isItem: isItem)
    }

    /// RFC 4287 §3.2.
    private static func person(_ key: String, _ clause: String) -> ElementSpec {
        ElementSpec(
            key, clause, children: [one("atom:name"), optional("atom:uri"), optional("atom:email")], scope: .atomPart)
    }

    /// RFC 4287 §3.1.
    private static func text(_ key: String, _ clause: String) -> ElementSpec {
        ElementSpec(key, clause, .textConstruct, attributes: [attribute("type")])
    }
}
