import FeedmillModel
import FeedmillSyntax

extension ModuleSet {
    /// Inserts the vocabularies that a channel takes for `metadata`.
    mutating func insert(rssNeeds metadata: Metadata) {
        insert(rssNeedsOfBoth: metadata)
        if let publisher = metadata.publisher, publisher.email == nil { insert(.dublinCore) }
        if RSSLinks.needsID(metadata) { insert(.atom) }
    }

    /// Inserts the vocabularies that an item takes whose language is the channel's.
    mutating func insert(rssNeeds article: borrowing Article) {
        let metadata = article.metadata
        insert(rssNeedsOfBoth: metadata)
        if metadata.rights != nil || metadata.publisher != nil { insert(.dublinCore) }
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
    /// Whether the primary link has a media type, for which `link` has no place.
    var losesType = false
    /// Whether the primary link stands among the others too, with its title or language.
    var repeatsPrimary = false
    /// Whether a link is there for something else than it was sent for.
    var changesRelation: Bool

    /// Whether a channel has an id, which RSS knows nothing of, and which Atom would take.
    static func needsID(_ metadata: Metadata) -> Bool {
        guard let id = IRI.absolute(metadata.id), id == metadata.id else { return false }
        return !id.hasPrefix("tag:") || TagURI.fault(in: id, allowingIRI: true) == nil
    }

    init(_ metadata: Metadata) {
        let all = AtomLinks(metadata)
        let links = all.links
        changesRelation = all.changesRelation
        primary = (metadata.url ?? links.first { $0.isAlternate }?.href).map(IRI.reference)
        var wrotePrimary = false
        for link in links {
            if link.isAlternate, link.href == primary, !wrotePrimary, link.title == nil, link.hreflang == nil {
                wrotePrimary = true
                losesType = link.type != nil
            } else if link.rel == .enclosure, enclosure == nil, link.title == nil, link.hreflang == nil {
                enclosure = link
            } else {
                if link.isAlternate, link.href == primary { repeatsPrimary = true }
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
    var losesURL = false
    var losesMail = false

    init(_ authors: [Person]) {
        let somebody = authors.filter(\.isSomebody)
        if somebody.count == 1, let only = somebody.first, let mail = Self.mail(only) {
            self.mail = mail
            losesURL = only.url != nil
            return
        }
        creators = somebody.compactMap(\.displayName)
        losesURL = somebody.contains { $0.url != nil }
        losesMail = somebody.contains { $0.email != nil }
    }

    var needsDublinCore: Bool { !creators.isEmpty }

    /// `ann@example.org (Ann)`; `nil` without an address.
    static func mail(_ person: Person) -> String? {
        guard let email = person.email, MarkupOutput.isAddress(email) else { return nil }
        guard let name = person.name, !name.isEmpty, name != email else { return email }
        return "\(email) (\(name))"
    }
}
