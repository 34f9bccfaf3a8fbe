import FeedmillModel
import FeedmillSyntax

extension JSONWriter {
    /// The members of `Common`, into an object that is open.
    mutating func writeMembers(of metadata: borrowing Metadata) {
        member("id", metadata.id)
        member("url", metadata.url)
        member("feed_url", metadata.feedURL)
        member("title", metadata.title) { $0.write($1) }
        member("subtitle", metadata.subtitle) { $0.write($1) }
        member("info", metadata.info) { $0.write($1) }
        member("rights", metadata.rights) { $0.write($1) }
        members("links", metadata.links) { $0.write($1) }
        // The empty tag says that there is none (XML 1.0 §2.12).
        member("language", metadata.language == "" ? nil : metadata.language)
        members("authors", metadata.authors) { $0.write($1) }
        members("contributors", metadata.contributors) { $0.write($1) }
        member("publisher", metadata.publisher) { $0.write($1) }
        members("tags", metadata.tags) { $0.write($1) }
        member("published", metadata.published) { $0.write($1) }
        member("updated", metadata.updated) { $0.write($1) }
        member("created", metadata.created) { $0.write($1) }
        member("expired", metadata.expired) { $0.write($1) }
        writeViews(of: metadata)
        metadata.withRare { writeMembers(of: $0) }
    }

    mutating func write(_ text: Text) {
        beginObject()
        member("value", text.value)
        member("type", text.type.rawValue)
        member("language", text.language)
        member("base", text.base)
        member("src", text.src)
        endObject()
    }

    mutating func write(_ link: Link) {
        beginObject()
        member("rel", link.rel.rawValue)
        member("href", link.href)
        member("type", link.type)
        member("hreflang", link.hreflang)
        member("title", link.title)
        member("length", link.length)
        endObject()
    }

    mutating func write(_ person: Person) {
        beginObject()
        member("name", person.name)
        member("email", person.email)
        member("url", person.url)
        endObject()
    }

    mutating func write(_ tag: Tag) {
        beginObject()
        member("term", tag.term)
        member("scheme", tag.scheme)
        member("label", tag.label)
        endObject()
    }

    /// A date as sent, and `null` beside it where it was not understood.
    mutating func write(_ timestamp: Timestamp) {
        beginObject()
        member("raw", timestamp.raw)
        key("value")
        if let instant = timestamp.instant {
            string(instant)
        } else {
            null()
        }
        endObject()
    }
}
