internal import CBytes

/// Counts in bytes, thirty-two or sixty-four at a time.
public enum ByteCount {
    public static func newlines(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        unsafe newlines(bytes, count, isWide: WideVectors.areThere)
    }

    static func newlines(_ bytes: UnsafePointer<UInt8>, _ count: Int, isWide: Bool) -> Int {
        guard count >= 64, isWide else { return unsafe Newline.count(in: bytes, count) }
        let done = count & ~63
        return unsafe feedmill_wide_newlines(bytes, done) + Newline.count(in: bytes + done, count - done)
    }

    /// Characters of UTF-8: bytes that do not go on one.
    public static func scalars(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        unsafe scalars(bytes, count, isWide: WideVectors.areThere)
    }

    static func scalars(_ bytes: UnsafePointer<UInt8>, _ count: Int, isWide: Bool) -> Int {
        guard count >= 64, isWide else { return unsafe ScalarStart.count(in: bytes, count) }
        let done = count & ~63
        return unsafe feedmill_wide_scalars(bytes, done) + ScalarStart.count(in: bytes + done, count - done)
    }
}

private enum ScalarStart: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        // As signed numbers, those that go on a character are the lowest.
        SIMD16<Int8>(truncatingIfNeeded: bytes) .>= SIMD16<Int8>(repeating: -64)
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

extension ByteKind {
    /// How many bytes are of the kind.
    @inline(__always) fileprivate static func count(in bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var index = 0
        guard count >= 32 else {
            var total = 0
            while index < count {
                if holds(unsafe bytes[index]) { total &+= 1 }
                index &+= 1
            }
            return total
        }
        let raw = unsafe UnsafeRawPointer(bytes)
        var lanes = LaneCount()
        while index &+ 32 <= count {
            let low = unsafe raw.loadUnaligned(fromByteOffset: index, as: Bytes.self)
            let high = unsafe raw.loadUnaligned(fromByteOffset: index &+ 16, as: Bytes.self)
            lanes.add(marks(low), marks(high))
            index &+= 32
        }
        if index == count { return lanes.total }
        // The last thirty-two, without those that are counted.
        let rest = unsafe bits(raw, at: count &- 32) &>> UInt32(truncatingIfNeeded: 32 &- (count &- index))
        return lanes.total &+ rest.nonzeroBitCount
    }
}
