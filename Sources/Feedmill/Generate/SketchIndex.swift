internal import FeedmillNormalizer

/// Finds the sketches that differ from one in few bits, without comparing it with all of them.
///
/// A sketch is read as four bands of 16 bits. Of two that differ in ten bits at most, one of the first three bands differs in two
/// bits at most, or the last in one: otherwise they would differ in three times three and two more. So it is enough to look up each
/// band, and what differs from it in so few bits.
struct SketchIndex {
    /// A sketch, and the place that came before it under the same value of each band; -1 where it is the first.
    private struct Node {
        var sketch: UInt64
        var earlier: SIMD4<Int32>
    }

    private var nodes: [Node] = []
    /// The place that came last under every value of every band; one band after the other.
    private var latest: [Int32] = []

    /// What is combined with a band to look it up: nothing, every bit, every pair of bits.
    private static let flips: [UInt16] = {
        let single = (0..<16).map { UInt16(1) << $0 }
        let pairs = single.flatMap { one in single.filter { $0 < one }.map { one | $0 } }
        return [0] + single + pairs
    }()
    /// How many of the ``flips`` every band takes.
    private static let reach = [flips.count, flips.count, flips.count, 17]

    mutating func append(_ sketch: UInt64) {
        if latest.isEmpty { latest = Array(repeating: -1, count: 4 << 16) }
        var node = Node(sketch: sketch, earlier: SIMD4())
        for band in 0..<4 {
            let value = Self.value(of: sketch, band)
            node.earlier[band] = latest[value]
            latest[value] = Int32(nodes.count)
        }
        nodes.append(node)
    }

    /// Calls for every sketch that differs in ``ContentFingerprint/nearBits`` at most, in no certain order and perhaps more than
    /// once, until it is told that this is enough.
    ///
    /// - Parameter body: Takes the place of a sketch and in how many bits it differs; returns whether to go on.
    func forEach(near sketch: UInt64, _ body: (Int, Int) -> Bool) {
        guard !nodes.isEmpty else { return }
        for band in 0..<4 {
            let value = Self.value(of: sketch, band)
            for flip in Self.flips.prefix(Self.reach[band]) {
                var place = Int(latest[value ^ Int(flip)])
                while place >= 0 {
                    let node = nodes[place]
                    let distance = (node.sketch ^ sketch).nonzeroBitCount
                    if distance <= ContentFingerprint.nearBits, !body(place, distance) { return }
                    place = Int(node.earlier[band])
                }
            }
        }
    }

    /// Where a band's value stands in ``latest``.
    private static func value(of sketch: UInt64, _ band: Int) -> Int {
        band << 16 | Int(sketch >> UInt64(band * 16) & 0xFFFF)
    }
}
