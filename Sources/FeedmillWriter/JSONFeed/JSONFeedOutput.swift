import FeedmillModel
import FeedmillSyntax

/// JSON Feed 1.1 on its way out.
struct JSONFeedOutput {
    var json = JSONWriter()
    var losses = LossCounter()
    /// The ids of the items so far.
    var seenIDs = SeenIDs()

    /// The members of the top level up to and with the "[" of `items`.
    mutating func writeHead(_ metadata: Metadata) {
        let links = AtomLinks(metadata).links
        json.beginObject()
        json.member("version", JSONFeedWriter.version)
        json.member("title", words(metadata.title, "title") ?? metadata.url ?? metadata.feedURL ?? "")
        address("home_page_url", metadata.url, "url")
        address("feed_url", metadata.feedURL, "feed_url")
        json.member("description", words(metadata.subtitle, "subtitle"))
        json.member("user_comment", words(metadata.info, "info"))
        json.member("next_url", links.first { $0.rel == .next }?.href)
        address("icon", metadata.hasRare ? (metadata.rare.logo ?? metadata.rare.image?.url) : nil, "image")
        address("favicon", metadata.hasRare ? metadata.rare.icon : nil, "icon")
        write(metadata.authors)
        json.member("language", metadata.language)
        json.members("hubs", links.filter { $0.rel == .hub }) { json, hub in
            json.beginObject()
            json.member("type", "WebSub")
            json.member("url", hub.href)
            json.endObject()
        }
        noteLostLinks(links, kept: [.next, .hub], metadata, feedURL: metadata.feedURL)
        losses.add("id", metadata.id)
        losses.add("logo", when: metadata.hasRare && metadata.rare.logo != nil)
        losses.add("updated", metadata.updated)
        losses.add("published", metadata.published)
        losses.add("tags", when: !metadata.tags.isEmpty)
        noteLostCommon(metadata)
        if metadata.hasRare { writeRare(metadata.rare) }
        json.key("items")
        json.beginArray()
    }

    mutating func writeEnd() {
        json.endArray()
        json.endObject()
    }

    // MARK: What the top level and items share

    /// A URL, which must be absolute: a reader has no base for it.
    mutating func address(_ name: StaticString, _ url: String?, _ property: String) {
        let absolute = IRI.absolute(url)
        json.member(name, absolute)
        losses.add(property, when: url != nil && absolute == nil)
    }

    /// `authors`: names and addresses; a mail address is written as a URL where there is no other.
    mutating func write(_ authors: [Person]) {
        let somebody = authors.filter(\.isSomebody)
        json.members("authors", somebody) { json, author in
            let url = author.url ?? author.email.map { "mailto:" + $0 }
            json.beginObject()
            json.member("name", author.name ?? (IRI.absolute(url) == nil ? author.displayName : nil))
            json.member("url", IRI.absolute(url))
            json.endObject()
        }
        losses.add("authors.url", when: somebody.contains { $0.url != nil && IRI.absolute($0.url) == nil })
        losses.add("authors.email", when: somebody.contains { $0.url != nil && $0.email != nil })
    }

    /// Plain words.
    mutating func words(_ text: Text?, _ property: String) -> String? {
        guard let text else { return nil }
        losses.add(property + ".base", text.base)
        losses.add(property + ".type", when: text.type != .plain)
        return text.type.isMarkup ? PlainWords.of(text.value) : text.value
    }

    /// - Parameter feedURL: the address that is written as `feed_url`.
    mutating func noteLostLinks(
        _ links: [Link], kept: Set<Link.Relation>, _ metadata: Metadata, feedURL: String? = nil
    ) {
        losses.add("feed_url", when: metadata.feedURL != feedURL)
        let bare = links.filter { !kept.contains($0.rel) }
        losses.add("links.type", when: bare.contains { $0.type != nil })
        losses.add("links.title", when: bare.contains { $0.title != nil })
        losses.add("links.hreflang", when: bare.contains { $0.hreflang != nil })
        losses.add(
            "links",
            when: links.contains { link in
                if kept.contains(link.rel) { return false }
                if link.isAlternate, link.href == metadata.url.map(IRI.reference) { return false }
                return !(link.rel == .`self` && link.href == feedURL.map(IRI.reference))
            })
    }

    mutating func noteLostCommon(_ metadata: Metadata) {
        losses.add("rights", metadata.rights)
        losses.add("contributors", when: !metadata.contributors.isEmpty)
        losses.add("publisher", metadata.publisher)
        losses.add("created", metadata.created)
        losses.add("expired", metadata.expired)
        losses.add("tags.scheme", when: metadata.tags.contains { $0.scheme != nil })
    }

    /// Members of publishers' own (names that begin with "_"); the rest of what is rare is lost.
    mutating func writeRare(_ rare: RareMetadata) {
        writeOwn(rare.extensions)
        losses.add("validity", rare.validity)
        losses.add("generator", rare.generator)
        losses.add("image", when: rare.image?.hasDetails ?? false)
        losses.add("docs", rare.docs)
        losses.add("ttl", rare.ttl)
        losses.add("skip_hours", when: !rare.skipHours.isEmpty)
        losses.add("skip_days", when: !rare.skipDays.isEmpty)
        losses.add("cloud", rare.cloud)
        losses.add("text_input", rare.textInput)
        losses.add("moved_to", rare.movedTo)
        losses.add("error_reports_to", rare.errorReportsTo)
        losses.add("comments", rare.comments)
        losses.add("in_reply_to", when: !rare.inReplyTo.isEmpty)
        losses.add("itunes", rare.itunes)
        losses.add("media", rare.media)
        losses.add("geo", rare.geo)
        losses.add("chapters", rare.chapters)
    }
}

extension FeedImage {
    /// Whether there is more than an address.
    fileprivate var hasDetails: Bool {
        var address = FeedImage()
        address.url = url
        return self != address
    }
}
