internal import FeedmillModel
package import FeedmillXML

extension FeedElement {
    /// Core vocabularies first: where two list a name, the first counts.
    static let vocabularies = [
        atom, rss, cdf, rdf, dublinCore, itunes, googlePlay, mediaRSS, content, discussion, podlove, geography,
        licensing, feedburner,
    ]

    private static let table = ElementTable(vocabularies)

    /// An item, or the whole head of a document with its root.
    package static func read(_ element: XMLElement, as kind: Kind, _ context: inout ReadContext) -> FeedElement {
        var record = FeedElement(kind)
        record.position = SourcePosition(of: element)
        record.markupLanguage = context.language(of: element)
        record.readAttributes(of: element, &context)
        record.readChildren(of: element, &context)
        return record
    }

    /// What no table has is kept as an extension, however deep it goes.
    mutating func readChildren(of element: XMLElement, _ context: inout ReadContext) {
        let table = Self.table
        for child in element.children {
            if let handler = table[child.id] {
                handler(&self, child, &context)
            } else {
                rare.extensions.append(ForeignElement.read(child, &context))
            }
        }
    }

    /// RDF's subject and CDF's attributes.
    mutating func readAttributes(of element: XMLElement, _ context: inout ReadContext) {
        if let about = element.value(of: .about) { self.about = context.identifier(about, at: element) }
        readChannelDefinition(element, &context)
    }
}
