/// Fallback content: what an `iframe` and its like hold for those who do not show them. Browsers take it for raw text; its
/// author wrote markup, and since the element is dropped, that is what is to be read.
extension MarkupRebuilder {
    /// The elements it is in. None is ever written.
    static let fallbackContainers: ElementSet = [.iframe, .noembed, .noframes]

    /// Writes the fallback content of an element in its place. Its own end tag is its bound, as in a browser: no comment,
    /// script or end tag in it reaches out of it, and what it leaves open is closed. Without an end tag the element is empty.
    ///
    /// Fallback content holds no end tag of its element, so that no container is in itself: all are three deep at most.
    mutating func fallback(of name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) {
        guard let end = missingRawEnd.end(of: name, token, in: input) else { return }
        let outerMissing = missingRawEnd
        let outerBase = fallbackBase
        missingRawEnd.assumeMissing(name)
        fallbackBase = stack.count
        fallbackDepth += 1

        consume(input.extracting(first: end))

        raw = .unknown
        writesRaw = false
        skippedDepth = 0
        noscriptDepth = 0
        tokenizer.model = .data
        tokenizer.position = end
        if stack.count > fallbackBase { pop(to: fallbackBase) }
        while let last = formatting.last, last.fallbackDepth == fallbackDepth {
            removeFormatting(at: formatting.count - 1)
        }
        fallbackDepth -= 1
        fallbackBase = min(fallbackBase, outerBase)
        missingRawEnd = outerMissing
    }

    /// Whether the end tag of `name` is for something that started in the fallback content being read.
    func isInFallback(_ name: HTMLElementName) -> Bool {
        if overflow[Int(name.rawValue)] > 0 { return true }
        let isHeading = traits[Int(name.rawValue)].contains(.heading)
        for index in fallbackBase..<max(stack.count, fallbackBase) {
            let element = stack[index]
            if element.name == name || element.sentName == name { return true }
            if isHeading, element.traits.contains(.heading) { return true }
        }
        let depth = fallbackDepth
        return formatting.last?.fallbackDepth == depth
            && formatting.contains { $0.name == name && $0.fallbackDepth == depth }
    }
}
