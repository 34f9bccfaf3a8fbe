/// The tokenizer of the HTML standard (§13.2.5) over UTF-8 bytes.
///
/// It holds no input: every call gets the same bytes. What follows a start tag (raw text, script data …) is the
/// caller's to say, as in the standard the tree builder's; ``follow(_:)`` does it for callers without a tree. Linear,
/// never fails.
package struct HTMLTokenizer: Sendable {
    /// The state the tokenizer is in between two tokens.
    package enum ContentModel: UInt8, Sendable {
        case data, rcdata, rawtext, scriptData, plaintext
    }

    package static let maximumAttributes = 1024

    package internal(set) var position = 0
    package var model: ContentModel = .data
    /// Whether the adjusted current node is outside the HTML namespace, where `<![CDATA[` starts a CDATA section.
    package var allowsCDATA = false
    /// The attributes of the last tag, in order, duplicates included (the first one counts).
    package internal(set) var attributes: [HTMLAttribute] = []
    /// What the last document type token said.
    package internal(set) var doctype = HTMLDoctype()

    /// The name of the start tag that set `model`: the only end tag that ends it.
    var rawName: [UInt8] = []

    package init() {}

    /// Starts to read what follows the start tag `token` in another model, up to the end tag of the same name.
    package mutating func enter(_ model: ContentModel, after token: HTMLToken, in input: Span<UInt8>) {
        self.model = model
        rawName.removeAll(keepingCapacity: true)
        for index in token.content { rawName.append(input[index].lowercased) }
    }

    /// The next token; `.endOfFile` at the end, and again after it.
    package mutating func next(in input: Span<UInt8>) -> HTMLToken {
        switch model {
        case .data: return nextInData(input)
        case .rcdata, .rawtext, .scriptData: return nextInRawText(input)
        case .plaintext: return text(to: input.count, in: input, form: .literal)
        }
    }

    private mutating func nextInData(_ input: Span<UInt8>) -> HTMLToken {
        let count = input.count
        var index = position
        var isPlain = true
        var isVerbatim = true
        while index < count {
            if input[index] != UInt8(ascii: "<") {
                index = input.textStop(from: index, to: count)
                if index == count { break }
            }
            let byte = input[index]
            if byte == 0xEF {
                if input.isNoncharacter(at: index, to: count) { isVerbatim = false }
                index &+= 1
                continue
            }
            guard byte == UInt8(ascii: "<"), startsMarkup(at: index, in: input) else {
                isVerbatim = false
                if byte == UInt8(ascii: "&") || byte == 0 || byte == 0x0D { isPlain = false }
                index &+= 1
                continue
            }
            guard index == position else { break }
            if let token = markup(in: input) { return token }
            index = position
        }
        return text(to: index, isPlain: isPlain, isVerbatim: isVerbatim, form: .references)
    }

    /// Whether `<` at `index` starts anything but text (§13.2.5.6 and .7).
    @inline(__always)
    private func startsMarkup(at index: Int, in input: Span<UInt8>) -> Bool {
        guard index &+ 1 < input.count else { return false }
        let next = input[index &+ 1]
        if next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
        return next == UInt8(ascii: "/") && index &+ 2 < input.count
    }

    /// The token that starts with `<` at `position`, nil where the standard emits none.
    @inline(__always) private mutating func markup(in input: Span<UInt8>) -> HTMLToken? {
        let next = input[position + 1]
        switch next {
        case UInt8(ascii: "!"): return markupDeclaration(in: input)
        case UInt8(ascii: "?"): return bogusComment(from: position + 1, in: input)
        case UInt8(ascii: "/"):
            let first = input[position + 2]
            if first.isASCIILetter { return tag(.endTag, nameStart: position + 2, in: input) }
            if first == UInt8(ascii: ">") {
                position += 3
                return nil
            }
            return bogusComment(from: position + 2, in: input)
        default: return tag(.startTag, nameStart: position + 1, in: input)
        }
    }

    mutating func text(
        to end: Int, isPlain: Bool, isVerbatim: Bool = false, form: HTMLToken.TextForm
    ) -> HTMLToken {
        var token = HTMLToken()
        token.start = position
        token.end = end
        token.contentStart = position
        token.contentEnd = end
        token.kind = position < end ? .text : .endOfFile
        token.form = form
        token.isPlain = isPlain
        token.isVerbatim = isVerbatim
        position = end
        return token
    }

    mutating func text(to end: Int, in input: Span<UInt8>, form: HTMLToken.TextForm) -> HTMLToken {
        var isPlain = true
        var index = position
        while index < end {
            let byte = input[index]
            if byte == 0 || byte == 0x0D || byte == UInt8(ascii: "&") {
                isPlain = false
                break
            }
            index += 1
        }
        return text(to: end, isPlain: isPlain, form: form)
    }
}
