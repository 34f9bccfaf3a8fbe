internal import FeedmillModel
internal import FeedmillSyntax

/// A subscription list as a feed: an item for every outline that leads somewhere, in the folders it lies in.
extension FeedElement {
    /// What is in `head`.
    init(_ list: OPML) {
        self.init(.feed)
        if let title = list.title { setTitle(FeedText(Text(title), isDeclared: true)) }
        addDate(.created, list.created)
        addDate(.updated, list.modified)
        if let owner = list.owner { people.append(FeedPerson(role: .author, form: .parts(owner))) }
        if let docs = list.docs { rare.docs = docs }
        for pair in list.head.pairs {
            rare.extensions.append(Extension(name: pair.name, namespace: "", value: pair.value))
        }
    }

    /// The subscriptions of a list, in document order.
    static func items(of list: OPML) -> [FeedElement] {
        var items: [FeedElement] = []
        for outline in list.outlines { collect(outline, in: [], into: &items) }
        return items
    }

    private static func collect(_ outline: OPML.Outline, in folders: [String], into items: inout [FeedElement]) {
        if let item = FeedElement(outline, in: folders) { items.append(item) }
        if outline.children.isEmpty { return }
        let inner = folders + [outline.text].compactMap { $0?.trimmed.nilIfEmpty }
        for child in outline.children { collect(child, in: inner, into: &items) }
    }

    /// `nil` for a folder, and for words that lead nowhere.
    private init?(_ outline: OPML.Outline, in folders: [String]) {
        self.init(.item)
        var rest = Attributes()
        for pair in outline.attributes.pairs {
            guard let value = pair.value.trimmed.nilIfEmpty else { continue }
            switch pair.name {
            case "text": title = FeedText(Text(value), isDeclared: true)
            case "title": if outline.attributes["text"] == nil { title = FeedText(Text(value), isDeclared: true) }
            case "xmlUrl": feedURL = value
            case "htmlUrl": addLink(Link(href: value))
            case "url": if outline.pageURL == nil { addLink(Link(href: value)) }
            case "description": addBody(.summary, FeedText(Text(value), isDeclared: false))
            case "language": language = value.lowercased() == "unknown" ? nil : value
            case "created": addDate(.created, Timestamp(value))
            case "category":
                // Slash-delimited paths, parted by commas.
                tags += value.split(separator: ",").compactMap { String($0).trimmed.nilIfEmpty }.map { Tag(term: $0) }
            case "type" where value.lowercased() == "rss": break
            default: rest.pairs.append(pair)
            }
        }
        if feedURL == nil, links.isEmpty { return nil }
        id = feedURL ?? links.first?.href
        tags = folders.map { Tag(term: $0) } + tags
        if !rest.isEmpty { rare.extensions.append(Extension(name: "outline", namespace: "", attributes: rest)) }
    }

    private mutating func addDate(_ role: FeedDate.Role, _ timestamp: Timestamp?) {
        if let timestamp { dates.append(FeedDate(role: role, timestamp: timestamp)) }
    }
}
