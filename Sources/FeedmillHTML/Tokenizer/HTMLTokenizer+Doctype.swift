extension HTMLTokenizer {
    /// DOCTYPE state to bogus DOCTYPE state (§13.2.5.53–.68), `position` at `<!doctype`.
    mutating func documentType(in input: Span<UInt8>) -> HTMLToken {
        let count = input.count
        doctype = HTMLDoctype()
        var token = HTMLToken()
        token.kind = .doctype
        token.start = position
        var index = skipSpace(from: position + 9, in: input)
        token.contentStart = index
        while index < count, !input[index].isHTMLSpace, input[index] != UInt8(ascii: ">") { index += 1 }
        token.contentEnd = index
        doctype.forcesQuirks = token.contentStart == token.contentEnd
        index = skipSpace(from: index, in: input)

        if matches("public", at: index, in: input) {
            index = skipSpace(from: index + 6, in: input)
            doctype.publicID = quoted(&index, in: input)
            if doctype.publicID != nil {
                index = skipSpace(from: index, in: input)
                if index < count, input[index] != UInt8(ascii: ">") {
                    doctype.systemID = quoted(&index, in: input)
                    if doctype.systemID == nil { doctype.forcesQuirks = true }
                }
            } else {
                doctype.forcesQuirks = true
            }
        } else if matches("system", at: index, in: input) {
            index = skipSpace(from: index + 6, in: input)
            doctype.systemID = quoted(&index, in: input)
            if doctype.systemID == nil { doctype.forcesQuirks = true }
        } else if index < count, input[index] != UInt8(ascii: ">") {
            doctype.forcesQuirks = true
        }
        while index < count, input[index] != UInt8(ascii: ">") { index += 1 }
        if index == count { doctype.forcesQuirks = true }
        position = min(index + 1, count)
        token.end = position
        return token
    }

    private func skipSpace(from start: Int, in input: Span<UInt8>) -> Int {
        var index = min(start, input.count)
        while index < input.count, input[index].isHTMLSpace { index += 1 }
        return index
    }

    /// A quoted identifier at `index`, which moves past it. A `>` ends it early and forces quirks; no quote: nil.
    private mutating func quoted(_ index: inout Int, in input: Span<UInt8>) -> Range<Int>? {
        guard index < input.count else { return nil }
        let quote = input[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let start = index + 1
        index = start
        while index < input.count, input[index] != quote, input[index] != UInt8(ascii: ">") { index += 1 }
        let end = index
        if index < input.count, input[index] == quote {
            index += 1
        } else {
            doctype.forcesQuirks = true
        }
        return start..<end
    }
}
