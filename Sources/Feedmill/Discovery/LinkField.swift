internal import FeedmillSyntax

/// A link of an HTTP `Link` field (RFC 8288 §3).
public struct LinkField: Hashable, Sendable {
    /// As sent, perhaps relative.
    public var target: String
    /// Lower case.
    public var rel: [String]
    public var type: String?
    public var title: String?

    public init(target: String, rel: [String] = [], type: String? = nil, title: String? = nil) {
        self.target = target
        self.rel = rel
        self.type = type
        self.title = title
    }

    /// Reads the value of a field as leniently as RFC 8288, appendix B.2, does; what makes no sense is passed over.
    public static func links(in value: String) -> [LinkField] {
        var scanner = Scanner(value)
        var links: [LinkField] = []
        while scanner.skip(to: "<") {
            var link = LinkField(target: scanner.text(upTo: ">"))
            while let (name, value) = scanner.parameter() {
                switch name {
                // The first of several counts (§3.3).
                case "rel" where link.rel.isEmpty:
                    link.rel = value.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
                case "type" where link.type == nil: link.type = value
                case "title" where link.title == nil: link.title = value
                default: break
                }
            }
            links.append(link)
        }
        return links
    }

    private struct Scanner {
        private var rest: Substring

        init(_ text: String) { rest = text[...] }

        mutating func skip(to character: Character) -> Bool {
            guard let index = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: index)...]
            return true
        }

        mutating func text(upTo end: Character) -> String {
            let text = rest.prefix { $0 != end }
            rest = rest[text.endIndex...].dropFirst()
            return text.split(whereSeparator: \.isWhitespace).joined()
        }

        /// `;name=value`, the value quoted or not; `nil` at the next link.
        mutating func parameter() -> (String, String)? {
            rest = rest.drop { $0.isWhitespace }
            guard rest.first == ";" else { return nil }
            rest = rest.dropFirst().drop { $0.isWhitespace }
            let name = rest.prefix { $0 != "=" && $0 != ";" && $0 != "," && !$0.isWhitespace }
            rest = rest[name.endIndex...].drop { $0.isWhitespace }
            guard rest.first == "=" else { return (name.lowercased(), "") }
            rest = rest.dropFirst().drop { $0.isWhitespace }
            guard rest.first == "\"" else {
                let value = rest.prefix { $0 != ";" && $0 != "," && !$0.isWhitespace }
                rest = rest[value.endIndex...]
                return (name.lowercased(), String(value))
            }
            rest = rest.dropFirst()
            var value = ""
            while let character = rest.popFirst(), character != "\"" {
                value.append(character == "\\" ? rest.popFirst() ?? character : character)
            }
            return (name.lowercased(), value)
        }
    }
}
