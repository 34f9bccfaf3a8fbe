/// Podlove Simple Chapters, Google's and Spotify's podcast tags. What else stands in these namespaces is left alone.
extension ElementSpec {
    static let podcastDirectories: [ElementSpec] = [
        ElementSpec(
            "psc:chapters", "Podlove Simple Chapters 1.2", attributes: [attribute("version", .nonblank)],
            openAttributes: true, children: [many("psc:chapter")]),
        ElementSpec(
            "psc:chapter", "Podlove Simple Chapters 1.2", .empty,
            attributes: [
                required("start", .normalPlayTime), required("title", .plainNonblank), attribute("href", .iriReference),
                attribute("image", .iriReference),
            ], openAttributes: true),
        google("author", .value(.plain)),
        google("block", .value(.choiceAnyCase(["yes", "no"], .invalidYesNo))),
        google("category", .empty, [required("text", .plainNonblank)]),
        google("description", .value(.plainUpTo(4000))),
        google("email", .value(.looseMailbox)),
        google("owner", .value(.looseMailbox)),
        google("explicit", .value(.choiceAnyCase(["yes", "no", "clean", "true", "false"], .invalidItunesFlag))),
        google("image", .empty, [required("href", .httpURL)]),
        google("new-feed-url", .value(.absoluteURI)),
        ElementSpec("spotify:limit", spotify, .empty, attributes: [required("recentCount", .positive)]),
        ElementSpec("spotify:countryOfOrigin", spotify, .value(.countryCodes)),
    ]

    private static let spotify = "Spotify podcast delivery specification"

    private static func google(_ name: String, _ content: Content, _ attributes: [AttributeRule] = []) -> ElementSpec {
        ElementSpec(
            "googleplay:\(name)", "Google Play podcast tags: \(name)", content, attributes: attributes,
            openAttributes: true)
    }
}

extension ExtensionRule {
    static let podcastDirectories: [ExtensionRule] =
        [
            ExtensionRule(.item, optional("psc:chapters")), ExtensionRule(.feed, many("googleplay:category")),
            ExtensionRule(.feed, optional("googleplay:new-feed-url")),
            ExtensionRule(.feed, optional("googleplay:email")), ExtensionRule(.feed, optional("googleplay:owner")),
            ExtensionRule(.feed, optional("spotify:limit")), ExtensionRule(.feed, optional("spotify:countryOfOrigin")),
        ]
        + ["author", "block", "description", "explicit", "image"].map {
            ExtensionRule(.feedOrItem, optional("googleplay:\($0)"))
        }
}
