internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// RFC 4287 §4.1 and §4.2, and the names Atom 0.1 to 0.3 had.
    static let atom: ElementRows<FeedElement> = [
        .core("id") { record, element, context in
            let id = element.textTrimmed
            if id.isEmpty { record.hasEmptyID = true } else { record.id = context.identifier(id, at: element) }
        },
        .core("title") { record, element, context in
            record.setTitle(AtomText.read(element, default: .plain, &context))
        },
        .core("subtitle") { record, element, context in
            record.addBody(.summary, AtomText.read(element, default: .plain, &context))
        },
        .core("tagline") { record, element, context in
            record.addBody(.summary, AtomText.read(element, default: .plain, &context))
        },
        .core("info") { record, element, context in
            record.info = AtomText.read(element, default: .plain, &context)
        },
        .core("rights") { record, element, context in
            record.rights = AtomText.read(element, default: .plain, &context)
        },
        .core("summary") { record, element, context in
            record.addBody(.summary, AtomText.read(element, default: .plain, &context))
        },
        .core("content") { record, element, context in
            var content = AtomText.read(element, default: .plain, &context)
            content.text.src = context.url(.src, of: element)
            record.addBody(.content, content)
        },
        .core("link") { record, element, context in
            guard let link = AtomLink.read(element, &context) else { return }
            let leadsToReplies = link.rel == .replies
            record.addLink(consume link)
            if leadsToReplies { record.countReplies(behind: element, &context) }
        },
        .core("author") { record, element, context in record.addPerson(.author, element, &context) },
        .core("contributor") { record, element, context in record.addPerson(.contributor, element, &context) },
        .core("category") { record, element, _ in record.addTag(AtomCategory.read(element)) },
        .core("published") { record, element, context in record.addDate(.published, element, &context) },
        .core("issued") { record, element, context in record.addDate(.published, element, &context) },
        .core("updated") { record, element, context in record.addDate(.updated, element, &context) },
        .core("modified") { record, element, context in record.addDate(.updated, element, &context) },
        .core("created") { record, element, context in record.addDate(.created, element, &context) },
        .core("generator") { record, element, context in
            var generator = record.rare.generator ?? Generator()
            generator.name = element.textTrimmed.nilIfEmpty ?? generator.name
            generator.url = AtomLink.reference(of: element, &context) ?? generator.url
            generator.version = element.value(of: .version) ?? generator.version
            record.rare.generator = generator == Generator() ? nil : generator
        },
        .core("icon") { record, element, context in record.rare.icon = context.url(in: element) },
        .core("logo") { record, element, context in
            // CDF has icons as logos of a style.
            guard let url = context.url(.href, of: element) ?? context.url(in: element) else { return }
            if element.value(of: .style)?.lowercased() == "icon" {
                record.rare.icon = url
            } else {
                record.rare.logo = url
            }
        },
        .core("source") { record, element, context in
            if record.kind == .item, let source = AtomSource.read(element, &context) { record.source = [source] }
        },
    ]
}
