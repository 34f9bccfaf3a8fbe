/// Apple's podcast tags.
extension ElementSpec {
    static let iTunes: [ElementSpec] = [
        ElementSpec("itunes:author", clause("author"), .value(.plainUpTo(255))),
        ElementSpec("itunes:block", clause("block"), .value(.itunesFlag)),
        ElementSpec(
            "itunes:category", clause("category"), attributes: [required("text", .itunesCategory)],
            children: [many("itunes:category")]),
        ElementSpec("itunes:complete", clause("complete"), .value(.choiceAnyCase(["yes", "no"], .invalidYesNo))),
        ElementSpec("itunes:duration", clause("duration"), .value(.itunesDuration)),
        ElementSpec("itunes:episode", clause("episode"), .value(.positive)),
        ElementSpec(
            "itunes:episodeType", clause("episodeType"),
            .value(.choiceAnyCase(["full", "trailer", "bonus"], .invalidItunesEpisodeType))),
        ElementSpec("itunes:explicit", clause("explicit"), .value(.itunesExplicit)),
        ElementSpec(
            "itunes:image", clause("image"), .empty, attributes: [required("href", .httpURL)], openAttributes: true,
            check: .itunesImage),
        ElementSpec(
            "itunes:link", clause("link"), .empty,
            attributes: [
                attribute("rel"), attribute("type", .mediaType), required("href", .httpURL, missing: .missingHref),
            ]),
        ElementSpec(
            "itunes:isClosedCaptioned", clause("isClosedCaptioned"),
            .value(.choiceAnyCase(["yes", "no"], .invalidYesNo))),
        ElementSpec("itunes:keywords", clause("keywords"), .value(.itunesKeywords)),
        ElementSpec("itunes:new-feed-url", clause("new-feed-url"), .value(.absoluteURI)),
        ElementSpec("itunes:order", clause("order"), .value(.integer)),
        ElementSpec(
            "itunes:owner", clause("owner"), children: [one("itunes:email"), optional("itunes:name")]),
        ElementSpec("itunes:email", clause("owner"), .value(.looseMailbox)),
        ElementSpec("itunes:name", clause("owner"), .value(.plain)),
        ElementSpec("itunes:season", clause("season"), .value(.positive)),
        ElementSpec("itunes:subtitle", clause("subtitle"), .value(.plainUpTo(255))),
        ElementSpec("itunes:summary", clause("summary"), .value(.plainUpTo(4000))),
        ElementSpec("itunes:title", clause("title"), .value(.plain)),
        ElementSpec(
            "itunes:type", clause("type"), .value(.choiceAnyCase(["episodic", "serial"], .invalidItunesShowType))),
        ElementSpec("itunes:pubDate", clause("pubDate"), .value(.rfc822)),
        ElementSpec("itunes:applepodcastsverify", clause("applepodcastsverify"), .value(.plainNonblank)),
    ]

    private static func clause(_ name: String) -> String { "Apple podcast tags: itunes:\(name)" }
}

extension ExtensionRule {
    static let iTunes: [ExtensionRule] =
        [
            ExtensionRule(.feed, many("itunes:category")), ExtensionRule(.item, many("itunes:category")),
            ExtensionRule(.feed, optional("itunes:complete")), ExtensionRule(.feed, optional("itunes:new-feed-url")),
            ExtensionRule(.feed, optional("itunes:owner")),
            ExtensionRule(.feed, optional("itunes:applepodcastsverify")), ExtensionRule(.feed, optional("itunes:type")),
            ExtensionRule(.item, optional("itunes:duration")), ExtensionRule(.item, optional("itunes:episode")),
            ExtensionRule(.item, optional("itunes:episodeType")), ExtensionRule(.item, optional("itunes:season")),
            ExtensionRule(.item, optional("itunes:order")), ExtensionRule(.item, optional("itunes:isClosedCaptioned")),
        ]
        + ["author", "block", "explicit", "image", "keywords", "subtitle", "summary", "title", "pubDate"].map {
            ExtensionRule(.feedOrItem, optional("itunes:\($0)"))
        } + [ExtensionRule(.feedOrItem, many("itunes:link"))]
}
