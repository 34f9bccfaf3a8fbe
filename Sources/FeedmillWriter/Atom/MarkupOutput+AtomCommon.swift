import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    mutating func stylesheet(_ href: String) {
        let type = href.prefix { $0 != "?" && $0 != "#" }.lowercased().hasSuffix(".css") ? "text/css" : "text/xsl"
        raw("<?xml-stylesheet type=\"\(type)\" href=\"\(Self.escapedAttribute(IRI.reference(href)))\"?>\n")
    }

    private static func escapedAttribute(_ value: String) -> String {
        value.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
    }

    /// `atom:link` (RFC 4287 §4.2.7), from ``AtomLinks``.
    mutating func write(_ links: [Link], as name: StaticString = "link") {
        for link in links {
            guard let href = link.href else { continue }
            if link.isPlainAlternate {
                empty(name, written: " rel=\"alternate\"", "href", href)
                continue
            }
            start(name)
            attribute("rel", link.rel.rawValue)
            attribute("type", link.type)
            attribute("hreflang", link.hreflang)
            attribute("href", href)
            attribute("title", link.title)
            if let length = link.length, length >= 0 { attribute("length", length.description) }
            end()
        }
    }

    /// Person constructs (RFC 4287 §3.2): a name always, an address and an IRI where they are such.
    mutating func write(_ persons: [Person], as name: StaticString) {
        for person in persons.lazy.map(\.named) {
            guard let displayName = person.displayName else { continue }
            start(name)
            element("name", displayName)
            if let url = person.url.map(IRI.reference), !url.isEmpty { element("uri", url) }
            if let email = person.email {
                if Self.isAddress(email) { element("email", email) } else { losses.add("\(name)s.email") }
            }
            end()
        }
    }

    /// RFC 4287 §3.2.3's schema, `.+@.+`, without white space.
    static func isAddress(_ email: String) -> Bool {
        guard let at = email.utf8.lastIndex(of: UInt8(ascii: "@")), String(email[..<at]).hasVisibleCharacters,
            String(email[at...].dropFirst()).hasVisibleCharacters
        else { return false }
        return email.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }

    /// `atom:category` (RFC 4287 §4.2.2), which must have a term.
    mutating func writeCategories(_ tags: [Tag]) {
        for tag in tags {
            guard let term = tag.term ?? tag.label else { continue }
            let scheme = IRI.absolute(tag.scheme)
            if scheme == nil { losses.add("tags.scheme", tag.scheme) }
            let label = tag.term == nil ? nil : tag.label
            if scheme == nil, label == nil {
                empty("category", "term", term)
                continue
            }
            start("category")
            attribute("term", term)
            attribute("scheme", scheme)
            attribute("label", label)
            end()
        }
    }

    /// `atom:generator` (RFC 4287 §4.2.4).
    mutating func write(_ generator: Generator) {
        element(
            "generator", generator.name ?? generator.url ?? "",
            attributes(("uri", generator.url.flatMap(IRI.visible)), ("version", generator.version)))
    }

    /// A date construct (RFC 4287 §3.3); what was not understood is lost.
    mutating func writeDate(_ name: StaticString, _ timestamp: Timestamp?, loss: String) {
        guard let timestamp else { return }
        if !date(name, timestamp) { losses.add(loss) }
    }

    /// Everything of `Common` that Atom has in its modules, for feeds, entries and sources.
    mutating func writeAtomModules(of metadata: borrowing Metadata) {
        if metadata.$publisher.isPresent, let publisher = metadata.publisher {
            element("dc:publisher", publisher.displayName)
            losses.add("publisher.email", when: publisher.name != nil && publisher.email != nil)
        }
        writeDate("dcterms:created", metadata.created, loss: "created")
        losses.add("expired", metadata.expired)
        losses.add("info", metadata.info)
        metadata.withRare { writeRareAtomModules(of: $0) }
    }

    private mutating func writeRareAtomModules(of rare: borrowing RareMetadata) {
        writeModules(of: rare)
        losses.add("docs", rare.docs)
        losses.add("ttl", rare.ttl)
        losses.add("skip_hours", when: !rare.skipHours.isEmpty)
        losses.add("skip_days", when: !rare.skipDays.isEmpty)
        losses.add("cloud", rare.cloud)
        losses.add("text_input", rare.textInput)
        write(rare.extensions, core: .atom)
    }
}
