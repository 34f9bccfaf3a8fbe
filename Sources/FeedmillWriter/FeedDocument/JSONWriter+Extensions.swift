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
        var seen: Set<String> = []
        for pair in attributes.pairs where pair.name != reserved && seen.insert(pair.name).inserted {
            key(pair.name)
            string(pair.value)
        }
    }
}
