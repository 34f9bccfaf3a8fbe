/// Extensions of single services, and XHTML beside the core vocabulary.
extension ElementSpec {
    static let services: [ElementSpec] = [
        ElementSpec(
            "access:restriction", "Bloglines feed access control 1.0", .empty,
            attributes: [required("relationship", .choice(["allow", "deny"], .invalidAccessRestriction))]),
        ElementSpec("feedburner:origLink", feedburner, .value(.uriReference)),
        ElementSpec("feedburner:origEnclosureLink", feedburner, .value(.uriReference)),
        ElementSpec("feedburner:awareness", feedburner, .value(.uriReference)),
        ElementSpec("feedburner:feedburnerHostname", feedburner, .value(.uriReference)),
        ElementSpec("feedburner:emailServiceId", feedburner, .value(.any)),
        ElementSpec("feedburner:browserFriendly", feedburner, .value(.plain)),
        ElementSpec("feedburner:info", feedburner, .anything),
        ElementSpec("feedburner:replyLink", feedburner, .value(.uriReference)),
        ElementSpec(
            "feedburner:feedFlare", feedburner, .value(.plain),
            attributes: [required("href", .feedFlareReference), required("src", .absoluteURI)]),
        ElementSpec("conversationsNetwork:introMilliseconds", conversations, .value(.nonNegative)),
        ElementSpec("conversationsNetwork:image", conversations, .value(.httpURL)),
        ElementSpec("conversationsNetwork:ratingAverage", conversations, .value(.float)),
        ElementSpec("conversationsNetwork:ratingCount", conversations, .value(.nonNegative)),
        ElementSpec("conversationsNetwork:ratingStdDev", conversations, .value(.float)),
        ElementSpec("conversationsNetwork:ratingVote", conversations, .value(.float)),
        ElementSpec("conversationsNetwork:duration", conversations, .value(.any)),
        ElementSpec(
            "xhtml:meta", "robots meta in feeds", .empty,
            attributes: [
                required("name", .choice(["robots"], .invalidMetaName)), required("content", .robotsDirectives),
            ]),
        ElementSpec("xhtml:body", "RSS profile content:encoded", .inlineXHTML, openAttributes: true),
        ElementSpec("xhtml:div", "XHTML beside the core vocabulary", .inlineXHTML, openAttributes: true),
    ]

    private static let feedburner = "FeedBurner extensions 1.0"
    private static let conversations = "Conversations Network namespace 1.0"
}

extension ExtensionRule {
    static let services: [ExtensionRule] =
        [
            ExtensionRule([.feed, .rssRoot], optional("access:restriction")),
            ExtensionRule(.item, optional("feedburner:origLink")),
            ExtensionRule(.item, optional("feedburner:origEnclosureLink")),
            ExtensionRule(.item, optional("feedburner:awareness")),
            ExtensionRule(.item, optional("feedburner:replyLink")),
            ExtensionRule(.feed, optional("feedburner:awareness")),
            ExtensionRule(.feed, optional("feedburner:feedburnerHostname")),
            ExtensionRule(.feed, optional("feedburner:emailServiceId")),
            ExtensionRule(.feed, optional("feedburner:browserFriendly")),
            ExtensionRule(.feed, optional("feedburner:info")),
            ExtensionRule(.feed, many("feedburner:feedFlare")),
            ExtensionRule([.feed, .rdfRoot, .rssRoot], many("xhtml:meta")),
            ExtensionRule([.rssItem, .rdfItem], optional("xhtml:body")),
            ExtensionRule([.rss, .rdf], many("xhtml:div")),
        ]
        + ["introMilliseconds", "image", "ratingAverage", "ratingCount", "ratingStdDev", "ratingVote", "duration"].map {
            ExtensionRule(.item, optional("conversationsNetwork:\($0)"))
        }
}
