/// How much of a feed one document holds.
public struct HistoryLimits: Hashable, Sendable {
    /// Entries at the most.
    public var entries: Int
    /// Bytes at the most, the document's head included; an entry that is larger has a document of its own.
    public var bytes: Int?

    public init(entries: Int = 50, bytes: Int? = nil) {
        self.entries = max(entries, 1)
        self.bytes = bytes
    }
}

/// Which entries go into which document of a feed that is too long for one (RFC 5005). Entries are named by their places, the newest
/// first.
public struct HistoryPlan: Sendable {
    private let limits: HistoryLimits
    private let head: Int
    /// The bytes of all entries before each place.
    private var sums = [0]

    /// - Parameters:
    ///   - sizes: The bytes of each entry, the newest first.
    ///   - head: The bytes of a document without entries.
    public init(sizes: [Int], head: Int = 0, limits: HistoryLimits) {
        self.limits = limits
        self.head = head
        for size in sizes { sums.append(sums[sums.count - 1] + size) }
    }

    private var count: Int { sums.count - 1 }

    /// The pages of a paged feed (§3), the newest entries first; one page at least.
    public var pages: [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        repeat {
            var end = min(start + 1, count)
            while end < count, fits(start..<end + 1) { end += 1 }
            pages.append(start..<end)
            start = end
        } while start < count
        return pages
    }

    /// What the subscription document of an archived feed keeps of the entries that no archive has yet (§4), and the archives that
    /// the others go into, the oldest first. When it is full, its older half is archived: there is no archive for every entry.
    public var archives: (current: Range<Int>, sealed: [Range<Int>]) {
        var kept = 0
        while kept < count, fitsHalf(0..<kept + 1) { kept += 1 }
        var end = count
        var sealed: [Range<Int>] = []
        while end > 1, !fits(0..<end) {
            var start = end - 1
            while start > max(kept, 1), fits(start - 1..<end) { start -= 1 }
            sealed.append(start..<end)
            end = start
        }
        return (0..<end, sealed)
    }

    private func size(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }

    private func fits(_ range: Range<Int>) -> Bool {
        range.count <= limits.entries && limits.bytes.map { head + size(range) <= $0 } ?? true
    }

    private func fitsHalf(_ range: Range<Int>) -> Bool {
        range.count <= limits.entries / 2 && limits.bytes.map { head + size(range) <= $0 / 2 } ?? true
    }
}
