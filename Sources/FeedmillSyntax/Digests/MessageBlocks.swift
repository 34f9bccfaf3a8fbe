/// How the functions of FIPS 180-4 cut a message into blocks (§5.1, §5.2).
enum MessageBlocks {
    /// Calls with every block: those of the message where they stand, then those of its end with a one bit, zeros, and the length in
    /// bits behind it.
    ///
    /// - Parameters:
    ///   - size: 64 or 128 bytes; the length takes an eighth of one.
    ///   - take: The bytes that a block is among, and where it begins.
    static func forEach(of message: [UInt8], size: Int, _ take: ([UInt8], Int) -> Void) {
        var start = 0
        while start + size <= message.count {
            take(message, start)
            start += size
        }
        let end = padded(message[start...], length: message.count, size)
        for block in stride(from: 0, to: end.count, by: size) { take(end, block) }
    }

    private static func padded(_ rest: ArraySlice<UInt8>, length: Int, _ size: Int) -> [UInt8] {
        var padded = Array(rest)
        padded.append(0x80)
        // The first half of the length is zero for every message that fits into a memory.
        while padded.count % size != size - size / 8 { padded.append(0) }
        padded.append(contentsOf: repeatElement(0, count: size / 8 - 8))
        let bits = UInt64(length) &* 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        return padded
    }
}
