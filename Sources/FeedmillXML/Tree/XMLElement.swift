/// An element of a document: a cheap view of a tape. Strings are made when asked for.
package struct XMLElement {
    let tape: XMLTape
    fileprivate(set) var index: Int

    @inline(__always) var node: TapeNode { tape.nodes[index] }

    /// The vocabulary's id of the name; 0 when unknown.
    package var id: UInt16 { node.id }
    /// The vocabulary's id of the namespace; 0 for none or unknown.
    package var namespaceID: UInt8 { node.namespaceID }
    package var localName: String { tape.names[node.name].local }
    /// The prefix as written, declared or not.
    package var prefix: String? { tape.names[node.name].prefix }
    /// The namespace's URI as declared; "" for none and for an undeclared prefix.
    package var namespaceURI: String { tape.names[node.name].uri }

    /// Where the element's `<` stands, in bytes of the decoded document.
    package var offset: Int { node.offset }
    /// Past the element's last `>`.
    package var endOffset: Int { node.endOffset }
    /// Past the start tag, where the character data begins.
    package var textOffset: Int { node.offset + Int(node.tagLength) }
    /// The line of the element's `<`, from 1.
    package var line: Int { Int(node.line) }
    /// The column of the element's `<`, from 1, in Unicode scalars.
    package var column: Int { Int(node.column) }
    /// Whether the document ended inside the element.
    package var isTruncated: Bool { node.isTruncated }

    /// The element's own elements, in document order.
    package var children: XMLChildren { XMLChildren(tape: tape, parent: index) }
    package var hasElements: Bool { end > index + 1 }

    /// Calls with each of ``children``, as one view that moves on: the tape has one owner more for all of them, not two for each.
    package func forEachChild(_ body: (XMLElement) -> Void) {
        let end = end
        var child = self
        var next = index + 1
        while next < end {
            child.index = next
            next = child.end
            body(child)
        }
    }

    package var attributes: XMLAttributes { XMLAttributes(tape: tape, node: node) }

    /// The value of an attribute by its vocabulary id.
    package subscript(id: UInt16) -> String? {
        let nodes = tape.nodes
        let count = unsafe Int(nodes.base[index].attributeCount)
        if count == 0 { return nil }
        let first = unsafe Int(nodes.base[index].firstAttribute)
        for index in first..<first + count {
            let attribute = tape.attributes[index]
            if attribute.id == id { return tape.string(attribute.start, attribute.length) }
        }
        return nil
    }

    /// The value of an attribute without a namespace by its local name.
    package func attribute(_ local: String) -> String? {
        attributes.first { $0.prefix == nil && $0.localName == local }?.value
    }

    /// Same id: same language and same bases. A key for caches within one document.
    package var contextID: Int32 { node.context }

    /// The `xml:lang` in force here, as sent; nil for none (an empty one takes it away, XML 1.0 §2.12).
    package var language: String? {
        declaredLanguage.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The same, but "" where one was taken away: nothing from outside the document may take its place.
    package var declaredLanguage: String? {
        var id = node.context
        var language: String?
        while id >= 0, language == nil { (language, id) = tape.withContext(id) { ($0.language, $0.parent) } }
        return language
    }

    /// The `xml:base` values in force here, outermost first, as sent.
    package var bases: [String] {
        var found: [String] = []
        var id = node.context
        while id >= 0 {
            id = tape.withContext(id) { context in
                if let base = context.base { found.append(base) }
                return context.parent
            }
        }
        return found.reversed()
    }

    var end: Int { min(Int(node.end), tape.nodes.count) }
    var runs: Range<Int> {
        let node = node
        return Int(node.firstRun)..<max(Int(node.firstRun), min(Int(node.endRun), tape.runs.count))
    }
}

/// The elements directly inside an element.
package struct XMLChildren: Sequence {
    let tape: XMLTape
    let parent: Int

    package func makeIterator() -> Iterator {
        Iterator(tape: tape, cursor: parent + 1, end: XMLElement(tape: tape, index: parent).end)
    }

    package struct Iterator: IteratorProtocol {
        let tape: XMLTape
        var cursor: Int
        let end: Int

        package mutating func next() -> XMLElement? {
            guard cursor < end else { return nil }
            let element = XMLElement(tape: tape, index: cursor)
            cursor = element.end
            return element
        }
    }
}

/// The attributes of an element in the order written, namespace declarations left out.
package struct XMLAttributes: Sequence {
    let tape: XMLTape
    let node: TapeNode

    package var isEmpty: Bool { node.attributeCount == 0 }
    package var count: Int { Int(node.attributeCount) }

    package func makeIterator() -> Iterator {
        Iterator(tape: tape, cursor: Int(node.firstAttribute), end: Int(node.firstAttribute + node.attributeCount))
    }

    package struct Iterator: IteratorProtocol {
        let tape: XMLTape
        var cursor: Int
        let end: Int

        package mutating func next() -> XMLAttribute? {
            guard cursor < end else { return nil }
            defer { cursor += 1 }
            return XMLAttribute(tape: tape, attribute: tape.attributes[cursor])
        }
    }
}

/// An attribute of an element.
package struct XMLAttribute {
    let tape: XMLTape
    let attribute: TapeAttribute

    private var name: XMLName { tape.names[attribute.name] }
    package var id: UInt16 { attribute.id }
    package var namespaceID: UInt8 { name.namespaceID }
    package var localName: String { name.local }
    package var prefix: String? { name.prefix }
    package var namespaceURI: String { name.uri }
    /// The value after attribute-value normalisation (XML 1.0 §3.3.3).
    package var value: String { tape.string(attribute.start, attribute.length) }
}
