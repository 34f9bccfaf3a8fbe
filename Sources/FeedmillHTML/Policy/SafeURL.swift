internal import FeedmillBytes

/// The one check of URLs: the WHATWG URL parser's view of the scheme, and nothing else of it.
enum SafeURL {
    /// What a URL is wanted for.
    enum Purpose {
        case link, media
        /// An image, which may also be a `data:` URL of a raster type.
        case image
    }

    /// Without leading and trailing C0 controls and spaces, and without any C0 control inside: the URL parser removes
    /// tab, LF and CR before it looks for the scheme, and the others are written nowhere.
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

    /// Whether ``cleaned(_:)`` would change nothing.
    static func isClean(_ range: Range<Int>, in input: Span<UInt8>) -> Bool {
        guard !range.isEmpty else { return true }
        guard input[range.lowerBound] > 0x20, input[range.upperBound - 1] > 0x20 else { return false }
        return unsafe input.extracting(range).withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return true }
            return unsafe Control.isAbsent(in: base, bytes.count)
        }
    }

    private enum Control: ByteKind {
        @inline(__always) static func marks(_ bytes: Bytes) -> Marks { bytes .< Bytes(repeating: 0x20) }
        @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte < 0x20 }
    }

    /// Whether a cleaned URL may be written. A relative one may.
    static func isAllowed(_ url: [UInt8], for purpose: Purpose, policy: HTMLPolicy) -> Bool {
        isAllowed(0..<url.count, in: url.span, for: purpose, policy: policy)
    }

    /// The same for a URL that is clean as it stands in the input.
    static func isAllowed(
        _ range: Range<Int>, in input: Span<UInt8>, for purpose: Purpose, policy: HTMLPolicy
    ) -> Bool {
        guard let colon = schemeEnd(range, in: input) else { return true }
        let scheme = range.lowerBound..<colon
        var hash = NameTable.seed
        for index in scheme { hash = NameTable.mix(hash, input[index].lowercased) }
        switch purpose {
        case .link: return policy.linkSchemes.id(scheme, hash: hash, in: input) != 0
        case .media: return policy.mediaSchemes.id(scheme, hash: hash, in: input) != 0
        case .image:
            return policy.mediaSchemes.id(scheme, hash: hash, in: input) != 0
                || isDataImage(range, in: input, policy: policy)
        }
    }

    /// The place of the colon after a scheme (URL §4.4, scheme start state), nil for a relative URL.
    static func schemeEnd(_ range: Range<Int>, in input: Span<UInt8>) -> Int? {
        guard !range.isEmpty, input[range.lowerBound].isASCIILetter else { return nil }
        for index in range {
            let byte = input[index]
            if byte == UInt8(ascii: ":") { return index }
            let isSchemeByte =
                byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
            if !isSchemeByte { return nil }
        }
        return nil
    }

    static func isData(_ url: [UInt8]) -> Bool { hasPrefix(url, "data:") }

    private static func isDataImage(_ range: Range<Int>, in input: Span<UInt8>, policy: HTMLPolicy) -> Bool {
        var index = range.lowerBound
        for byte in "data:image/".utf8 {
            guard index < range.upperBound, input[index].lowercased == byte else { return false }
            index += 1
        }
        let type = index
        var hash = NameTable.seed
        while index < range.upperBound, input[index].isASCIIAlphanumeric {
            hash = NameTable.mix(hash, input[index].lowercased)
            index += 1
        }
        guard index < range.upperBound, input[index] == UInt8(ascii: ";") || input[index] == UInt8(ascii: ",")
        else { return false }
        return policy.dataImageTypes.id(type..<index, hash: hash, in: input) != 0
    }

    /// Whether the URL starts with a lower-case text, ASCII case aside.
    static func hasPrefix(_ url: [UInt8], _ prefix: String) -> Bool {
        url.lazy.map(\.lowercased).starts(with: prefix.utf8)
    }
}
