internal import FeedmillHTML

/// What a class attribute says in microformats2, hAtom's and hCard's names translated.
enum MicroformatClass {
    /// The kinds of thing that are looked for; any other is `other`, and keeps its properties to itself.
    enum Root: Hashable {
        case feed, entry, card, cite, other
    }

    /// A property: how its value is read, and its name.
    struct Property: Hashable {
        enum Kind: Hashable {
            case plain, url, date, markup
        }

        var kind: Kind
        var name: String
    }

    /// `nil` for an element that is no thing of its own.
    static func root(of element: HTMLTree.Element) -> Root? {
        let classes = element.classes
        if let name = classes.first(where: { $0.hasPrefix("h-") && $0.count > 2 && $0.utf8.allSatisfy(isName) }) {
            return roots[String(name)] ?? .other
        }
        return classes.lazy.compactMap { oldRoots[String($0)] }.first
    }

    /// The properties that an element is a value of, in the order written.
    /// - Parameter isOld: Whether the thing around it is written in hAtom's names.
    static func properties(of element: HTMLTree.Element, isOld: Bool) -> [Property] {
        var properties: [Property] = []
        for name in element.classes {
            if isOld {
                if let property = oldProperties[String(name)] { properties.append(property) }
            } else if let property = property(name) {
                properties.append(property)
            }
        }
        if isOld {
            if element.rel.contains("bookmark") { properties.append(Property(kind: .url, name: "url")) }
            if element.rel.contains("tag") { properties.append(Property(kind: .plain, name: "category")) }
        }
        return properties
    }

    /// Whether a thing is written in the names that came before microformats2.
    static func isOld(_ element: HTMLTree.Element) -> Bool {
        !element.classes.contains { $0.hasPrefix("h-") && $0.count > 2 && $0.utf8.allSatisfy(isName) }
    }

    private static func property(_ name: Substring) -> Property? {
        for (prefix, kind) in prefixes where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            guard let first = rest.utf8.first, (0x61...0x7A).contains(first), rest.utf8.allSatisfy(isName) else {
                return nil
            }
            return Property(kind: kind, name: String(rest))
        }
        return nil
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static let prefixes: [(String, Property.Kind)] = [
        ("p-", .plain), ("u-", .url), ("dt-", .date), ("e-", .markup),
    ]

    private static let roots: [String: Root] = [
        "h-feed": .feed, "h-entry": .entry, "h-card": .card, "h-cite": .cite,
    ]
    private static let oldRoots: [String: Root] = ["hfeed": .feed, "hentry": .entry, "vcard": .card]

    private static let oldProperties: [String: Property] = [
        "entry-title": Property(kind: .plain, name: "name"), "entry-summary": Property(kind: .plain, name: "summary"),
        "entry-content": Property(kind: .markup, name: "content"),
        "published": Property(kind: .date, name: "published"),
        "updated": Property(kind: .date, name: "updated"), "author": Property(kind: .plain, name: "author"),
        "category": Property(kind: .plain, name: "category"), "fn": Property(kind: .plain, name: "name"),
        "url": Property(kind: .url, name: "url"), "email": Property(kind: .url, name: "email"),
        "photo": Property(kind: .url, name: "photo"), "uid": Property(kind: .url, name: "uid"),
    ]
}
