extension HTMLTokenizer {
    /// RCDATA, RAWTEXT and script data states (§13.2.5.2–.4, .9–.31): the text, then the end tag that ends it.
    mutating func nextInRawText(_ input: Span<UInt8>) -> HTMLToken {
        let start = position
        let end = model == .scriptData ? scriptEnd(in: input) : rawTextEnd(from: position, in: input)
        let form: HTMLToken.TextForm = model == .rcdata ? .references : .literal
        if end > start { return text(to: end, in: input, form: form) }
        model = .data
        guard end < input.count else { return text(to: end, isPlain: true, form: form) }
        return tag(.endTag, nameStart: position + 2, in: input)
    }

    /// Where the appropriate end tag starts, or the end of the input.
    private func rawTextEnd(from start: Int, in input: Span<UInt8>) -> Int {
        var index = start
        while index < input.count {
            if input[index] == UInt8(ascii: "<"), isAppropriateEndTag(at: index, in: input) { return index }
            index &+= 1
        }
        return input.count
    }

    private func isAppropriateEndTag(at index: Int, in input: Span<UInt8>) -> Bool {
        index + 1 < input.count && input[index + 1] == UInt8(ascii: "/")
            && isName(rawName, at: index + 2, in: input)
    }

    /// Whether `name` stands at `index`, followed by what ends a tag name.
    private func isName(_ name: [UInt8], at index: Int, in input: Span<UInt8>) -> Bool {
        let end = index + name.count
        guard end < input.count else { return false }
        for offset in 0..<name.count where input[index + offset].lowercased != name[offset] { return false }
        return input[end].endsTagName
    }

    /// Script data states with their escaped and double escaped forms.
    private func scriptEnd(in input: Span<UInt8>) -> Int {
        enum Escape { case none, single, double }
        let script: [UInt8] = Array("script".utf8)
        let count = input.count
        var escape = Escape.none
        var index = position
        while index < count {
            let byte = input[index]
            if byte == UInt8(ascii: "<") {
                if escape != .double, isAppropriateEndTag(at: index, in: input) { return index }
                if escape == .none, matches("<!--", at: index, in: input) {
                    escape = .single
                    // Stays before the dashes: "<!-->" ends what it starts.
                    index += 2
                    continue
                }
                if escape == .single, isName(script, at: index + 1, in: input) {
                    escape = .double
                    index += 7
                    continue
                }
                if escape == .double, matches("</", at: index, in: input), isName(script, at: index + 2, in: input) {
                    escape = .single
                    index += 8
                    continue
                }
            } else if byte == UInt8(ascii: "-"), escape != .none, matches("-->", at: index, in: input) {
                escape = .none
                index += 3
                continue
            }
            index &+= 1
        }
        return count
    }
}
