/// Counts marked bytes, sixteen lanes at once.
@frozen public struct LaneCount {
    @usableFromInline var lanes = SIMD16<UInt8>.zero
    /// How many times two more can be counted before a lane is full.
    @usableFromInline var room = 127
    @usableFromInline var sum = 0

    @inlinable @inline(__always) public init() {}

    @inlinable @inline(__always) public mutating func add(
        _ low: SIMDMask<SIMD16<Int8>>, _ high: SIMDMask<SIMD16<Int8>>
    ) {
        // What is marked is -1.
        lanes &-= unsafe unsafeBitCast(low, to: SIMD16<UInt8>.self)
        lanes &-= unsafe unsafeBitCast(high, to: SIMD16<UInt8>.self)
        room &-= 1
        if room == 0 { empty() }
    }

    @inlinable @inline(__always) public var total: Int {
        mutating get {
            empty()
            return sum
        }
    }

    @inlinable @inline(__always) mutating func empty() {
        let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        let odd: UInt64 = 0x00FF_00FF_00FF_00FF
        let pairs = (words[0] & odd) &+ (words[0] &>> 8 & odd) &+ (words[1] & odd) &+ (words[1] &>> 8 & odd)
        sum &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
        lanes = .zero
        room = 127
    }
}

public enum Newline: ByteKind {
    @inlinable @inline(__always) public static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: 0x0A) }
    @inlinable @inline(__always) public static func holds(_ byte: UInt8) -> Bool { byte == 0x0A }
}
