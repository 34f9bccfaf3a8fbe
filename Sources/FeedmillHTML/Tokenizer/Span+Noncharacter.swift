extension Span where Element == UInt8 {
    /// Whether U+FFFE or U+FFFF, which XML forbids, begins with the EF at an index.
    @inline(__always) func isNoncharacter(at index: Int, to end: Int) -> Bool {
        index &+ 2 < end && self[index &+ 1] == 0xBF && self[index &+ 2] >= 0xBE
    }
}
