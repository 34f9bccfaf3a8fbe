import FeedmillModel
import FeedmillSyntax

/// The links of an Atom feed or entry: hrefs that are IRI references, relations that are relations, and one
/// `alternate` for each pair of type and hreflang (RFC 4287 §4.1.1, §4.1.2, §4.2.7).
struct AtomLinks {
    private(set) var links: [Link] = []
    private(set) var hasAlternate = false
    /// Whether a link is there for something else than it was sent for.
    private(set) var changesRelation = false
    /// Keys of what is there, kept once there are too many links to look through.
    private var alternates: [[String]: String] = [:]
    private var written: Set<Link> = []

    init(_ metadata: borrowing Metadata) {
        let sent = metadata.links
        if let url = metadata.url, !sent.contains(where: { $0.isAlternate && $0.href == url }) {
            add(Link(rel: .alternate, href: url))
        }
        if let url = metadata.feedURL, !sent.contains(where: { $0.rel == .`self` && $0.href == url }) {
            add(Link(rel: .`self`, href: url))
        }
        for link in sent { add(link) }
    }

    /// Adds a link unless it leads nowhere or is there already; a second alternate of its kind becomes `related`.
    mutating func add(_ sent: Link) {
        guard let href = sent.href else { return }
        var link = sent
        link.href = IRI.reference(href)
        guard link.href?.isEmpty == false else { return }
        link.rel = Self.relation(sent.rel)
        link.type = MarkupOutput.mediaType(sent.type)
        if let language = sent.hreflang, !LanguageTag.isWellFormed(language) { link.hreflang = nil }
        if link.isAlternate {
            if let rival = alternate(like: link) {
                if rival == link.href { return }
                link.rel = .related
                changesRelation = true
            } else {
                hasAlternate = true
            }
        }
        guard !contains(link) else { return }
        links.append(link)
        if links.count > Self.few { remember(link) }
    }

    /// Where the alternate of the same type and language leads.
    private func alternate(like link: Link) -> String? {
        guard hasAlternate else { return nil }
        if links.count > Self.few { return alternates[Self.kind(link)] }
        let type = link.type?.lowercased()
        let language = link.hreflang?.lowercased()
        return links.first {
            $0.isAlternate && $0.type?.lowercased() == type && $0.hreflang?.lowercased() == language
        }?.href
    }

    private func contains(_ link: Link) -> Bool {
        links.count > Self.few ? written.contains(link) : links.contains(link)
    }

    private mutating func remember(_ link: Link) {
        let new = written.isEmpty ? links : [link]
        for link in new {
            written.insert(link)
            if link.isAlternate { alternates[Self.kind(link)] = link.href }
        }
    }

    private static func kind(_ link: Link) -> [String] {
        [link.type?.lowercased() ?? "", link.hreflang?.lowercased() ?? ""]
    }

    /// As many links as are looked through one by one.
    private static let few = 8

    /// A registered name in its short form or an IRI (RFC 4287 §4.2.7.2); the first word of several, `related` when
    /// nothing usable was sent.
    private static func relation(_ sent: Link.Relation) -> Link.Relation {
        switch sent {
        case .alternate, .enclosure, .`self`, .via, .related, .replies, .hub: return sent
        default: break
        }
        for word in sent.rawValue.split(whereSeparator: \.isWhitespace) {
            var word = String(word)
            for registry in registries where word.lowercased().hasPrefix(registry) {
                word = String(word.dropFirst(registry.count))
            }
            let isName = word.utf8.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
                    || $0 == 0x5F
            }
            if !word.isEmpty, isName { return Link.Relation(rawValue: word) }
            if let iri = IRI.absolute(word) { return Link.Relation(rawValue: iri) }
        }
        return .related
    }

    private static let registries = [
        "http://www.iana.org/assignments/relation/", "https://www.iana.org/assignments/relation/",
    ]
}

extension Metadata {
    /// Whether ``url`` is all there is to link to.
    var hasNoOtherLink: Bool {
        if feedURL != nil { return false }
        if links.isEmpty { return true }
        return links.count == 1 && links[0].isPlainAlternate && links[0].href == url
    }
}

extension Link {
    var isAlternate: Bool { rel == .alternate }

    /// Whether there is nothing to say of an alternate but where it is.
    var isPlainAlternate: Bool {
        isAlternate && type == nil && hreflang == nil && title == nil && length == nil
    }
}
