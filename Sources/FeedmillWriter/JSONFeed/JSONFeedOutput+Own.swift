import FeedmillModel

extension JSONFeedOutput {
    /// Writes what a JSON Feed's publisher had of their own, as it was: elements without a namespace whose name begins
    /// with "_". Several of one name are an array.
    mutating func writeOwn(_ extensions: [Extension]) {
        var own: [Extension] = []
        for element in extensions {
            if element.namespace.isEmpty, element.name.hasPrefix("_") {
                own.append(element)
            } else {
                losses.add("extensions")
            }
        }
        writeMembers(own, depth: 0)
    }

    private mutating func writeMembers(_ elements: [Extension], depth: Int) {
        var order: [String] = []
        var groups: [String: [Extension]] = [:]
        for element in elements {
            if groups[element.name] == nil { order.append(element.name) }
            groups[element.name, default: []].append(element)
        }
        for name in order {
            guard let group = groups[name], let first = group.first else { continue }
            json.key(name)
            if group.count == 1 {
                write(first, depth: depth)
            } else {
                json.beginArray()
                for element in group { write(element, depth: depth) }
                json.endArray()
            }
        }
    }

    private mutating func write(_ element: Extension, depth: Int) {
        if let value = element.value {
            json.string(value)
        } else if element.children.isEmpty || depth >= 256 {
            json.null()
        } else {
            json.beginObject()
            writeMembers(element.children, depth: depth + 1)
            json.endObject()
        }
    }
}
