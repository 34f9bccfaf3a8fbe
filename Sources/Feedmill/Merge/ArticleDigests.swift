internal import FeedmillModel
internal import FeedmillSyntax
internal import FeedmillWriter

extension Article {
    /// A digest of what people read, title and texts: the same whatever the markup, the dates and the white space are. It tells whether a
    /// publisher changed anything, a comma too; whether two publishers say the same is what ``ContentFingerprint`` tells.
    var wordsDigest: UInt128 {
        var hash = FNV()
        hash.add(plainTitle)
        for text in (summary.map { [$0] } ?? []) + content {
            hash.add(wordsOf: text.wholeValue)
            hash.add("")
        }
        return hash.digest
    }

    /// A digest of everything, dates and counters too. What nearly every article has is taken as it is; the rest, where there is any, as
    /// it is written.
    var sentDigest: UInt128 {
        var hash = FNV()
        for text in [metadata.id, metadata.url, metadata.language] { hash.add(given: text) }
        for text in [metadata.title, summary] + content { hash.add(text) }
        for link in metadata.links {
            for text in [link.rel.rawValue, link.href, link.type, link.hreflang, link.title] { hash.add(given: text) }
            hash.add(given: link.length.map { String($0) })
        }
        hash.add("")
        for person in metadata.authors {
            for text in [person.name, person.email, person.url] { hash.add(given: text) }
        }
        hash.add("")
        for tag in metadata.tags {
            for text in [tag.term, tag.scheme, tag.label] { hash.add(given: text) }
        }
        hash.add("")
        for date in [metadata.published, metadata.updated] {
            hash.add(given: date?.raw)
            hash.add(given: date?.instant?.rfc3339)
        }
        var rest = self
        (rest.metadata.id, rest.metadata.url, rest.metadata.language) = (nil, nil, nil)
        (rest.metadata.title, rest.summary, rest.content) = (nil, nil, [])
        (rest.metadata.links, rest.metadata.authors, rest.metadata.tags) = ([], [], [])
        (rest.metadata.published, rest.metadata.updated) = (nil, nil)
        if rest != Article() { hash.add(FeedDocumentWriter().line(rest).span) }
        return hash.digest
    }

    /// A digest of all else that was said, but for dates, counters and tracking parameters: these change without anything having
    /// changed.
    var surroundingsDigest: UInt128 {
        var rest = Article(metadata: metadata)
        rest.metadata.title = nil
        rest.metadata.url = metadata.url.map(URLReference.canonical)
        for index in rest.metadata.links.indices {
            rest.metadata.links[index].href = rest.metadata.links[index].href.map(URLReference.cleaned)
        }
        rest.metadata.published = nil
        rest.metadata.updated = nil
        if rest.metadata.hasRare { rest.metadata.rare.comments?.count = nil }
        rest.source = source
        rest.source?.updated = nil
        rest.idIsPermalink = idIsPermalink
        var hash = FNV()
        hash.add(FeedDocumentWriter().line(rest).span)
        return hash.digest
    }
}

extension FNV {
    /// Adds a text, or that there is none.
    fileprivate mutating func add(given text: String?) { add(text ?? "\u{0}") }

    fileprivate mutating func add(_ text: Text?) {
        guard let text else { return add(given: nil) }
        add(text.value)
        for part in [text.type.rawValue, text.language, text.base, text.src] { add(given: part) }
    }
}
