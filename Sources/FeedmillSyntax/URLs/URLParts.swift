/// The five parts of a URI reference (RFC 3986 §3), as ranges of its bytes.
package struct URLParts: Sendable {
    /// Without the colon.
    package var scheme: Range<Int>?
    /// Without the slashes.
    package var authority: Range<Int>?
    package var path: Range<Int>
    /// Without the question mark.
    package var query: Range<Int>?
    /// Without the number sign.
    package var fragment: Range<Int>?

    /// Splits a reference (RFC 3986, appendix B). Every sequence of bytes has these parts.
    package init(_ bytes: [UInt8]) {
        if let colon = Self.schemeEnd(bytes) {
            self.init(bytes, scheme: 0..<colon, from: colon + 1)
        } else {
            self.init(bytes, scheme: nil, from: 0)
        }
    }

    /// Splits what follows a scheme.
    init(_ bytes: [UInt8], scheme: Range<Int>?, from start: Int) {
        self.init(bytes.span, scheme: scheme, from: start)
    }

    init(_ bytes: Span<UInt8>, scheme: Range<Int>?, from start: Int) {
        self.scheme = scheme
        var index = start
        if index + 1 < bytes.count, bytes[index] == 0x2F, bytes[index + 1] == 0x2F {
            index += 2
            let first = index
            while index < bytes.count, bytes[index] != 0x2F, bytes[index] != 0x3F, bytes[index] != 0x23 { index += 1 }
            authority = first..<index
        }
        let pathStart = index
        while index < bytes.count, bytes[index] != 0x3F, bytes[index] != 0x23 { index += 1 }
        path = pathStart..<index
        if index < bytes.count, bytes[index] == 0x3F {
            index += 1
            let first = index
            while index < bytes.count, bytes[index] != 0x23 { index += 1 }
            query = first..<index
        }
        if index < bytes.count { fragment = index + 1..<bytes.count }
    }

    /// Where the colon after the scheme is; `nil` when the bytes do not start with a scheme (RFC 3986 §3.1).
    static func schemeEnd(_ bytes: some Collection<UInt8>) -> Int? {
        var index = 0
        for byte in bytes {
            if byte == 0x3A { return index > 0 ? index : nil }
            if index == 0 {
                guard ASCII.isLetter(byte) else { return nil }
            } else {
                guard ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return nil }
            }
            index += 1
        }
        return nil
    }

    /// The same for the bytes from `start` on, as a place among all.
    static func schemeEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, ASCII.isLetter(bytes[start]) else { return nil }
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x3A { return index }
            guard ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return nil }
            index += 1
        }
        return nil
    }
}
