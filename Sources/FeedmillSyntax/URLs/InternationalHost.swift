/// Hosts in ASCII (RFC 5891, with the mappings browsers make first).
package enum InternationalHost {
    /// A host in lower-case ASCII: labels outside ASCII in Punycode (RFC 3492), full-width letters and dots as plain ones,
    /// no dot at the end. What cannot be put into ASCII comes back in lower case.
    package static func ascii(_ host: String) -> String {
        String(decoding: ascii(ArraySlice(host.utf8)), as: UTF8.self)
    }

    static func ascii(_ host: ArraySlice<UInt8>) -> [UInt8] {
        if isPlain(host) { return host.map(ASCII.lowercased) }
        var bytes = host.contains(0x25) ? PercentEncoding.decoded(host, plusIsBlank: false)[...] : host
        if bytes.contains(where: { $0 >= 0x80 }) {
            // An address in brackets is no name.
            guard bytes.first != 0x5B, let text = String(validating: bytes, as: UTF8.self) else {
                return host.map(ASCII.lowercased)
            }
            bytes = ArraySlice(mapped(text).utf8)
        }
        // Decoded, it would not be one host any more.
        if bytes.contains(where: isForbidden) { return host.map(ASCII.lowercased) }
        while bytes.last == 0x2E { bytes.removeLast() }
        let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false).map(encoded)
        return Array(labels.joined(separator: [0x2E]))
    }

    /// Whether a host is in ASCII as it stands, but for capital letters.
    static func isPlain(_ host: ArraySlice<UInt8>) -> Bool {
        host.last != 0x2E && host.allSatisfy { $0 < 0x80 && $0 != 0x25 }
    }

    /// URL Standard, "forbidden host code point", brackets and the colon of IPv6 addresses aside.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        URLReference.isForbidden(byte) || byte == 0x23 || byte == 0x25 || byte == 0x2F || byte == 0x3F || byte == 0x40
    }

    private static func encoded(_ label: ArraySlice<UInt8>) -> [UInt8] {
        guard label.contains(where: { $0 >= 0x80 }) else { return label.map(ASCII.lowercased) }
        let scalars = String(decoding: label, as: UTF8.self).unicodeScalars
        guard scalars.count <= 256, let punycode = Punycode.encoded(scalars.map(\.value)) else { return Array(label) }
        return Array("xn--".utf8) + punycode
    }

    /// Lower case, ASCII for full-width characters, "." for the ideographic full stops.
    private static func mapped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x3002, 0xFF0E, 0xFF61: result.append(".")
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xAD, 0x200B, 0x2060, 0xFEFF: continue
            default: result.append(scalar)
            }
        }
        return String(result).lowercased()
    }
}
