/// A vocabulary whose elements stay in ``RareMetadata/extensions`` as they were sent, and can be looked at through a typed view.
///
/// Nothing is kept twice: a view is made of the extensions when it is asked for, and what writes the extensions writes it.
public struct ExtensionVocabulary: Hashable, Sendable {
    /// The namespace that the specification gives.
    public let uri: String
    /// Other namespaces that feeds have for it.
    package let aliases: [String]

    /// Podcasting 2.0 (podcastindex.org/namespace/1.0).
    public static let podcast = ExtensionVocabulary(
        uri: "https://podcastindex.org/namespace/1.0",
        aliases: [
            "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
            "https://podcastindex.org/namespace/1.0.md",
        ])
    /// Google Play podcasts.
    public static let googlePlay = ExtensionVocabulary(
        uri: "http://www.google.com/schemas/play-podcasts/1.0",
        aliases: ["http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd"])
    /// Feed history (RFC 5005).
    public static let history = ExtensionVocabulary(uri: "http://purl.org/syndication/history/1.0", aliases: [])
    /// Deleted entries (RFC 6721).
    public static let tombstones = ExtensionVocabulary(uri: "http://purl.org/atompub/tombstones/1.0", aliases: [])
    /// Publishing (RFC 5023).
    public static let publishing = ExtensionVocabulary(
        uri: "http://www.w3.org/2007/app", aliases: ["http://purl.org/atom/app#"])
    /// How often a feed changes (RSS 1.0 syndication module).
    public static let syndication = ExtensionVocabulary(
        uri: "http://purl.org/rss/1.0/modules/syndication/", aliases: [])
    /// The source module (source.scripting.com).
    public static let source = ExtensionVocabulary(
        uri: "http://source.scripting.com/", aliases: ["http://source.smallpict.com/2014/07/12/theSourceNamespace.html"]
    )
    /// FeedBurner's additions.
    public static let feedBurner = ExtensionVocabulary(
        uri: "http://rssnamespace.org/feedburner/ext/1.0", aliases: ["http://www.feedburner.com/fb/feed/1.0"])
    /// Threads (RFC 4685).
    public static let threading = ExtensionVocabulary(uri: "http://purl.org/syndication/thread/1.0", aliases: [])

    private static let all = [
        podcast, googlePlay, history, tombstones, publishing, syndication, source, feedBurner, threading,
    ]

    /// What tells their namespaces apart, in small letters.
    private static let essences: [[UInt8]] = all.flatMap { [$0.uri] + $0.aliases }.map { name in
        let bytes = name.utf8.span
        return essence(of: bytes).map { lowercased(bytes[$0]) }
    }

    /// Whether a namespace is this one: as written, else without regard to case, http or https, and a slash at its end.
    public func isNamed(_ namespace: String) -> Bool {
        if namespace == uri { return true }
        if namespace.isEmpty { return false }
        return Self.isSame(namespace, uri) || aliases.contains { Self.isSame(namespace, $0) }
    }

    /// Whether a namespace is that of any. Every extension of every article is asked for, so nothing is made for it.
    fileprivate static func isAny(_ namespace: String) -> Bool {
        let bytes = namespace.utf8.span
        let mine = essence(of: bytes)
        if mine.isEmpty { return false }
        for index in essences.indices where essences[index].count == mine.count {
            // They differ at their ends, if anywhere.
            var rest = mine.count
            while rest > 0, lowercased(bytes[mine.lowerBound + rest - 1]) == essences[index][rest - 1] { rest -= 1 }
            if rest == 0 { return true }
        }
        return false
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (one.utf8.span, other.utf8.span)
        let (mine, theirs) = (essence(of: one), essence(of: other))
        guard mine.count == theirs.count else { return false }
        // They differ at their ends, if anywhere.
        for step in 1..<mine.count + 1
        where lowercased(one[mine.upperBound - step]) != lowercased(other[theirs.upperBound - step]) { return false }
        return true
    }

    /// What stands between the scheme and a slash at the end.
    private static func essence(of namespace: borrowing Span<UInt8>) -> Range<Int> {
        var start = 0
        let scheme: [UInt8] = [0x68, 0x74, 0x74, 0x70]
        if namespace.count > 7, scheme.indices.allSatisfy({ lowercased(namespace[$0]) == scheme[$0] }) {
            let colon = lowercased(namespace[4]) == UInt8(ascii: "s") ? 5 : 4
            let isScheme = namespace[colon] == UInt8(ascii: ":") && namespace[colon + 1] == UInt8(ascii: "/")
            if isScheme, namespace[colon + 2] == UInt8(ascii: "/") { start = colon + 3 }
        }
        let endsInSlash = namespace.count > start && namespace[namespace.count - 1] == UInt8(ascii: "/")
        return start..<(endsInSlash ? namespace.count - 1 : namespace.count)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}

extension [Extension] {
    /// The elements of a vocabulary, in document order.
    public func elements(of vocabulary: ExtensionVocabulary) -> [Extension] {
        filter { vocabulary.isNamed($0.namespace) }
    }

    /// The first element of a name.
    func first(named name: String) -> Extension? { first { $0.name == name } }

    /// The value of the first element of a name that has one.
    func value(of name: String) -> String? { first { $0.name == name && $0.value != nil }?.value }

    /// What each element of a name comes to.
    func all<Value>(named name: String, _ read: (Extension) -> Value?) -> [Value] {
        compactMap { $0.name == name ? read($0) : nil }
    }
}

extension Extension {
    /// Whether the element is of a vocabulary that there is a typed view for.
    package var isOfKnownVocabulary: Bool { ExtensionVocabulary.isAny(namespace) }

    /// The value of an attribute; `nil` when it is not there or empty.
    func attribute(_ name: String) -> String? {
        guard let value = attributes[name], !value.isEmpty else { return nil }
        return value
    }

    /// A number in an attribute; `nil` when it is none.
    func number(_ name: String) -> Double? { attribute(name).flatMap(Self.number) }

    /// A whole number in an attribute; `nil` when it is none.
    func integer(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }

    /// The element's value as a number; `nil` when it is none.
    var number: Double? { value.flatMap(Self.number) }

    private static func number(_ text: String) -> Double? {
        guard let number = Double(text), number.isFinite else { return nil }
        return number
    }

    /// "yes" and "true", whatever their case, against everything else.
    static func isYes(_ text: String?) -> Bool {
        let folded = text?.lowercased()
        return folded == "yes" || folded == "true"
    }
}
