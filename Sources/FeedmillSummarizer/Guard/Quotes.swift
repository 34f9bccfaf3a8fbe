/// What a text gives as someone's words.
enum Quotes {
    /// The insides of quotation marks, without a stop that the mark may have drawn in. One that never closes is none.
    static func quotes(in text: FoldedText) -> [ArraySlice<UInt32>] {
        let scalars = text.scalars
        var quotes: [ArraySlice<UInt32>] = []
        var offset = 0
        while offset < scalars.count {
            guard let closers = closers[scalars[offset]] else {
                offset += 1
                continue
            }
            let start = offset + 1
            guard let end = scalars[start...].firstIndex(where: closers.contains) else {
                offset += 1
                continue
            }
            let inside = trimmed(scalars[start..<end])
            if inside.count > 1 { quotes.append(inside) }
            offset = end + 1
        }
        return quotes
    }

    private static let closers: [UInt32: Set<UInt32>] = [
        0x22: [0x22], 0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB], 0xBB: [0xAB], 0x2039: [0x203A],
        0x300C: [0x300D], 0x300E: [0x300F], 0x300A: [0x300B],
    ]

    private static func trimmed(_ quote: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var quote = quote
        while let first = quote.first, first == 0x20 { quote.removeFirst() }
        while let last = quote.last,
            [0x20, 0x2C, 0x3001].contains(last) || AlphabeticSentences.isStop(last)
        {
            quote.removeLast()
        }
        return quote
    }
}
