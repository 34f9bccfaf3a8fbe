/// A name as a document writes it, made once per document.
struct XMLName {
    var local: String
    var prefix: String?
    var uri: String
    /// The name as written (`media:title`), for matching end tags.
    var qualified: [UInt8]
    var uriID: UInt32
    var id: UInt16
    var namespaceID: UInt8
    var role: Role
    /// Whether the prefix was used without a declaration.
    var isUndeclared: Bool
    var hash: UInt32

    enum Role: UInt8 { case plain, language, base }
}

/// The names and namespace URIs of one document. Elements share it, so it only grows.
final class XMLNames {
    static let xmlURI = "http://www.w3.org/XML/1998/namespace"

    /// One value, so that a call asks once whether it may be changed.
    private(set) var table: NameTable

    init(vocabulary: XMLVocabulary) { table = NameTable(vocabulary: vocabulary) }

    subscript(index: UInt32) -> XMLName { table.names[Int(index)] }

    /// What the builder needs of a name.
    func facts(_ index: UInt32) -> NameFacts { table.facts(Int(index)) }

    /// How many names or URIs there are, whichever are more.
    var count: Int { max(table.names.count, table.uris.count) }

    func uriID(_ uri: String) -> UInt32 { table.uriID(uri) }

    /// The index of a name; makes it if it is new.
    ///
    /// `prefixLength` counts the bytes before the colon, 0 for none; `uri` is nil where a prefix has no declaration.
    func intern(_ qualified: UnsafeBufferPointer<UInt8>, prefixLength: Int, uri: UInt32?) -> UInt32 {
        unsafe table.intern(qualified, prefixLength: prefixLength, uri: uri)
    }
}

/// Names by their spelling and URI.
struct NameTable {
    private let vocabulary: XMLVocabulary
    private(set) var names: [XMLName] = []
    /// Namespace URIs; 0 is none, 1 that of `xml`.
    private(set) var uris: [String] = ["", XMLNames.xmlURI]
    /// The vocabulary's ids of the URIs.
    private var namespaceIDs: [UInt8]
    /// The root's namespace when nobody knows it.
    private var rootURI: UInt32?
    private var uriIDs: [String: UInt32] = ["": 0, XMLNames.xmlURI: 1]
    private var slots: [UInt32] = Array(repeating: 0, count: 512)

    init(vocabulary: XMLVocabulary) {
        self.vocabulary = vocabulary
        namespaceIDs = [0, vocabulary.namespace(uri: XMLNames.xmlURI)]
    }

    func facts(_ index: Int) -> NameFacts {
        NameFacts(id: names[index].id, namespaceID: names[index].namespaceID, role: names[index].role)
    }

    mutating func uriID(_ uri: String) -> UInt32 {
        if let known = uriIDs[uri] { return known }
        let id = UInt32(uris.count)
        uris.append(uri)
        namespaceIDs.append(vocabulary.namespace(uri: uri))
        uriIDs[uri] = id
        return id
    }

    mutating func intern(_ qualified: UnsafeBufferPointer<UInt8>, prefixLength: Int, uri: UInt32?) -> UInt32 {
        let wanted = uri ?? 0
        var hash: UInt32 = 2_166_136_261 ^ (wanted &* 0x9E37_79B1)
        for index in qualified.indices { unsafe hash = (hash ^ UInt32(qualified[index])) &* 16_777_619 }
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            if names[index].hash == hash, names[index].uriID == wanted, names[index].isUndeclared == (uri == nil),
                names[index].qualified.count == qualified.count,
                unsafe names[index].qualified.elementsEqual(qualified)
            {
                return UInt32(index)
            }
            slot = (slot + 1) & mask
        }
        return unsafe add(qualified, prefixLength, uri, hash)
    }

    private mutating func add(
        _ qualified: UnsafeBufferPointer<UInt8>, _ prefixLength: Int, _ uri: UInt32?, _ hash: UInt32
    ) -> UInt32 {
        let hasPrefix = prefixLength > 0
        let prefix = unsafe hasPrefix ? String(decoding: qualified[..<prefixLength], as: UTF8.self) : nil
        let local = unsafe String(decoding: qualified[(hasPrefix ? prefixLength + 1 : 0)...], as: UTF8.self)
        let uriText = uris[Int(uri ?? 0)]
        var namespaceID = namespaceIDs[Int(uri ?? 0)]
        if uri == nil, let prefix { namespaceID = vocabulary.namespace(conventionalPrefix: prefix) }
        if names.isEmpty, namespaceID == 0, vocabulary.readsForeignRoot { rootURI = uri }
        // A name in a namespace nobody knows, or behind a prefix nobody declared, is not the plain name.
        let isPlain = uri != nil && (uriText.isEmpty || uri == rootURI)
        let id = namespaceID != 0 || isPlain ? vocabulary.id(namespaceID, local) : 0
        var role = XMLName.Role.plain
        if uri == 1 { role = local == "lang" ? .language : local == "base" ? .base : .plain }
        let index = UInt32(names.count)
        names.append(
            XMLName(
                local: local, prefix: prefix, uri: uriText, qualified: unsafe [UInt8](qualified), uriID: uri ?? 0,
                id: id, namespaceID: namespaceID, role: role, isUndeclared: uri == nil, hash: hash))
        if names.count * 2 > slots.count { rehash() } else { place(index) }
        return index
    }

    private mutating func place(_ index: UInt32) {
        let mask = slots.count - 1
        var slot = Int(names[Int(index)].hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = index + 1
    }

    private mutating func rehash() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for index in names.indices { place(UInt32(index)) }
    }
}
