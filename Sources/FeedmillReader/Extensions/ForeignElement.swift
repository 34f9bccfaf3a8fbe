package import FeedmillModel
package import FeedmillXML

/// An element that no table has, kept as it is.
package enum ForeignElement {
    package static func read(_ element: XMLElement) -> Extension { read(element, depth: 0) }

    private static func read(_ element: XMLElement, depth: Int) -> Extension {
        var foreign = Extension(
            name: element.localName, namespace: element.namespaceURI, prefix: element.prefix,
            value: element.textTrimmed.nilIfEmpty, attributes: attributes(of: element))
        if depth < depthLimit, element.hasElements {
            foreign.children = element.children.map { read($0, depth: depth + 1) }
        }
        return foreign
    }

    /// Attributes with the prefix they were sent with.
    static func attributes(of element: XMLElement) -> Attributes {
        Attributes(
            element.attributes.map { attribute in
                let name = attribute.prefix.map { "\($0):\(attribute.localName)" } ?? attribute.localName
                return Attributes.Pair(name, attribute.value)
            })
    }

    /// What is nested deeper than any vocabulary goes is left out.
    private static let depthLimit = 64
}
