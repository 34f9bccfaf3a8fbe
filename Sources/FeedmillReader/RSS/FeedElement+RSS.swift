internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// RSS 2.0 (rssboard.org/rss-specification) and what 0.91 to 0.94 and their publishers had beside it.
    static let rss: ElementRows<FeedElement> = [
        .core("channel") { record, element, context in
            // A channel in an item or a source is somebody else's.
            if record.kind != .feed { return }
            record.readAttributes(of: element, &context)
            record.markupLanguage = context.language(of: element) ?? record.markupLanguage
            record.readChildren(of: element, &context)
        },
        .core("description") { record, element, context in
            record.addBody(.summary, AtomText.read(element, default: .html, &context))
        },
        .core("body") { record, element, context in
            record.addBody(.content, AtomText.read(element, default: .html, &context))
        },
        .core("fullitem") { record, element, context in
            record.addBody(.content, AtomText.read(element, default: .html, &context))
        },
        .core("prodlink") { record, element, context in
            record.addBody(.content, AtomText.read(element, default: .html, &context))
        },
        .core("guid") { record, element, context in
            let id = element.textTrimmed
            if id.isEmpty { return record.hasEmptyID = true }
            let isPermalink = element.value(of: .isPermaLink)?.lowercased() != "false"
            record.guid = RSSGUID(
                value: isPermalink ? context.identifier(id, at: element) : id, isPermalink: isPermalink)
        },
        .core("enclosure") { record, element, context in record.addLink(AtomLink.enclosure(element, &context)) },
        .core("comments") { record, element, context in
            guard let url = context.url(in: element) else { return }
            record.editComments { $0.url = url }
        },
        .core("pubDate") { record, element, context in record.addDate(.published, element, &context) },
        .core("lastBuildDate") { record, element, context in record.addDate(.updated, element, &context) },
        .core("expirationDate") { record, element, context in record.addDate(.expired, element, &context) },
        .core("managingEditor") { record, element, context in record.addPerson(.author, element, &context) },
        .core("webMaster") { record, element, context in record.addPerson(.publisher, element, &context) },
        .core("copyright") { record, element, context in
            record.rights = AtomText.read(element, default: .plain, &context)
        },
        .core("language") { record, element, _ in
            if let language = element.textTrimmed.nilIfEmpty { record.language = language }
        },
        .core("keywords") { record, element, _ in record.tags += AtomCategory.list(element) },
        .core("tags") { record, element, _ in record.tags += AtomCategory.list(element) },
        .core("docs") { record, element, context in record.rare.docs = context.url(in: element) },
        .core("cloud") { record, element, context in record.rare.cloud = RSSCloud.read(element, &context) },
        .core("ttl") { record, element, context in
            if let minutes = context.number(element.text, of: "ttl", at: element) { record.rare.ttl = minutes }
        },
        .core("image") { record, element, context in RSSImage.read(element, into: &record, &context) },
        .core("textInput") { record, element, context in RSSTextInput.read(element, into: &record, &context) },
        .core("skipHours") { record, element, context in
            for child in element.children {
                if let hour = context.number(child.text, of: "an hour to skip", at: child) {
                    record.rare.skipHours.append(hour)
                }
            }
        },
        .core("skipDays") { record, element, _ in
            record.rare.skipDays += element.children.compactMap { $0.textTrimmed.nilIfEmpty }
        },
        .core("newLocation") { record, element, context in
            // A redirect document is nothing but this.
            if record.kind == .feed, let url = context.url(in: element) { record.rare.movedTo = url }
        },
    ]
}
