internal import FeedmillNormalizer

/// Finds the sketches that differ from one in few bits, without comparing it with all of them: see ``SketchBands``.
struct SketchIndex {
    /// A sketch, and the place that came before it under the same value of each band; -1 where it is the first.
    private struct Node {
        var sketch: UInt64
        var earlier: SIMD4<Int32>
    }

    private var nodes: [Node] = []
    /// The place that came last under every value of every band; one band after the other.
    private var latest: [Int32] = []

    mutating func append(_ sketch: UInt64) {
        if latest.isEmpty { latest = Array(repeating: -1, count: SketchBands.count << 16) }
        var node = Node(sketch: sketch, earlier: SIMD4())
        for number in 0..<SketchBands.count {
            let value = Self.place(of: SketchBands.band(number, of: sketch), number)
            node.earlier[number] = latest[value]
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
        for number in 0..<SketchBands.count {
            for band in SketchBands.near(number, of: sketch) {
                var place = Int(latest[Self.place(of: band, number)])
                while place >= 0 {
                    let node = nodes[place]
                    let distance = (node.sketch ^ sketch).nonzeroBitCount
                    if distance <= ContentFingerprint.nearBits, !body(place, distance) { return }
                    place = Int(node.earlier[number])
                }
            }
        }
    }

    /// Where a band's value stands in ``latest``.
    private static func place(of band: UInt16, _ number: Int) -> Int { number << 16 | Int(band) }
}
