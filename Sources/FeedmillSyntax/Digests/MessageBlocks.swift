/// What the functions of FIPS 180-4 put behind a message (§5.1).
enum MessagePadding {
    /// The message with a one bit, zeros, and its length in bits, up to a whole number of blocks.
    ///
    /// - Parameter block: 64 or 128 bytes; the length takes an eighth of one.
    static func padded(_ message: [UInt8], block: Int) -> [UInt8] {
        var padded = message
        padded.reserveCapacity(message.count + 2 * block)
        padded.append(0x80)
        // The first half of the length is zero for every message that fits into a memory.
        while padded.count % block != block - block / 8 { padded.append(0) }
        padded.append(contentsOf: repeatElement(0, count: block / 8 - 8))
        let bits = UInt64(message.count) &* 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        return padded
    }
}
