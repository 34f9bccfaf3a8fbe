/// OPML 1.0, 1.1 and 2.0.
extension ElementSpec {
    static let opml: [ElementSpec] = [
        ElementSpec(
            "opml", "OPML 2.0", attributes: [required("version", .choice(["1.0", "1.1", "2.0"], .invalidOpmlVersion))],
            children: [one("head"), one("body")]),
        ElementSpec(
            "head", "OPML 2.0 <head>",
            children: [
                optional("title", "title/opml"), optional("dateCreated"), optional("dateModified"),
                optional("ownerName"), optional("ownerEmail"), optional("ownerId"), optional("docs", "docs/opml"),
                optional("expansionState"), optional("vertScrollState"), optional("windowTop"), optional("windowLeft"),
                optional("windowBottom"), optional("windowRight"),
            ]),
        ElementSpec("title/opml", "OPML 2.0 <title>", .value(.plain)),
        ElementSpec("dateCreated", "OPML 2.0 <dateCreated>", .value(.rfc822)),
        ElementSpec("dateModified", "OPML 2.0 <dateModified>", .value(.rfc822)),
        ElementSpec("ownerName", "OPML 2.0 <ownerName>", .value(.plain)),
        ElementSpec("ownerEmail", "OPML 2.0 <ownerEmail>", .value(.looseMailbox)),
        ElementSpec("ownerId", "OPML 2.0 <ownerId>", .value(.httpURL)),
        ElementSpec("docs/opml", "OPML 2.0 <docs>", .value(.httpURL)),
        ElementSpec("expansionState", "OPML 2.0 <expansionState>", .value(.expansionState)),
        ElementSpec("vertScrollState", "OPML 2.0 <vertScrollState>", .value(.positive)),
        ElementSpec("windowTop", "OPML 2.0 <windowTop>", .value(.integer)),
        ElementSpec("windowLeft", "OPML 2.0 <windowLeft>", .value(.integer)),
        ElementSpec("windowBottom", "OPML 2.0 <windowBottom>", .value(.integer)),
        ElementSpec("windowRight", "OPML 2.0 <windowRight>", .value(.integer)),
        ElementSpec("body", "OPML 2.0 <body>", children: [atLeastOne("outline")]),
        ElementSpec(
            "outline", "OPML 2.0 <outline>",
            attributes: [
                required("text"), attribute("type"), attribute("isComment", .trueFalse),
                attribute("isBreakpoint", .trueFalse), attribute("created", .rfc822), attribute("category"),
                attribute("xmlUrl", .absoluteURI), attribute("htmlUrl", .absoluteURI), attribute("url", .absoluteURI),
                attribute("language", .languageOrUnknown), attribute("title", .plain), attribute("description"),
                attribute("version"),
            ],
            openAttributes: true, children: [many("outline")], check: .opmlOutline),
    ]
}
