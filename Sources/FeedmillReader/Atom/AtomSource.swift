internal import FeedmillModel
package import FeedmillXML

/// Where an item comes from: `atom:source` (RFC 4287 §4.2.11), a feed in small, or RSS 2.0's `source`, a name and a URL.
package enum AtomSource {
    /// `nil` when it says nothing.
    package static func read(_ element: XMLElement, _ context: inout ReadContext) -> FeedElement? {
        var source = FeedElement(.source)
        if element.hasElements {
            source.readChildren(of: element, &context)
        } else {
            source.setTitle(AtomText.read(element, default: .plain, &context))
        }
        source.feedURL = context.url(.url, of: element)
        let says = !source.isEmpty
        source.markupLanguage = context.language(of: element)
        return says ? source : nil
    }
}
