/// What ``TrackingParameters`` says of names alone, found by their bytes.
struct ParameterNames: Sendable {
    enum Kind: Equatable {
        case other
        /// Never for tracking.
        case kept
        case tracking
        /// For tracking when the value is at least this long.
        case longValue(Int)
    }

    static let shared = ParameterNames()

    /// A table with open addressing: places in ``entries``, counted from 1.
    private var slots: [UInt16]
    private var entries: [(name: [UInt8], kind: Kind)] = []

    private init() {
        slots = [UInt16](repeating: 0, count: 1_024)
        // What comes first counts.
        for name in TrackingParameters.kept { add(name, .kept) }
        for name in TrackingParameters.names { add(name, .tracking) }
        for (name, length) in TrackingParameters.namesOfLongValues { add(name, .longValue(length)) }
    }

    private mutating func add(_ name: String, _ kind: Kind) {
        let name = Array(name.utf8)
        guard self.kind(of: name.indices, in: name.span) == .other else { return }
        entries.append((name, kind))
        while entries.count * 2 > slots.count { grow() }
        insert(entries.count)
    }

    private mutating func grow() {
        slots = [UInt16](repeating: 0, count: slots.count * 2)
        for place in 1..<entries.count { insert(place) }
    }

    private mutating func insert(_ place: Int) {
        let name = entries[place - 1].name
        var slot = hash(name.indices, in: name.span)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt16(place)
    }

    /// FNV-1a without regard to case.
    @inline(__always) private func hash(_ name: Range<Int>, in bytes: Span<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for index in name { hash = (hash ^ UInt32(ASCII.lowercased(bytes[index]))) &* 16_777_619 }
        return Int(hash ^ hash >> 15) & (slots.count &- 1)
    }

    /// What a name is, in either case.
    func kind(of name: Range<Int>, in bytes: Span<UInt8>) -> Kind {
        var slot = hash(name, in: bytes)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if equals(place, name, in: bytes) { return entries[place].kind }
            slot = (slot + 1) & (slots.count - 1)
        }
        return .other
    }

    private func equals(_ place: Int, _ name: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let count = entries[place].name.count
        guard count == name.count else { return false }
        for offset in 0..<count where entries[place].name[offset] != ASCII.lowercased(bytes[name.lowerBound + offset]) {
            return false
        }
        return true
    }
}
