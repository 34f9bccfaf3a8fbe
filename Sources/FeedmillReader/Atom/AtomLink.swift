package import FeedmillModel
package import FeedmillXML

/// A link (RFC 4287 §4.2.7), also in the shapes RSS gives it: the reference as text, or in another attribute.
package enum AtomLink {
    /// `nil` when it leads nowhere.
    package static func read(_ element: XMLElement, _ context: inout ReadContext) -> Link? {
        guard let href = reference(of: element, &context) ?? context.url(in: element) ?? itself(element, &context)
        else { return nil }
        return details(element.value(of: .rel).map(relation) ?? .alternate, href, of: element, &context)
    }

    /// RSS 2.0 `enclosure`.
    package static func enclosure(_ element: XMLElement, _ context: inout ReadContext) -> Link? {
        guard let href = reference(of: element, &context) ?? context.url(in: element) else { return nil }
        return details(.enclosure, href, of: element, &context)
    }

    /// The reference in an attribute, whichever the publisher took for it.
    static func reference(of element: XMLElement, _ context: inout ReadContext) -> String? {
        context.url(.href, of: element) ?? context.url(.url, of: element) ?? context.url(.uri, of: element)
    }

    /// An empty reference is the base itself (RFC 3986 §4.4).
    private static func itself(_ element: XMLElement, _ context: inout ReadContext) -> String? {
        element[.href] == nil ? nil : context.base(of: element)
    }

    /// A registered relation is the same with and without the registry's prefix (RFC 4287 §4.2.7.2).
    private static func relation(_ rel: String) -> Link.Relation {
        let registry = "http://www.iana.org/assignments/relation/"
        return Link.Relation(rawValue: rel.hasPrefix(registry) ? String(rel.dropFirst(registry.count)) : rel)
    }

    private static func details(
        _ rel: Link.Relation, _ href: String, of element: XMLElement, _ context: inout ReadContext
    ) -> Link {
        Link(
            rel: rel, href: href, type: element.value(of: .type), hreflang: element.value(of: .hreflang),
            title: element.value(of: .title),
            length: element.value(of: .length).flatMap {
                context.number($0, of: "the length of a link", at: element)
            })
    }
}
