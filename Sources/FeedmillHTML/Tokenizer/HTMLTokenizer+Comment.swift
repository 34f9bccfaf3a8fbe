extension HTMLTokenizer {
    /// Markup declaration open state (§13.2.5.42), `position` at `<!`.
    mutating func markupDeclaration(in input: Span<UInt8>) -> HTMLToken {
        let start = position + 2
        if matches("--", at: start, in: input) { return comment(in: input) }
        if matches("doctype", at: start, in: input) { return documentType(in: input) }
        if allowsCDATA, matches("[CDATA[", at: start, in: input, ignoringCase: false) { return cdataSection(in: input) }
        return bogusComment(from: start, in: input)
    }

    /// Bogus comment state (§13.2.5.41): everything to the next `>`.
    mutating func bogusComment(from contentStart: Int, in input: Span<UInt8>) -> HTMLToken {
        var index = contentStart
        while index < input.count, input[index] != UInt8(ascii: ">") { index &+= 1 }
        return comment(contentStart..<index, end: min(index + 1, input.count))
    }

    /// Comment start state to comment end bang state (§13.2.5.43–.52).
    private mutating func comment(in input: Span<UInt8>) -> HTMLToken {
        let count = input.count
        let start = position + 4
        if matches(">", at: start, in: input) { return comment(start..<start, end: start + 1) }
        if matches("->", at: start, in: input) { return comment(start..<start, end: start + 2) }
        var index = start
        while index < count {
            guard input[index] == UInt8(ascii: "-") else {
                index &+= 1
                continue
            }
            let dashes = index
            while index < count, input[index] == UInt8(ascii: "-") { index &+= 1 }
            // The comment ends before the last two dashes; a single one at the end of the input is not in it either.
            let contentEnd = max(dashes, index - 2)
            if index == count { return comment(start..<contentEnd, end: count) }
            guard index - dashes >= 2 else { continue }
            if input[index] == UInt8(ascii: ">") { return comment(start..<contentEnd, end: index + 1) }
            guard input[index] == UInt8(ascii: "!") else { continue }
            if index + 1 == count { return comment(start..<contentEnd, end: count) }
            if input[index + 1] == UInt8(ascii: ">") { return comment(start..<contentEnd, end: index + 2) }
        }
        return comment(start..<count, end: count)
    }

    private mutating func comment(_ content: Range<Int>, end: Int) -> HTMLToken {
        var token = HTMLToken()
        token.kind = .comment
        token.start = position
        token.end = end
        token.contentStart = min(content.lowerBound, end)
        token.contentEnd = min(content.upperBound, end)
        position = end
        return token
    }

    /// CDATA section states (§13.2.5.69–.71): one text token, without the delimiters. An empty section is a comment
    /// token, since a text token is never empty.
    private mutating func cdataSection(in input: Span<UInt8>) -> HTMLToken {
        let start = position + 9
        var index = start
        while index < input.count, !matches("]]>", at: index, in: input) { index &+= 1 }
        let end = index < input.count ? index + 3 : index
        guard start < index else { return comment(start..<start, end: end) }
        let tokenStart = position
        position = start
        var token = text(to: index, in: input, form: .literal)
        token.start = tokenStart
        token.end = end
        position = end
        return token
    }

    /// Whether the ASCII text `expected` stands at `index`.
    func matches(
        _ expected: String, at index: Int, in input: Span<UInt8>, ignoringCase: Bool = true
    ) -> Bool {
        var place = index
        for byte in expected.utf8 {
            guard place < input.count else { return false }
            guard input[place] == byte || (ignoringCase && input[place].lowercased == byte) else { return false }
            place += 1
        }
        return true
    }
}
