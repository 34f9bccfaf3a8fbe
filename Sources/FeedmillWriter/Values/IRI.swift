/// IRIs and IRI references, made to fit RFC 3987 where they do not.
enum IRI {
    /// An absolute IRI: as sent where it is one, with what no IRI may hold percent-encoded where it nearly is one,
    /// `nil` where there is no scheme or nothing behind it.
    static func absolute(_ text: String?) -> String? {
        guard let text, let end = schemeEnd(of: text) else { return nil }
        let result = reference(text)
        return result.utf8.count > end + 1 ? result : nil
    }

    /// An IRI reference with what it may not hold percent-encoded; idempotent.
    static func reference(_ text: String) -> String {
        var text = text
        guard let bytes = text.withUTF8({ source in unsafe encoded(source) }) else { return text }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the ":" after a scheme stands (RFC 3986 §3.1), counted in bytes.
    static func schemeEnd(of text: String) -> Int? {
        var index = 0
        for byte in text.utf8 {
            switch byte | 0x20 {
            case 0x61...0x7A: break
            default:
                switch byte {
                case UInt8(ascii: ":"): return index > 0 ? index : nil
                case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    if index == 0 { return nil }
                default: return nil
                }
            }
            index += 1
        }
        return nil
    }

    /// `nil` when nothing has to change.
    private static func encoded(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var start = 0
        var end = source.count
        while start < end, unsafe source[start] <= 0x20 { start += 1 }
        while end > start, unsafe source[end - 1] <= 0x20 { end -= 1 }
        var changed = start > 0 || end < source.count
        if !changed {
            var index = start
            while index < end, unsafe isSafe(source[index]) { index += 1 }
            if index == end { return nil }
        }
        var result: [UInt8] = []
        result.reserveCapacity(end - start + 16)
        // Brackets belong to an IPv6 address, and so to the authority only.
        let authority = unsafe authorityEnd(source, start, end)
        var fragment = false
        for index in start..<end {
            let byte = unsafe source[index]
            var keeps = isSafe(byte)
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "]"): keeps = index < authority
            case UInt8(ascii: "#"):
                keeps = !fragment
                fragment = true
            case UInt8(ascii: "%"):
                keeps = index + 2 < end
                if keeps { keeps = unsafe isHex(source[index + 1]) && isHex(source[index + 2]) }
            default: break
            }
            if keeps {
                result.append(byte)
            } else {
                changed = true
                result.append(UInt8(ascii: "%"))
                result.append(hex(byte >> 4))
                result.append(hex(byte & 15))
            }
        }
        return changed ? result : nil
    }

    /// The end of `//authority`, or the start where there is none.
    private static func authorityEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, unsafe source[index] != UInt8(ascii: "/") { index += 1 }
        guard index + 1 < end, unsafe source[index + 1] == UInt8(ascii: "/") else { return start }
        index += 2
        while index < end {
            let byte = unsafe source[index]
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
            index += 1
        }
        return index
    }

    /// Bytes that stand for themselves everywhere; "#", "%" and brackets only in their places.
    @inline(__always)
    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
            UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"):
            false
        default: true
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 55 + digit }
}
