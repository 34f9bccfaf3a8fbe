public import CBytes

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
    /// A bit for each of thirty-two bytes, the first lowest: whether it is of the kind.
    @inlinable @inline(__always) public static func bits(_ low: Bytes, _ high: Bytes) -> UInt32 {
        unsafe feedmill_signs(unsafeBitCast(marks(low), to: SIMD16<Int8>.self))
            | feedmill_signs(unsafeBitCast(marks(high), to: SIMD16<Int8>.self)) &<< 16
    }

    /// The same of the thirty-two bytes at a place.
    @inlinable @inline(__always) public static func bits(_ bytes: UnsafeRawPointer, at place: Int) -> UInt32 {
        bits(
            unsafe bytes.loadUnaligned(fromByteOffset: place, as: Bytes.self),
            unsafe bytes.loadUnaligned(fromByteOffset: place &+ 16, as: Bytes.self))
    }

    /// The same of up to thirty-two bytes, besides which none is touched.
    @inlinable @inline(__always) public static func bits(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt32 {
        let raw = unsafe UnsafeRawPointer(bytes)
        // Two stretches that share some of the bytes.
        if count >= 16 {
            let low = unsafe raw.loadUnaligned(as: Bytes.self)
            let high = unsafe raw.loadUnaligned(fromByteOffset: count &- 16, as: Bytes.self)
            let all = bits(low, high)
            return all & 0xFFFF | (all &>> 16) &<< UInt32(truncatingIfNeeded: count &- 16)
        }
        if count >= 8 {
            let low = unsafe raw.loadUnaligned(as: UInt64.self)
            let high = unsafe raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            let both = unsafe unsafeBitCast(SIMD2(low, high), to: Bytes.self)
            let all = bits(both, both) & 0xFFFF
            return all & 0xFF | (all &>> 8) &<< UInt32(truncatingIfNeeded: count &- 8)
        }
        var marked: UInt32 = 0
        for index in 0..<max(count, 0) where unsafe holds(bytes[index]) {
            marked |= 1 &<< UInt32(truncatingIfNeeded: index)
        }
        return marked
    }

    /// Whether none of the bytes is of the kind.
    @inlinable @inline(__always) public static func isAbsent(in bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if count <= 32 { return unsafe bits(bytes, count: count) == 0 }
        let raw = unsafe UnsafeRawPointer(bytes)
        var block = 0
        while block &+ 32 <= count {
            if unsafe bits(raw, at: block) != 0 { return false }
            block &+= 32
        }
        return unsafe bits(raw, at: count &- 32) == 0
    }

    /// The next byte of the kind from `start` on, or `count`.
    @inlinable @inline(__always) public static func first(
        in bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int
    ) -> Int {
        let raw = unsafe UnsafeRawPointer(bytes)
        var index = start
        while index &+ 32 <= count {
            let marked = unsafe bits(raw, at: index)
            if marked != 0 { return index &+ marked.trailingZeroBitCount }
            index &+= 32
        }
        while index < count, unsafe !holds(bytes[index]) { index &+= 1 }
        return index
    }

    /// Whether something holds at one of the bytes of the kind, which are asked about in their order.
    @inlinable @inline(__always) public static func contains(
        in bytes: UnsafePointer<UInt8>, _ count: Int, where isWanted: (Int) -> Bool
    ) -> Bool {
        let raw = unsafe UnsafeRawPointer(bytes)
        var block = 0
        while block &+ 32 <= count {
            var marked = unsafe bits(raw, at: block)
            while marked != 0 {
                if isWanted(block &+ marked.trailingZeroBitCount) { return true }
                marked &= marked &- 1
            }
            block &+= 32
        }
        while block < count {
            if unsafe holds(bytes[block]), isWanted(block) { return true }
            block &+= 1
        }
        return false
    }
}
