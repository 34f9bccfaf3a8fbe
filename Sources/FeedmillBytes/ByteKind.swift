/// Bytes that something looks for, sixteen or thirty-two at a time.
///
/// All of it is public: what is public and inlinable is compiled into whoever uses it, what is for the package alone is not always.
public protocol ByteKind {
    typealias Bytes = SIMD16<UInt8>
    typealias Marks = SIMDMask<SIMD16<Int8>>

    /// Marks those of sixteen bytes that are of the kind. Comparisons are with vectors on both sides: those with a number on one
    /// side go byte by byte.
    static func marks(_ bytes: Bytes) -> Marks
    static func holds(_ byte: UInt8) -> Bool
}

extension ByteKind {
    /// Where in thirty-two bytes the first of the kind stands; 32 when there is none.
    @inlinable @inline(__always) public static func first(in low: Bytes, _ high: Bytes) -> Int {
        let lowMarks = marks(low)
        let highMarks = marks(high)
        if unsafe unsafeBitCast(lowMarks .| highMarks, to: SIMD2<UInt64>.self) == .zero { return 32 }
        let lowWords = unsafe unsafeBitCast(lowMarks, to: SIMD2<UInt64>.self)
        if lowWords[0] != 0 { return lowWords[0].littleEndian.trailingZeroBitCount &>> 3 }
        if lowWords[1] != 0 { return 8 &+ lowWords[1].littleEndian.trailingZeroBitCount &>> 3 }
        let highWords = unsafe unsafeBitCast(highMarks, to: SIMD2<UInt64>.self)
        if highWords[0] != 0 { return 16 &+ highWords[0].littleEndian.trailingZeroBitCount &>> 3 }
        return 24 &+ highWords[1].littleEndian.trailingZeroBitCount &>> 3
    }

    /// The next byte of the kind from `start` on, or `count`.
    @inlinable @inline(__always) public static func first(
        in bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int
    ) -> Int {
        let raw = unsafe UnsafeRawPointer(bytes)
        var index = start
        while index &+ 32 <= count {
            let low = unsafe raw.loadUnaligned(fromByteOffset: index, as: Bytes.self)
            let high = unsafe raw.loadUnaligned(fromByteOffset: index &+ 16, as: Bytes.self)
            let place = first(in: low, high)
            index &+= place
            if place < 32 { return index }
        }
        while index < count, unsafe !holds(bytes[index]) { index &+= 1 }
        return index
    }
}
