/// Names as XML allows them (XML 1.0 §2.3, Namespaces in XML 1.0 §3).
enum XMLName {
    /// Whether a word can be the local part or the prefix of a name.
    static func isNCName(_ word: some StringProtocol) -> Bool {
        var scalars = word.unicodeScalars.makeIterator()
        guard let first = scalars.next(), isStart(first) else { return false }
        while let scalar = scalars.next() {
            guard isStart(scalar) || continues(scalar) else { return false }
        }
        return true
    }

    /// Whether a word is a name with a prefix, and the prefix one of those that are bound.
    static func isPrefixed(_ word: String, where isBound: (String) -> Bool) -> Bool {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && isNCName(parts[1]) && isBound(String(parts[0]))
    }

    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
