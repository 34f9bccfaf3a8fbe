/// Texts of at most 32 bytes, each in a block of that size: copied without a look at how long they are.
struct ShortTexts: Sendable {
    let blocks: [SIMD32<UInt8>]
    let lengths: [UInt8]

    init(_ texts: [String]) {
        blocks = texts.map { text in
            var block = SIMD32<UInt8>.zero
            precondition(text.utf8.count <= block.scalarCount)
            for (index, byte) in text.utf8.enumerated() { block[index] = byte }
            return block
        }
        lengths = texts.map { UInt8($0.utf8.count) }
    }
}
