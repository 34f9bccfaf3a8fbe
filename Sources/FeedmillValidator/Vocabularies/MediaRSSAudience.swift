/// The elements of Media RSS 1.5 about an audience, an offer and a place. Feeds spell them in many ways: what an attribute holds
/// is checked where it stands, and nothing more is asked for than the specification does.
extension ElementSpec {
    static let mediaRSSAudience: [ElementSpec] = [
        ElementSpec(
            "media:community", clause("community"), openAttributes: true,
            children: [optional("media:starRating"), optional("media:statistics"), optional("media:tags")]),
        empty(
            "starRating",
            [
                attribute("average", .float), attribute("count", .nonNegative), attribute("min", .float),
                attribute("max", .float),
            ]),
        empty("statistics", [attribute("views", .nonNegative), attribute("favorites", .nonNegative)]),
        ElementSpec("media:tags", clause("tags"), .value(.plain), openAttributes: true),
        list("comments", of: "comment"), list("responses", of: "response"), list("backLinks", of: "backLink"),
        ElementSpec("media:comment", clause("comments"), .value(.any), openAttributes: true),
        ElementSpec("media:response", clause("responses"), .value(.any), openAttributes: true),
        ElementSpec("media:backLink", clause("backLinks"), .value(.uriReference), openAttributes: true),
        // The text names parameters only; feeds put the player's markup there, and a reader loses nothing by it.
        ElementSpec(
            "media:embed", clause("embed"), .anything,
            attributes: [
                attribute("url", .uriReference), attribute("width", .positive), attribute("height", .positive),
            ], openAttributes: true, children: [many("media:param")]),
        ElementSpec("media:param", clause("embed"), .value(.any), attributes: [required("name", .nonblank)]),
        empty(
            "status",
            [
                required("state", .choiceAnyCase(["active", "blocked", "deleted"], .unlistedValue)),
                attribute("reason", .nonblank),
            ]),
        ElementSpec(
            "media:price", clause("price"), .value(.any),
            attributes: [
                attribute("type", .choice(["rent", "purchase", "package", "subscription"], .unlistedValue)),
                attribute("price", .float), attribute("info", .uriReference), attribute("currency", .nonblank),
            ], openAttributes: true),
        ElementSpec(
            "media:license", clause("license"), .value(.any),
            attributes: [attribute("type", .mediaType), attribute("href", .uriReference)], openAttributes: true),
        empty(
            "subTitle",
            [
                attribute("type", .mediaType), attribute("lang", .language), attribute("href", .uriReference),
            ]),
        empty("peerLink", [attribute("type", .mediaType), attribute("href", .uriReference)]),
        empty("rights", [attribute("status", .choice(["userCreated", "official"], .unlistedValue))]),
        ElementSpec("media:scenes", clause("scenes"), .anything),
        ElementSpec("media:location", clause("location"), .anything),
    ]

    private static func clause(_ name: String) -> String { "Media RSS 1.5 media:\(name)" }

    private static func empty(_ name: String, _ attributes: [AttributeRule]) -> ElementSpec {
        ElementSpec("media:\(name)", clause(name), .value(.any), attributes: attributes, openAttributes: true)
    }

    private static func list(_ name: String, of child: String) -> ElementSpec {
        ElementSpec("media:\(name)", clause(name), openAttributes: true, children: [many("media:\(child)")])
    }
}

extension ExtensionRule {
    static let mediaRSSAudience: [ExtensionRule] = [
        "community", "comments", "embed", "responses", "backLinks", "status", "price", "license", "subTitle",
        "peerLink",
        "rights", "scenes", "location",
    ].map { ExtensionRule(.media, many("media:\($0)")) }
}
