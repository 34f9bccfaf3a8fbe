import FeedmillModel
import FeedmillSyntax

/// The attributes of Media RSS 1.5 whose values can be wrong.
enum MediaAttribute {
    /// The attributes of a `media:` element as they can be written: empty and impossible values are left out, addresses
    /// are URIs.
    static func written(_ sent: Attributes, of element: String) -> Attributes {
        var result = Attributes()
        result.pairs.reserveCapacity(sent.pairs.count)
        for pair in sent.pairs {
            if let value = written(pair.value, kind(of: pair.name, element)) {
                result.pairs.append(.init(pair.name, value))
            }
        }
        return result
    }

    private enum Kind {
        case any, reference, absolute, count, decimal, mediaType, language, time
        case oneOf(Set<String>)
    }

    private static func kind(of name: String, _ element: String) -> Kind {
        if name == "type" { return types[element] ?? .any }
        if name == "scheme" { return element == "rating" ? .any : .absolute }
        return kinds[name] ?? .any
    }

    private static let kinds: [String: Kind] = [
        "url": .reference, "href": .reference,
        "width": .count, "height": .count, "fileSize": .count, "duration": .count, "channels": .count,
        "bitrate": .decimal, "framerate": .decimal, "samplingrate": .decimal,
        "lang": .language, "time": .time, "start": .time, "end": .time,
        "isDefault": .oneOf(["true", "false"]), "expression": .oneOf(["sample", "full", "nonstop"]),
        "medium": .oneOf(["image", "audio", "video", "document", "executable"]),
        "relationship": .oneOf(["allow", "deny"]), "algo": .oneOf(["md5", "sha-1"]),
    ]

    /// What `type` is on the elements that have one.
    private static let types: [String: Kind] = [
        "content": .mediaType, "license": .mediaType, "peerLink": .mediaType, "subTitle": .mediaType,
        "title": .oneOf(["plain", "html"]), "description": .oneOf(["plain", "html"]),
        "text": .oneOf(["plain", "html"]), "restriction": .oneOf(["country", "uri", "sharing"]),
    ]

    private static func written(_ value: String, _ kind: Kind) -> String? {
        switch kind {
        case .any: value.hasVisibleCharacters ? value : nil
        case .reference: value.hasVisibleCharacters ? IRI.uri(value) : nil
        case .absolute: IRI.absolute(value).map(IRI.uri)
        case .count: isCount(value) ? value : nil
        case .decimal: isDecimal(value) ? value : nil
        case .mediaType: MediaType.isWellFormed(value) ? value : nil
        case .language: LanguageTag.isWellFormed(value) ? value : nil
        case .time: DurationSyntax.isNormalPlayTime(value) ? value : nil
        case .oneOf(let words): words.contains(value) ? value : nil
        }
    }

    /// Digits, and not zero.
    private static func isCount(_ value: String) -> Bool {
        value.utf8.allSatisfy { (0x30...0x39).contains($0) } && value.utf8.contains { $0 != 0x30 }
    }

    /// Digits with at most one point among them.
    private static func isDecimal(_ value: String) -> Bool {
        value.utf8.contains { (0x30...0x39).contains($0) }
            && value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
            && value.utf8.count { $0 == 0x2E } <= 1
    }
}
