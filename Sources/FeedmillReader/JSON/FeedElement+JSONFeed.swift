internal import FeedmillModel

extension FeedElement {
    /// Reads an item of a JSON Feed (version 1.1, "Items"). Nothing but a missing object loses it.
    static func jsonFeedItem(_ node: JSONNode, _ context: inout JSONReadContext) -> FeedElement {
        var record = FeedElement(.item)
        record.read(node, jsonFeedCommon, jsonFeedItem, &context)
        if record.id == nil { context.report("feed/missing", "an item without an id", at: node) }
        return record
    }

    /// Reads what is in a JSON Feed beside its items (version 1.1, "Top-level").
    static func jsonFeed(_ node: JSONNode, _ context: inout JSONReadContext) -> FeedElement {
        var record = FeedElement(.feed)
        record.read(node, jsonFeedCommon, jsonFeedTop, &context)
        return record
    }

    private mutating func read(
        _ node: JSONNode, _ common: JSONRows<FeedElement>, _ own: JSONRows<FeedElement>,
        _ context: inout JSONReadContext
    ) {
        for member in node.members {
            if let row = own[member.key] ?? common[member.key] {
                row(&self, member.node, &context)
            } else {
                rare.extensions += JSONExtension.extensions(member)
            }
        }
        // Version 1.0 has one author; 1.1 has several, and they count.
        if node["authors"].map({ $0.value == .null }) ?? true, let author = node["author"] {
            JSONFeedAuthor.read(author, of: "author", into: &self, &context)
        }
    }

    private static let jsonFeedCommon: JSONRows<FeedElement> = [
        "title": { record, node, context in record.title = .plain(context.words(node, of: "title")) },
        "authors": { record, node, context in
            for (index, author) in context.list(node, of: "authors").enumerated() {
                JSONFeedAuthor.read(author, of: "authors[\(index)]", into: &record, &context)
            }
        },
        "author": { _, _, _ in },
        "language": { record, node, context in record.language = context.string(node, of: "language") },
    ]

    private static let jsonFeedTop: JSONRows<FeedElement> = [
        "version": { _, _, _ in },
        "home_page_url": { record, node, context in
            record.addLink(.alternate, node, of: "home_page_url", &context)
        },
        "feed_url": { record, node, context in record.addLink(.self, node, of: "feed_url", &context) },
        "next_url": { record, node, context in record.addLink(.next, node, of: "next_url", &context) },
        "description": { record, node, context in
            record.add(.summary, .plain(context.words(node, of: "description")))
        },
        "user_comment": { record, node, context in record.info = .plain(context.words(node, of: "user_comment")) },
        "icon": { record, node, context in
            guard let url = context.url(node, of: "icon") else { return }
            record.rare.image = FeedImage()
            record.rare.image?.url = url
        },
        "favicon": { record, node, context in
            guard let url = context.url(node, of: "favicon") else { return }
            record.rare.icon = url
        },
        "hubs": { record, node, context in
            for (index, hub) in context.list(node, of: "hubs").enumerated() {
                guard context.isObject(hub, of: "hubs[\(index)]"), let url = hub["url"] else { continue }
                record.addLink(.hub, url, of: "hubs[\(index)].url", &context)
            }
        },
    ]

    private static let jsonFeedItem: JSONRows<FeedElement> = [
        // "Some feeds have numbers as ids": the digits are the id.
        "id": { record, node, context in record.id = context.string(node, of: "id") },
        "url": { record, node, context in record.addLink(.alternate, node, of: "url", &context) },
        "external_url": { record, node, context in record.addLink(.related, node, of: "external_url", &context) },
        "content_html": { record, node, context in
            record.add(.content, .html(context.words(node, of: "content_html"), base: context.base))
        },
        "content_text": { record, node, context in
            record.add(.content, .plain(context.words(node, of: "content_text")))
        },
        "summary": { record, node, context in record.add(.summary, .plain(context.words(node, of: "summary"))) },
        "image": { record, node, context in
            guard let url = context.url(node, of: "image") else { return }
            record.rare.image = FeedImage()
            record.rare.image?.url = url
        },
        "date_published": { record, node, context in record.add(.published, context.date(node, of: "date_published")) },
        "date_modified": { record, node, context in record.add(.updated, context.date(node, of: "date_modified")) },
        "tags": { record, node, context in
            for (index, tag) in context.list(node, of: "tags").enumerated() {
                if let term = context.string(tag, of: "tags[\(index)]") { record.tags.append(Tag(term: term)) }
            }
        },
        "attachments": { record, node, context in
            for (index, attachment) in context.list(node, of: "attachments").enumerated() {
                JSONFeedAttachment.read(attachment, of: "attachments[\(index)]", into: &record, &context)
            }
        },
    ]
}
