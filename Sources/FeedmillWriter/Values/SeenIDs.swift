/// Which ids a document has already, as far as it pays to remember: of the first so many only, so that a feed of any length
/// needs the same memory.
struct SeenIDs: Sendable {
    private var counts: [Int: Int] = [:]
    private static let most = 1 << 16

    /// Notes an id.
    /// - Returns: how often it was there before.
    mutating func add(_ id: String) -> Int {
        let key = id.hashValue
        let before = counts[key, default: 0]
        if before > 0 || counts.count < Self.most { counts[key] = before + 1 }
        return before
    }

    /// An id that stands once: the one given, else one made of it and of the number of times that it was there.
    mutating func unique(_ id: String, asSeenBy key: String? = nil) -> String {
        let before = add(key ?? id)
        return before == 0 ? id : MintedID.urn(for: id, within: "again \(before)")
    }
}
