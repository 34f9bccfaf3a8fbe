import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// `item`.
    mutating func writeRSSItem(_ article: Article, channelLanguage: String?) {
        var modules = ModuleSet()
        modules.insert(rssNeeds: article)
        if let language = article.metadata.language, language != channelLanguage { modules.insert(.dublinCore) }
        let scope = open("item", declaring: modules)
        let links = RSSLinks(article.metadata)
        element("title", article.metadata.title.map(rssWords))
        writeRSSLink(links)
        writeRSSBodies(article)
        let authors = RSSAuthors(article.metadata.authors)
        element("author", authors.mail)
        writeRSSCategories(article.metadata.tags)
        if article.metadata.hasRare { writeRSSItemRare(article.metadata.rare) }
        if let enclosure = links.enclosure { writeRSSEnclosure(enclosure) }
        writeRSSID(article)
        writeRSSDates(article.metadata)
        if let source = article.source { writeRSSSource(source) }
        write(links.atom, as: "atom:link")
        for creator in authors.creators { element("dc:creator", creator) }
        losses.add("authors.url", when: authors.losesURL)
        losses.add("authors.email", when: authors.losesMail)
        losses.add("links.type", when: links.losesType)
        losses.add("links.rel", when: links.changesRelation)
        noteRSSText(article.metadata.title, "title")
        noteRSSText(article.metadata.rights, "rights")
        if let publisher = article.metadata.publisher { element("dc:publisher", publisher.displayName) }
        element("dc:rights", article.metadata.rights.map(rssWords))
        if let language = article.metadata.language, language != channelLanguage { element("dc:language", language) }
        let subtitle = article.metadata.subtitle
        losses.add("subtitle", when: subtitle != nil && subtitle?.value != article.metadata.rare.itunes?.subtitle)
        losses.add("info", article.metadata.info)
        writeRSSCommon(article.metadata)
        close(scope)
    }

    /// `link`, which must be absolute.
    private mutating func writeRSSLink(_ links: RSSLinks) {
        guard let primary = links.primary else { return }
        if IRI.absolute(primary) == nil { losses.add("url") } else { element("link", primary) }
        losses.add("links", when: links.repeatsPrimary)
    }

    /// `description` is the summary, `content:encoded` the rest; an item must have a title or a description.
    private mutating func writeRSSBodies(_ article: Article) {
        let bodies = article.content.filter { $0.src == nil }
        losses.add("content.src", when: bodies.count < article.content.count)
        noteRSSMarkup(article.summary, "summary", in: article.metadata.language)
        for body in bodies { noteRSSMarkup(body, "content", in: article.metadata.language) }
        var rest = bodies[...]
        if let summary = article.summary {
            element("description", rssMarkup(summary))
        } else if article.metadata.title == nil {
            element("description", rest.popFirst().map(rssMarkup) ?? "")
        }
        element("content:encoded", rest.popFirst().map(rssMarkup))
        losses.add("content", when: !rest.isEmpty)
    }

    private mutating func writeRSSItemRare(_ rare: RareMetadata) {
        element("comments", rare.comments?.url)
        if let url = rare.standInThumbnail { empty("media:thumbnail", [("url", IRI.reference(url))]) }
        losses.add("image", rare.image)
        losses.add("generator", rare.generator)
        losses.add("icon", rare.icon)
        losses.add("logo", rare.logo)
    }

    /// `enclosure`, whose three attributes are required: "0" where the length is unknown, as the RSS board advises.
    private mutating func writeRSSEnclosure(_ link: Link) {
        start("enclosure")
        attribute("url", link.href ?? "")
        attribute("length", max(link.length ?? 0, 0).description)
        attribute("type", Self.mediaType(link.type) ?? "application/octet-stream")
        end()
    }

    /// `guid`, always said to be a permalink or not.
    private mutating func writeRSSID(_ article: Article) {
        guard let id = article.metadata.id else { return }
        guard seenIDs.add(id) == 0 else { return losses.add("id") }
        let isPermalink = article.idIsPermalink ?? (id == article.metadata.url)
        start("guid")
        attribute("isPermaLink", isPermalink && IRI.absolute(id) != nil ? "true" : "false")
        text(id)
        end()
    }

    /// `pubDate`, and `atom:updated` for the date of the last change.
    private mutating func writeRSSDates(_ metadata: Metadata) {
        if metadata.published?.writable == nil, let updated = metadata.updated?.writable {
            element("pubDate", updated.rfc822)
        }
        writeRSSDate("pubDate", metadata.published, loss: "published")
        writeDate("atom:updated", metadata.updated, loss: "updated")
    }

    /// `source`, which must have a URL.
    private mutating func writeRSSSource(_ source: Metadata) {
        guard let url = source.feedURL ?? source.url else { return losses.add("source") }
        start("source")
        attribute("url", IRI.reference(url))
        text(source.title?.value ?? "")
        end()
        losses.add("source.id", source.id)
        losses.add("source.updated", source.updated)
        losses.add("source.authors", when: !source.authors.isEmpty)
        if source.feedURL != nil { losses.add("source.url", source.url) }
    }
}
