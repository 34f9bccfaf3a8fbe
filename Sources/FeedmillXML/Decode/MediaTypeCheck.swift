/// What a `Content-Type` says about decoding (RFC 9110 §8.3, RFC 7303 §3).
struct MediaTypeCheck {
    /// `type/subtype`, lower case; empty when there is none.
    let essence: String
    /// The charset parameter, unquoted.
    let charset: String?

    init(_ contentType: String) {
        let parts = contentType.split(separator: ";", omittingEmptySubsequences: false)
        essence = parts.first.map { Self.folded($0) } ?? ""
        var found: String?
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, found == nil, Self.folded(pair[0]) == "charset" else { continue }
            let value = Self.folded(pair[1]).filter { $0 != "\"" && $0 != "'" }
            if !value.isEmpty { found = value }
        }
        charset = found
    }

    /// Whether the type is XML or JSON.
    var isFeedLike: Bool {
        let subtype = essence.split(separator: "/").last ?? ""
        return ["xml", "json"].contains { subtype == $0 || subtype.hasSuffix("+" + $0) || subtype.hasPrefix($0 + "-") }
    }

    private static func folded(_ text: Substring) -> String {
        var bytes = text.utf8.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }[...]
        while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
