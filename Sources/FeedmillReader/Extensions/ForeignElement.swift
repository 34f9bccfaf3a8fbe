package import FeedmillModel
package import FeedmillXML

/// An element that no table has, kept as it is.
package enum ForeignElement {
    /// Its references are made absolute where its vocabulary says which attributes are some.
    package static func read(_ element: XMLElement, _ context: inout ReadContext) -> Extension {
        read(element, depth: 0, &context)
    }

    private static func read(_ element: XMLElement, depth: Int, _ context: inout ReadContext) -> Extension {
        var foreign = Extension(
            name: element.localName, namespace: namespace(of: element), prefix: element.prefix,
            value: element.textTrimmed.nilIfEmpty, attributes: attributes(of: element))
        if let references = references[element.namespaceID] {
            for index in foreign.attributes.pairs.indices
            where references.contains(foreign.attributes.pairs[index].name) {
                foreign.attributes.pairs[index].value = context.resolve(
                    foreign.attributes.pairs[index].value, at: element)
            }
        }
        if depth < depthLimit, element.hasElements {
            foreign.children = element.children.map { read($0, depth: depth + 1, &context) }
        }
        return foreign
    }

    /// As declared; a well-known prefix without a declaration means its usual namespace.
    private static func namespace(of element: XMLElement) -> String {
        let declared = element.namespaceURI
        if !declared.isEmpty || element.prefix == nil { return declared }
        return FeedNamespace(rawValue: element.namespaceID)?.names.uri ?? ""
    }

    /// Attributes with the prefix they were sent with.
    static func attributes(of element: XMLElement) -> Attributes {
        var attributes = Attributes()
        let sent = element.attributes
        if sent.isEmpty { return attributes }
        attributes.pairs.reserveCapacity(sent.count)
        for attribute in sent {
            let name = attribute.prefix.map { "\($0):\(attribute.localName)" } ?? attribute.localName
            attributes.pairs.append(Attributes.Pair(name, attribute.value))
        }
        return attributes
    }

    /// The attributes that are references, by vocabulary.
    private static let references: [UInt8: Set<String>] = [
        FeedNamespace.podcast.rawValue: ["url", "href", "img", "uri", "accountUrl", "feedUrl"],
        FeedNamespace.googlePlay.rawValue: ["href"],
        FeedNamespace.atom.rawValue: ["href", "src"],
    ]

    /// What is nested deeper than any vocabulary goes is left out.
    private static let depthLimit = 64
}
