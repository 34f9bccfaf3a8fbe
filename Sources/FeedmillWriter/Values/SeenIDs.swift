import FeedmillSyntax

/// Which ids a document has already, as far as it pays to remember: of the first so many only, so that a feed of any length
/// needs the same memory.
struct SeenIDs: Sendable {
    /// Digests of ids, each at the place it names or behind it; 0 where there is none. A power of two, at most half full.
    private var slots: [Int] = Array(repeating: 0, count: 64)
    private var count = 0
    /// How often those were there that were there more than once.
    private var repeated: [Int: Int] = [:]
    private static let most = 1 << 16

    /// Notes an id.
    /// - Returns: how often it was there before.
    mutating func add(_ id: borrowing String, at moment: Instant? = nil) -> Int {
        var hasher = Hasher()
        unsafe id.utf8Span.span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        hasher.combine(moment)
        let digest = hasher.finalize()
        let key = digest == 0 ? 1 : digest
        let slot = slot(of: key)
        if slots[slot] == key {
            let before = repeated[key] ?? 1
            repeated[key] = before + 1
            return before
        }
        guard count < Self.most else { return 0 }
        slots[slot] = key
        count += 1
        if 2 * count > slots.count { grow() }
        return 0
    }

    /// An id that stands once: the one given, else one made of it and of the number of times that it was there.
    ///
    /// - Parameter moment: Where the version of an entry counts, its date.
    mutating func unique(_ id: String, at moment: Instant? = nil) -> String {
        let before = add(id, at: moment)
        return before == 0 ? id : MintedID.urn(for: id, within: "again \(before)")
    }

    /// Where a key is, or would be.
    private func slot(of key: Int) -> Int {
        let mask = slots.count - 1
        var slot = key & mask
        while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let keys = slots
        slots = Array(repeating: 0, count: 4 * keys.count)
        for key in keys where key != 0 { slots[slot(of: key)] = key }
    }
}
