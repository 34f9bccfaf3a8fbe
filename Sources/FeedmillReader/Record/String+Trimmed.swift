internal import FeedmillBytes

extension String {
    /// Without outer XML white space (XML 1.0 §2.3).
    @inline(__always) package var trimmed: String { hasOuterSpace ? cut : self }

    private var hasOuterSpace: Bool {
        unsafe withUTF8Bytes { bytes in
            guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return false }
            return Self.isSpace(first) || Self.isSpace(last)
        }
    }

    private var cut: String {
        let bytes = utf8
        guard let start = bytes.firstIndex(where: { !Self.isSpace($0) }),
            let end = bytes.lastIndex(where: { !Self.isSpace($0) })
        else { return "" }
        return String(self[start...end])
    }

    package var nilIfEmpty: String? { isEmpty ? nil : self }

    /// Short enough to be shown in a message.
    var excerpt: String {
        utf8.count <= 60 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(59))) + "…"
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
    }
}
