import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// `atom:entry` (RFC 4287 §4.1.2).
    mutating func writeAtomEntry(_ article: borrowing Article, _ head: AtomHead, updated: Timestamp?) {
        var modules = ModuleSet()
        modules.insert(atomNeeds: article)
        let scope = open("entry", declaring: modules, language: article.metadata.language)
        // Entries with one id are one entry; versions of it differ in their date (RFC 4287 §4.1.1).
        let own = Self.atomID(of: article, scope: head.id)
        let id = seenIDs.unique(own, at: updated?.instant ?? head.updatedAt)
        element("id", id)
        losses.add("id", when: article.metadata.id != nil && article.metadata.id != id)
        losses.add("id_is_permalink", article.idIsPermalink)
        if let title = article.metadata.title { write(title, as: "title") } else { element("title", "") }
        if !(updated.map { date("updated", $0) } ?? false) { element("updated", head.updated) }
        writeDate("published", article.metadata.published, loss: "published")
        if article.metadata.updated?.writable == nil { losses.add("updated", article.metadata.updated) }
        let hasAlternate = writeAtomEntryLinks(article.metadata)
        write(article.metadata.authors, as: "author")
        write(article.metadata.contributors, as: "contributor")
        writeCategories(article.metadata.tags)
        if let rights = article.metadata.rights { write(rights, as: "rights") }
        source(article.$source) { $0.writeAtomSource($1) }
        losses.add("subtitle", article.metadata.subtitle)
        article.metadata.withRare { writeAtomEntryRare($0) }
        writeAtomModules(of: article.metadata)
        writeAtomBody(article, hasAlternate: hasAlternate)
        close(scope)
    }

    /// - Returns: Whether there is a page to go to.
    private mutating func writeAtomEntryLinks(_ metadata: borrowing Metadata) -> Bool {
        let comments = metadata.withRare { $0.comments?.url } ?? nil
        if comments == nil, metadata.hasNoOtherLink {
            // Most entries have the one link.
            guard let url = metadata.url.map(IRI.reference), !url.isEmpty else { return false }
            empty("link", written: " rel=\"alternate\"", "href", url)
            return true
        }
        var links = AtomLinks(metadata)
        if let url = comments,
            !links.links.contains(where: { $0.rel == .replies && $0.href == IRI.reference(url) })
        {
            links.add(Link(rel: .replies, href: url, type: "text/html"))
        }
        write(links.links)
        losses.add("links.rel", when: links.changesRelation)
        return links.hasAlternate
    }

    private mutating func writeAtomEntryRare(_ rare: borrowing RareMetadata) {
        if let url = rare.standInThumbnail { empty("media:thumbnail", [("url", IRI.reference(url))]) }
        losses.add("image", rare.image)
        losses.add("generator", rare.generator)
        losses.add("icon", rare.icon)
        losses.add("logo", rare.logo)
    }

    /// `atom:summary` and `atom:content`, so that what one of them must have the other gives (RFC 4287 §4.1.2).
    private mutating func writeAtomBody(_ article: borrowing Article, hasAlternate: Bool) {
        let said = article.content
        // Nearly every article has one body.
        let bodies =
            said.count == 1 && !said[0].value.isEmpty
            ? said : said.filter { !$0.value.isEmpty || $0.contentSource != nil }
        guard let body = bodies.first else {
            if hasAlternate {
                if let summary = article.summary { write(summary, as: "summary") }
            } else {
                // Without a page to go to the words must be here.
                write(article.summary ?? Text(""), as: "content")
                losses.add("summary", article.summary)
            }
            return
        }
        if let summary = article.summary {
            write(summary, as: "summary")
        } else if body.contentSource != nil || AtomContentKind(body.type).isBase64 {
            // A reader that cannot show the content needs words.
            if let title = article.metadata.title { write(title, as: "summary") } else { element("summary", "") }
        }
        writeContent(body)
        if bodies.count == 1 { return }
        for other in bodies.dropFirst() {
            guard other.contentSource == nil else {
                losses.add("content")
                continue
            }
            losses.add("content.type", when: other.type != .html)
            losses.add("content.base", other.base)
            element(
                "content:encoded", other.type.isMarkup ? other.value : HTMLEscape.escaped(other.value, breaks: true))
        }
    }

    /// The id as sent where it is an IRI, else one that stays the same as long as what identifies the article does.
    static func atomID(of article: Article, scope feed: String) -> String {
        if let id = IRI.absolute(article.metadata.id) { return id }
        let scope = article.source?.id ?? article.provenance?.feed ?? feed
        if let id = article.metadata.id, id.utf8.contains(where: { $0 > 0x20 }) {
            return MintedID.urn(for: id, within: scope)
        }
        if let url = article.metadata.url { return MintedID.urn(for: URLReference.canonical(url), within: scope) }
        let words = [article.metadata.title, article.summary, article.content.first].compactMap { $0?.value }
        return MintedID.urn(for: words.joined(separator: "\n"), within: scope)
    }
}
