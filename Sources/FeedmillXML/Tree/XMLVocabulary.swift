internal import FeedmillBytes

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

    /// A name that has an id.
    private struct Name: Sendable {
        var namespace: UInt8
        var spelling: Range<Int32>
    }

    /// A namespace by its URI as it is written.
    struct KnownURI: Sendable {
        var text: String
        var namespace: UInt8
        /// Whether elements that HTML has are in it.
        var isMarkup: Bool
    }

    private var uris: [KnownURI] = []
    private var uriSlots = HashSlots(count: 512)
    private var looseNamespaces: [String: UInt8] = [:]
    private var prefixes: [String: UInt8] = [:]
    /// In the order of their ids.
    private var names: [Name] = []
    private var spellings: [UInt8] = []
    /// By the hash of the lower-case name.
    private var slots = HashSlots(count: 1_024)
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
                add(KnownURI(text: uri, namespace: id, isMarkup: MarkupNamespaces.html.contains(uri)))
                let loose = Self.loose(uri)
                if looseNamespaces[loose] == nil { looseNamespaces[loose] = id }
            }
            for prefix in namespace.prefixes where prefixes[prefix] == nil { prefixes[prefix] = id }
        }
        self.names.reserveCapacity(nameCount)
        for (index, name) in names.prefix(nameCount).enumerated() {
            let start = Int32(truncatingIfNeeded: spellings.count)
            spellings.append(contentsOf: name.local.utf8)
            self.names.append(
                Name(namespace: name.namespace, spelling: start..<Int32(truncatingIfNeeded: spellings.count)))
            var local = name.local
            local.withUTF8 { unsafe slots.add(UInt32(index), Self.hash(name.namespace, $0)) }
        }
    }

    private mutating func add(_ uri: KnownURI) {
        unsafe uri.text.withUTF8Bytes { bytes in
            let hash = unsafe HashSlots.hash(bytes)
            guard unsafe known(bytes, hash) == nil else { return }
            uriSlots.add(UInt32(uris.count), hash)
            uris.append(uri)
        }
    }

    /// What is known of a URI: the namespace that is written like that, else the one that is meant without regard to case, http or
    /// https, and an ending slash.
    func describe(_ uri: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> KnownURI {
        if let known = unsafe known(uri, hash) { return known }
        let text = unsafe String(validUTF8: uri)
        return KnownURI(
            text: text, namespace: text.isEmpty ? 0 : looseNamespaces[Self.loose(text)] ?? 0,
            isMarkup: MarkupNamespaces.html.contains(text))
    }

    private func known(_ uri: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> KnownURI? {
        let place = uriSlots.find(hash) { place in
            unsafe uris[Int(place)].text.withUTF8Bytes { unsafe $0.hasSameBytes(as: uri) }
        }
        return place.map { uris[Int($0)] }
    }

    /// The id of a name: the local name as written, else without regard to ASCII case; 0 when unknown.
    package func id(_ namespace: UInt8, _ local: String) -> UInt16 {
        var local = local
        return local.withUTF8 { unsafe id(namespace, $0) }
    }

    func id(_ namespace: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> UInt16 {
        var loose: UInt32?
        let exact = slots.find(unsafe Self.hash(namespace, local)) { index in
            let name = names[Int(index)]
            guard name.namespace == namespace, name.spelling.count == local.count else { return false }
            var isExact = true
            for offset in local.indices {
                let (wanted, byte) = unsafe (spellings[Int(name.spelling.lowerBound) + offset], local[offset])
                if wanted == byte { continue }
                guard Self.lowercased(wanted) == Self.lowercased(byte) else { return false }
                isExact = false
            }
            if loose == nil { loose = index }
            return isExact
        }
        return (exact ?? loose).map { UInt16($0 + 1) } ?? 0
    }

    private static func hash(_ namespace: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = HashSlots.hash(HashSlots.seed, namespace)
        for index in local.indices { hash = unsafe HashSlots.hash(hash, lowercased(local[index])) }
        return hash
    }

    @inline(__always) private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

    /// The id of the namespace that a URI means.
    package func namespace(uri: String) -> UInt8 {
        unsafe uri.withUTF8Bytes { unsafe describe($0, HashSlots.hash($0)) }.namespace
    }

    /// The namespace a prefix conventionally stands for, where a document does not declare it.
    package func namespace(conventionalPrefix prefix: String) -> UInt8 {
        prefixes[prefix] ?? prefixes[Self.lowercased(prefix)] ?? 0
    }

    private static func lowercased(_ text: String) -> String {
        String(decoding: text.utf8.map(lowercased), as: UTF8.self)
    }

    private static func loose(_ uri: String) -> String {
        var text = Substring(lowercased(uri))
        while let first = text.utf8.first, first <= 0x20 { text = text.dropFirst() }
        for scheme in ["http://", "https://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.utf8.count) }
        while let last = text.utf8.last, last <= 0x20 || last == UInt8(ascii: "/") { text = text.dropLast() }
        return String(text)
    }
}
