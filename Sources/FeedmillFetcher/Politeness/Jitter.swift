/// A spread that is different for every source and poll, and the same for the same: a run can be repeated.
enum Jitter {
    /// 0 ... `limit`
    static func part(of limit: Int, _ seed: String, _ now: Int64) -> Int {
        guard limit > 0 else { return 0 }
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in Array(seed.utf8) + [0x20] + Array(String(now).utf8) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        hash ^= hash >> 32
        return Int(hash % UInt64(limit + 1))
    }
}
