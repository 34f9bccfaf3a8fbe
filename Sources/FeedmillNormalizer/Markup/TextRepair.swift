internal import FeedmillBytes

/// Undoes what publishers' software did to characters before it wrote the feed.
enum TextRepair {
    /// UTF-8 that was taken for Latin-1 and encoded again is decoded; C1 controls become what windows-1252 has in their
    /// place. All other text comes back as it is.
    static func repaired(_ text: String) -> String {
        let suspicion = suspicion(of: text)
        if suspicion.isEmpty { return text }
        if suspicion.contains(.allLatin1), mayBeEncodedTwice(text), let decoded = decodedTwice(text) { return decoded }
        return suspicion.contains(.control) ? withoutControls(text) : text
    }

    private struct Suspicion: OptionSet {
        let rawValue: UInt8
        /// There is a character from U+0080 to U+009F.
        static let control = Suspicion(rawValue: 1)
        /// There are characters beyond ASCII, and all of them are below U+0100.
        static let allLatin1 = Suspicion(rawValue: 2)
    }

    private static func suspicion(of text: String) -> Suspicion {
        var text = text
        text.makeContiguousUTF8()
        let span = text.utf8Span
        if span.isKnownASCII { return [] }
        let bytes = span.span
        // Only characters from U+0080 to U+00FF begin with these two.
        var control = bytes.first(0xC2, from: 0)
        if control == nil, bytes.first(0xC3, from: 0) == nil { return [] }
        var found: Suspicion = []
        while let place = control, place + 1 < bytes.count {
            if bytes[place + 1] < 0xA0 {
                found.insert(.control)
                break
            }
            control = bytes.first(0xC2, from: place + 2)
        }
        if isLatin1(bytes) { found.insert(.allLatin1) }
        return found
    }

    /// Whether no byte is above C3: all characters are below U+0100.
    private static func isLatin1(_ bytes: Span<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            if let base = unsafe UnsafeRawPointer(bytes.baseAddress) {
                while index + 8 <= bytes.count {
                    let word = unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    // The two highest bits and any of the next four.
                    let high = word & word << 1 & (word << 2 | word << 3 | word << 4 | word << 5)
                    if high & 0x8080_8080_8080_8080 != 0 { return false }
                    index += 8
                }
            }
            while index < bytes.count {
                if unsafe bytes[index] > 0xC3 { return false }
                index += 1
            }
            return true
        }
    }

    /// Whether the first characters beyond ASCII, each taken for a byte, may be one character's: most text of one language in
    /// Latin-1 is told by them. There are characters beyond ASCII, all below U+0100.
    private static func mayBeEncodedTwice(_ text: String) -> Bool {
        let utf8 = text.utf8
        let bytes = utf8.span
        var index = 0
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        // U+00C2 and above begin a character, and U+0080 to U+00BF go on with it.
        return index + 3 < bytes.count && bytes[index] == 0xC3 && bytes[index + 1] >= 0x82 && bytes[index + 2] == 0xC2
    }

    private static func decodedTwice(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return nil }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func withoutControls(_ text: String) -> String {
        var repaired = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = (0x80...0x9F).contains(scalar.value)
            repaired.append(isControl ? Unicode.Scalar(windows1252[Int(scalar.value) - 0x80]) ?? scalar : scalar)
        }
        return String(repaired)
    }

    /// What windows-1252 has from 0x80 to 0x9F (Encoding Standard, index windows-1252).
    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
