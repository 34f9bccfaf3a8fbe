/// The prefixes declared anywhere in a document, by their hashes, to be counted.
struct PrefixSet {
    /// Open addressing, never more than half full; 0 is free.
    private var slots = [UInt64](repeating: 0, count: 32)
    private(set) var count = 0

    mutating func insert(_ hash: UInt64) {
        // The hash that means "free" is another one's.
        let hash = max(hash, 1)
        if !add(hash) { return }
        count += 1
        if count * 2 <= slots.count { return }
        let before = slots
        slots = Array(repeating: 0, count: before.count * 2)
        for hash in before where hash != 0 { _ = add(hash) }
    }

    /// False when it is there already.
    private mutating func add(_ hash: UInt64) -> Bool {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = hash
        return true
    }
}
