/// Modules of RSS 2.0's first years, and licences.
extension ElementSpec {
    static let userLand: [ElementSpec] = [
        ElementSpec("blogChannel:blogRoll", "blogChannel module", .value(.absoluteURI)),
        ElementSpec("blogChannel:mySubscriptions", "blogChannel module", .value(.absoluteURI)),
        ElementSpec("blogChannel:blink", "blogChannel module", .value(.absoluteURI)),
        ElementSpec("blogChannel:changes", "blogChannel module", .value(.absoluteURI)),
        ElementSpec("creativeCommons:license", "creativeCommons RSS module", .value(.absoluteURI)),
        ElementSpec(
            "cc:license", "Creative Commons RSS 1.0 module", .empty,
            attributes: [required("rdf:resource", .absoluteURI)], openAttributes: true),
        ElementSpec("cc:License", "Creative Commons RSS 1.0 module", .anything),
        ElementSpec("cc:Work", "Creative Commons RSS 1.0 module", .anything),
    ]
}

extension ExtensionRule {
    static let userLand: [ExtensionRule] = [
        ExtensionRule([.rssChannel, .rdfChannel], optional("blogChannel:blogRoll")),
        ExtensionRule([.rssChannel, .rdfChannel], optional("blogChannel:mySubscriptions")),
        ExtensionRule([.rssChannel, .rdfChannel], optional("blogChannel:blink")),
        ExtensionRule([.rssChannel, .rdfChannel], optional("blogChannel:changes")),
        ExtensionRule(.feedOrItem, many("creativeCommons:license")),
        ExtensionRule(.feedOrItem, many("cc:license")),
        ExtensionRule([.rdfRoot, .feedOrItem], many("cc:License")),
        ExtensionRule([.rdfRoot, .feedOrItem], many("cc:Work")),
    ]
}
