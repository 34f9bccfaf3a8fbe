/// Counts in bytes, sixteen at a time.
public enum ByteCount {
    public static func newlines(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        unsafe Newline.count(in: bytes, count)
    }

    /// Characters of UTF-8: bytes that do not go on one.
    public static func scalars(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        unsafe ScalarStart.count(in: bytes, count)
    }
}

private enum Newline: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: 0x0A) }
    @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == 0x0A }
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
        var total = 0
        var index = 0
        guard count >= 16 else {
            while index < count {
                if holds(unsafe bytes[index]) { total &+= 1 }
                index &+= 1
            }
            return total
        }
        let raw = unsafe UnsafeRawPointer(bytes)
        // The last sixteen, without those that the loop counts.
        let last = unsafe marks(raw.loadUnaligned(fromByteOffset: count &- 16, as: Bytes.self))
        let places = Bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        let isNew = places .>= Bytes(repeating: UInt8(truncatingIfNeeded: 16 &- count & 15))
        // What is marked is -1.
        var lanes = unsafe Bytes.zero &- unsafeBitCast(last .& isNew, to: Bytes.self)
        let whole = count & ~15
        while true {
            // A lane holds no more than 255.
            let end = min(whole, index &+ 254 &* 16)
            while index < end {
                let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: Bytes.self)
                lanes &-= unsafe unsafeBitCast(marks(block), to: Bytes.self)
                index &+= 16
            }
            let even = SIMD8<UInt16>(truncatingIfNeeded: lanes.evenHalf)
            let odd = SIMD8<UInt16>(truncatingIfNeeded: lanes.oddHalf)
            total &+= Int((even &+ odd).wrappedSum())
            if index == whole { return total }
            lanes = .zero
        }
    }
}
