package import FeedmillXML

/// What is done with one element: the record that takes it, the element, and what reading needs to know beside.
package typealias ElementHandler<Record> = @Sendable (inout Record, XMLElement, inout ReadContext) -> Void

/// A vocabulary as its specification lists it: element by element, in the order of the specification.
package struct ElementRows<Record>: Sendable, ExpressibleByDictionaryLiteral {
    package var rows: [(name: ElementName, handler: ElementHandler<Record>)]

    package init(dictionaryLiteral elements: (ElementName, ElementHandler<Record>)...) {
        rows = elements.map { (name: $0.0, handler: $0.1) }
    }
}

/// Vocabularies made ready for reading: one array index an element.
package struct ElementTable<Record>: Sendable {
    private var handlers: [ElementHandler<Record>?]

    package init(_ rows: ElementRows<Record>) { self.init([rows]) }

    /// A name that several vocabularies list belongs to the first.
    package init(_ vocabularies: [ElementRows<Record>]) {
        let vocabulary = FeedVocabulary.shared
        handlers = []
        for (name, handler) in vocabularies.flatMap(\.rows) {
            for namespace in name.namespaces {
                let id = Int(vocabulary.id(namespace, name.local))
                if id >= handlers.count {
                    handlers += [ElementHandler<Record>?](repeating: nil, count: id + 1 - handlers.count)
                }
                if id != 0, handlers[id] == nil { handlers[id] = handler }
            }
        }
    }

    /// `nil` when no vocabulary of the table has the element.
    package subscript(id: UInt16) -> ElementHandler<Record>? {
        Int(id) < handlers.count ? handlers[Int(id)] : nil
    }

    /// Reads the children of an element; those without a row are left out.
    package func read(_ element: XMLElement, into record: inout Record, _ context: inout ReadContext) {
        for child in element.children {
            self[child.id]?(&record, child, &context)
        }
    }
}
