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
    /// Number of the name in the schema; 0 when no table mentions it.
    var number = 0
    var namespace: Namespace = .none
    var local = ""
    /// The name as tables write it.
    var key = ""
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
    var records: [ChildRecord] = []
    /// The nearest element outside or here that a table describes, by its depth; what inline markup belongs to.
    var holder: Int?
    /// How many namespace declarations were in force outside.
    var scopeDepth = 0
    /// Whether `xml:base` is in force, and whether `xml:lang` is.
    var hasBase = false
    var hasLanguage = false
    var language: String?
    /// `xml:base` values in force, joined outermost first.
    var base: String?
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

    init(mode: Mode = .opaque(inUnknown: false)) {
        self.mode = mode
    }

    func attribute(_ local: String) -> ElementAttribute? {
        attributes.first { $0.namespace == .none && $0.local == local }
    }

    func attribute(_ namespace: Namespace, _ local: String) -> ElementAttribute? {
        attributes.first { $0.namespace == namespace && $0.local == local }
    }

    /// Makes a closed element a new one.
    func reset() {
        mode = .opaque(inUnknown: false)
        attributes.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        if !records.isEmpty { records.removeAll(keepingCapacity: true) }
        (hasText, hasElements, sawItem, sourceHasAuthor) = (false, false, false, false)
        (holder, language, base, construct, image) = (nil, nil, nil, nil, nil)
        (hasBase, hasLanguage) = (false, false)
        if !entriesWithoutAuthor.isEmpty { entriesWithoutAuthor = [] }
        notes = []
    }
}

/// An attribute with its name resolved and its value read.
struct ElementAttribute {
    var namespace: Namespace
    var local: String
    var display: String
    var name: Range<Int>
    var source: Range<Int>
    var value: String
}

/// What a parent remembers of a child that is complete.
struct ChildRecord {
    var number: Int
    /// Prefix and local name.
    var key: String
    var startTag: Range<Int>
    /// Character data without outer white space; empty for long content.
    var text: String
    /// Whether there was any content at all.
    var hasContent: Bool
    var runs: [CharacterRun]
    var attributes: [ElementAttribute]
    var construct: ConstructKind?

    func attribute(_ local: String) -> String? {
        attributes.first { $0.namespace == .none && $0.local == local }?.value
    }
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
    var display: String
    var records: [ChildRecord]

    func first(_ key: String) -> ChildRecord? { records.first { $0.key == key } }
}
