/// FNV-1a with 128 bits (RFC 9923): tells texts apart quickly, the same in every run. No protection against someone who looks
/// for two texts with one digest; identifiers that are published are made with ``SHA256``.
package struct FNV: Hashable, Sendable {
    package private(set) var digest: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    package init() {}

    package mutating func add(_ bytes: Span<UInt8>) {
        var digest = digest
        for index in bytes.indices { digest = (digest ^ UInt128(bytes[index])) &* Self.prime }
        self.digest = digest
    }

    /// Adds a text, and a mark that it has ended.
    package mutating func add(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        add(text.utf8Span.span)
        end()
    }

    /// Adds the words of a text, each as a text of its own.
    ///
    /// - Parameter text: As ``UnicodeText/tidied(_:)`` leaves it: blanks are U+0020, tabs and line ends.
    package mutating func add(wordsOf text: String) {
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8Span.span
        var digest = digest
        var isInWord = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                if isInWord { digest = (digest ^ 0xFF) &* Self.prime }
                isInWord = false
            } else {
                digest = (digest ^ UInt128(byte)) &* Self.prime
                isInWord = true
            }
        }
        self.digest = digest
        if isInWord { end() }
    }

    private mutating func end() { digest = (digest ^ 0xFF) &* Self.prime }

    private static let prime: UInt128 = 0x0100_0000_0000_0000_0000_013b
}
