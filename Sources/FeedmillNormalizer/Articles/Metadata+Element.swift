package import FeedmillModel
package import FeedmillReader
internal import FeedmillSyntax

extension Metadata {
    /// What a feed, an item or a source element says, decided: which link is the link, which date the date.
    package init(_ element: FeedElement, _ values: inout ValueNormalizer) {
        self.init()
        values.position = element.position
        id = element.id ?? element.guid?.value ?? element.about
        if let sent = element.title ?? element.mediaTitle {
            title = values.title(sent.text, isDeclared: sent.isDeclared)
        }
        subtitle = Self.subtitle(of: element, &values)
        info = element.info.map { values.text($0.text, isDeclared: $0.isDeclared) }
        rights = element.rights.map { values.text($0.text, isDeclared: $0.isDeclared) }
        language =
            values.language(element.language) ?? values.language(element.markupLanguage)
            ?? values.inheritedLanguage(unless: element.markupLanguage)
        links = values.links(element.links)
        url = Self.primary(of: links) ?? Self.permalink(of: element, &values)
        feedURL = links.first { $0.rel == .`self` }?.href ?? values.url(element.feedURL, in: "the URL of a source")
        tags = values.tags(element.tags)
        addPeople(element.people, &values)
        published = Self.date(.published, of: element)
        updated = Self.date(.updated, of: element)
        created = Self.date(.created, of: element)
        expired = Self.date(.expired, of: element)
        if element.hasRare || element.valid != nil || element.latitude != nil { rare = RareMetadata(element, &values) }
        if let answers = Self.answers(of: links), rare.comments?.url == nil {
            var comments = rare.comments ?? Comments()
            comments.url = answers
            rare.comments = comments
        }
    }

    /// RFC 4685 §4: a page with the answers.
    private static func answers(of links: [Link]) -> String? {
        links.first { $0.rel == .replies && $0.type.map(isPage) ?? false }?.href
    }

    /// The alternate that a browser can show; else the first alternate.
    private static func primary(of links: [Link]) -> String? {
        let alternates = links.filter { $0.rel == .alternate }
        return (alternates.first { isPage($0.type) } ?? alternates.first)?.href
    }

    private static func isPage(_ type: String?) -> Bool {
        if type == nil || type == "text/html" { return true }
        guard let type = type?.lowercased() else { return true }
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml") || type == "html"
            || type == "xhtml"
    }

    /// RSS 2.0: a guid that is a permalink is a URL of the item.
    private static func permalink(of element: FeedElement, _ values: inout ValueNormalizer) -> String? {
        guard let guid = element.guid, guid.isPermalink, URLReference.host(of: guid.value) != nil else { return nil }
        return values.url(guid.value, in: "guid")
    }

    /// In a feed the first description; in an item only `itunes:subtitle` is one.
    private static func subtitle(of element: FeedElement, _ values: inout ValueNormalizer) -> Text? {
        let roles: [FeedBody.Role] = element.kind == .item ? [.itunesSubtitle] : [.summary, .itunesSubtitle, .fallback]
        for role in roles {
            if let body = element.bodies.first(where: { $0.role == role }) {
                return values.text(body.text.text, isDeclared: body.text.isDeclared)
            }
        }
        return nil
    }

    /// The last date that is understood, else the last that is there: corrections come after what they correct.
    private static func date(_ role: FeedDate.Role, of element: FeedElement) -> Timestamp? {
        let dates = element.dates.lazy.filter { $0.role == role }.map(\.timestamp)
        return dates.last { $0.instant != nil } ?? dates.last
    }

    private mutating func addPeople(_ people: [FeedPerson], _ values: inout ValueNormalizer) {
        if people.isEmpty { return }
        var fallbacks: [Person] = []
        var owner: Person?
        for person in people {
            switch person.role {
            case .author where person.isFallback: values.people(person).forEach { fallbacks.add($0) }
            case .author: values.people(person).forEach { authors.add($0) }
            case .contributor: values.people(person).forEach { contributors.add($0) }
            case .publisher: publisher = values.person(person) ?? publisher
            case .owner: owner = values.person(person) ?? owner
            }
        }
        if authors.isEmpty { authors = fallbacks }
        if publisher == nil { publisher = owner }
    }
}
