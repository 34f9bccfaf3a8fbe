import FeedmillSyntax

/// Which ids a document has already, as far as it pays to remember: of the first so many only, so that a feed of any length
/// needs the same memory.
struct SeenIDs: Sendable {
    private var counts: [Int: Int] = [:]
    private static let most = 1 << 16

    /// Notes an id.
    /// - Returns: how often it was there before.
    mutating func add(_ id: String, at moment: Instant? = nil) -> Int {
        var hasher = Hasher()
        hasher.combine(id)
        hasher.combine(moment)
        let key = hasher.finalize()
        let before = counts[key, default: 0]
        if before > 0 || counts.count < Self.most { counts[key] = before + 1 }
        return before
    }

    /// An id that stands once: the one given, else one made of it and of the number of times that it was there.
    ///
    /// - Parameter moment: Where the version of an entry counts, its date.
    mutating func unique(_ id: String, at moment: Instant? = nil) -> String {
        let before = add(id, at: moment)
        return before == 0 ? id : MintedID.urn(for: id, within: "again \(before)")
    }
}
