import FeedmillModel

extension JSONWriter {
    /// One of `extensions`; what is nested deeper than 256 levels is left out.
    mutating func write(_ element: Extension, depth: Int) {
        beginObject()
        member("name", element.name)
        member("namespace", element.namespace)
        member("prefix", element.prefix)
        member("value", element.value)
        if !element.attributes.isEmpty {
            key("attributes")
            write(element.attributes)
        }
        if depth < 256 {
            members("children", element.children) { $0.write($1, depth: depth + 1) }
        }
        endObject()
    }

    /// `Attrs`.
    mutating func write(_ attributes: Attributes) {
        beginObject()
        writeMembers(of: attributes)
        endObject()
    }

    /// Attributes as members of an object that is open; of two with one name the first counts.
    /// - Parameter reserved: a name that the object uses itself.
    mutating func writeMembers(of attributes: Attributes, except reserved: String? = nil) {
        let pairs = attributes.pairs
        // A set pays only where there are many.
        var seen: Set<String> = []
        for index in pairs.indices where pairs[index].name != reserved {
            let name = pairs[index].name
            let isNew =
                pairs.count < 16 ? !pairs[..<index].contains { $0.name == name } : seen.insert(name).inserted
            if !isNew { continue }
            key(name)
            string(pairs[index].value)
        }
    }
}
