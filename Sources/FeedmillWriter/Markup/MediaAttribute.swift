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
            if let value = written(pair, of: element) { result.pairs.append(.init(pair.name, value)) }
        }
        return result
    }

    /// The value of one of them; `nil` where it is empty or impossible.
    static func written(_ pair: Attributes.Pair, of element: String) -> String? {
        written(pair.value, kind(of: pair.name, element))
    }

    private enum Kind {
        case any, reference, absolute, count, decimal, mediaType, language, time
        case oneOf([String])
    }

    /// What an attribute is; the most frequent ones first.
    private static func kind(of name: String, _ element: String) -> Kind {
        switch name {
        case "url", "href": .reference
        case "width", "height", "fileSize", "duration", "channels": .count
        case "type": typeKind(of: element)
        case "medium": .oneOf(media)
        case "role": .any
        case "scheme": element == "rating" ? .any : .absolute
        case "isDefault": .oneOf(["true", "false"])
        case "expression": .oneOf(["sample", "full", "nonstop"])
        case "bitrate", "framerate", "samplingrate": .decimal
        case "lang": .language
        case "time", "start", "end": .time
        case "relationship": .oneOf(["allow", "deny"])
        case "algo": .oneOf(["md5", "sha-1"])
        default: .any
        }
    }

    /// What `type` is on the elements that have one.
    private static func typeKind(of element: String) -> Kind {
        switch element {
        case "content", "license", "peerLink", "subTitle": .mediaType
        case "title", "description", "text": .oneOf(["plain", "html"])
        case "restriction": .oneOf(["country", "uri", "sharing"])
        default: .any
        }
    }

    private static let media = ["image", "audio", "video", "document", "executable"]

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
