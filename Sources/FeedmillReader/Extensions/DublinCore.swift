internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// Dublin Core elements 1.1 and the DCMI terms that feeds use.
    static let dublinCore: ElementRows<FeedElement> = [
        .dc("title") { record, element, context in
            record.setTitle(AtomText.read(element, default: .plain, &context))
        },
        .dc("creator") { record, element, context in record.addPerson(.author, element, &context) },
        .dc("author") { record, element, context in record.addPerson(.author, element, &context) },
        .dc("contributor") { record, element, context in record.addPerson(.contributor, element, &context) },
        .dc("publisher") { record, element, context in record.addPerson(.publisher, element, &context) },
        .dc("subject") { record, element, _ in record.addTag(AtomCategory.read(element)) },
        .dc("description") { record, element, context in
            record.addBody(.summary, AtomText.read(element, default: .html, &context))
        },
        .dc("date") { record, element, context in record.addDate(.updated, element, &context) },
        .dc("language") { record, element, _ in
            if record.language == nil { record.language = element.textTrimmed.nilIfEmpty }
        },
        .dc("rights") { record, element, context in
            let rights = AtomText.read(element, default: .plain, &context)
            if record.rights == nil, !rights.text.value.isEmpty { record.rights = rights }
        },
        .dcterms("created") { record, element, context in record.addDate(.created, element, &context) },
        .dcterms("issued") { record, element, context in record.addDate(.published, element, &context) },
        .dcterms("modified") { record, element, context in record.addDate(.updated, element, &context) },
        .dcterms("valid") { record, element, _ in record.valid = element.textTrimmed.nilIfEmpty },
    ]
}
