extension String {
    /// Bytes that ought to be UTF-8, as text; where they are not, U+FFFD stands in (Unicode §3.9). They are looked at many
    /// ASCII bytes or one longer character at a time, which costs a fraction of what decoding does.
    init(checking bytes: [UInt8]) {
        let text: String? = unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let isASCII = unsafe UTF8Check.isASCII(bytes) else { return nil }
            return unsafe String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes), isKnownASCII: isASCII))
        }
        self = text ?? String(decoding: bytes, as: UTF8.self)
    }
}

/// UTF-8 as Unicode defines it (table 3-7).
private enum UTF8Check {
    /// Whether valid UTF-8 is nothing but ASCII; `nil` when it is not valid.
    static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return true }
        let count = bytes.count
        var isASCII = true
        var index = 0
        while index < count {
            let lead = unsafe bytes[index]
            if lead < 0x80 {
                index &+= 1
                while index &+ 32 <= count {
                    let words = unsafe base.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
                    if words & 0x8080_8080_8080_8080 != SIMD4.zero { break }
                    index &+= 32
                }
                while index &+ 8 <= count {
                    let word = unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                    let high = word & 0x8080_8080_8080_8080
                    index &+= high.trailingZeroBitCount >> 3
                    if high != 0 { break }
                }
                continue
            }
            isASCII = false
            let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard index &+ length <= count, unsafe isContinuation(bytes[index &+ 1]) else { return nil }
            let second = unsafe bytes[index &+ 1]
            switch lead {
            case 0xC2...0xDF: break
            case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return nil
            case 0xE0...0xEF:
                guard unsafe isContinuation(bytes[index &+ 2]) else { return nil }
            case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return nil
            case 0xF0...0xF4:
                guard unsafe isContinuation(bytes[index &+ 2]), unsafe isContinuation(bytes[index &+ 3]) else {
                    return nil
                }
            default: return nil
            }
            index &+= length
        }
        return isASCII
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
