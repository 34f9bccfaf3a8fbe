internal import FeedmillBytes
internal import FeedmillSyntax

/// Web addresses inside running text or markup, with their tracking parameters taken out.
package enum TrackedText {
    /// The text with every address cleaned; all else is as it was.
    /// - Parameter isMarkup: Whether `&` is written `&amp;`.
    package static func cleaned(_ text: String, isMarkup: Bool) -> String {
        var text = text
        text.makeContiguousUTF8()
        guard let clean = cleaned(text.utf8Span.span, isMarkup) else { return text }
        return String(decoding: clean, as: UTF8.self)
    }

    /// The same of a text's bytes; `nil` when there is nothing to be removed.
    private static func cleaned(_ bytes: Span<UInt8>, _ isMarkup: Bool) -> [UInt8]? {
        var search = AddressSearch(bytes)
        var result: [UInt8] = []
        var plain: [UInt8] = []
        var done = 0
        while let range = search.next(in: bytes) {
            guard let clean = clean(bytes.extracting(range), isMarkup, &plain) else { continue }
            if done == 0 { result.reserveCapacity(bytes.count) }
            result.append(done..<range.lowerBound, of: bytes)
            if isMarkup { result.appendEscaped(clean) } else { result += clean }
            done = range.upperBound
        }
        if done == 0 { return nil }
        result.append(done..<bytes.count, of: bytes)
        return result
    }

    /// The address without tracking parameters; `nil` when it has none.
    private static func clean(_ address: Span<UInt8>, _ isMarkup: Bool, _ plain: inout [UInt8]) -> [UInt8]? {
        guard isMarkup, var reference = address.first(0x26, from: 0) else { return URLReference.cleaned(address) }
        plain.removeAll(keepingCapacity: true)
        var done = 0
        while true {
            let end = reference + 5
            if end <= address.count, address[reference + 1] == 0x61, address[reference + 2] == 0x6D,
                address[reference + 3] == 0x70, address[reference + 4] == 0x3B
            {
                plain.append(done..<reference + 1, of: address)
                done = end
            }
            guard let next = address.first(0x26, from: reference + 1) else { break }
            reference = next
        }
        plain.append(done..<address.count, of: address)
        return URLReference.cleaned(plain.span)
    }
}

/// Looks for `http…://` where something begins that has a query, or a fragment, which may hold parameters too. Linear: no byte is
/// looked at in more than two addresses.
private struct AddressSearch {
    private var done = 0
    /// The next question mark and number sign.
    private var query: Int
    private var fragment: Int

    init(_ bytes: Span<UInt8>) {
        query = bytes.first(0x3F, from: 0) ?? .max
        fragment = bytes.first(0x23, from: 0) ?? .max
    }

    /// Where the next address is.
    mutating func next(in bytes: Span<UInt8>) -> Range<Int>? {
        while min(query, fragment) < .max {
            let part = min(query, fragment)
            var start = part
            while start > done, !Self.isOutside(bytes[start &- 1]) { start &-= 1 }
            var end = part
            while end < bytes.count, !Self.isOutside(bytes[end]) { end &+= 1 }
            done = max(end, part + 1)
            if query < done { query = bytes.first(0x3F, from: done) ?? .max }
            if fragment < done { fragment = bytes.first(0x23, from: done) ?? .max }
            if let scheme = Self.scheme(in: bytes, start..<part) {
                return scheme..<Self.withoutPunctuation(bytes, end)
            }
        }
        return nil
    }

    /// Where `http://` or `https://` begins in a run of bytes.
    private static func scheme(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var colon = range.lowerBound &+ 4
        while colon &+ 2 < range.upperBound {
            if bytes[colon] == 0x3A, bytes[colon &+ 1] == 0x2F, bytes[colon &+ 2] == 0x2F {
                let isSecure = bytes[colon &- 1] | 0x20 == 0x73
                if isSecure, colon &- 5 >= range.lowerBound, isHTTP(bytes, colon &- 5) { return colon &- 5 }
                if !isSecure, isHTTP(bytes, colon &- 4) { return colon &- 4 }
            }
            colon &+= 1
        }
        return nil
    }

    private static func isHTTP(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        bytes[start] | 0x20 == 0x68 && bytes[start &+ 1] | 0x20 == 0x74 && bytes[start &+ 2] | 0x20 == 0x74
            && bytes[start &+ 3] | 0x20 == 0x70
    }

    /// Blanks, quotes, angle brackets, bars and control characters end an address in running text.
    @inline(__always) private static func isOutside(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 64 ? outsideLow >> UInt64(byte) : outsideHigh >> UInt64(byte &- 64)) & 1 == 1
    }

    private static let outsideLow: UInt64 = 0x1_FFFF_FFFF | 1 << 0x22 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    /// From 0x40 on: 5C, 60, 7C, 7F.
    private static let outsideHigh: UInt64 = 1 << 0x1C | 1 << 0x20 | 1 << 0x3C | 1 << 0x3F

    /// A sentence's punctuation after an address is not part of it.
    private static func withoutPunctuation(_ bytes: Span<UInt8>, _ end: Int) -> Int {
        var end = end
        while end > 0 {
            switch bytes[end - 1] {
            case 0x2E, 0x2C, 0x3A, 0x21, 0x29, 0x5D: end -= 1
            default: return end
            }
        }
        return end
    }
}

extension [UInt8] {
    /// Appends bytes with every `&` written `&amp;`.
    fileprivate mutating func appendEscaped(_ bytes: [UInt8]) {
        for byte in bytes {
            if byte == 0x26 { append(contentsOf: "&amp;".utf8) } else { append(byte) }
        }
    }
}
