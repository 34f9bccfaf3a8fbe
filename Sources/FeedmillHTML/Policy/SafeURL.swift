/// The one check of URLs: the WHATWG URL parser's view of the scheme, and nothing else of it.
enum SafeURL {
    /// What a URL is wanted for.
    enum Purpose {
        case link, media
        /// An image, which may also be a `data:` URL of a raster type.
        case image
    }

    /// Without leading and trailing C0 controls and spaces, and without any C0 control inside: the URL parser removes tab, LF
    /// and CR before it looks for the scheme, and the others are written nowhere.
    static func cleaned(_ url: [UInt8]) -> [UInt8] {
        var start = 0
        var end = url.count
        while start < end, url[start] <= 0x20 { start += 1 }
        while end > start, url[end - 1] <= 0x20 { end -= 1 }
        var needsRemoval = false
        for index in start..<end where url[index] < 0x20 {
            needsRemoval = true
            break
        }
        if !needsRemoval { return start == 0 && end == url.count ? url : Array(url[start..<end]) }
        return url[start..<end].filter { $0 >= 0x20 }
    }

    /// Whether a cleaned URL may be written. A relative one may.
    static func isAllowed(_ url: [UInt8], for purpose: Purpose, policy: HTMLPolicy) -> Bool {
        guard let colon = schemeEnd(url) else { return true }
        let span = url.span
        var hash = NameTable.seed
        for index in 0..<colon { hash = NameTable.mix(hash, url[index].lowercased) }
        switch purpose {
        case .link: return policy.linkSchemes.id(0..<colon, hash: hash, in: span) != 0
        case .media: return policy.mediaSchemes.id(0..<colon, hash: hash, in: span) != 0
        case .image:
            return policy.mediaSchemes.id(0..<colon, hash: hash, in: span) != 0 || isDataImage(url, policy: policy)
        }
    }

    /// The place of the colon after a scheme (URL §4.4, scheme start state), nil for a relative URL.
    static func schemeEnd(_ url: [UInt8]) -> Int? {
        guard let first = url.first, first.isASCIILetter else { return nil }
        for (index, byte) in url.enumerated() {
            if byte == UInt8(ascii: ":") { return index }
            let isSchemeByte =
                byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
            if !isSchemeByte { return nil }
        }
        return nil
    }

    static func isData(_ url: [UInt8]) -> Bool { hasPrefix(url, "data:") }

    private static func isDataImage(_ url: [UInt8], policy: HTMLPolicy) -> Bool {
        guard hasPrefix(url, "data:image/") else { return false }
        var hash = NameTable.seed
        var index = 11
        while index < url.count, url[index].isASCIIAlphanumeric {
            hash = NameTable.mix(hash, url[index].lowercased)
            index += 1
        }
        guard index < url.count, url[index] == UInt8(ascii: ";") || url[index] == UInt8(ascii: ",") else {
            return false
        }
        return policy.dataImageTypes.id(11..<index, hash: hash, in: url.span) != 0
    }

    /// Whether the URL starts with a lower-case text, ASCII case aside.
    static func hasPrefix(_ url: [UInt8], _ prefix: String) -> Bool {
        url.lazy.map(\.lowercased).starts(with: prefix.utf8)
    }
}
