internal import FeedmillModel

extension FeedElement {
    /// Reads an item of RSS-in-JSON: the elements of RSS 2.0 as members, attributes among them.
    static func rssJSONItem(_ node: JSONNode, _ context: inout JSONReadContext) -> FeedElement {
        read(node, as: .item, &context)
    }

    /// Reads a channel of RSS-in-JSON, without its items.
    static func rssJSON(_ node: JSONNode, _ context: inout JSONReadContext) -> FeedElement {
        read(node, as: .feed, &context)
    }

    private static func read(_ node: JSONNode, as kind: Kind, _ context: inout JSONReadContext) -> FeedElement {
        var record = FeedElement(kind)
        for member in node.members {
            guard let row = rows[member.key] else {
                record.rare.extensions += JSONExtension.extensions(member)
                continue
            }
            // An element that comes several times is an array.
            if case .array(let elements) = member.node.value {
                for element in elements { row(&record, element, &context) }
            } else {
                row(&record, member.node, &context)
            }
        }
        return record
    }

    private static let rows: JSONRows<FeedElement> = [
        "title": { record, node, context in
            if let words = context.text(node, of: "title") { record.title = FeedText(Text(words), isDeclared: false) }
        },
        "link": { record, node, context in
            if let url = context.text(node, of: "link") {
                record.links.append(Link(rel: .alternate, href: context.resolve(url)))
            }
        },
        "description": { record, node, context in record.add(.summary, context.markup(node, of: "description")) },
        "content:encoded": { record, node, context in record.add(.content, context.markup(node, of: "content:encoded"))
        },
        "guid": { record, node, context in
            guard let value = context.text(node, of: "guid") else { return }
            let isPermalink = node["isPermaLink"] ?? node["@isPermaLink"]
            let says = isPermalink.flatMap { node -> String? in
                switch node.value {
                case .bool(let value): value ? "true" : "false"
                case .string(let value): value.lowercased()
                default: nil
                }
            }
            record.guid = RSSGUID(value: value, isPermalink: says != "false")
        },
        "pubDate": { record, node, context in record.add(.published, context.date(node.content, of: "pubDate")) },
        "lastBuildDate": { record, node, context in
            record.add(.updated, context.date(node.content, of: "lastBuildDate"))
        },
        "dc:date": { record, node, context in record.add(.updated, context.date(node.content, of: "dc:date")) },
        "author": { record, node, context in record.add(.author, context.text(node, of: "author")) },
        "dc:creator": { record, node, context in record.add(.author, context.text(node, of: "dc:creator")) },
        "managingEditor": { record, node, context in record.add(.author, context.text(node, of: "managingEditor")) },
        "webMaster": { record, node, context in record.add(.publisher, context.text(node, of: "webMaster")) },
        "category": { record, node, context in
            guard let term = context.text(node, of: "category") else { return }
            let scheme = (node["domain"] ?? node["@domain"]).flatMap { context.string($0, of: "category.domain") }
            record.tags.append(Tag(term: term, scheme: scheme))
        },
        "enclosure": { record, node, context in
            guard context.isObject(node, of: "enclosure"), let url = node["url"] ?? node["@url"],
                let href = context.url(url, of: "enclosure.url")
            else { return }
            var link = Link(rel: .enclosure, href: href)
            link.type = (node["type"] ?? node["@type"]).flatMap { context.string($0, of: "enclosure.type") }
            link.length = (node["length"] ?? node["@length"]).flatMap { context.length($0, of: "enclosure.length") }
            record.links.append(link)
        },
        "comments": { record, node, context in
            guard let url = context.text(node, of: "comments") else { return }
            var comments = record.rare.comments ?? Comments()
            comments.url = context.resolve(url)
            record.rare.comments = comments
        },
        "source": { record, node, context in
            var source = FeedElement(.source)
            if let words = context.text(node, of: "source") { source.title = FeedText(Text(words), isDeclared: false) }
            source.feedURL = (node["url"] ?? node["@url"]).flatMap { context.url($0, of: "source.url") }
            if source != FeedElement(.source) { record.source = [source] }
        },
        "language": { record, node, context in record.language = context.text(node, of: "language") },
        "copyright": { record, node, context in
            if let words = context.text(node, of: "copyright") {
                record.rights = FeedText(Text(words), isDeclared: false)
            }
        },
        "generator": { record, node, context in
            if let name = context.text(node, of: "generator") { record.rare.generator = Generator(name: name) }
        },
        "docs": { record, node, context in
            if let url = context.text(node, of: "docs") { record.rare.docs = context.resolve(url) }
        },
        "ttl": { record, node, context in
            if let minutes = context.integer(node.content, of: "ttl") { record.rare.ttl = minutes }
        },
        "image": { record, node, context in
            guard context.isObject(node, of: "image") else { return }
            var image = FeedImage()
            image.url = node["url"].flatMap { context.url($0, of: "image.url") }
            image.title = node["title"].flatMap { context.string($0, of: "image.title") }
            image.link = node["link"].flatMap { context.url($0, of: "image.link") }
            image.description = node["description"].flatMap { context.string($0, of: "image.description") }
            image.width = node["width"].flatMap { context.length($0, of: "image.width") }
            image.height = node["height"].flatMap { context.length($0, of: "image.height") }
            if image != FeedImage() { record.rare.image = image }
        },
        "cloud": { record, node, context in
            guard context.isObject(node, of: "cloud") else { return }
            var cloud = Cloud()
            cloud.domain = node["domain"].flatMap { context.string($0, of: "cloud.domain") }
            cloud.port = node["port"].flatMap { context.integer($0, of: "cloud.port") }
            cloud.path = node["path"].flatMap { context.string($0, of: "cloud.path") }
            cloud.registerProcedure = node["registerProcedure"].flatMap {
                context.string($0, of: "cloud.registerProcedure")
            }
            cloud.protocol = node["protocol"].flatMap { context.string($0, of: "cloud.protocol") }
            if cloud != Cloud() { record.rare.cloud = cloud }
        },
        "skipHours": { record, node, context in
            for hour in node["hour"]?.elements ?? node.elements {
                if let hour = context.integer(hour, of: "skipHours") { record.rare.skipHours.append(hour) }
            }
        },
        "skipDays": { record, node, context in
            for day in node["day"]?.elements ?? node.elements {
                if let day = context.string(day, of: "skipDays") { record.rare.skipDays.append(day) }
            }
        },
    ]

    private mutating func add(_ role: FeedPerson.Role, _ text: String?) {
        if let text { people.append(FeedPerson(role: role, form: .text(text))) }
    }
}

extension JSONNode {
    /// The text of an element that has attributes as well.
    fileprivate var content: JSONNode {
        for key in ["#value", "#text", "_", "$t", "value", "content"] {
            if let node = self[key] { return node }
        }
        return self
    }

    fileprivate var elements: [JSONNode] {
        switch value {
        case .array(let elements): elements
        case .object, .null: []
        case .bool, .number, .string: [self]
        }
    }
}

extension JSONReadContext {
    fileprivate mutating func text(_ node: JSONNode, of key: String) -> String? { string(node.content, of: key) }

    fileprivate mutating func markup(_ node: JSONNode, of key: String) -> FeedText? {
        words(node.content, of: key).map { FeedText(Text($0, type: .html, base: base), isDeclared: false) }
    }
}
