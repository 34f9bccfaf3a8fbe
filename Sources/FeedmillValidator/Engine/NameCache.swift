/// A name of the document, resolved.
final class ResolvedName: Sendable {
    let namespace: Namespace
    let prefix: String
    let local: String
    /// How findings name it.
    let display: String
    /// Prefix and local name, as tables write it.
    let key: String
    /// Its number in the schema, among those of elements or of attributes; 0 when no table mentions it.
    let number: Int
    /// Whether its prefix is declared.
    let isDeclared: Bool

    init(_ namespace: Namespace, prefix: String, local: String, display: String, number: Int, isDeclared: Bool) {
        self.namespace = namespace
        self.prefix = prefix
        self.local = local
        self.display = display
        key = namespace == .none ? local : "\(namespace.rawValue):\(local)"
        self.number = number
        self.isDeclared = isDeclared
    }

    /// The name of nothing.
    static let none = ResolvedName(.none, prefix: "", local: "", display: "", number: 0, isDeclared: true)
}

/// Remembers what names resolve to under the declarations in force: a feed says the same twenty names all the time.
struct NameCache {
    private struct Slot {
        var name = 0..<0
        /// Which declarations were in force, and whether it is the name of an attribute.
        var context = 0
        /// `nil`: nothing is kept here.
        var resolved: ResolvedName?
    }

    /// A document with more names than this is no feed; what comes then is resolved each time.
    private static let limit = 1024

    private var slots: [Slot] = []
    private var count = 0

    /// What a name resolved to when it was met first in the same context.
    func find(_ name: Range<Int>, context: Int, in source: [UInt8]) -> ResolvedName? {
        guard count > 0 else { return nil }
        var index = Self.hash(name, context, source)
        while slots[index].resolved != nil {
            // A slot is not copied to be looked at: it would have to be retained.
            if slots[index].context == context, Self.equal(slots[index].name, name, source) {
                return slots[index].resolved
            }
            index = (index &+ 1) & (2 * Self.limit - 1)
        }
        return nil
    }

    mutating func keep(_ resolved: ResolvedName, _ name: Range<Int>, context: Int, in source: [UInt8]) {
        guard count < Self.limit else { return }
        if slots.isEmpty { slots = Array(repeating: Slot(), count: 2 * Self.limit) }
        var index = Self.hash(name, context, source)
        while slots[index].resolved != nil { index = (index &+ 1) & (2 * Self.limit - 1) }
        slots[index] = Slot(name: name, context: context, resolved: resolved)
        count += 1
    }

    /// FNV-1a, folded to the size of the table.
    private static func hash(_ name: Range<Int>, _ context: Int, _ source: [UInt8]) -> Int {
        let span = source.span
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: context)
        for index in name { hash = (hash ^ UInt64(span[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(2 * limit - 1))
    }

    private static func equal(_ one: Range<Int>, _ other: Range<Int>, _ source: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        let span = source.span
        var first = one.lowerBound
        for index in other {
            if span[first] != span[index] { return false }
            first &+= 1
        }
        return true
    }
}
