internal import FeedmillSyntax

/// Web addresses inside running text or markup, with their tracking parameters taken out.
package enum TrackedText {
    /// The text with every address cleaned; all else is as it was.
    /// - Parameter isMarkup: Whether `&` is written `&amp;`.
    package static func cleaned(_ text: String, isMarkup: Bool) -> String {
        var text = text
        text.makeContiguousUTF8()
        let addresses = addresses(in: text.utf8Span.span)
        if addresses.isEmpty { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var done = 0
        for range in addresses {
            guard let clean = clean(bytes[range], isMarkup) else { continue }
            if done == 0 { result.reserveCapacity(bytes.count) }
            result += bytes[done..<range.lowerBound]
            result += clean
            done = range.upperBound
        }
        if done == 0 { return text }
        result += bytes[done...]
        return String(decoding: result, as: UTF8.self)
    }

    /// The address without tracking parameters; `nil` when it has none.
    private static func clean(_ bytes: ArraySlice<UInt8>, _ isMarkup: Bool) -> [UInt8]? {
        let sent = String(decoding: bytes, as: UTF8.self)
        let isEscaped = isMarkup && bytes.contains(UInt8(ascii: "&"))
        let address = isEscaped ? replaced("&amp;", by: "&", in: sent) : sent
        let clean = URLReference.cleaned(address)
        if clean == address { return nil }
        return Array((isMarkup ? replaced("&", by: "&amp;", in: clean) : clean).utf8)
    }

    /// Where `http…://` begins something that has a query, or a fragment, which may hold parameters too. Linear: no byte is
    /// looked at in more than two addresses.
    private static func addresses(in bytes: Span<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var done = 0
        var query = bytes.first(UInt8(ascii: "?"), from: 0) ?? .max
        var fragment = bytes.first(UInt8(ascii: "#"), from: 0) ?? .max
        while min(query, fragment) < .max {
            let part = min(query, fragment)
            var start = part
            while start > done, !isOutside(bytes[start - 1]) { start -= 1 }
            var end = part
            while end < bytes.count, !isOutside(bytes[end]) { end += 1 }
            if let scheme = scheme(in: bytes, start..<part) { found.append(scheme..<withoutPunctuation(bytes, end)) }
            done = max(end, part + 1)
            if query < done { query = bytes.first(UInt8(ascii: "?"), from: done) ?? .max }
            if fragment < done { fragment = bytes.first(UInt8(ascii: "#"), from: done) ?? .max }
        }
        return found
    }

    /// Where `http://` or `https://` begins in a run of bytes.
    private static func scheme(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var colon = range.lowerBound + 4
        while colon + 2 < range.upperBound {
            if bytes[colon] == 0x3A, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F {
                for scheme in schemes where colon - range.lowerBound >= scheme.count {
                    let start = colon - scheme.count
                    if scheme.indices.allSatisfy({ bytes[start + $0] | 0x20 == scheme[$0] }) { return start }
                }
            }
            colon += 1
        }
        return nil
    }

    private static let schemes = [Array("https".utf8), Array("http".utf8)]

    /// Blanks, quotes, brackets and control characters end an address in running text.
    private static func isOutside(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x3C || byte == 0x3E || byte == 0x60 || byte == 0x7F
            || byte == 0x7C || byte == 0x5C
    }

    /// A sentence's punctuation after an address is not part of it.
    private static func withoutPunctuation(_ bytes: Span<UInt8>, _ end: Int) -> Int {
        var end = end
        while end > 0, [0x2E, 0x2C, 0x3A, 0x21, 0x29, 0x5D].contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static func replaced(_ part: StaticString, by other: StaticString, in text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + 16)
            let sought = unsafe UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
            let length = sought.count
            var index = 0
            while index < bytes.count {
                if unsafe bytes[index] == sought[0], index + length <= bytes.count,
                    unsafe bytes[index..<index + length].elementsEqual(sought)
                {
                    other.withUTF8Buffer { unsafe result.append(contentsOf: $0) }
                    index += length
                } else {
                    unsafe result.append(bytes[index])
                    index += 1
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
    }
}
