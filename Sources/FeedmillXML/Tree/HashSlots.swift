internal import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// Whether others are the same.
    @inline(__always) func hasSameBytes(as others: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == others.count else { return false }
        guard let one = baseAddress, let other = others.baseAddress else { return true }
        return unsafe memcmp(one, other, count) == 0
    }
}

/// Where things with a hash stand in a table that somebody else holds: open addressing, never more than half full.
struct HashSlots: Sendable {
    private struct Slot: Sendable {
        var hash: UInt32
        /// The place in the table, from 1; 0 is free.
        var entry: UInt32
    }

    private var slots: [Slot]
    private var used = 0

    /// `count` is a power of two.
    init(count: Int) { slots = Array(repeating: Slot(hash: 0, entry: 0), count: count) }

    /// The first thing with that hash that is the one, in the order in which they were added.
    @inline(__always) func find(_ hash: UInt32, where isWanted: (UInt32) -> Bool) -> UInt32? {
        let mask = slots.count &- 1
        var slot = Int(hash) & mask
        while slots[slot].entry != 0 {
            if slots[slot].hash == hash, isWanted(slots[slot].entry &- 1) { return slots[slot].entry &- 1 }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    mutating func add(_ entry: UInt32, _ hash: UInt32) {
        used += 1
        if used * 2 > slots.count {
            let before = slots
            slots = Array(repeating: Slot(hash: 0, entry: 0), count: before.count * 2)
            // Beginning behind a free slot keeps the order of those that share a hash.
            let start = (before.firstIndex { $0.entry == 0 } ?? 0) + 1
            for index in before.indices {
                let slot = before[(start + index) % before.count]
                if slot.entry != 0 { place(slot) }
            }
        }
        place(Slot(hash: hash, entry: entry + 1))
    }

    private mutating func place(_ new: Slot) {
        let mask = slots.count - 1
        var slot = Int(new.hash) & mask
        while slots[slot].entry != 0 { slot = (slot + 1) & mask }
        slots[slot] = new
    }

    // MARK: Hashes (FNV-1a)

    static let seed: UInt32 = 2_166_136_261

    @inline(__always) static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = seed
        for index in bytes.indices { hash = unsafe Self.hash(hash, bytes[index]) }
        return hash
    }
}
