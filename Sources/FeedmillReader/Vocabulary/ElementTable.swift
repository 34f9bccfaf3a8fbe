package import FeedmillXML

/// What is done with one element: the record that takes it, the element, and what reading needs to know beside.
package typealias ElementHandler<Record> = @Sendable (inout Record, XMLElement, inout ReadContext) -> Void

/// One line of a vocabulary: an element, and what is done with it.
package struct ElementRow<Record>: Sendable {
    package let name: ElementName
    package let handler: ElementHandler<Record>

    package init(_ name: ElementName, _ handler: @escaping ElementHandler<Record>) {
        self.name = name
        self.handler = handler
    }

    package static func core(_ local: String, _ handler: @escaping ElementHandler<Record>) -> ElementRow {
        ElementRow(.core(local), handler)
    }

    package static func module(
        _ namespace: FeedNamespace, _ local: String, _ handler: @escaping ElementHandler<Record>
    ) -> ElementRow {
        ElementRow(.module(namespace, local), handler)
    }

    package static func dc(_ local: String, _ handler: @escaping ElementHandler<Record>) -> ElementRow {
        ElementRow(.dc(local), handler)
    }

    package static func dcterms(_ local: String, _ handler: @escaping ElementHandler<Record>) -> ElementRow {
        ElementRow(.dcterms(local), handler)
    }

    package static func itunes(_ local: String, _ handler: @escaping ElementHandler<Record>) -> ElementRow {
        ElementRow(.itunes(local), handler)
    }

    package static func media(_ local: String, _ handler: @escaping ElementHandler<Record>) -> ElementRow {
        ElementRow(.media(local), handler)
    }
}

/// A vocabulary as its specification lists it: element by element, in the order of the specification.
package struct ElementRows<Record>: Sendable, ExpressibleByArrayLiteral {
    package var rows: [ElementRow<Record>]

    package init(arrayLiteral rows: ElementRow<Record>...) { self.rows = rows }
}

/// Vocabularies made ready for reading: one array index an element.
package struct ElementTable<Record>: Sendable {
    private var entries: [Entry?]

    /// A handler in a type of its own: what stands in an optional alone is called through another function.
    private struct Entry {
        let handler: ElementHandler<Record>
    }

    package init(_ rows: ElementRows<Record>) { self.init([rows]) }

    /// A name that several vocabularies list belongs to the first.
    package init(_ vocabularies: [ElementRows<Record>]) {
        let vocabulary = FeedVocabulary.shared
        entries = []
        for row in vocabularies.flatMap(\.rows) {
            for namespace in row.name.namespaces {
                let id = Int(vocabulary.id(namespace, row.name.local))
                while id >= entries.count { entries.append(nil) }
                if id != 0, entries[id] == nil { entries[id] = Entry(handler: row.handler) }
            }
        }
    }

    /// `nil` when no vocabulary of the table has the element.
    package subscript(id: UInt16) -> ElementHandler<Record>? {
        Int(id) < entries.count ? entries[Int(id)]?.handler : nil
    }

    /// Reads the children of an element; those without a row are left out.
    package func read(_ element: XMLElement, into record: inout Record, _ context: inout ReadContext) {
        element.forEachChild { child in self[child.id]?(&record, child, &context) }
    }
}
