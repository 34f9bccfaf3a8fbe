import FeedmillModel

/// The vocabularies that the XML writers know, in the order in which they are declared.
enum Module: UInt16, CaseIterable {
    case atom, content, dublinCore, dublinCoreTerms, georss, gml, itunes, media, podlove, slash, threading,
        wellFormedWeb
    case administration, summary

    var prefix: String { Self.table[Int(rawValue)].prefix }
    var uri: String { Self.table[Int(rawValue)].uri }

    private static let table: [(prefix: String, uri: String)] = [
        ("atom", "http://www.w3.org/2005/Atom"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("georss", "http://www.georss.org/georss"),
        ("gml", "http://www.opengis.net/gml"),
        ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("media", "http://search.yahoo.com/mrss/"),
        ("psc", "http://podlove.org/simple-chapters"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"),
        ("thr", "http://purl.org/syndication/thread/1.0"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("admin", "http://webns.net/mvcb/"),
        ("fm", "urn:feedmill:summary"),
    ]
}

/// A set of ``Module``s.
struct ModuleSet {
    private var bits: UInt16 = 0

    func contains(_ module: Module) -> Bool { bits & (1 << module.rawValue) != 0 }
    mutating func insert(_ module: Module) { bits |= 1 << module.rawValue }
    mutating func formUnion(_ other: ModuleSet) { bits |= other.bits }
    func subtracting(_ other: ModuleSet) -> ModuleSet {
        var result = self
        result.bits &= ~other.bits
        return result
    }
    var isEmpty: Bool { bits == 0 }
    var modules: [Module] { bits == 0 ? [] : Module.allCases.filter(contains) }

    /// Inserts what the modules' part of ``RareMetadata`` needs in any XML format. Compared with `nil`, a part would be copied.
    mutating func insert(neededBy rare: borrowing RareMetadata) {
        if case .some = rare.validity { insert(.dublinCoreTerms) }
        if case .some = rare.comments?.count { insert(.slash) }
        if case .some = rare.comments?.postURL { insert(.wellFormedWeb) }
        if case .some = rare.comments?.feedURL { insert(.wellFormedWeb) }
        if !rare.inReplyTo.isEmpty { insert(.threading) }
        if case .some = rare.itunes { insert(.itunes) }
        if case .some = rare.movedTo { insert(.itunes) }
        if case .some = rare.media { insert(.media) }
        if case .some = rare.geo { insert(.georss) }
        if case .some = rare.geo?.srsName { insert(.gml) }
        if case .some = rare.chapters { insert(.podlove) }
        if case .some = rare.errorReportsTo { insert(.administration) }
    }
}
