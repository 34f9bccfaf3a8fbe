/// Which values have been met, eight bytes each: a feed of any number of entries is compared with itself in little memory.
/// Values are told apart by 64 bits of a keyed hash; among a million, two different ones pass for one in a run out of ten million.
struct ValueSet {
    private var slots: [UInt64] = []
    private(set) var count = 0

    /// Adds a value; returns whether it was new.
    mutating func insert(_ value: String) -> Bool { insert(Self.key { $0.combine(value) }) }

    /// Adds a pair of values; returns whether it was new.
    mutating func insert(_ one: String, _ other: String) -> Bool {
        insert(
            Self.key { hasher in
                hasher.combine(one)
                hasher.combine(other)
            })
    }

    private mutating func insert(_ key: UInt64) -> Bool {
        if count >= slots.count / 8 * 7 { grow() }
        let slot = slot(of: key)
        guard slots[slot] == 0 else { return false }
        slots[slot] = key
        count += 1
        return true
    }

    /// Where a key is, or would be: linear probing in a power of two.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0, slots[slot] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: max(16, old.count * 2))
        for key in old where key != 0 { slots[slot(of: key)] = key }
    }

    /// Never 0, which marks a free slot.
    private static func key(_ combine: (inout Hasher) -> Void) -> UInt64 {
        var hasher = Hasher()
        combine(&hasher)
        return max(1, UInt64(bitPattern: Int64(hasher.finalize())))
    }
}
