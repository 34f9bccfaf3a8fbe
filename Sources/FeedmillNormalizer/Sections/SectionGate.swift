internal import CBytes
internal import FeedmillBytes

/// A cheap look at a text before it is read for sections: is there a line that starts like a section's heading?
enum SectionGate {
    /// Whether a line, or the text after a tag, starts with a name of the lexicon, behind brackets, marks and numbers or
    /// not, and goes no further. Never false for a text that has sections, whatever their form.
    ///
    /// In markup a `<` begins a tag, behind which there is another look.
    static func opens(_ text: String, isMarkup: Bool = false, isWide: Bool = WideVectors.areThere) -> Bool {
        let bytes = text.utf8.span
        let names = GateNames.shared
        if isHeading(bytes, from: 0, isMarkup, names) { return true }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            func isWanted(_ index: Int) -> Bool {
                // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
                if bytes[index] != 0xE2 { return isHeading(bytes, from: index &+ 1, isMarkup, names) }
                return isSeparator(bytes, index) && isHeading(bytes, from: index &+ 3, isMarkup, names)
            }
            var looked = 0
            if isWide {
                var text = feedmill_text(block: 0, stops: 0, newlines: 0, passed_newlines: 0, last_line: 0)
                while unsafe feedmill_wide_lines(base, buffer.count, &text) {
                    while text.stops != 0 {
                        if isWanted(text.block &+ text.stops.trailingZeroBitCount) { return true }
                        text.stops &= text.stops &- 1
                    }
                    text.block &+= 64
                }
                looked = text.block
            }
            return unsafe Stop.contains(in: base + looked, buffer.count &- looked) { isWanted(looked &+ $0) }
        }
    }

    /// The bytes that end a line or a tag, or may begin a separator.
    private enum Stop: ByteKind {
        @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
            (bytes .== Bytes(repeating: 0x0A)) .| (bytes .== Bytes(repeating: 0x0D))
                .| (bytes .== Bytes(repeating: 0x3E)) .| (bytes .== Bytes(repeating: 0xE2))
        }

        @inline(__always) static func holds(_ byte: UInt8) -> Bool {
            byte == 0x0A || byte == 0x0D || byte == 0x3E || byte == 0xE2
        }
    }

    private static func isSeparator(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        start + 2 < bytes.count && bytes[start + 1] == 0x80 && bytes[start + 2] & 0xFE == 0xA8
    }

    /// Bytes that may stand before a name.
    private static let longestDecoration = 40

    private static func isHeading(
        _ bytes: Span<UInt8>, from start: Int, _ isMarkup: Bool, _ names: borrowing GateNames
    ) -> Bool {
        var index = start
        let limit = min(bytes.count, start + longestDecoration)
        while index < limit {
            let byte = bytes[index]
            switch byte {
            case 0x41...0x5A, 0x61...0x7A:
                return isName(bytes, index, names)
            case 0x26:
                // A character reference may be anything: a numeric one counts as a bracket, a named one is passed over.
                guard index + 1 < bytes.count, bytes[index + 1] != 0x23 else { return true }
                index += 1
                while index < limit, bytes[index] != 0x3B { index += 1 }
                index += 1
            case 0x0A, 0x0D, 0x3E:
                return false
            case 0x3C where isMarkup && startsTag(bytes, index):
                return false
            case ..<0x80:
                index += 1
            case 0xEF where index + 1 < bytes.count && (0xBC...0xBE).contains(bytes[index + 1]):
                // Full-width letters and half-width kana: only reading tells.
                if isWide(bytes, index) { return true }
                index += 3
            default:
                if isName(bytes, index, names) { return true }
                let width = decoration(bytes, index)
                guard width > 0 else { return false }
                index += width
            }
        }
        return false
    }

    private static func startsTag(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        return next == 0x2F || (next | 0x20) &- 0x61 < 26
    }

    private static func isWide(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0xBC, 0xA1...0xBA), (0xBD, 0x81...0x9A), (0xBD, 0xA6...0xBF), (0xBE, 0x80...0x9F): return true
        default: return false
        }
    }

    /// The length of a character that is no letter, or a Han numeral, or 第; 0 for any other.
    private static func decoration(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0xC2: return 2
        case 0xE2, 0xEF: return 3
        case 0xF0: return 4
        case 0xCC, 0xCD: return 2
        case 0xE3: return isSymbol(bytes, index) ? 3 : 0
        case 0xE4...0xE9:
            guard index + 2 < bytes.count else { return 0 }
            let character =
                UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
            return numerals.contains(character) ? 3 : 0
        default: return 0
        }
    }

    /// East Asian punctuation or a middle dot, at a byte E3.
    private static func isSymbol(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < bytes.count else { return true }
        return bytes[index + 1] == 0x80 || (bytes[index + 1] == 0x83 && bytes[index + 2] == 0xBB)
    }

    /// As their three bytes, in order.
    private static let numerals: [UInt32] = "第一二三四五六七八九十章節回点條条部".unicodeScalars.map { scalar in
        String(scalar).utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }.sorted()

    private static func isName(_ bytes: Span<UInt8>, _ index: Int, _ names: borrowing GateNames) -> Bool {
        for place in names.candidates(in: bytes, at: index) {
            if let end = names.end(of: place, in: bytes, from: index), isEnd(bytes, end) { return true }
        }
        return false
    }

    /// Whether no word goes on here.
    private static func isEnd(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        var index = end
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index < bytes.count else { return true }
        switch bytes[index] {
        case 0x41...0x5A, 0x61...0x7A, 0xC3...0xCB, 0xCE...0xDF: return false
        case 0xE3: return isSymbol(bytes, index)
        case 0xE4...0xED: return false
        default: return true
        }
    }
}
