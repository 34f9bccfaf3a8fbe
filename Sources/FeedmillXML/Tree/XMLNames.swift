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

    let vocabulary: XMLVocabulary
    private(set) var names: [XMLName] = []
    /// The vocabulary ids of the names, apart so that looking for an attribute touches little memory.
    private(set) var ids: [UInt16] = []
    /// Namespace URIs; 0 is none, 1 that of `xml`.
    private(set) var uris: [String] = ["", XMLNames.xmlURI]
    /// The root's namespace when nobody knows it.
    private var rootURI: UInt32?
    private var uriIDs: [String: UInt32] = ["": 0, XMLNames.xmlURI: 1]
    private var slots: [UInt32] = Array(repeating: 0, count: 512)

    init(vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

    subscript(index: UInt32) -> XMLName { names[Int(index)] }

    func uriID(_ uri: String) -> UInt32 {
        if let known = uriIDs[uri] { return known }
        let id = UInt32(uris.count)
        uris.append(uri)
        uriIDs[uri] = id
        return id
    }

    /// The index of a name; makes it if it is new.
    ///
    /// `prefixLength` counts the bytes before the colon, 0 for none; `uri` is nil where a prefix has no declaration.
    func intern(_ qualified: UnsafeBufferPointer<UInt8>, prefixLength: Int, uri: UInt32?) -> UInt32 {
        let wanted = uri ?? 0
        var hash: UInt32 = 2_166_136_261 ^ (wanted &* 0x9E37_79B1)
        for index in qualified.indices { unsafe hash = (hash ^ UInt32(qualified[index])) &* 16_777_619 }
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = slots[slot] - 1
            let known = names[Int(index)]
            if known.hash == hash, known.uriID == wanted, known.isUndeclared == (uri == nil),
                known.qualified.count == qualified.count, unsafe known.qualified.elementsEqual(qualified)
            {
                return index
            }
            slot = (slot + 1) & mask
        }
        return unsafe add(qualified, prefixLength, uri, hash)
    }

    private func add(_ qualified: UnsafeBufferPointer<UInt8>, _ prefixLength: Int, _ uri: UInt32?, _ hash: UInt32)
        -> UInt32
    {
        let bytes = unsafe [UInt8](qualified)
        let hasPrefix = prefixLength > 0
        let prefix = hasPrefix ? String(decoding: bytes.prefix(prefixLength), as: UTF8.self) : nil
        let local = String(decoding: hasPrefix ? bytes.dropFirst(prefixLength + 1) : bytes[...], as: UTF8.self)
        let uriText = uris[Int(uri ?? 0)]
        var namespaceID = vocabulary.namespace(uri: uriText)
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
                local: local, prefix: prefix, uri: uriText, qualified: bytes, uriID: uri ?? 0, id: id,
                namespaceID: namespaceID, role: role, isUndeclared: uri == nil, hash: hash))
        ids.append(id)
        if names.count * 2 > slots.count { rehash() } else { place(index) }
        return index
    }

    private func place(_ index: UInt32) {
        let mask = slots.count - 1
        var slot = Int(names[Int(index)].hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = index + 1
    }

    private func rehash() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for index in names.indices { place(UInt32(index)) }
    }
}
