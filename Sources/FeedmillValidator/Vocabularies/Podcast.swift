/// The Podcasting 2.0 namespace, tag by tag.
extension ElementSpec {
    static let podcast: [ElementSpec] = [
        tag(
            "transcript", .empty,
            [
                required("url", .uriReference), required("type", .mediaType), attribute("language", .language),
                attribute("rel", .choice(["captions"], .unlistedValue)),
            ]),
        tag("chapters", .empty, [required("url", .uriReference), required("type", .mediaType)]),
        tag("locked", .value(.yesNo), [attribute("owner", .addrSpec)]),
        tag("funding", .value(.plainUpTo(128)), [required("url", .uriReference)]),
        tag("soundbite", .value(.plainUpTo(128)), [required("startTime", .float), required("duration", .float)]),
        tag(
            "person", .value(.plainNonblank),
            [
                attribute("role", .nonblank), attribute("group", .nonblank), attribute("img", .uriReference),
                attribute("href", .uriReference),
            ]),
        tag(
            "location", .value(.plainNonblank),
            [
                attribute("rel", .choice(["subject", "creator"], .unlistedValue)), attribute("geo", .geoURI),
                attribute("osm", .openStreetMapID), attribute("country", .country),
            ]),
        tag("season", .value(.nonNegative), [attribute("name", .plainUpTo(128))]),
        tag("episode", .value(.float), [attribute("display", .plainUpTo(32))]),
        tag(
            "trailer", .value(.plainUpTo(128)),
            [
                required("url", .uriReference), required("pubdate", .rfc822), attribute("length", .nonNegative),
                attribute("type", .mediaType), attribute("season", .nonNegative),
            ]),
        tag("license", .value(.nonblank), [attribute("url", .uriReference)]),
        tag(
            "alternateEnclosure", .elements,
            [
                required("type", .mediaType), attribute("length", .nonNegative), attribute("bitrate", .float),
                attribute("height", .nonNegative), attribute("lang", .language), attribute("title", .plainUpTo(32)),
                attribute("rel", .plainUpTo(32)), attribute("codecs", .nonblank), attribute("default", .trueFalse),
            ],
            children: [atLeastOne("podcast:source"), optional("podcast:integrity")]),
        tag("source", .empty, [required("uri", .uriReference), attribute("contentType", .mediaType)]),
        tag(
            "integrity", .empty,
            [
                required("type", .choice(["sri", "pgp-signature"], .unlistedValue)), required("value", .nonblank),
            ]),
        tag("guid", .value(.uuid)),
        tag(
            "value", .elements,
            [required("type", .nonblank), required("method", .nonblank), attribute("suggested", .float)],
            children: [many("podcast:valueRecipient"), many("podcast:valueTimeSplit")], check: .podcastValue),
        tag(
            "valueRecipient", .empty,
            [
                attribute("name"), attribute("customKey"), attribute("customValue"), required("type", .nonblank),
                required("address", .nonblank), required("split", .nonNegative), attribute("fee", .trueFalse),
            ]),
        tag(
            "valueTimeSplit", .elements,
            [
                required("startTime", .float), required("duration", .float), attribute("remoteStartTime", .float),
                attribute("remotePercentage", .percentage),
            ],
            children: [optional("podcast:remoteItem"), many("podcast:valueRecipient")], check: .podcastTimeSplit),
        tag("medium", .value(.choice(media, .unlistedValue))),
        tag("images", .empty, [required("srcset", .nonblank)]),
        tag(
            "image", .empty,
            [
                required("href", .uriReference), recommended("alt"), attribute("aspect-ratio", .nonblank),
                attribute("width", .positive), attribute("height", .positive), attribute("type", .mediaType),
                attribute("purpose", .nonblank),
            ]),
        // An item that is on the air: everything an item has, and when.
        ElementSpec(
            "podcast:liveItem", clause("liveItem"),
            attributes: [
                required("status", .choice(["pending", "live", "ended"], .unlistedValue)), required("start", .w3cdtf),
                attribute("end", .w3cdtf),
            ],
            children: itemChildren, scope: .rssItem),
        tag("contentLink", .value(.plainNonblank), [required("href", .uriReference)]),
        tag(
            "socialInteract", .empty,
            [
                required("protocol", .choice(interactions, .unlistedValue)), attribute("uri", .uriReference),
                attribute("accountId", .nonblank), attribute("accountUrl", .uriReference),
                attribute("priority", .nonNegative),
            ], check: .podcastSocialInteract),
        tag("block", .value(.yesNo), [attribute("id", .nonblank)]),
        tag("txt", .value(.plainUpTo(4000)), [attribute("purpose", .plainUpTo(128))]),
        tag(
            "remoteItem", .empty,
            [
                required("feedGuid", .uuid), attribute("feedUrl", .uriReference), attribute("itemGuid", .nonblank),
                attribute("medium", .choice(media, .unlistedValue)), attribute("title"),
            ]),
        tag("podroll", .elements, children: [atLeastOne("podcast:remoteItem")]),
        tag(
            "updateFrequency", .value(.plainUpTo(128)),
            [
                attribute("complete", .trueFalse), attribute("dtstart", .w3cdtf), attribute("rrule", .nonblank),
            ]),
        tag("podping", .empty, [attribute("usesPodping", .trueFalse)]),
        tag("publisher", .elements, children: [one("podcast:remoteItem")]),
        tag(
            "chat", .empty,
            [
                required("server", .nonblank), required("protocol", .choice(chats, .unlistedValue)),
                attribute("accountId", .nonblank), attribute("space", .nonblank), attribute("embedUrl", .uriReference),
            ]),
    ]

    private static func tag(
        _ name: String, _ content: Content, _ attributes: [AttributeRule] = [], children: [ChildRule] = [],
        check: ElementCheck? = nil
    ) -> ElementSpec {
        ElementSpec(
            "podcast:\(name)", clause(name), content, attributes: attributes, children: children, check: check)
    }

    private static func clause(_ name: String) -> String { "podcast namespace 1.0: \(name)" }

    /// The media of the medium list, each also as a list of items of that medium.
    private static let media: [String] = {
        let names = ["podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course"]
        return names + names.map { $0 + "L" } + ["mixed"]
    }()
    private static let interactions = [
        "disabled", "activitypub", "twitter", "lightning", "atproto", "matrix", "nostr", "hive", "bluesky",
    ]
    private static let chats = ["irc", "xmpp", "nostr", "matrix"]
}

extension ExtensionRule {
    static let podcast: [ExtensionRule] =
        ["chapters", "season", "episode"].map { ExtensionRule(.item, optional("podcast:\($0)")) }
        + ["transcript", "soundbite", "alternateEnclosure", "contentLink"].map {
            ExtensionRule(.item, many("podcast:\($0)"))
        }
        + ["locked", "guid", "medium", "updateFrequency", "podping", "publisher", "podroll"].map {
            ExtensionRule(.feed, optional("podcast:\($0)"))
        }
        + ["trailer", "liveItem", "block", "remoteItem"].map { ExtensionRule(.feed, many("podcast:\($0)")) }
        + ["images", "license", "chat"].map { ExtensionRule(.feedOrItem, optional("podcast:\($0)")) }
        + ["person", "location", "value", "image", "txt", "funding", "socialInteract"].map {
            ExtensionRule(.feedOrItem, many("podcast:\($0)"))
        }
}
