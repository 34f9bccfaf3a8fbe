/// What a specification says of one element: what it may hold, which attributes it takes, and the clause.
struct ElementSpec: Sendable {
    /// Prefix and local name in the usual spelling (`atom:feed`), with a suffix where one name has several meanings.
    let key: String
    var clause: String
    var content: Content
    var attributes: [AttributeRule]
    /// Whether attributes in no namespace that are not listed are let pass.
    var openAttributes: Bool
    var children: [ChildRule]
    /// Which extension elements may stand inside.
    var scope: ExtensionScope
    /// What is checked once the element is complete.
    var check: ElementCheck?
    /// Once this is complete, the head of the feed should be over.
    var isItem: Bool

    init(
        _ key: String, _ clause: String, _ content: Content = .elements, attributes: [AttributeRule] = [],
        openAttributes: Bool = false, children: [ChildRule] = [], scope: ExtensionScope = .anywhere,
        check: ElementCheck? = nil, isItem: Bool = false
    ) {
        self.key = key
        self.clause = clause
        self.content = content
        self.attributes = attributes
        self.openAttributes = openAttributes
        self.children = children
        self.scope = scope
        self.check = check
        self.isItem = isItem
    }
}

/// What kind of thing stands between the tags.
enum Content: Sendable {
    /// Elements only.
    case elements
    /// Characters only.
    case value(ValueKind)
    /// Nothing.
    case empty
    /// An Atom text construct (RFC 4287 §3.1).
    case textConstruct
    /// `atom:content` (RFC 4287 §4.1.3).
    case atomContent
    /// Inline XHTML.
    case inlineXHTML
    /// Anything, unchecked.
    case anything
    /// An RDF property: a literal, or elements.
    case rdf
}

/// How often a child may occur.
enum Cardinality: Sendable { case one, optional, many, atLeastOne }

/// A child that a specification names.
struct ChildRule: Sendable {
    var name: String
    var cardinality: Cardinality
    var spec: String
    var missing: RuleCode
}

/// An attribute that a specification names.
struct AttributeRule: Sendable {
    enum Presence: Sendable { case required, recommended, optional }
    var name: String
    var presence: Presence
    var kind: ValueKind
    var missing: RuleCode
}

func one(_ name: String, _ spec: String? = nil, missing: RuleCode = .missingElement) -> ChildRule {
    ChildRule(name: name, cardinality: .one, spec: spec ?? name, missing: missing)
}

func optional(_ name: String, _ spec: String? = nil) -> ChildRule {
    ChildRule(name: name, cardinality: .optional, spec: spec ?? name, missing: .missingElement)
}

func many(_ name: String, _ spec: String? = nil) -> ChildRule {
    ChildRule(name: name, cardinality: .many, spec: spec ?? name, missing: .missingElement)
}

func atLeastOne(_ name: String, _ spec: String? = nil, missing: RuleCode = .missingElement) -> ChildRule {
    ChildRule(name: name, cardinality: .atLeastOne, spec: spec ?? name, missing: missing)
}

func required(_ name: String, _ kind: ValueKind = .any, missing: RuleCode = .missingAttribute) -> AttributeRule {
    AttributeRule(name: name, presence: .required, kind: kind, missing: missing)
}

func recommended(_ name: String, _ kind: ValueKind = .any) -> AttributeRule {
    AttributeRule(name: name, presence: .recommended, kind: kind, missing: .missingRecommendedAttribute)
}

func attribute(_ name: String, _ kind: ValueKind = .any) -> AttributeRule {
    AttributeRule(name: name, presence: .optional, kind: kind, missing: .missingAttribute)
}

/// The kinds of places where extension elements stand.
struct ExtensionScope: OptionSet, Sendable {
    let rawValue: UInt32
    static let atomFeed = ExtensionScope(rawValue: 1)
    static let atomEntry = ExtensionScope(rawValue: 2)
    static let atomSource = ExtensionScope(rawValue: 4)
    static let rssChannel = ExtensionScope(rawValue: 8)
    static let rssItem = ExtensionScope(rawValue: 16)
    static let rdfChannel = ExtensionScope(rawValue: 32)
    static let rdfItem = ExtensionScope(rawValue: 64)
    /// Inside an Atom person, link or category.
    static let atomPart = ExtensionScope(rawValue: 128)
    static let mediaGroup = ExtensionScope(rawValue: 256)
    static let mediaContent = ExtensionScope(rawValue: 512)
    static let rdfRoot = ExtensionScope(rawValue: 1024)
    /// Elements without a scope of their own.
    static let elsewhere = ExtensionScope(rawValue: 2048)
    static let atomEntryDocument = ExtensionScope(rawValue: 4096)

    static let rssRoot = ExtensionScope(rawValue: 8192)

    static let feed: ExtensionScope = [.atomFeed, .rssChannel, .rdfChannel, .atomSource]
    static let item: ExtensionScope = [.atomEntry, .rssItem, .rdfItem]
    static let feedOrItem: ExtensionScope = [.feed, .item]
    static let atom: ExtensionScope = [.atomFeed, .atomEntry, .atomSource]
    static let rss: ExtensionScope = [.rssChannel, .rssItem]
    static let rdf: ExtensionScope = [.rdfChannel, .rdfItem]
    static let media: ExtensionScope = [.feedOrItem, .mediaGroup, .mediaContent]
    static let anywhere: ExtensionScope = [.elsewhere]
    static let everywhere = ExtensionScope(rawValue: .max)
    static let nowhere: ExtensionScope = []
}

/// An element of a module, and where it may stand.
struct ExtensionRule {
    var scope: ExtensionScope
    var child: ChildRule

    init(_ scope: ExtensionScope, _ child: ChildRule) {
        self.scope = scope
        self.child = child
    }
}
