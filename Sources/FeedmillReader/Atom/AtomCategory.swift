package import FeedmillModel
package import FeedmillXML

/// A category: Atom's attributes (RFC 4287 §4.2.2), RSS' text and `domain`.
package enum AtomCategory {
    /// `nil` when it says nothing.
    package static func read(_ element: XMLElement, scheme: String? = nil) -> Tag? {
        let tag = Tag(
            term: element.value(of: .term) ?? element.textTrimmed.nilIfEmpty,
            scheme: element.value(of: .scheme) ?? element.value(of: .domain) ?? scheme,
            label: element.value(of: .label))
        return tag.term == nil && tag.label == nil && element.value(of: .scheme) == nil ? nil : tag
    }

    /// Terms parted by commas, as `keywords` and `itunes:keywords` have them.
    package static func list(_ element: XMLElement, scheme: String? = nil) -> [Tag] {
        element.textTrimmed.split(separator: ",").compactMap { term in
            String(term).trimmed.nilIfEmpty.map { Tag(term: $0, scheme: scheme) }
        }
    }
}
