/// What the tables of the validator say of one element: the specifications in a form that programs and people can look
/// through.
public struct VocabularyElement: Sendable {
    /// An attribute; for JSON Feed, a key.
    public struct Attribute: Sendable {
        /// With the usual prefix of its namespace, if it is in one.
        public let name: String
        /// How much it is missed.
        public let presence: Presence
        /// What its value has to be.
        public let value: String
    }

    /// How much something is missed.
    public enum Presence: String, Sendable {
        case required, recommended, optional
    }

    /// An element inside.
    public struct Child: Sendable {
        /// With the usual prefix of its namespace; what follows a slash tells meanings of one name apart.
        public let name: String
        /// How often it may stand there.
        public let occurrence: Occurrence
    }

    /// How often an element may stand in another.
    public enum Occurrence: String, Sendable {
        case one, optional, many
        case atLeastOne = "at-least-one"
    }

    /// With the usual prefix of its namespace; what follows a slash tells meanings of one name apart.
    public let name: String
    /// The clause of the specification.
    public let clause: String
    /// What stands between the tags.
    public let content: String
    /// In the order of the table.
    public let attributes: [Attribute]
    /// In the order of the table.
    public let children: [Child]
    /// Where it may stand besides, as an element of a module.
    public let places: [String]

    /// Every element of every vocabulary, in the order of the tables, then the objects of JSON Feed.
    public static let all: [VocabularyElement] = {
        var scopes: [String: ExtensionScope] = [:]
        for rule in ExtensionRule.all { scopes[rule.child.spec, default: []].formUnion(rule.scope) }
        let elements = ElementSpec.all.map { VocabularyElement($0, scopes[$0.key] ?? []) }
        var objects: [VocabularyElement] = []
        JSONFeedTable.feed.visit { objects.append(VocabularyElement($0)) }
        return elements + objects
    }()

    private init(_ spec: ElementSpec, _ scope: ExtensionScope) {
        name = spec.key
        clause = spec.clause
        content = spec.content.words
        attributes = spec.attributes.map {
            Attribute(name: $0.name, presence: Presence($0.presence), value: $0.kind.words)
        }
        children = spec.children.map { Child(name: $0.spec, occurrence: Occurrence($0.cardinality)) }
        places = scope.words
    }

    private init(_ table: JSONFeedTable) {
        name = table.clause
        clause = table.clause
        content = "an object"
        attributes = table.keys.map { Attribute(name: $0.name, presence: Presence($0.presence), value: $0.kind.words) }
        children = []
        places = []
    }
}

extension VocabularyElement.Presence {
    fileprivate init(_ presence: AttributeRule.Presence) {
        switch presence {
        case .required: self = .required
        case .recommended: self = .recommended
        case .optional: self = .optional
        }
    }

    fileprivate init(_ presence: JSONFeedTable.Presence) {
        switch presence {
        case .required: self = .required
        case .recommended: self = .recommended
        case .optional: self = .optional
        }
    }
}

extension VocabularyElement.Occurrence {
    fileprivate init(_ cardinality: Cardinality) {
        switch cardinality {
        case .one: self = .one
        case .optional: self = .optional
        case .many: self = .many
        case .atLeastOne: self = .atLeastOne
        }
    }
}

extension Content {
    fileprivate var words: String {
        switch self {
        case .elements: "elements"
        case .value(let kind): kind.words
        case .empty: "nothing"
        case .textConstruct: "an Atom text construct"
        case .atomContent: "text, markup or nothing, as type and src say"
        case .inlineXHTML: "XHTML"
        case .anything: "anything"
        case .rdf: "a literal or elements"
        }
    }
}

extension ExtensionScope {
    /// The kinds of places, in the order of the formats.
    fileprivate var words: [String] {
        let names: [(ExtensionScope, String)] = [
            (.atomFeed, "Atom feed"), (.atomEntry, "Atom entry"), (.atomSource, "Atom source"),
            (.atomPart, "Atom person, link or category"), (.rssRoot, "RSS root"), (.rssChannel, "RSS channel"),
            (.rssItem, "RSS item"), (.rdfRoot, "RDF root"), (.rdfChannel, "RDF channel"), (.rdfItem, "RDF item"),
            (.mediaGroup, "media:group"), (.mediaContent, "media:content"), (.elsewhere, "other elements"),
        ]
        return names.filter { !isDisjoint(with: $0.0) }.map(\.1)
    }
}

extension JSONFeedTable {
    /// Hands over this table and every one below it, each once.
    fileprivate func visit(_ body: (JSONFeedTable) -> Void) {
        var seen: Set<String> = []
        var waiting = [self]
        while !waiting.isEmpty {
            let table = waiting.removeFirst()
            guard seen.insert(table.clause).inserted else { continue }
            body(table)
            for key in table.keys {
                switch key.kind {
                case .object(let inner), .objects(let inner): waiting.append(inner)
                default: break
                }
            }
        }
    }
}

extension JSONFeedTable.Kind {
    fileprivate var words: String {
        switch self {
        case .string: "a string"
        case .nonblank: "a string that is not blank"
        case .identifier: "a string that names the item"
        case .text: "a string of plain text"
        case .html: "a string of HTML"
        case .url: "a URL with its scheme"
        case .date: "an RFC 3339 date-time"
        case .language: "a language tag"
        case .mediaType: "a media type"
        case .boolean: "true or false"
        case .nonNegative: "a number from 0"
        case .strings: "an array of strings"
        case .object(let table): "an object: \(table.clause)"
        case .objects(let table): "an array of objects: \(table.clause)"
        case .anything: "anything"
        }
    }
}
