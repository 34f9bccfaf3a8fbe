internal import FeedmillBytes

extension URLReference {
    /// Whether a reference is an absolute http URL that tidying and resolving would leave alone: the usual case.
    package static func isSettled(_ url: String) -> Bool {
        // A span of it would make one owner more.
        let answer: Bool? = unsafe url.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe isSettled(Span(_unsafeElements: bytes))
        }
        return answer ?? isSettled(url.utf8.span)
    }

    /// The same of a reference's bytes.
    package static func isSettled(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 8, bytes[0] | 0x20 == 0x68, bytes[1] | 0x20 == 0x74, bytes[2] | 0x20 == 0x74,
            bytes[3] | 0x20 == 0x70
        else { return false }
        var index = bytes[4] | 0x20 == 0x73 ? 5 : 4
        guard bytes[index] == 0x3A, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F else { return false }
        index += 3
        guard index < bytes.count, bytes[index] != 0x2F else { return false }
        return unsafe bytes.extracting(index...).withUnsafeBufferPointer { unsafe hasSettledBytes($0) }
    }

    /// Whether there is nothing to encode, and no segment that begins with a dot.
    private static func hasSettledBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        guard bytes.count > 32 else {
            if unsafe UnsettledByte.bits(base, count: bytes.count) != 0 { return false }
            let dots = unsafe Dot.bits(base, count: bytes.count)
            return unsafe dots == 0 || dots & Slash.bits(base, count: bytes.count) &<< 1 == 0
        }
        let raw = unsafe UnsafeRawPointer(base)
        let last = bytes.count - 32
        var block = 0
        while true {
            if unsafe UnsettledByte.bits(raw, at: block) != 0 { return false }
            let dots = unsafe Dot.bits(raw, at: block)
            if dots != 0 {
                let isFirstBehindSlash: UInt32 = unsafe block > 0 && bytes[block - 1] == 0x2F ? 1 : 0
                if unsafe dots & (Slash.bits(raw, at: block) &<< 1 | isFirstBehindSlash) != 0 { return false }
            }
            if block == last { return true }
            // The last thirty-two bytes may have been looked at in part.
            block = min(block + 32, last)
        }
    }

    /// Whether an ASCII byte can stand in no URI (RFC 3986 §2): controls, blank, `"<>\^{|}` and the grave accent.
    @inline(__always)
    static func isForbidden(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return false }
        return (byte < 64 ? forbiddenLow >> UInt64(byte) : forbiddenHigh >> UInt64(byte - 64)) & 1 == 1
    }

    private static let forbiddenLow: UInt64 = 0x1_FFFF_FFFF | 1 << 0x22 | 1 << 0x3C | 1 << 0x3E
    /// From 0x40 on: 5C, 5E, 60, 7B to 7D, 7F.
    private static let forbiddenHigh: UInt64 = 1 << 0x1C | 1 << 0x1E | 1 << 0x20 | 0x7 << 0x3B | 1 << 0x3F

    /// The bytes without blanks and controls at both ends, and without tabs and line ends (URL Standard §4.1).
    static func tidied(_ url: String) -> [UInt8] {
        var bytes = Array(url.utf8)
        if bytes.first ?? 0x41 <= 0x20 || bytes.last ?? 0x41 <= 0x20 {
            let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
            bytes.removeSubrange(end...)
            bytes.removeSubrange(..<(bytes.firstIndex { $0 > 0x20 } ?? 0))
        }
        bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        return bytes
    }

    /// Makes slashes of the backslashes before the query and the fragment.
    static func turnBackslashes(_ bytes: inout [UInt8], from start: Int) {
        for index in start..<max(start, bytes.count) {
            if bytes[index] == 0x3F || bytes[index] == 0x23 { return }
            if bytes[index] == 0x5C { bytes[index] = 0x2F }
        }
    }

    /// The bytes with what cannot stand in a URL percent-encoded: the characters RFC 3986 has no place for, and controls.
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { isForbidden($0) || $0 == 0xC2 }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isForbidden(byte) {
                result.appendPercentEncoded(byte)
            } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
                // U+0080 ... U+009F
                result.appendPercentEncoded(byte)
                index += 1
                result.appendPercentEncoded(bytes[index])
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
    }
}

extension [UInt8] {
    /// `%C3` (RFC 3986 §2.1).
    package mutating func appendPercentEncoded(_ byte: UInt8) {
        append(0x25)
        for nibble in [byte >> 4, byte & 15] { append(nibble < 10 ? 0x30 + nibble : 0x37 + nibble) }
    }
}

/// What tidying encodes.
private enum UnsettledByte: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        let blanks = (bytes .<= Bytes(repeating: 0x20)) .| (bytes .== Bytes(repeating: 0x7F))
        let angles = (bytes .== Bytes(repeating: 0x3C)) .| (bytes .== Bytes(repeating: 0x3E))
        let slants = (bytes .== Bytes(repeating: 0x5C)) .| (bytes .== Bytes(repeating: 0x5E))
        let braces = (bytes &- Bytes(repeating: 0x7B)) .<= Bytes(repeating: 2)
        let quotes = (bytes .== Bytes(repeating: 0x22)) .| (bytes .== Bytes(repeating: 0x60))
        return blanks .| angles .| slants .| braces .| quotes .| (bytes .== Bytes(repeating: 0xC2))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool { URLReference.isForbidden(byte) || byte == 0xC2 }
}

enum Dot: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: 0x2E) }
    @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == 0x2E }
}

private enum Slash: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: 0x2F) }
    @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == 0x2F }
}
