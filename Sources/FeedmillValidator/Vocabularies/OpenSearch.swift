/// OpenSearch 1.1: description documents, and response elements in feeds.
extension ElementSpec {
    static let openSearch: [ElementSpec] = [
        ElementSpec(
            "opensearch:OpenSearchDescription", "OpenSearch 1.1",
            children: [
                one("opensearch:ShortName"), one("opensearch:Description"), atLeastOne("opensearch:Url"),
                optional("opensearch:Contact"), optional("opensearch:Tags"), optional("opensearch:LongName"),
                many("opensearch:Image"), many("opensearch:Query"), optional("opensearch:Developer"),
                optional("opensearch:Attribution"), optional("opensearch:SyndicationRight"),
                optional("opensearch:AdultContent"), many("opensearch:Language"), many("opensearch:InputEncoding"),
                many("opensearch:OutputEncoding"),
            ],
            check: .openSearch),
        ElementSpec("opensearch:ShortName", clause("ShortName"), .value(.plainUpTo(16))),
        ElementSpec("opensearch:LongName", clause("LongName"), .value(.plainUpTo(48))),
        ElementSpec("opensearch:Description", clause("Description"), .value(.plainUpTo(1024))),
        ElementSpec("opensearch:Tags", clause("Tags"), .value(.plainUpTo(256))),
        ElementSpec("opensearch:Contact", clause("Contact"), .value(.looseMailbox)),
        ElementSpec("opensearch:Developer", clause("Developer"), .value(.plainUpTo(64))),
        ElementSpec("opensearch:Attribution", clause("Attribution"), .value(.plainUpTo(256))),
        ElementSpec(
            "opensearch:Image", clause("Image"), .value(.absoluteURI),
            attributes: [
                attribute("height", .nonNegative), attribute("width", .nonNegative), attribute("type", .mediaType),
            ]),
        ElementSpec(
            "opensearch:Url", clause("Url"), .empty,
            attributes: [
                required("type", .mediaType), required("template", .urlTemplate), attribute("indexOffset", .integer),
                attribute("pageOffset", .integer), attribute("rel"), attribute("method"),
            ]),
        ElementSpec(
            "opensearch:Query", clause("Query"), .empty,
            attributes: [
                required("role", .queryRole), attribute("title", .plainUpTo(256)),
                attribute("totalResults", .nonNegative),
                attribute("searchTerms", .urlEncoded), attribute("count", .nonNegative),
                attribute("startIndex", .integer),
                attribute("startPage", .integer), attribute("language", .languageOrAny),
                attribute("inputEncoding", .charsetName), attribute("outputEncoding", .charsetName),
            ]),
        ElementSpec(
            "opensearch:SyndicationRight", clause("SyndicationRight"),
            .value(.choiceAnyCase(["open", "limited", "private", "closed"], .invalidSyndicationRight))),
        ElementSpec(
            "opensearch:AdultContent", clause("AdultContent"),
            .value(.choiceAnyCase(["true", "false", "0", "1", "yes", "no"], .invalidAdultContent))),
        ElementSpec("opensearch:Language", clause("Language"), .value(.languageOrAny)),
        ElementSpec("opensearch:InputEncoding", clause("InputEncoding"), .value(.charsetName)),
        ElementSpec("opensearch:OutputEncoding", clause("OutputEncoding"), .value(.charsetName)),
        ElementSpec("opensearch:totalResults", clause("totalResults"), .value(.nonNegative)),
        ElementSpec("opensearch:startIndex", clause("startIndex"), .value(.integer)),
        ElementSpec("opensearch:itemsPerPage", clause("itemsPerPage"), .value(.nonNegative)),
    ]

    private static func clause(_ name: String) -> String { "OpenSearch 1.1 \(name)" }
}

extension ExtensionRule {
    static let openSearch: [ExtensionRule] = [
        ExtensionRule(.feed, optional("opensearch:totalResults")),
        ExtensionRule(.feed, optional("opensearch:startIndex")),
        ExtensionRule(.feed, optional("opensearch:itemsPerPage")), ExtensionRule(.feed, many("opensearch:Query")),
    ]
}
