import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// The children of `atom:feed` but its entries (RFC 4287 §4.1.1).
    mutating func writeAtomHead(_ metadata: Metadata, _ head: AtomHead, updated: String?, authors: [Person]) {
        element("id", head.id)
        losses.add("id", when: metadata.id != nil && metadata.id != head.id)
        write(head.title, as: "title")
        if let subtitle = metadata.subtitle { write(subtitle, as: "subtitle") }
        element("updated", updated)
        let links = AtomLinks(metadata)
        write(links.links)
        losses.add("links.rel", when: links.changesRelation)
        write(authors, as: "author")
        write(metadata.contributors, as: "contributor")
        writeCategories(metadata.tags)
        if let rights = metadata.rights { write(rights, as: "rights") }
        losses.add("published", metadata.published)
        if metadata.hasRare { writeAtomImages(metadata.rare) }
        writeAtomModules(of: metadata)
    }

    /// `atom:generator`, `atom:icon` and `atom:logo`, which feeds and sources may have.
    mutating func writeAtomImages(_ rare: RareMetadata) {
        if let generator = rare.generator { write(generator) }
        element("icon", rare.icon.flatMap(IRI.visible))
        element("logo", (rare.logo ?? rare.image?.url).flatMap(IRI.visible))
        losses.add("image", rare.image)
    }

    /// `atom:source` (RFC 4287 §4.2.11).
    mutating func writeAtomSource(_ source: borrowing Metadata) {
        let place = losses.place
        losses.place = "items.source"
        let scope = open("source", declaring: ModuleSet(), language: source.language)
        element(
            "id",
            IRI.absolute(source.id) ?? (source.feedURL ?? source.url).map { MintedID.urn(for: $0, within: "feed") })
        if let title = source.title { write(title, as: "title") }
        if let subtitle = source.subtitle { write(subtitle, as: "subtitle") }
        writeDate("updated", source.updated, loss: "updated")
        write(AtomLinks(source).links)
        write(source.authors, as: "author")
        write(source.contributors, as: "contributor")
        writeCategories(source.tags)
        if let rights = source.rights { write(rights, as: "rights") }
        losses.add("published", source.published)
        if source.hasRare { writeAtomImages(source.rare) }
        writeAtomModules(of: source)
        close(scope)
        losses.place = place
    }
}
