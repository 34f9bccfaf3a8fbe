internal import FeedmillNormalizer

/// Finds the sketches that differ from one in few bits, by what can be looked up.
///
/// A sketch is read as four bands of 16 bits. Of two that differ in ten bits at most, one of the first three bands differs in two
/// bits at most, or the last in one: otherwise they would differ in three times three and two more. So it is enough to look up each
/// band, and what differs from it in so few bits.
package enum SketchBands {
    /// How many bands a sketch has.
    package static let count = 4

    /// A band of a sketch, from the low bits.
    package static func band(_ number: Int, of sketch: UInt64) -> UInt16 {
        UInt16(truncatingIfNeeded: sketch >> UInt64(number * 16))
    }

    /// What the band of a sketch may be that differs in ``ContentFingerprint/nearBits`` at most; one of the bands is among these.
    package static func near(_ number: Int, of sketch: UInt64) -> some Collection<UInt16> {
        let band = band(number, of: sketch)
        return flips.prefix(reach[number]).lazy.map { band ^ $0 }
    }

    /// What is combined with a band: nothing, every bit, every pair of bits.
    private static let flips: [UInt16] = {
        let single = (0..<16).map { UInt16(1) << $0 }
        let pairs = single.flatMap { one in single.filter { $0 < one }.map { one | $0 } }
        return [0] + single + pairs
    }()
    /// How many of the ``flips`` every band takes.
    private static let reach = [flips.count, flips.count, flips.count, 17]
}
