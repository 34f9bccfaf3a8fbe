package import FeedmillModel
package import FeedmillReader
internal import FeedmillSyntax

extension Metadata {
    /// What a feed, an item or a source element says, decided: which link is the link, which date the date.
    /// - Parameter element: What is large in it goes over to the metadata; of the bodies only the subtitle, and the people stay.
    package init(taking element: inout FeedElement, _ values: inout ValueNormalizer) {
        self.init()
        take(&element, &values)
    }

    /// The same for metadata that are empty so far.
    mutating func take(_ element: inout FeedElement, _ values: inout ValueNormalizer) {
        values.position = element.position
        id = element.id ?? element.guid?.value ?? element.about
        if var sent = element.title.take() ?? element.mediaTitle.take() { title = values.title(taking: &sent) }
        if let index = Self.subtitle(of: element) { subtitle = values.text(taking: &element.bodies[index].text) }
        if var sent = element.info.take() { info = values.text(taking: &sent) }
        if var sent = element.rights.take() { rights = values.text(taking: &sent) }
        language =
            values.language(element.language) ?? values.language(element.markupLanguage)
            ?? values.inheritedLanguage(unless: element.markupLanguage)
        links = values.links(exchange(&element.links, with: []))
        url = Self.primary(of: links) ?? Self.permalink(of: element, &values)
        feedURL = links.first { $0.rel == .`self` }?.href ?? values.url(element.feedURL, in: "the URL of a source")
        tags = values.tags(exchange(&element.tags, with: []))
        addPeople(element.people, &values)
        addDates(element.dates)
        if element.hasRare || element.valid != nil || element.latitude != nil {
            rare = RareMetadata(taking: &element, &values)
        }
        if let answers = Self.answers(of: links), rare.comments?.url == nil {
            var comments = rare.comments ?? Comments()
            comments.url = answers
            rare.comments = comments
        }
    }

    /// RFC 4685 §4: a page with the answers.
    private static func answers(of links: [Link]) -> String? {
        for index in links.indices where links[index].rel == .replies {
            if let type = links[index].type, isPage(type) { return links[index].href }
        }
        return nil
    }

    /// The alternate that a browser can show; else the first alternate.
    private static func primary(of links: [Link]) -> String? {
        var first: Int?
        for index in links.indices where links[index].rel == .alternate {
            if isPage(links[index].type) { return links[index].href }
            first = first ?? index
        }
        return first.flatMap { links[$0].href }
    }

    private static func isPage(_ type: String?) -> Bool {
        guard let sent = type, sent != "text/html" else { return true }
        let type = sent.lowercased()
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml") || type == "html"
            || type == "xhtml"
    }

    /// RSS 2.0: a guid that is a permalink is a URL of the item.
    private static func permalink(of element: FeedElement, _ values: inout ValueNormalizer) -> String? {
        guard let guid = element.guid, guid.isPermalink, URLReference.host(of: guid.value) != nil else { return nil }
        return values.url(guid.value, in: "guid")
    }

    /// Which body is the subtitle: in a feed the first description; in an item only `itunes:subtitle` is one.
    private static func subtitle(of element: borrowing FeedElement) -> Int? {
        if element.kind == .item { return element.firstBody(.itunesSubtitle) }
        return element.firstBody(.summary) ?? element.firstBody(.itunesSubtitle) ?? element.firstBody(.fallback)
    }

    /// Of each role the last date that is understood, else the last that is there: corrections come after what they correct.
    private mutating func addDates(_ dates: [FeedDate]) {
        for index in dates.indices {
            let timestamp = dates[index].timestamp
            switch dates[index].role {
            case .published: if published?.instant == nil || timestamp.instant != nil { published = timestamp }
            case .updated: if updated?.instant == nil || timestamp.instant != nil { updated = timestamp }
            case .created: if created?.instant == nil || timestamp.instant != nil { created = timestamp }
            case .expired: if expired?.instant == nil || timestamp.instant != nil { expired = timestamp }
            }
        }
    }

    private mutating func addPeople(_ people: [FeedPerson], _ values: inout ValueNormalizer) {
        if people.isEmpty { return }
        var fallbacks: [Person] = []
        var owner: Person?
        for person in people {
            switch person.role {
            case .author where person.isFallback: values.forEach(in: person) { fallbacks.add($0) }
            case .author: values.forEach(in: person) { authors.add($0) }
            case .contributor: values.forEach(in: person) { contributors.add($0) }
            case .publisher: publisher = values.person(person) ?? publisher
            case .owner: owner = values.person(person) ?? owner
            }
        }
        if authors.isEmpty { authors = fallbacks }
        if let owner, publisher == nil { publisher = owner }
    }
}
