package import FeedmillModel
package import FeedmillXML

/// A link (RFC 4287 §4.2.7), also in the shapes RSS gives it: the reference as text, or in another attribute.
package enum AtomLink {
    /// `nil` when it leads nowhere.
    package static func read(_ element: XMLElement, _ context: inout ReadContext) -> Link? {
        guard let href = reference(of: element, &context) ?? context.url(in: element) ?? itself(element, &context)
        else { return nil }
        let rel = element.value(of: .rel).map(relation) ?? .alternate
        return details(Link(rel: rel, href: href), of: element, &context)
    }

    /// RSS 2.0 `enclosure`.
    package static func enclosure(_ element: XMLElement, _ context: inout ReadContext) -> Link? {
        guard let href = reference(of: element, &context) ?? context.url(in: element) else { return nil }
        return details(Link(rel: .enclosure, href: href), of: element, &context)
    }

    /// The reference in an attribute, whichever the publisher took for it.
    static func reference(of element: XMLElement, _ context: inout ReadContext) -> String? {
        for attribute in [FeedAttribute.href, .url, .uri] {
            if let url = context.url(attribute, of: element) { return url }
        }
        return nil
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

    private static func details(_ link: Link, of element: XMLElement, _ context: inout ReadContext) -> Link {
        var link = link
        link.type = element.value(of: .type)
        link.hreflang = element.value(of: .hreflang)
        link.title = element.value(of: .title)
        if let length = element.value(of: .length) {
            link.length = context.number(length, of: "the length of a link", at: element)
        }
        return link
    }
}
