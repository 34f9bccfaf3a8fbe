/// FeedSync 1.0.
extension ElementSpec {
    static let feedSync: [ElementSpec] = [
        ElementSpec(
            "sx:sharing", "FeedSync 1.0 sx:sharing",
            attributes: [attribute("since", .rfc3339), attribute("until", .rfc3339), attribute("expires", .rfc3339)],
            children: [many("sx:related")], check: .feedSyncSharing),
        ElementSpec(
            "sx:related", "FeedSync 1.0 sx:related", .empty,
            attributes: [
                required("link", .absoluteURI), attribute("title", .plainNonblank),
                required("type", .choice(["complete", "aggregated"], .invalidFeedsyncRelatedType)),
            ]),
        ElementSpec(
            "sx:sync", "FeedSync 1.0 sx:sync",
            attributes: [
                required("id", .urnSpecificString), required("updates", .positive31), attribute("deleted", .trueFalse),
                attribute("noconflicts", .trueFalse),
            ],
            children: [atLeastOne("sx:history"), optional("sx:conflicts")], check: .feedSync),
        ElementSpec(
            "sx:history", "FeedSync 1.0 sx:history", .empty,
            attributes: [
                required("sequence", .positive31), attribute("when", .rfc3339), attribute("by", .urnSpecificString),
            ],
            check: .feedSyncHistory),
        ElementSpec("sx:conflicts", "FeedSync 1.0 sx:conflicts", .anything),
    ]
}

extension ExtensionRule {
    static let feedSync: [ExtensionRule] = [
        ExtensionRule(.feed, optional("sx:sharing")), ExtensionRule(.item, optional("sx:sync")),
    ]
}
