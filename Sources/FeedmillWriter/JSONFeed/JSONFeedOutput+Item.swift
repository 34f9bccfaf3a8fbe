import FeedmillModel
import FeedmillSyntax

extension JSONFeedOutput {
    /// One of `items`: an id and a body are required.
    mutating func write(_ article: Article, scope: String, feedLanguage: String?) {
        let metadata = article.metadata
        let links = AtomLinks(metadata).links
        let related = links.first { $0.rel == .related }
        json.beginObject()
        let own = metadata.id ?? metadata.url ?? MarkupOutput.atomID(of: article, scope: scope)
        let id = seenIDs.unique(own)
        json.member("id", id)
        losses.add("id", when: metadata.id != nil && metadata.id != id)
        address("url", metadata.url, "url")
        address("external_url", related?.href, "links")
        json.member("title", words(metadata.title, "title"))
        writeBodies(article)
        if !article.isSummarisedByMarkup { json.member("summary", words(article.summary, "summary")) }
        address("image", metadata.hasRare ? metadata.rare.image?.url : nil, "image")
        json.member("date_published", metadata.published?.atomText)
        json.member("date_modified", metadata.updated?.atomText)
        write(metadata.authors)
        json.member("tags", metadata.tags.compactMap { $0.term ?? $0.label })
        json.member("language", metadata.language == feedLanguage ? nil : metadata.language)
        let enclosures = links.filter { $0.rel == .enclosure }
        json.members("attachments", enclosures) { json, enclosure in
            json.beginObject()
            json.member("url", enclosure.href)
            json.member("mime_type", enclosure.type ?? "application/octet-stream")
            json.member("title", enclosure.title)
            json.member("size_in_bytes", enclosure.length)
            json.endObject()
        }
        noteLosses(of: article, links.filter { $0 != related })
        if metadata.hasRare { writeRare(metadata.rare) }
        json.endObject()
    }

    /// `content_html` for markup, `content_text` for plain words; one of each can be held.
    private mutating func writeBodies(_ article: Article) {
        let bodies = article.content.filter { $0.src == nil }
        let markup = bodies.first { $0.type.isMarkup }
        let plain = bodies.first { $0.type == .plain }
        if article.isSummarisedByMarkup, let summary = article.summary {
            // There is nothing else, and `summary` has no room for markup.
            json.member("content_html", summary.value)
            losses.add("summary")
            losses.add("content", when: !article.content.isEmpty)
            return
        }
        for body in bodies { losses.add("content.base", body.base) }
        losses.add("content.type", when: bodies.contains { $0.type == .xhtml })
        json.member("content_html", markup?.value)
        json.member("content_text", plain?.value ?? (markup == nil ? "" : nil))
        let kept = (markup == nil ? 0 : 1) + (plain == nil ? 0 : 1)
        losses.add("content", when: article.content.count > kept)
        losses.add("content.language", when: bodies.contains { $0.language != nil && $0.language != article.language })
    }

    private mutating func noteLosses(of article: Article, _ links: [Link]) {
        noteLostLinks(links, kept: [.enclosure], article.metadata)
        losses.add("subtitle", article.metadata.subtitle)
        losses.add("info", article.metadata.info)
        losses.add("source", article.source)
        losses.add("id_is_permalink", article.idIsPermalink)
        losses.add("tags.label", when: article.metadata.tags.contains { $0.term != nil && $0.label != nil })
        noteLostCommon(article.metadata)
    }
}

extension Article {
    /// Whether all the words of the article are a summary with markup, as most items of RSS have them.
    fileprivate var isSummarisedByMarkup: Bool {
        guard let summary, summary.type.isMarkup else { return false }
        return !content.contains { $0.src == nil && !$0.value.isEmpty && ($0.type.isMarkup || $0.type == .plain) }
    }
}
