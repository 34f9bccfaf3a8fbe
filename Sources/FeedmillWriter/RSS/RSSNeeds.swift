import FeedmillModel

extension ModuleSet {
    /// Inserts the vocabularies that a channel takes for `metadata`.
    mutating func insert(rssNeeds metadata: Metadata) {
        insert(rssNeedsOfBoth: metadata)
        if let publisher = metadata.publisher, publisher.email == nil { insert(.dublinCore) }
        if RSSLinks.needsID(metadata) { insert(.atom) }
    }

    /// Inserts the vocabularies that an item takes.
    mutating func insert(rssNeeds article: Article, in channelLanguage: String?) {
        let metadata = article.metadata
        insert(rssNeedsOfBoth: metadata)
        if metadata.rights != nil || metadata.publisher != nil { insert(.dublinCore) }
        if let language = metadata.language, language != channelLanguage { insert(.dublinCore) }
        if metadata.updated != nil { insert(.atom) }
        if !article.content.isEmpty { insert(.content) }
        if metadata.hasRare, metadata.rare.standInThumbnail != nil { insert(.media) }
    }

    private mutating func insert(rssNeedsOfBoth metadata: Metadata) {
        if !metadata.contributors.isEmpty || RSSAuthors(metadata.authors).needsDublinCore { insert(.dublinCore) }
        if metadata.created != nil { insert(.dublinCoreTerms) }
        if !RSSLinks(metadata).atom.isEmpty { insert(.atom) }
        if metadata.hasRare { insert(neededBy: metadata.rare) }
    }
}

/// Which of the links go where in RSS.
struct RSSLinks {
    /// `link`.
    var primary: String?
    /// `enclosure`; one of them, as nearly every reader takes only one.
    var enclosure: Link?
    /// `atom:link`, everything else.
    var atom: [Link] = []

    /// Whether a channel has an id that is none of its addresses.
    static func needsID(_ metadata: Metadata) -> Bool {
        metadata.id != nil && metadata.id != metadata.url && metadata.id != metadata.feedURL
    }

    init(_ metadata: Metadata) {
        let links = AtomLinks(metadata).links
        primary = (metadata.url ?? links.first { $0.isAlternate }?.href).map(IRI.reference)
        var wrotePrimary = false
        for link in links {
            if link.isAlternate, link.href == primary, !wrotePrimary, link.title == nil, link.hreflang == nil {
                wrotePrimary = true
            } else if link.rel == .enclosure, enclosure == nil, link.title == nil, link.hreflang == nil {
                enclosure = link
            } else {
                atom.append(link)
            }
        }
    }
}

/// How the authors of a channel or item are written: RSS has room for one, with an address.
struct RSSAuthors {
    /// `author` or `managingEditor`: an address, with the name behind it.
    var mail: String?
    /// `dc:creator`.
    var creators: [String] = []
    var losesAddress = false

    init(_ authors: [Person]) {
        let somebody = authors.filter(\.isSomebody)
        if somebody.count == 1, let only = somebody.first, let mail = Self.mail(only) {
            self.mail = mail
            losesAddress = only.url != nil
            return
        }
        creators = somebody.compactMap(\.displayName)
        losesAddress = somebody.contains { $0.url != nil || ($0.email != nil && $0.name != nil) }
    }

    var needsDublinCore: Bool { !creators.isEmpty }

    /// `ann@example.org (Ann)`; `nil` without an address.
    static func mail(_ person: Person) -> String? {
        guard let email = person.email, MarkupOutput.isAddress(email) else { return nil }
        guard let name = person.name, !name.isEmpty, name != email else { return email }
        return "\(email) (\(name))"
    }
}
