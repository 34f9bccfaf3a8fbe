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
        let pairs = attributes.pairs.span
        // A set pays only where there are many.
        var seen: Set<String> = []
        for index in pairs.indices where pairs[index].name != reserved {
            let isNew =
                pairs.count < 16 ? !pairs.hasName(of: index) : seen.insert(pairs[index].name).inserted
            if !isNew { continue }
            key(pairs[index].name)
            string(pairs[index].value)
        }
    }
}

extension Span<Attributes.Pair> {
    /// Whether an attribute before the one at a place has its name.
    fileprivate func hasName(of place: Int) -> Bool {
        for index in 0..<place where self[index].name == self[place].name { return true }
        return false
    }
}
