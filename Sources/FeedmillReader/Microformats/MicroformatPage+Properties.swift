internal import FeedmillHTML
internal import FeedmillModel
internal import FeedmillSyntax

/// How the properties of an `h-feed` and an `h-entry` become a record.
extension MicroformatPage {
    mutating func readProperties(of root: Int, into record: inout FeedElement) {
        let isOld = MicroformatClass.isOld(tree.elements[root])
        let isFeed = record.kind == .feed
        var next = root + 1
        while next < tree.elements[root].end {
            let element = tree.elements[next]
            let kind = MicroformatClass.root(of: element)
            // A feed's posts are not its properties.
            if isFeed, kind == .entry {
                next = element.end
                continue
            }
            for property in MicroformatClass.properties(of: element, isOld: isOld) {
                read(property, at: next, kind, into: &record)
            }
            if element.rel.contains("license"), let href = element["href"]?.trimmed.nilIfEmpty {
                record.addLink(Link(rel: .license, href: resolve(href)))
            }
            // What another thing says is its own.
            next = kind == nil ? next + 1 : element.end
        }
        // Where a post is, before anything else it points at.
        let (pages, others) = (
            record.links.filter { $0.rel == .alternate }, record.links.filter { $0.rel != .alternate }
        )
        record.links = pages + others
    }

    private mutating func read(
        _ property: MicroformatClass.Property, at index: Int, _ kind: MicroformatClass.Root?,
        into record: inout FeedElement
    ) {
        switch property.name {
        case "name":
            if record.title == nil, let words = value(of: index) {
                record.title = FeedText(Text(words), isDeclared: true)
            }
        case "summary":
            if let words = value(of: index) { record.addBody(.summary, text(words, .plain, at: index)) }
        case "content":
            if property.kind == .markup, let markup = markup(of: index) {
                record.addBody(.content, text(markup, .html, at: index))
            } else if let words = value(of: index) {
                record.addBody(.content, text(words, .plain, at: index))
            }
        case "author": if let person = person(at: index, kind) { record.people.append(person) }
        case "category": record.addTag(value(of: index).map { Tag(term: $0) })
        case "url": if let url = url(of: index) { record.addLink(Link(href: url)) }
        case "uid": if let id = url(of: index) { record.id = record.id ?? id }
        case "published": addDate(.published, index, &record)
        case "updated": addDate(.updated, index, &record)
        case "photo", "video", "audio":
            guard let url = url(of: index) else { return }
            if record.kind == .feed {
                if property.name == "photo" { record.rare.logo = url }
            } else {
                record.addLink(Link(rel: .enclosure, href: url, type: tree.elements[index]["type"]))
            }
        case "syndication", "hub", "license":
            if let url = url(of: index) { record.addLink(Link(rel: Link.Relation(rawValue: property.name), href: url)) }
        case "in-reply-to":
            var reply = ReplyReference()
            reply.href = reference(at: index, kind)
            reply.ref = reply.href
            if reply != ReplyReference() { record.rare.inReplyTo.append(reply) }
        default:
            let words = property.kind == .url ? reference(at: index, kind) : value(of: index)
            if let words { record.rare.extensions.append(Extension(name: property.name, namespace: "", value: words)) }
        }
    }

    private mutating func addDate(_ role: FeedDate.Role, _ index: Int, _ record: inout FeedElement) {
        if let date = date(of: index) { record.dates.append(FeedDate(role: role, timestamp: Timestamp(date))) }
    }

    private func text(_ words: String, _ kind: MediaKind, at index: Int) -> FeedText {
        FeedText(Text(words, type: kind, language: language(at: index), base: base), isDeclared: true)
    }

    /// An `h-card`, or words.
    private mutating func person(at index: Int, _ kind: MicroformatClass.Root?) -> FeedPerson? {
        guard kind == .card else {
            return nestedPerson(in: index) ?? value(of: index).map { FeedPerson(role: .author, form: .text($0)) }
        }
        let isOld = MicroformatClass.isOld(tree.elements[index])
        var person = Person()
        for inner in index..<tree.elements[index].end {
            for property in MicroformatClass.properties(of: tree.elements[inner], isOld: isOld)
            where inner > index || property.kind == .url {
                switch property.name {
                case "name": person.name = person.name ?? value(of: inner)
                case "url": person.url = person.url ?? url(of: inner)
                case "email": person.email = person.email ?? url(of: inner)
                default: break
                }
            }
        }
        person.name = person.name ?? value(of: index)
        if person.url == nil, tree.elements[index].name == "a" { person.url = url(of: index) }
        return person == Person() ? nil : FeedPerson(role: .author, form: .parts(person))
    }

    /// hAtom often has the card inside the author.
    private mutating func nestedPerson(in index: Int) -> FeedPerson? {
        let range = (index + 1)..<max(index + 1, tree.elements[index].end)
        guard let card = range.first(where: { MicroformatClass.root(of: tree.elements[$0]) == .card }) else {
            return nil
        }
        return person(at: card, .card)
    }

    /// The reference of a thing that is cited, or of an element.
    private mutating func reference(at index: Int, _ kind: MicroformatClass.Root?) -> String? {
        guard kind != nil, tree.elements[index]["href"] == nil else { return url(of: index) }
        for inner in index..<tree.elements[index].end {
            let properties = MicroformatClass.properties(of: tree.elements[inner], isOld: false)
            if properties.contains(where: { $0.name == "url" }), let url = url(of: inner) { return url }
        }
        return nil
    }

    // MARK: Values of one element (microformats2 parsing, "parsing a p- property" and the others)

    private mutating func value(of index: Int) -> String? {
        let element = tree.elements[index]
        if let words = valueClass(in: index) { return words }
        switch element.name {
        case "abbr", "link": if let title = element["title"]?.trimmed.nilIfEmpty { return title }
        case "data", "input": if let value = element["value"]?.trimmed.nilIfEmpty { return value }
        case "img", "area": if let words = element["alt"]?.trimmed.nilIfEmpty { return words }
        default: break
        }
        return text(of: index)
    }

    private mutating func url(of index: Int) -> String? {
        let element = tree.elements[index]
        let attributes: [String] =
            switch element.name {
            case "a", "area", "link": ["href"]
            case "img", "audio", "source", "iframe": ["src"]
            case "video": ["src", "poster"]
            case "object": ["data"]
            case "abbr": ["title"]
            case "data", "input": ["value"]
            default: []
            }
        for name in attributes {
            if let sent = element[name]?.trimmed.nilIfEmpty { return resolve(sent) }
        }
        return text(of: index).map(resolve)
    }

    private mutating func date(of index: Int) -> String? {
        let element = tree.elements[index]
        if let words = valueClass(in: index) { return words }
        let attribute: String? =
            switch element.name {
            case "time", "ins", "del": "datetime"
            case "abbr": "title"
            case "data", "input": "value"
            default: nil
            }
        return attribute.flatMap { element[$0]?.trimmed.nilIfEmpty } ?? text(of: index)
    }

    /// The value class pattern: parts of the value, marked up one by one.
    private mutating func valueClass(in index: Int) -> String? {
        var parts: [String] = []
        for inner in tree.children(of: index) where parts.count < 8 {
            let element = tree.elements[inner]
            if element.classes.contains("value-title") {
                parts += [element["title"]].compactMap { $0?.trimmed.nilIfEmpty }
            } else if element.classes.contains("value") {
                let machine =
                    element["datetime"] ?? (element.name == "abbr" ? element["title"] : element["value"])
                    ?? element["alt"]
                parts += [machine?.trimmed.nilIfEmpty ?? text(of: inner)].compactMap(\.self)
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
