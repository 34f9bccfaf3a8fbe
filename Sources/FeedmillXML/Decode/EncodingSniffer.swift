internal import Glibc

/// Decides from the first bytes of a document what it is encoded in, as far as they tell (XML 1.0 appendix F, RFC 7303 §3).
///
/// A byte order mark counts most, then the pattern of zero bytes in UTF-16 and UTF-32, then the charset of HTTP, then the
/// XML declaration, then UTF-8.
struct EncodingSniffer {
    /// How many bytes are looked at for an XML declaration.
    static let window = 1_024

    struct Decision {
        var encoding: TextEncoding
        /// How many bytes the byte order mark takes.
        var markLength = 0
        /// Whether bytes or a mark say so: then nothing is detected further on.
        var isCertain = false
        /// What HTTP or the document says, as written.
        var declared: String?
        var unknown: [String] = []
    }

    private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
        ([0xFF, 0xFE, 0x00, 0x00], .utf32LE), ([0x00, 0x00, 0xFE, 0xFF], .utf32BE), ([0xEF, 0xBB, 0xBF], .utf8),
        ([0xFF, 0xFE], .utf16LE), ([0xFE, 0xFF], .utf16BE),
    ]

    /// Whether the bytes are enough to decide, however the document goes on.
    static func isEnough(_ bytes: [UInt8]) -> Bool {
        if bytes.count >= window { return true }
        guard bytes.count >= 4, family(bytes) == nil else { return false }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let text = start.drop { $0.isXMLWhiteSpace }
        return text.starts(with: "<?xml".utf8) && text.contains(UInt8(ascii: ">"))
    }

    static func decide(_ bytes: [UInt8], charset: String?) -> Decision {
        var decision = Decision(encoding: .utf8)
        let mark = marks.first { bytes.starts(with: $0.bytes) }
        let certain = mark?.encoding ?? family(bytes)
        decision.markLength = mark?.bytes.count ?? 0
        for label in [charset, declaration(in: bytes, as: certain) ?? meta(in: bytes)] {
            guard let label else { continue }
            guard let named = TextEncoding(label: label) else {
                decision.unknown.append(label)
                continue
            }
            if decision.declared == nil {
                decision.declared = label
                decision.encoding = named
            }
        }
        if let certain {
            // A label for the family does not give the byte order.
            decision.encoding = certain
            decision.isCertain = true
        } else if !decision.encoding.isASCIICompatible, decision.encoding.decoder != .iso2022JP {
            // Bytes that read as ASCII are no UTF-16.
            decision.encoding = .utf8
        }
        return decision
    }

    /// UTF-16 and UTF-32 without a mark, by the zero bytes around the first character, which is ASCII; and EBCDIC.
    private static func family(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4 else { return nil }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0, 0, 0, 1...): return .utf32BE
        case (1..., 0, 0, 0): return .utf32LE
        case (0, 1..., _, _): return .utf16BE
        case (1..., 0, 1..., _), (1..., 0, 0, 1...): return .utf16LE
        case (0x4C, 0x6F, 0xA7, 0x94): return .ebcdic
        default: return nil
        }
    }

    /// The encoding an XML declaration names. In UTF-16 and UTF-32 the zero bytes are looked through.
    private static func declaration(in bytes: [UInt8], as encoding: TextEncoding?) -> String? {
        guard encoding != .ebcdic else { return nil }
        var text = Array(bytes.prefix(window))
        let hasZeros = unsafe text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            return unsafe memchr(base, 0, bytes.count) != nil
        }
        if hasZeros { text.removeAll { $0 == 0 } }
        guard let start = text.first(rangeOf: "<?xml"), let end = text[start...].firstIndex(of: UInt8(ascii: ">"))
        else {
            return nil
        }
        let declaration = text[(start + 5)..<end]
        guard let label = declaration.first(rangeOf: "encoding") else { return nil }
        let rest = declaration[(label + 8)...].drop { $0.isXMLWhiteSpace || $0 == UInt8(ascii: "=") }
        guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
        let name = rest.dropFirst().prefix { $0 != quote }
        return name.isEmpty ? nil : String(decoding: name.prefix(64), as: UTF8.self)
    }

    /// The encoding that a web page names in a `meta` element (HTML §13.2.3.2, as far as pages go by it).
    private static func meta(in bytes: [UInt8]) -> String? {
        let text = bytes.prefix(window).map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
        guard text.first(rangeOf: "<html") != nil || text.first(rangeOf: "<!doctype html") != nil else { return nil }
        var rest = text[...]
        while let start = rest.first(rangeOf: "<meta") {
            rest = rest[(start + 5)...]
            let tag = rest.prefix { $0 != UInt8(ascii: ">") }
            guard let charset = tag.first(rangeOf: "charset") else { continue }
            let value = tag[(charset + 7)...].drop {
                $0.isXMLWhiteSpace || $0 == UInt8(ascii: "=") || $0 == 0x22 || $0 == 0x27
            }
            let name = value.prefix {
                !$0.isXMLWhiteSpace && $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/")
            }
            if !name.isEmpty { return String(decoding: name.prefix(64), as: UTF8.self) }
        }
        return nil
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Where a text first occurs.
    fileprivate func first(rangeOf text: String) -> Int? {
        let wanted = Array(text.utf8)
        var start = startIndex
        while let first = wanted.first, let found = self[start...].firstIndex(of: first) {
            if self[found...].starts(with: wanted) { return found }
            start = found + 1
        }
        return nil
    }
}
