@testable import FeedmillHTML

/// Tokens written one after the other: `<b class=x>`, `</b>`, `"text"`, `!comment!`, `DOCTYPE html`.
func tokenList(
    _ html: String, model: HTMLTokenizer.ContentModel = .data, after name: String = "", allowsCDATA: Bool = false
) -> String {
    // The name stands before the input, so that the tokenizer can be told which end tag it looks for.
    let source = name.isEmpty ? html : "<\(name)>" + html
    let input = source.utf8Span.span
    var tokenizer = HTMLTokenizer()
    tokenizer.allowsCDATA = allowsCDATA
    if !name.isEmpty {
        let start = tokenizer.next(in: input)
        tokenizer.enter(model, after: start, in: input)
    } else {
        tokenizer.model = model
    }
    var list: [String] = []
    while true {
        let token = tokenizer.next(in: input)
        let content = text(token, in: input)
        switch token.kind {
        case .endOfFile: return list.joined(separator: " ")
        case .text: list.append("\"\(content)\"")
        case .comment: list.append("!\(content)!")
        case .doctype:
            var words = ["DOCTYPE", token.nameText(in: input)]
            if let range = tokenizer.doctype.publicID { words.append("P(\(text(range, in: input)))") }
            if let range = tokenizer.doctype.systemID { words.append("S(\(text(range, in: input)))") }
            if tokenizer.doctype.forcesQuirks { words.append("quirks") }
            list.append(words.joined(separator: " "))
        case .startTag, .endTag:
            var tag = token.kind == .startTag ? "<" : "</"
            tag += token.nameText(in: input)
            for attribute in tokenizer.attributes {
                tag += " \(attribute.nameText(in: input))"
                if attribute.hasValue { tag += "=\(attribute.text(in: input))" }
            }
            list.append(tag + (token.isSelfClosing ? "/>" : ">"))
        }
    }
}

private func text(_ token: HTMLToken, in input: Span<UInt8>) -> String {
    let raw = text(token.content, in: input)
    return token.kind == .text && token.form == .references ? CharacterReferences.decode(raw) : raw
}

private func text(_ range: Range<Int>, in input: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for index in range { bytes.append(input[index]) }
    return String(decoding: bytes, as: UTF8.self)
}
