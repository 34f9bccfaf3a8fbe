import FeedmillModel
import FeedmillSyntax

/// Feeds that nobody would write, from a seed (SplitMix64).
struct FeedGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
    mutating func maybe<Value>(_ make: (inout FeedGenerator) -> Value) -> Value? { below(2) == 0 ? make(&self) : nil }
    mutating func some<Value>(_ limit: Int, _ make: (inout FeedGenerator) -> Value) -> [Value] {
        (0..<below(limit + 1)).map { _ in make(&self) }
    }

    private static let pieces = [
        "", " ", "\0", "\u{1}", "\u{B}", "\u{1F}", "\r\n", "\t", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}",
        "]]>",
        "<", ">", "&", "&amp;", "&#0;", "&nbsp;", "\"", "'", "<!--", "-->", "<![CDATA[", "<?xml", "?>", "<div>",
        "</div>",
        "<p xmlns:a='b'>", "<br/>", "é", "日本語", "🦊", "\u{202E}", "\u{E000}", "\u{10FFFF}", "a", "word",
        "words with blanks",
        "%", "%zz", "%20", "{", "|", "\\", "^", "`", "[", "]", "#", "?", "@", ":", "/", "//", "=", ";", "xml", "xmlns",
        "urn:", "http://", "a:b", "-", ".", "1",
    ]

    mutating func string() -> String {
        switch below(8) {
        case 0: return ""
        case 1: return String(repeating: pick(Self.pieces), count: below(300))
        default: return some(6) { $0.pick(Self.pieces) }.joined()
        }
    }

    mutating func url() -> String {
        switch below(4) {
        case 0: string()
        case 1: "https://example.org/" + string()
        case 2: "urn:x:" + string()
        default: "https://example.org/\(below(20))"
        }
    }

    mutating func language() -> String { pick(["en", "ja", "zh-Hant", "en_US", "", "x", "toolonglanguage", string()]) }
    mutating func date() -> Timestamp {
        let seconds = pick([0, 1_700_000_000, -1, Int64.min, .max, 253_402_300_800, Int64(below(1_000_000))])
        let instant = Instant(seconds: seconds, nanoseconds: pick([0, 0, 5, .min, .max, 999_999_999]))
        return Timestamp(raw: string(), instant: below(4) == 0 ? nil : instant)
    }

    mutating func kind() -> MediaKind {
        pick([
            .plain, .html, .xhtml, .html, .xhtml, MediaKind(rawValue: "image/png"), MediaKind(rawValue: "text/x-own"),
            MediaKind(rawValue: "image/svg+xml"), MediaKind(rawValue: "multipart/mixed"), MediaKind(rawValue: string()),
        ])
    }

    mutating func text() -> Text {
        let value = below(3) == 0 ? "<p>fine <b>words</b></p>" : string()
        return Text(
            value, type: kind(), language: maybe { $0.language() }, src: below(6) == 0 ? url() : nil)
    }

    mutating func person() -> Person {
        Person(name: maybe { $0.string() }, email: maybe { $0.string() }, url: maybe { $0.url() })
    }

    mutating func link() -> Link {
        var link = Link(href: maybe { $0.url() })
        link.rel = pick([.alternate, .alternate, .enclosure, .via, .`self`, Link.Relation(rawValue: string())])
        link.type = maybe { $0.pick(["text/html", "TEXT/HTML", $0.string()]) }
        link.hreflang = maybe { $0.language() }
        link.title = maybe { $0.string() }
        link.length = maybe { $0.pick([0, -5, Int.max, 7]) }
        return link
    }

    mutating func attributes() -> Attributes {
        Attributes(
            some(4) {
                Attributes.Pair($0.pick(["url", "a", "a", "x:a", "xml:lang", "xmlns:q", $0.string()]), $0.string())
            })
    }

    mutating func element(_ depth: Int = 0) -> Extension {
        Extension(
            name: pick(["name", "entry", "é", string()]),
            namespace: pick([
                "", "urn:a", "http://www.w3.org/2005/Atom", "http://www.w3.org/XML/1998/namespace",
                "http://www.w3.org/2000/xmlns/", string(),
            ]),
            prefix: maybe { $0.pick(["a", "atom", "xml", "xmlns", "XMLx", $0.string()]) }, value: maybe { $0.string() },
            attributes: attributes(), children: depth > 3 ? [] : some(2) { $0.element(depth + 1) })
    }

    mutating func metadata() -> Metadata {
        var metadata = Metadata()
        metadata.id = maybe { $0.url() }
        metadata.url = maybe { $0.url() }
        metadata.feedURL = maybe { $0.url() }
        metadata.title = maybe { $0.text() }
        metadata.subtitle = maybe { $0.text() }
        metadata.info = maybe { $0.text() }
        metadata.rights = maybe { $0.text() }
        metadata.language = maybe { $0.language() }
        metadata.links = some(6) { $0.link() }
        metadata.authors = some(2) { $0.person() }
        metadata.contributors = some(2) { $0.person() }
        metadata.publisher = maybe { $0.person() }
        metadata.tags = some(2) { generator in
            Tag(
                term: generator.maybe { $0.string() }, scheme: generator.maybe { $0.url() },
                label: generator.maybe { $0.string() })
        }
        metadata.published = maybe { $0.date() }
        metadata.updated = maybe { $0.date() }
        metadata.created = maybe { $0.date() }
        metadata.expired = maybe { $0.date() }
        if below(2) == 0 { metadata.rare = rare() }
        return metadata
    }

    mutating func feed() -> Feed {
        var feed = Feed(format: .rss20, metadata: metadata())
        feed.namespaces = some(3) { NamespaceDeclaration(prefix: $0.pick(["x", "a", "", $0.string()]), uri: $0.url()) }
        feed.articles = some(3) { $0.article() }
        return feed
    }

    mutating func article() -> Article {
        var article = Article(metadata: metadata())
        article.summary = maybe { $0.text() }
        article.content = some(2) { $0.text() }
        article.source = below(3) == 0 ? metadata() : nil
        article.idIsPermalink = maybe { $0.below(2) == 0 }
        return article
    }
}
