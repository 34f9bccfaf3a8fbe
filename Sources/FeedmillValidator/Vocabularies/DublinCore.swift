/// Dublin Core 1.1 and DCMI terms. They may repeat and stand anywhere.
extension ElementSpec {
    static let dublinCore: [ElementSpec] =
        properties.map { ElementSpec("dc:\($0)", "Dublin Core 1.1", .value(.plain), openAttributes: true) } + [
            ElementSpec("dc:date", "Dublin Core 1.1: date", .value(.w3cdtf), openAttributes: true),
            ElementSpec("dc:language", "Dublin Core 1.1: language", .value(.language), openAttributes: true),
            ElementSpec("dc:description", "Dublin Core 1.1: description", .value(.html), openAttributes: true),
        ]
        + terms.map { ElementSpec("dcterms:\($0)", "DCMI Metadata Terms", .value(.any), openAttributes: true) }
        + dates.map { ElementSpec("dcterms:\($0)", "DCMI Metadata Terms", .value(.period), openAttributes: true) }

    fileprivate static let properties = [
        "contributor", "coverage", "creator", "format", "identifier", "publisher", "relation", "rights", "source",
        "subject", "title", "type",
    ]

    fileprivate static let dates = [
        "available", "created", "date", "dateAccepted", "dateCopyrighted", "dateSubmitted", "issued", "modified",
    ]

    fileprivate static let terms = [
        "abstract", "accessRights", "accrualMethod", "accrualPeriodicity", "accrualPolicy", "alternative", "audience",
        "bibliographicCitation", "conformsTo", "contributor", "coverage", "creator", "description", "educationLevel",
        "extent", "format", "hasFormat", "hasPart", "hasVersion", "identifier", "instructionalMethod", "isFormatOf",
        "isPartOf", "isReferencedBy", "isReplacedBy", "isRequiredBy", "isVersionOf", "language", "license", "mediator",
        "medium", "provenance", "publisher", "references", "relation", "replaces", "requires", "rights",
        "rightsHolder", "source", "spatial", "subject", "tableOfContents", "temporal", "title", "type", "valid",
    ]
}

extension ExtensionRule {
    static let dublinCore: [ExtensionRule] =
        [ExtensionRule(.feed, optional("dc:date")), ExtensionRule(.everywhere, many("dc:date"))]
        + [ExtensionRule(.feed, optional("dc:language")), ExtensionRule(.everywhere, many("dc:language"))]
        + (ElementSpec.properties + ["description"]).map { ExtensionRule(.everywhere, many("dc:\($0)")) }
        + (ElementSpec.terms + ElementSpec.dates).map { ExtensionRule(.everywhere, many("dcterms:\($0)")) }
}
