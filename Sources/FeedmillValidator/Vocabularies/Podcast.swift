/// The Podcasting 2.0 namespace.
extension ElementSpec {
    static let podcast: [ElementSpec] = [
        ElementSpec(
            "podcast:transcript", clause("transcript"), .empty,
            attributes: [
                required("url", .uriReference), required("type", .mediaType), attribute("language", .language),
                attribute("rel", .choice(["captions"], .invalidValue)),
            ]),
        ElementSpec(
            "podcast:chapters", clause("chapters"), .empty,
            attributes: [required("url", .uriReference), required("type", .mediaType)]),
        ElementSpec(
            "podcast:locked", clause("locked"), .value(.yesNo), attributes: [attribute("owner", .addrSpec)]),
        ElementSpec("podcast:funding", clause("funding"), .value(.plain), attributes: [required("url", .uriReference)]),
        ElementSpec(
            "podcast:soundbite", clause("soundbite"), .value(.plain),
            attributes: [required("startTime", .float), required("duration", .float)]),
        ElementSpec(
            "podcast:person", clause("person"), .value(.plainNonblank),
            attributes: [
                attribute("role"), attribute("group"), attribute("img", .uriReference),
                attribute("href", .uriReference),
            ]),
        ElementSpec(
            "podcast:location", clause("location"), .value(.plainNonblank),
            attributes: [attribute("geo"), attribute("osm"), attribute("rel"), attribute("country", .country)]),
        ElementSpec("podcast:season", clause("season"), .value(.nonNegative), attributes: [attribute("name")]),
        ElementSpec("podcast:episode", clause("episode"), .value(.float), attributes: [attribute("display")]),
        ElementSpec(
            "podcast:trailer", clause("trailer"), .value(.plain),
            attributes: [
                required("url", .uriReference), required("pubdate", .rfc822), attribute("length", .nonNegative),
                attribute("type", .mediaType), attribute("season", .nonNegative),
            ]),
        ElementSpec(
            "podcast:license", clause("license"), .value(.nonblank), attributes: [attribute("url", .uriReference)]),
        ElementSpec(
            "podcast:alternateEnclosure", clause("alternateEnclosure"),
            attributes: [
                required("type", .mediaType), attribute("length", .nonNegative), attribute("bitrate", .float),
                attribute("height", .nonNegative), attribute("lang", .language), attribute("title"), attribute("rel"),
                attribute("codecs"), attribute("default", .trueFalse),
            ],
            children: [atLeastOne("podcast:source"), optional("podcast:integrity")]),
        ElementSpec(
            "podcast:source", clause("source"), .empty,
            attributes: [required("uri", .uriReference), attribute("contentType", .mediaType)]),
        ElementSpec(
            "podcast:integrity", clause("integrity"), .empty,
            attributes: [required("type"), required("value", .nonblank)]),
        ElementSpec("podcast:guid", clause("guid"), .value(.nonblank)),
        ElementSpec(
            "podcast:value", clause("value"),
            attributes: [required("type"), required("method"), attribute("suggested", .float)],
            children: [many("podcast:valueRecipient"), many("podcast:valueTimeSplit")]),
        ElementSpec(
            "podcast:valueRecipient", clause("valueRecipient"), .empty,
            attributes: [
                attribute("name"), attribute("customKey"), attribute("customValue"), required("type"),
                required("address", .nonblank), required("split", .nonNegative), attribute("fee", .trueFalse),
            ]),
        ElementSpec("podcast:valueTimeSplit", clause("valueTimeSplit"), .anything),
        ElementSpec(
            "podcast:medium", clause("medium"), .value(.nonblank)),
        ElementSpec("podcast:images", clause("images"), .empty, attributes: [required("srcset", .nonblank)]),
        ElementSpec("podcast:image", clause("image"), .empty, openAttributes: true),
        ElementSpec("podcast:liveItem", clause("liveItem"), .anything),
        ElementSpec(
            "podcast:contentLink", clause("contentLink"), .value(.plain), attributes: [required("href", .uriReference)]),
        ElementSpec(
            "podcast:socialInteract", clause("socialInteract"), .empty,
            attributes: [
                required("protocol"), attribute("uri", .uriReference), attribute("accountId"),
                attribute("accountUrl", .uriReference),
                attribute("priority", .nonNegative),
            ]),
        ElementSpec("podcast:block", clause("block"), .value(.yesNo), attributes: [attribute("id")]),
        ElementSpec("podcast:txt", clause("txt"), .value(.any), attributes: [attribute("purpose")]),
        ElementSpec("podcast:remoteItem", clause("remoteItem"), .empty, openAttributes: true),
        ElementSpec("podcast:podroll", clause("podroll"), children: [atLeastOne("podcast:remoteItem")]),
        ElementSpec("podcast:updateFrequency", clause("updateFrequency"), .value(.plain), openAttributes: true),
        ElementSpec("podcast:podping", clause("podping"), .empty, attributes: [attribute("usesPodping", .trueFalse)]),
        ElementSpec("podcast:publisher", clause("publisher"), children: [one("podcast:remoteItem")]),
        ElementSpec("podcast:chat", clause("chat"), .empty, openAttributes: true),
    ]

    private static func clause(_ name: String) -> String { "podcast namespace 1.0: \(name)" }
}

extension ExtensionRule {
    static let podcast: [ExtensionRule] =
        ["chapters", "season", "episode"].map { ExtensionRule(.item, optional("podcast:\($0)")) }
        + ["transcript", "soundbite", "alternateEnclosure", "contentLink", "socialInteract"].map {
            ExtensionRule(.item, many("podcast:\($0)"))
        }
        + ["locked", "guid", "medium", "updateFrequency", "podping", "publisher", "podroll"].map {
            ExtensionRule(.feed, optional("podcast:\($0)"))
        }
        + ["funding", "trailer", "liveItem", "block", "remoteItem"].map { ExtensionRule(.feed, many("podcast:\($0)")) }
        + ["images", "license", "chat"].map { ExtensionRule(.feedOrItem, optional("podcast:\($0)")) }
        + ["person", "location", "value", "image", "txt", "funding"].map {
            ExtensionRule(.feedOrItem, many("podcast:\($0)"))
        }
}
