internal import FeedmillBytes

/// A name as a document writes it, made once per document.
struct XMLName {
    var local: String
    var prefix: String?
    var uri: String
    /// Where the name stands as written (`media:title`), among the table's spellings.
    var spelling: Range<Int32>
    var uriID: UInt32
    var id: UInt16
    var namespaceID: UInt8
    var role: Role
    /// Whether the prefix was used without a declaration.
    var isUndeclared: Bool
    /// Whether the namespace is that of elements HTML has.
    var isMarkup: Bool

    enum Role: UInt8 { case plain, language, base }
}

/// The names and namespace URIs of one document. Elements share it, so it only grows.
final class XMLNames {
    static let xmlURI = "http://www.w3.org/XML/1998/namespace"

    /// Changed by the reader alone, between calls, so that nobody need ask whether somebody else has it at the moment.
    @safe @exclusivity(unchecked) private(set) var table: NameTable

    init(vocabulary: XMLVocabulary) { table = NameTable(vocabulary: vocabulary) }

    subscript(index: UInt32) -> XMLName { table.names[Int(index)] }

    /// The name as written, for matching end tags.
    func qualified(_ index: UInt32) -> ArraySlice<UInt8> { table.qualified(Int(index)) }

    /// What the builder needs of a name.
    func facts(_ index: UInt32) -> NameFacts { table.facts(Int(index)) }

    /// How many names or URIs there are, whichever are more.
    var count: Int { max(table.names.count, table.uris.count) }

    func uriID(_ uri: UnsafeBufferPointer<UInt8>) -> UInt32 { unsafe table.uriID(uri) }

    func uri(_ id: UInt32) -> String { table.uris[Int(id)] }

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
    /// All names as written, one behind the other.
    private var spellings: [UInt8] = []
    /// Namespace URIs; 0 is none, 1 that of `xml`.
    private(set) var uris: [String] = ["", XMLNames.xmlURI]
    /// The vocabulary's ids of the URIs.
    private var namespaceIDs: [UInt8]
    /// Which of the URIs are those of elements HTML has.
    private var areMarkup = [false, false]
    /// The root's namespace when nobody knows it.
    private var rootURI: UInt32?
    private var slots = HashSlots(count: 128)
    private var uriSlots = HashSlots(count: 32)

    init(vocabulary: XMLVocabulary) {
        self.vocabulary = vocabulary
        namespaceIDs = [0, vocabulary.namespace(uri: XMLNames.xmlURI)]
        for (id, uri) in uris.enumerated() { uriSlots.add(UInt32(id), uri.utf8.reduce(HashSlots.seed, HashSlots.hash)) }
    }

    func qualified(_ index: Int) -> ArraySlice<UInt8> {
        let spelling = names[index].spelling
        return spellings[Int(spelling.lowerBound)..<Int(spelling.upperBound)]
    }

    func facts(_ index: Int) -> NameFacts {
        NameFacts(id: names[index].id, namespaceID: names[index].namespaceID, role: names[index].role)
    }

    mutating func uriID(_ uri: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = unsafe HashSlots.hash(uri)
        let listed = uriSlots.find(hash) { id in
            unsafe uris[Int(id)].withUTF8Bytes { unsafe $0.hasSameBytes(as: uri) }
        }
        if let listed { return listed }
        let id = UInt32(uris.count)
        let known = unsafe vocabulary.describe(uri, hash)
        uris.append(known.text)
        namespaceIDs.append(known.namespace)
        areMarkup.append(known.isMarkup)
        uriSlots.add(id, hash)
        return id
    }

    mutating func intern(_ qualified: UnsafeBufferPointer<UInt8>, prefixLength: Int, uri: UInt32?) -> UInt32 {
        let wanted = uri ?? 0
        let hash = unsafe HashSlots.hash(qualified) ^ (wanted &* 0x9E37_79B1)
        let known = slots.find(hash) { id in
            let index = Int(id)
            guard names[index].uriID == wanted, names[index].isUndeclared == (uri == nil) else { return false }
            return unsafe self.qualified(index).withUnsafeBufferPointer { unsafe $0.hasSameBytes(as: qualified) }
        }
        if let known { return known }
        return unsafe add(qualified, prefixLength, uri, hash)
    }

    private mutating func add(
        _ qualified: UnsafeBufferPointer<UInt8>, _ prefixLength: Int, _ uri: UInt32?, _ hash: UInt32
    ) -> UInt32 {
        let hasPrefix = prefixLength > 0
        let prefix =
            unsafe hasPrefix ? String(validUTF8: UnsafeBufferPointer(rebasing: qualified[..<prefixLength])) : nil
        let localBytes = unsafe UnsafeBufferPointer(rebasing: qualified[(hasPrefix ? prefixLength + 1 : 0)...])
        let uriText = uris[Int(uri ?? 0)]
        var namespaceID = namespaceIDs[Int(uri ?? 0)]
        if uri == nil, let prefix { namespaceID = vocabulary.namespace(conventionalPrefix: prefix) }
        if names.isEmpty, namespaceID == 0, vocabulary.readsForeignRoot { rootURI = uri }
        // A name in a namespace nobody knows, or behind a prefix nobody declared, is not the plain name.
        let isPlain = uri != nil && (uriText.isEmpty || uri == rootURI)
        let id = unsafe namespaceID != 0 || isPlain ? vocabulary.id(namespaceID, localBytes) : 0
        let local = unsafe String(validUTF8: localBytes)
        var role = XMLName.Role.plain
        if uri == 1 { role = local == "lang" ? .language : local == "base" ? .base : .plain }
        let index = UInt32(names.count)
        if index == 0 {
            // As many as feeds have, so that the table seldom grows.
            names.reserveCapacity(48)
            spellings.reserveCapacity(512)
        }
        let start = Int32(truncatingIfNeeded: spellings.count)
        unsafe spellings.append(contentsOf: qualified)
        names.append(
            XMLName(
                local: local, prefix: prefix, uri: uriText,
                spelling: start..<Int32(truncatingIfNeeded: spellings.count), uriID: uri ?? 0, id: id,
                namespaceID: namespaceID, role: role, isUndeclared: uri == nil,
                isMarkup: areMarkup[Int(uri ?? 0)]))
        slots.add(index, hash)
        return index
    }
}
