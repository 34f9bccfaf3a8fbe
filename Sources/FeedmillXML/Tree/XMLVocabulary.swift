/// The names a reader knows at build time: namespace and local name to a small id. Made once, shared by every document.
package struct XMLVocabulary: Sendable {
    /// A namespace: its URI, other URIs seen for it in feeds, and the prefixes people use, even without declaring them.
    package struct Namespace: Sendable {
        package var uri: String
        package var aliases: [String]
        package var prefixes: [String]

        package init(uri: String, aliases: [String] = [], prefixes: [String] = []) {
            self.uri = uri
            self.aliases = aliases
            self.prefixes = prefixes
        }
    }

    private struct Key: Hashable {
        var namespace: UInt8
        var local: String
    }

    private var exactNamespaces: [String: UInt8] = [:]
    private var looseNamespaces: [String: UInt8] = [:]
    private var prefixes: [String: UInt8] = [:]
    private var exactNames: [Key: UInt16] = [:]
    private var looseNames: [Key: UInt16] = [:]
    /// How many names have an id; ids run from 1 to this.
    package let nameCount: Int

    /// Whether the names of a root's own namespace count as names without one, when nobody knows that namespace.
    package let readsForeignRoot: Bool

    /// The id of a namespace is its index + 1 (0: none), that of a name its index + 1 in the order given.
    /// The first of several equal names or URIs counts.
    package init(
        namespaces: [Namespace], names: [(namespace: UInt8, local: String)], readsForeignRoot: Bool = false
    ) {
        self.readsForeignRoot = readsForeignRoot
        nameCount = min(names.count, Int(UInt16.max))
        for (index, namespace) in namespaces.prefix(Int(UInt8.max)).enumerated() {
            let id = UInt8(index + 1)
            for uri in [namespace.uri] + namespace.aliases where !uri.isEmpty {
                if exactNamespaces[uri] == nil { exactNamespaces[uri] = id }
                let loose = Self.loose(uri)
                if looseNamespaces[loose] == nil { looseNamespaces[loose] = id }
            }
            for prefix in namespace.prefixes where prefixes[prefix] == nil { prefixes[prefix] = id }
        }
        for (index, name) in names.prefix(nameCount).enumerated() {
            let id = UInt16(index + 1)
            let exact = Key(namespace: name.namespace, local: name.local)
            if exactNames[exact] == nil { exactNames[exact] = id }
            let loose = Key(namespace: name.namespace, local: Self.lowercased(name.local))
            if looseNames[loose] == nil { looseNames[loose] = id }
        }
    }

    /// The id of a name: the local name as written, else without regard to ASCII case; 0 when unknown.
    package func id(_ namespace: UInt8, _ local: String) -> UInt16 {
        exactNames[Key(namespace: namespace, local: local)]
            ?? looseNames[Key(namespace: namespace, local: Self.lowercased(local))] ?? 0
    }

    /// The id of a namespace: the URI as written, else without regard to case, http or https, and an ending slash.
    package func namespace(uri: String) -> UInt8 {
        uri.isEmpty ? 0 : exactNamespaces[uri] ?? looseNamespaces[Self.loose(uri)] ?? 0
    }

    /// The namespace a prefix conventionally stands for, where a document does not declare it.
    package func namespace(conventionalPrefix prefix: String) -> UInt8 {
        prefixes[prefix] ?? prefixes[Self.lowercased(prefix)] ?? 0
    }

    private static func lowercased(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func loose(_ uri: String) -> String {
        var text = Substring(lowercased(uri))
        while let first = text.utf8.first, first <= 0x20 { text = text.dropFirst() }
        for scheme in ["http://", "https://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.utf8.count) }
        while let last = text.utf8.last, last <= 0x20 || last == UInt8(ascii: "/") { text = text.dropLast() }
        return String(text)
    }
}
