extension [UInt8] {
    /// Appends a code point as UTF-8; what is no Unicode scalar value as U+FFFD.
    mutating func append(codePoint: UInt32) {
        guard codePoint >= 0x80 else {
            append(UInt8(truncatingIfNeeded: codePoint))
            return
        }
        let scalar = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Appends a range of the input byte for byte.
    @inline(__always)
    mutating func append(_ range: Range<Int>, of input: Span<UInt8>) {
        unsafe input.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
