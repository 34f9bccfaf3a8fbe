/// Counts in bytes, sixteen at a time.
enum ByteCount {
    static func newlines(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        unsafe matching(bytes, count) {
            $0 .== SIMD16(repeating: 0x0A)
        } one: {
            $0 == 0x0A
        }
    }

    /// Characters of UTF-8: bytes that do not go on one.
    static func scalars(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        unsafe matching(bytes, count) {
            ($0 & SIMD16(repeating: 0xC0)) .!= SIMD16(repeating: 0x80)
        } one: {
            $0 & 0xC0 != 0x80
        }
    }

    @inline(__always) private static func matching(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ mask: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>,
        one: (UInt8) -> Bool
    ) -> Int {
        var total = 0
        var index = 0
        let raw = unsafe UnsafeRawPointer(bytes)
        let ones = SIMD16<UInt8>(repeating: 1)
        while index + 16 <= count {
            // A lane holds no more than 255.
            let end = min(count - 15, index + 255 * 16)
            var lanes = SIMD16<UInt8>.zero
            while index < end {
                let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
                lanes &+= SIMD16<UInt8>.zero.replacing(with: ones, where: mask(block))
                index += 16
            }
            let even = SIMD8<UInt16>(truncatingIfNeeded: lanes.evenHalf)
            let odd = SIMD8<UInt16>(truncatingIfNeeded: lanes.oddHalf)
            total += Int((even &+ odd).wrappedSum())
        }
        while index < count {
            if one(unsafe bytes[index]) { total += 1 }
            index += 1
        }
        return total
    }
}
