/// Names → small numbers, ASCII case aside. Open addressing over one block of bytes.
package struct NameTable: Sendable {
    static let seed: UInt32 = 0x811C_9DC5

    /// One step of the names' hash (FNV-1a).
    @inline(__always)
    static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    private var bytes: [UInt8] = []
    private var ends: [UInt32] = [0]
    private var slots: [UInt16]
    private let mask: UInt32

    /// The names in order: the first has the number 1; 0 is what is not in the table. Names are lower case.
    package init(_ names: [String]) {
        var size = 64
        while size < names.count * 4 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = UInt32(size - 1)
        for name in names {
            bytes.append(contentsOf: name.utf8)
            ends.append(UInt32(bytes.count))
            var hash = Self.seed
            for byte in name.utf8 { hash = Self.mix(hash, byte) }
            var slot = Int((hash ^ hash >> 15) & mask)
            while slots[slot] != 0 { slot = (slot + 1) & Int(mask) }
            slots[slot] = UInt16(ends.count - 1)
        }
    }

    /// The number of the name at `range` of the input, whose hash is known; 0 when there is none.
    @inline(__always)
    package func id(_ range: Range<Int>, hash: UInt32, in input: Span<UInt8>) -> UInt16 {
        var slot = Int((hash ^ hash >> 15) & mask)
        while true {
            let id = slots[slot]
            if id == 0 || equals(Int(id), range, input) { return id }
            slot = (slot &+ 1) & Int(mask)
        }
    }

    @inline(__always)
    private func equals(_ id: Int, _ range: Range<Int>, _ input: Span<UInt8>) -> Bool {
        let start = Int(ends[id &- 1])
        guard Int(ends[id]) &- start == range.count else { return false }
        var offset = start
        for index in range {
            if bytes[offset] != input[index].lowercased { return false }
            offset &+= 1
        }
        return true
    }

    /// The number of a name given as text; 0 when there is none.
    package func id(_ name: some StringProtocol) -> UInt16 {
        let bytes = name.utf8.map(\.lowercased)
        var hash = Self.seed
        for byte in bytes { hash = Self.mix(hash, byte) }
        return id(0..<bytes.count, hash: hash, in: bytes.span)
    }
}
