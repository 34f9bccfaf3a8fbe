import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// The children of `channel` but its items.
    mutating func writeRSSHead(_ metadata: Metadata) {
        let links = RSSLinks(metadata)
        let title = metadata.title.map(rssWords) ?? links.primary ?? metadata.feedURL ?? metadata.id ?? ""
        element("title", title)
        // A channel must have a link: its own address, else the name that it has everywhere.
        element("link", IRI.absolute(links.primary) ?? IRI.absolute(metadata.feedURL) ?? AtomHead(metadata).id)
        losses.add("url", when: links.primary != nil && IRI.absolute(links.primary) == nil)
        losses.add("links", when: links.repeatsPrimary)
        element("description", metadata.subtitle.map(rssMarkup) ?? title)
        noteRSSText(metadata.title, "title")
        noteRSSText(metadata.rights, "rights")
        noteRSSMarkup(metadata.subtitle, "subtitle", in: metadata.language)
        element("language", metadata.language)
        element("copyright", metadata.rights.map(rssWords))
        let authors = RSSAuthors(metadata.authors)
        element("managingEditor", authors.mail)
        if let publisher = metadata.publisher { writeRSSPublisher(publisher) }
        writeRSSDate("pubDate", metadata.published, loss: "published")
        writeRSSDate("lastBuildDate", metadata.updated, loss: "updated")
        writeRSSCategories(metadata.tags)
        if metadata.hasRare { writeRSSChannelRare(metadata.rare, title: title, link: links.primary) }
        write(links.atom, as: "atom:link")
        if let enclosure = links.enclosure { write([enclosure], as: "atom:link") }
        for creator in authors.creators { element("dc:creator", creator) }
        losses.add("authors.url", when: authors.losesURL)
        losses.add("authors.email", when: authors.losesMail)
        losses.add("links.type", when: links.losesType)
        losses.add("links.rel", when: links.changesRelation)
        if RSSLinks.needsID(metadata) { element("atom:id", metadata.id) } else { losses.add("id", metadata.id) }
        losses.add("info", metadata.info)
        writeRSSCommon(metadata)
    }

    private mutating func writeRSSPublisher(_ publisher: Person) {
        if let mail = RSSAuthors.mail(publisher) {
            element("webMaster", mail)
        } else {
            element("dc:publisher", publisher.displayName)
        }
    }

    private mutating func writeRSSChannelRare(_ rare: RareMetadata, title: String, link: String?) {
        if let generator = rare.generator {
            element("generator", generator.name ?? generator.url)
            losses.add("generator.version", generator.version)
            losses.add("generator.url", generator.url)
        }
        element("docs", rare.docs)
        if let cloud = rare.cloud { write(cloud) }
        element("ttl", rare.ttl)
        writeRSSImage(rare, title: title, link: link)
        if let input = rare.textInput {
            start("textInput")
            element("title", input.title ?? "")
            element("description", input.description ?? "")
            element("name", input.name ?? "")
            element("link", input.url ?? "")
            end()
        }
        if !rare.skipHours.isEmpty {
            start("skipHours")
            for hour in rare.skipHours { element("hour", hour) }
            end()
        }
        if !rare.skipDays.isEmpty {
            start("skipDays")
            for day in rare.skipDays { element("day", day) }
            end()
        }
        losses.add("icon", rare.icon)
        losses.add("comments.url", rare.comments?.url)
    }

    /// `cloud`, all of whose attributes are required.
    private mutating func write(_ cloud: Cloud) {
        let all = attributes(
            ("domain", cloud.domain), ("port", cloud.port?.description), ("path", cloud.path),
            ("registerProcedure", cloud.registerProcedure), ("protocol", cloud.protocol))
        if all.count == 5 { empty("cloud", all) } else { losses.add("cloud") }
    }

    /// `image`, which must have a URL, a title and a link.
    private mutating func writeRSSImage(_ rare: RareMetadata, title: String, link: String?) {
        guard let url = rare.image?.url ?? rare.logo else { return losses.add("image", rare.image) }
        losses.add("logo", rare.logo)
        start("image")
        element("url", IRI.reference(url))
        element("title", rare.image?.title ?? title)
        element("link", rare.image?.link ?? link ?? "")
        element("description", rare.image?.description)
        writeRSSSize("width", rare.image?.width, atMost: 144)
        writeRSSSize("height", rare.image?.height, atMost: 400)
        end()
    }

    private mutating func writeRSSSize(_ name: StaticString, _ pixels: Int?, atMost most: Int) {
        guard let pixels else { return }
        if (1...most).contains(pixels) { element(name, pixels) } else { losses.add("image.\(name)") }
    }

    // MARK: What channels and items share

    mutating func writeRSSCommon(_ metadata: Metadata) {
        for contributor in metadata.contributors {
            element("dc:contributor", contributor.displayName)
            losses.add(
                "contributors.url", when: contributor.name != nil && (contributor.url ?? contributor.email) != nil)
        }
        writeDate("dcterms:created", metadata.created, loss: "created")
        if let expired = metadata.expired { element("expirationDate", expired.instant?.rfc822 ?? expired.raw) }
        guard metadata.hasRare else { return }
        writeModules(of: metadata.rare)
        write(metadata.rare.extensions, core: .rss)
    }

    /// RSS 2.0: "All date-times in RSS conform to the Date and Time Specification of RFC 822".
    mutating func writeRSSDate(_ name: StaticString, _ timestamp: Timestamp?, loss: String) {
        guard let timestamp else { return }
        guard let instant = timestamp.writable else { return losses.add(loss) }
        element(name, instant.rfc822)
        // RFC 822 has no fractions of a second.
        losses.add(loss, when: instant.nanoseconds != 0)
    }

    mutating func writeRSSCategories(_ tags: [Tag]) {
        for tag in tags {
            guard let term = tag.term ?? tag.label else { continue }
            start("category")
            attribute("domain", tag.scheme)
            text(term)
            end()
            losses.add("tags.label", when: tag.label != nil && tag.term != nil)
        }
    }

    /// Words for an element that is plain text unless it looks like HTML; plain words that would are made HTML.
    func rssWords(_ text: Text) -> String {
        guard !text.type.isMarkup, Self.looksLikeMarkup(text.value) else { return text.value }
        return HTMLEscape.escaped(text.value)
    }

    /// Notes what becomes of words in an element that is plain text unless it looks like HTML.
    mutating func noteRSSText(_ text: Text?, _ property: String) {
        guard let text else { return }
        let kind: MediaKind = Self.looksLikeMarkup(text.value) ? .html : .plain
        losses.add(property + ".type", when: text.type != kind)
        losses.add(property + ".base", text.base)
    }

    /// Notes what becomes of words in an element that is HTML.
    mutating func noteRSSMarkup(_ text: Text?, _ property: String, in language: String?) {
        guard let text else { return }
        losses.add(property + ".type", when: text.type != .html)
        losses.add(property + ".language", when: text.language != nil && text.language != language)
        losses.add(property + ".base", text.base)
    }

    /// Words for an element that is HTML.
    func rssMarkup(_ text: Text) -> String {
        text.type.isMarkup ? text.value : HTMLEscape.escaped(text.value, breaks: true)
    }

    /// "<" before a letter, "/" or "!", or a character reference.
    private static func looksLikeMarkup(_ words: String) -> Bool {
        var opened: UInt8 = 0
        var length = 0
        for byte in words.utf8 {
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            if opened == UInt8(ascii: "<"), length == 0 {
                if isLetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") { return true }
                opened = 0
            }
            if opened == UInt8(ascii: "&") {
                if byte == UInt8(ascii: ";"), length > 0 { return true }
                length += 1
                let continues = isLetter || (0x30...0x39).contains(byte) || (byte == UInt8(ascii: "#") && length == 1)
                if !continues { opened = 0 }
            }
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
                opened = byte
                length = 0
            }
        }
        return false
    }
}
