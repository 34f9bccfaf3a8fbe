/// An element that is open. A class: open elements are looked at many times and should not be copied each time; closed ones
/// are used again.
final class Frame {
    /// How what stands inside is looked at.
    enum Mode {
        /// By a table.
        case schema(Int)
        /// Not at all, beyond well-formedness; `true` inside a namespace that no table knows.
        case opaque(inUnknown: Bool)
        /// As XHTML inside a text construct or beside the core vocabulary.
        case markup
        /// As RDF that no table describes.
        case rdf
    }

    var mode: Mode
    var name: ResolvedName
    /// The name as findings give it.
    var display = ""
    /// The name as the source has it.
    var rawName: Range<Int> = 0..<0
    var startTag: Range<Int> = 0..<0
    var attributes: [ElementAttribute] = []
    var runs: [CharacterRun] = []
    /// Whether any run holds more than white space.
    var hasText = false
    var hasElements = false
    var counts: [(number: Int, count: Int)] = []
    /// Children that are complete, where the check of this element looks at them; without what they held themselves.
    var records: [Frame] = []
    /// The nearest element outside or here that a table describes, by its depth; what inline markup belongs to.
    var holder: Int?
    /// How many namespace declarations were in force outside.
    var scopeDepth = 0
    /// What is in force here, as the elements outside have it where this one says nothing.
    var inherited = InheritedAttributes.none
    /// Whether its own tag says something of that.
    var hasInheritable = false
    /// For a text construct or content: what its `type` says.
    var construct: ConstructKind?
    /// Whether a child that ends the head of the feed has been seen.
    var sawItem = false
    /// Start tags of entries that leave the author to the feed.
    var entriesWithoutAuthor: [Range<Int>] = []
    /// Whether an entry's source names an author.
    var sourceHasAuthor = false
    /// For a channel: its image, complete, with what was remembered of it.
    var image: CompleteImage?
    var notes: Notes = []

    /// What has been said about this element already, so that it is said once.
    struct Notes: OptionSet {
        let rawValue: UInt8
        static let unexpectedText = Notes(rawValue: 1)
        static let inlineHTML = Notes(rawValue: 2)
        static let metadataAfterItems = Notes(rawValue: 4)
        static let badCharacters = Notes(rawValue: 8)
    }

    init(mode: Mode = .opaque(inUnknown: false), name: ResolvedName = .none) {
        self.mode = mode
        self.name = name
    }

    /// Whether `xml:base` is in force.
    var hasBase: Bool { inherited.base != nil }
    /// `xml:base` values in force, joined outermost first.
    var base: String? { inherited.base }
    /// Whether `xml:lang` is in force.
    var hasLanguage: Bool { inherited.hasLanguage }

    var namespace: Namespace { name.namespace }
    var local: String { name.local }
    /// The name as tables write it.
    var key: String { name.key }
    /// Number of the name in the schema; 0 when no table mentions it.
    var number: Int { name.number }

    func attribute(_ local: String) -> ElementAttribute? {
        attributes.first { $0.namespace == .none && $0.local == local }
    }

    func attribute(_ namespace: Namespace, _ local: String) -> ElementAttribute? {
        attributes.first { $0.namespace == namespace && $0.local == local }
    }

    /// Makes a closed element a new one.
    func reset() {
        mode = .opaque(inUnknown: false)
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        if !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
        if !counts.isEmpty { counts.removeAll(keepingCapacity: true) }
        if !records.isEmpty { records.removeAll(keepingCapacity: true) }
        (hasText, hasElements, sawItem, sourceHasAuthor, hasInheritable) = (false, false, false, false, false)
        (holder, construct) = (nil, nil)
        if image != nil { image = nil }
        if !entriesWithoutAuthor.isEmpty { entriesWithoutAuthor = [] }
        notes = []
    }
}

/// `xml:base` and `xml:lang`, which elements hand down (RFC 4287 §2).
final class InheritedAttributes: Sendable {
    /// The bases in force, joined outermost first.
    let base: String?
    let hasLanguage: Bool

    init(base: String?, hasLanguage: Bool) {
        self.base = base
        self.hasLanguage = hasLanguage
    }

    static let none = InheritedAttributes(base: nil, hasLanguage: false)
}

/// An attribute with its name resolved and its value read.
struct ElementAttribute {
    var resolved: ResolvedName
    var name: Range<Int>
    var source: Range<Int>
    var value: String

    var namespace: Namespace { resolved.namespace }
    var local: String { resolved.local }
    /// The name as findings give it.
    var display: String { resolved.display }
}

/// The `type` of a text construct or of content (RFC 4287 §3.1.1, §4.1.3.1).
enum ConstructKind: Equatable {
    case text, html, xhtml
    /// Out of line, by `src`.
    case remote
    case xml(String)
    case plainMedia(String)
    case base64(String)
}

/// What a channel remembers of its image.
struct CompleteImage {
    struct Part {
        var startTag: Range<Int>
        var text: String
    }

    var display: String
    var title: Part?
    var link: Part?
}
