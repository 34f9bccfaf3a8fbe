internal import FeedmillBytes
import FeedmillSyntax

/// IRIs and IRI references, made to fit RFC 3987 where they do not.
enum IRI {
    /// An absolute IRI: as sent where it is one, with what no IRI may hold percent-encoded where it nearly is one,
    /// `nil` where there is no scheme or nothing behind it.
    static func absolute(_ text: String?) -> String? {
        guard let text else { return nil }
        if isUsual(text) || isName(text) { return text }
        let result = repaired(text)
        guard let end = schemeEnd(of: result), result.utf8.count > end + 1 else { return nil }
        return isPlain(result) || URLReference.fault(in: result) == nil ? result : nil
    }

    /// Whether nothing can be wrong: usual characters, and behind "//" a host without ports, users and the like.
    private static func isPlain(_ text: String) -> Bool {
        var slashes = 0
        var before: UInt8 = 0
        var hasHost = false
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: if slashes == 2 { hasHost = true }
            case UInt8(ascii: "/"):
                if slashes == 0, before == UInt8(ascii: ":") {
                    slashes = 1
                } else if slashes == 1, before == UInt8(ascii: "/") {
                    slashes = 2
                } else if slashes == 2 {
                    if !hasHost { return false }
                    slashes = 3
                }
            case 0x3B, 0x3D, 0x5F, 0x7E, 0x23, 0x25, 0x26, 0x2B, 0x2C, 0x3F, 0x3A: if slashes == 2 { return false }
            default: return false
            }
            before = byte
        }
        return slashes != 2 || hasHost
    }

    /// Whether text is a web address of the usual kind, in which nothing can be wrong: most are.
    private static func isUsual(_ text: String) -> Bool {
        unsafe text.withUTF8Bytes { source in
            guard source.count > 8, unsafe source[0] == 0x68, unsafe source[1] == 0x74, unsafe source[2] == 0x74,
                unsafe source[3] == 0x70
            else { return false }
            var index = unsafe source[4] == 0x73 ? 5 : 4
            guard unsafe source[index] == 0x3A, unsafe source[index + 1] == 0x2F, unsafe source[index + 2] == 0x2F,
                unsafe source[index + 3] | 0x20 >= 0x61, unsafe source[index + 3] | 0x20 <= 0x7A
            else { return false }
            index += 3
            guard let base = source.baseAddress else { return false }
            return unsafe UnusualByte.isAbsent(in: base + index, source.count - index)
        }
    }

    /// All but letters, digits and `-./=?_&+`.
    private enum UnusualByte: ByteKind {
        @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
            let letters = ((bytes | Bytes(repeating: 0x20)) &- Bytes(repeating: 0x61)) .< Bytes(repeating: 26)
            let digits = (bytes &- Bytes(repeating: 0x2D)) .< Bytes(repeating: 13)
            let query = (bytes .== Bytes(repeating: 0x3D)) .| (bytes .== Bytes(repeating: 0x3F))
            let others = (bytes .== Bytes(repeating: 0x5F)) .| (bytes .== Bytes(repeating: 0x26))
            return .!(letters .| digits .| query .| others .| (bytes .== Bytes(repeating: 0x2B)))
        }

        @inline(__always) static func holds(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x61...0x7A, 0x2D...0x39, 0x41...0x5A, 0x3D, 0x3F, 0x5F, 0x26, 0x2B: false
            default: true
            }
        }
    }

    /// Whether text is a name such as `tag:` and `urn:` URIs are, in which nothing can be wrong: a scheme, and then letters,
    /// figures and marks that stand for themselves everywhere (RFC 3986 §3.3).
    private static func isName(_ text: String) -> Bool {
        unsafe text.withUTF8Bytes { source in
            guard source.count > 2, unsafe isLetter(source[0]) else { return false }
            var index = 1
            while index < source.count, unsafe isSchemeByte(source[index]) { index += 1 }
            guard index + 1 < source.count, unsafe source[index] == UInt8(ascii: ":") else { return false }
            index += 1
            while index < source.count {
                switch unsafe source[index] {
                case 0x61...0x7A, 0x30...0x3B, 0x41...0x5A, 0x2B...0x2E, 0x3D, 0x5F, 0x7E: index += 1
                default: return false
                }
            }
            return true
        }
    }

    /// An IRI reference with what it may not hold percent-encoded; idempotent.
    static func reference(_ text: String) -> String { isUsual(text) ? text : repaired(text) }

    /// The same of what is not usual.
    private static func repaired(_ text: String) -> String {
        let bytes = unsafe text.withUTF8Bytes { source in unsafe encoded(source) }
        let result = bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
        // Private and bidirectional characters have no place in an IRI; without any beyond ASCII it is a URI.
        guard result.utf8.contains(where: { $0 >= 0x80 }), case .character? = URLReference.fault(in: result) else {
            return withoutColonInFirstSegment(result)
        }
        return withoutColonInFirstSegment(ascii(result))
    }

    /// ``reference(_:)``; `nil` for an empty one, which would be the document's own address (RFC 3986 §4.4).
    static func visible(_ text: String) -> String? {
        let result = reference(text)
        return result.isEmpty ? nil : result
    }

    /// A reference as a URI: what is beyond ASCII percent-encoded (RFC 3987 §3.1).
    static func uri(_ text: String) -> String {
        if isUsual(text) { return text }
        let reference = repaired(text)
        return reference.utf8.allSatisfy { $0 < 0x80 } ? reference : ascii(reference)
    }

    /// A URI reference to name a namespace with; `nil` where nothing makes one of the text.
    static func namespace(_ text: String) -> String? {
        let result = ascii(reference(text))
        guard URLReference.fault(in: result, allowingIRI: false) == nil, !hasEmptyPort(result) else { return nil }
        return result
    }

    /// RFC 3986 §3.2.3 allows it, libxml2 does not.
    private static func hasEmptyPort(_ text: String) -> Bool {
        var slashes = 0
        var before: UInt8 = 0
        for byte in text.utf8 {
            if slashes == 2, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
                break
            }
            if slashes < 2 { slashes = byte == UInt8(ascii: "/") ? slashes + 1 : 0 }
            before = byte
        }
        return slashes == 2 && before == UInt8(ascii: ":")
    }

    /// With everything beyond ASCII percent-encoded.
    private static func ascii(_ text: String) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            if byte < 0x80 {
                escaped.append(byte)
            } else {
                escaped.appendPercentEncoded(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// RFC 3986 §4.2: a first segment with a colon would be taken for a scheme.
    private static func withoutColonInFirstSegment(_ text: String) -> String {
        guard let colon = text.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
            text.utf8[colon] == UInt8(ascii: ":"), schemeEnd(of: text) == nil
        else { return text }
        return "./" + text
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
                result.appendPercentEncoded(byte)
            }
        }
        return changed ? result : nil
    }

    /// The end of `//authority`, or the start where there is none.
    private static func authorityEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, unsafe isSchemeByte(source[index]) { index += 1 }
        if index > start, index < end, unsafe source[index] == UInt8(ascii: ":"), unsafe isLetter(source[start]) {
            index += 1
        } else {
            index = start
        }
        guard index + 1 < end, unsafe source[index] == UInt8(ascii: "/"), unsafe source[index + 1] == UInt8(ascii: "/")
        else { return start }
        index += 2
        while index < end {
            let byte = unsafe source[index]
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
            index += 1
        }
        return index
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
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
}
