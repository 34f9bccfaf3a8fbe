/// Media RSS 1.5.
extension ElementSpec {
    static let mediaRSS: [ElementSpec] =
        [
            ElementSpec(
                "media:group", clause("group"), children: [many("media:content")], scope: .mediaGroup,
                check: .mediaGroup),
            ElementSpec(
                "media:content", clause("content"),
                attributes: [
                    attribute("url", .uriReference), attribute("fileSize", .positive), attribute("type", .mediaType),
                    attribute(
                        "medium", .choice(["image", "audio", "video", "document", "executable"], .invalidMediaMedium)),
                    attribute("isDefault", .trueFalse),
                    attribute("expression", .choice(["sample", "full", "nonstop"], .invalidMediaExpression)),
                    attribute("bitrate", .float), attribute("framerate", .float), attribute("samplingrate", .float),
                    attribute("channels", .positiveInteger), attribute("duration", .positive),
                    attribute("height", .positive), attribute("width", .positive), attribute("lang", .language),
                ],
                scope: .mediaContent, check: .mediaContent),
            ElementSpec("media:adult", clause("adult"), .value(.trueFalse), check: .mediaAdult),
            ElementSpec(
                "media:rating", clause("rating"), .value(.any), attributes: [attribute("scheme", .ratingScheme)],
                check: .mediaRating),
            text("media:title", "title"),
            text("media:description", "description"),
            ElementSpec("media:keywords", clause("keywords"), .value(.plain)),
            ElementSpec(
                "media:thumbnail", clause("thumbnail"), .empty,
                attributes: [
                    required("url", .uriReference), attribute("height", .positive), attribute("width", .positive),
                    attribute("time", .normalPlayTime),
                ]),
            ElementSpec(
                "media:category", clause("category"), .value(.plain),
                attributes: [attribute("scheme", .absoluteURI), attribute("label", .plain)]),
            ElementSpec(
                "media:hash", clause("hash"), .value(.any), attributes: [attribute("algo")], check: .mediaHash),
            ElementSpec(
                "media:player", clause("player"), .empty,
                attributes: [
                    required("url", .uriReference), attribute("height", .positive), attribute("width", .positive),
                ]),
            ElementSpec(
                "media:credit", clause("credit"), .value(.plain),
                attributes: [attribute("scheme", .absoluteURI), attribute("role")], check: .mediaCredit),
            ElementSpec(
                "media:copyright", clause("copyright"), .value(.plain), attributes: [attribute("url", .uriReference)]),
            ElementSpec(
                "media:text", clause("text"), .value(.any),
                attributes: [
                    attribute("type", .choice(["plain", "html"], .invalidMediaTextType)), attribute("lang", .language),
                    attribute("start", .normalPlayTime), attribute("end", .normalPlayTime),
                ],
                check: .mediaText),
            ElementSpec(
                "media:restriction", clause("restriction"), .value(.any),
                attributes: [
                    required("relationship", .choice(["allow", "deny"], .invalidMediaRestrictionRelationship)),
                    attribute("type", .choice(["country", "uri", "sharing"], .invalidMediaRestrictionType)),
                ],
                check: .mediaRestriction),
        ]

    private static func clause(_ name: String) -> String { "Media RSS 1.5 media:\(name)" }

    private static func text(_ key: String, _ name: String) -> ElementSpec {
        ElementSpec(
            key, clause(name), .value(.any),
            attributes: [attribute("type", .choice(["plain", "html"], .invalidMediaTextType))], check: .mediaText)
    }
}

extension ExtensionRule {
    static let mediaRSS: [ExtensionRule] =
        [
            ExtensionRule(.item, many("media:group")), ExtensionRule(.item, many("media:content")),
            ExtensionRule(.media, optional("media:adult")), ExtensionRule(.media, many("media:rating")),
            ExtensionRule(.media, optional("media:title")), ExtensionRule(.media, optional("media:description")),
            ExtensionRule(.media, optional("media:keywords")), ExtensionRule(.media, many("media:thumbnail")),
            ExtensionRule(.media, many("media:category")), ExtensionRule(.media, many("media:hash")),
            ExtensionRule(.media, optional("media:player")), ExtensionRule(.media, many("media:credit")),
            ExtensionRule(.media, optional("media:copyright")), ExtensionRule(.media, many("media:text")),
            ExtensionRule(.media, many("media:restriction")),
        ]
}
