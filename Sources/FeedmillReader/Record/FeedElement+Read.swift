internal import FeedmillModel
package import FeedmillXML

extension FeedElement {
    /// Core vocabularies first: where two list a name, the first counts.
    static let vocabularies = [
        atom, rss, cdf, rdf, dublinCore, itunes, googlePlay, mediaRSS, content, discussion, podlove, geography,
        licensing, feedburner,
    ]

    private static let table = ElementTable(vocabularies)

    /// An item, or the whole head of a document with its root.
    package static func read(_ element: XMLElement, as kind: Kind, _ context: inout ReadContext) -> FeedElement {
        // A function that sets parts of a value and returns it makes a copy of it for that (Swift 6.3); one that lets methods do
        // it does not.
        var record = FeedElement(kind)
        record.read(element, &context)
        return record
    }

    /// The same for a record that is empty so far.
    mutating func read(_ element: XMLElement, _ context: inout ReadContext) {
        position = SourcePosition(of: element)
        markupLanguage = context.language(of: element)
        readAttributes(of: element, &context)
        readChildren(of: element, &context)
    }

    /// What no table has is kept as an extension, however deep it goes.
    mutating func readChildren(of element: XMLElement, _ context: inout ReadContext) {
        let table = Self.table
        element.forEachChild { child in
            if let handler = table[child.id] {
                handler(&self, child, &context)
            } else {
                rare.extensions.append(ForeignElement.read(child, &context))
            }
        }
    }

    /// The language of a feed whose head this is, read without the rest of it.
    package static func language(inHead element: XMLElement, after said: String? = nil) -> String? {
        var language = said
        element.forEachChild { child in
            switch languageElements[child.id] {
            case .channel: language = Self.language(inHead: child, after: language)
            case .language: language = child.textTrimmed.nilIfEmpty ?? language
            case .dublinCore: language = language ?? child.textTrimmed.nilIfEmpty
            case nil: break
            }
        }
        return language
    }

    private enum LanguageElement { case channel, language, dublinCore }

    private static let languageElements: [UInt16: LanguageElement] = {
        let names: [(ElementName, LanguageElement)] = [
            (.core("channel"), .channel), (.core("language"), .language), (.dc("language"), .dublinCore),
        ]
        var elements: [UInt16: LanguageElement] = [:]
        for (name, element) in names {
            for namespace in name.namespaces { elements[FeedVocabulary.shared.id(namespace, name.local)] = element }
        }
        elements[0] = nil
        return elements
    }()

    /// RDF's subject and CDF's attributes.
    mutating func readAttributes(of element: XMLElement, _ context: inout ReadContext) {
        if let about = element.value(of: .about) { self.about = context.identifier(about, at: element) }
        readChannelDefinition(element, &context)
    }
}
