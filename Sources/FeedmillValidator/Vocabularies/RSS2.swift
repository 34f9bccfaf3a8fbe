/// RSS 2.0 and 0.91–0.94, with what the RSS Advisory Board's profile adds.
extension ElementSpec {
    static let rss2: [ElementSpec] = [
        ElementSpec(
            "rss", "RSS 2.0 <rss>", attributes: [required("version")], children: [one("channel")], scope: .rssRoot),
        ElementSpec(
            "channel", "RSS 2.0 channel",
            children: [
                one("title", "title/channel", missing: .missingTitle),
                one("link", "link/channel", missing: .missingLink),
                one("description", "description/channel", missing: .missingDescription), optional("language"),
                optional("copyright"), optional("managingEditor"), optional("webMaster"), optional("pubDate"),
                optional("lastBuildDate"), many("category"), optional("generator"), optional("docs"),
                optional("cloud"), optional("ttl"), optional("image"), optional("rating"), optional("textInput"),
                optional("skipHours"), optional("skipDays"), many("item"),
            ],
            scope: .rssChannel, check: .rssChannel),
        ElementSpec(
            "item", "RSS 2.0 item",
            children: itemChildren, scope: .rssItem, check: .rssItem, isItem: true),
        ElementSpec("title/channel", "RSS 2.0 channel", .value(.plainNonblank)),
        ElementSpec("title/item", "RSS 2.0 item", .value(.plainNonblank)),
        ElementSpec("link/channel", "RSS 2.0 channel", .value(.absoluteURI)),
        ElementSpec("description/channel", "RSS 2.0 channel", .value(.plain)),
        ElementSpec("description/item", "RSS 2.0 item", .value(.html)),
        ElementSpec("description/plain", "RSS 2.0 image", .value(.plainNonblank)),
        ElementSpec("language", "RSS 2.0 channel", .value(.language)),
        ElementSpec("copyright", "RSS 2.0 channel", .value(.plain)),
        ElementSpec("managingEditor", "RSS 2.0 channel", .value(.mailbox)),
        ElementSpec("webMaster", "RSS 2.0 channel", .value(.mailbox)),
        ElementSpec("author", "RSS 2.0 item", .value(.mailbox)),
        ElementSpec("pubDate", "RSS 2.0 pubDate", .value(.rfc822)),
        ElementSpec("lastBuildDate", "RSS 2.0 lastBuildDate", .value(.rfc822)),
        ElementSpec("category", "RSS 2.0 category", .value(.plainNonblank), attributes: [attribute("domain")]),
        ElementSpec("generator", "RSS 2.0 channel", .value(.plain)),
        ElementSpec("docs", "RSS 2.0 channel", .value(.absoluteURI)),
        ElementSpec(
            "cloud", "RSS 2.0 cloud", .empty,
            attributes: [
                required("domain", .nonblank), required("path", .nonblank), required("port", .integerAttribute),
                required("protocol", .nonblank), required("registerProcedure"),
            ]),
        ElementSpec("ttl", "RSS 2.0 ttl", .value(.positive)),
        ElementSpec("rating", "RSS 2.0 channel", .value(.plain)),
        ElementSpec(
            "image", "RSS 2.0 image",
            children: [
                one("url", "url/image"), one("title", "title/channel", missing: .missingTitle),
                one("link", "link/channel", missing: .missingLink), optional("width"), optional("height"),
                optional("description", "description/plain"),
            ],
            check: .rssImage),
        ElementSpec("url/image", "RSS 2.0 image", .value(.absoluteURI)),
        ElementSpec("width", "RSS 2.0 image", .value(.imageWidth)),
        ElementSpec("height", "RSS 2.0 image", .value(.imageHeight)),
        ElementSpec(
            "textInput", "RSS 2.0 textInput",
            children: [
                one("title", "title/channel", missing: .missingTitle),
                one("description", "description/plain", missing: .missingDescription), one("name"),
                one("link", "link/channel", missing: .missingLink),
            ],
            check: .rssTextInput),
        ElementSpec("name", "RSS 2.0 textInput", .value(.formName)),
        ElementSpec("skipHours", "RSS 2.0 skipHours", children: [atLeastOne("hour")], check: .rssSkipHours),
        ElementSpec("hour", "RSS 2.0 skipHours", .value(.skipHour)),
        ElementSpec("skipDays", "RSS 2.0 skipDays", children: [atLeastOne("day")], check: .rssSkipDays),
        ElementSpec("day", "RSS 2.0 skipDays", .value(.skipDay)),
        ElementSpec("comments", "RSS 2.0 comments", .value(.absoluteURI)),
        ElementSpec(
            "enclosure", "RSS 2.0 enclosure", .empty,
            attributes: [
                required("url", .httpURL), required("length", .enclosureLength), required("type", .mediaTypeAttribute),
            ]),
        ElementSpec(
            "guid", "RSS 2.0 guid", .value(.any), attributes: [attribute("isPermaLink", .booleanAttribute)],
            check: .rssGuid),
        ElementSpec("source", "RSS 2.0 source", .value(.plain), attributes: [required("url", .absoluteURI)]),
    ]

    /// What an item may hold, a live one as well.
    static let itemChildren: [ChildRule] = [
        optional("title", "title/item"), optional("link", "link/channel"), optional("description", "description/item"),
        optional("author"), many("category"), optional("comments"), many("enclosure"), optional("guid"),
        optional("pubDate"), optional("source"),
    ]
}
