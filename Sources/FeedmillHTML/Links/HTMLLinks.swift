package enum HTMLLinks {
    private static let maximumText = 4096

    /// Every `link`, `a`, `area` and `base` of a page, in order. What stands in comments, scripts and other raw text is
    /// none.
    package static func links(in html: String) -> [HTMLLink] {
        var html = html
        html.makeContiguousUTF8()
        let input = html.utf8Span.span
        var walker = HTMLWalker()
        var links: [HTMLLink] = []
        var flow: TextFlow?
        func take() {
            guard let text = flow?.finished(), let index = links.lastIndex(where: { $0.element == .a }) else { return }
            links[index].text = text
            flow = nil
        }
        while true {
            let token = walker.next(in: input)
            switch token.kind {
            case .endOfFile:
                take()
                return links
            case .text:
                guard walker.raw == .unknown, let soFar = flow, soFar.bytes.count < maximumText else { continue }
                flow?.text(token.content, hasReferences: token.form == .references && !token.isPlain, in: input)
            case .endTag:
                if walker.name == .a { take() }
            case .startTag:
                guard let element = element(walker.name) else { continue }
                if element == .a {
                    take()
                    flow = TextFlow(capacity: 64)
                }
                links.append(
                    HTMLLink(
                        element: element, attributes: attributes(walker.attributes, in: input), text: "",
                        range: token.start..<token.end))
            case .comment, .doctype: continue
            }
        }
    }

    private static func element(_ name: HTMLElementName) -> HTMLLink.Element? {
        switch name {
        case .link: .link
        case .a: .a
        case .area: .area
        case .base: .base
        default: nil
        }
    }

    private static func attributes(_ attributes: [HTMLAttribute], in input: Span<UInt8>) -> [HTMLLink.Attribute] {
        var seen: Set<String> = []
        var result: [HTMLLink.Attribute] = []
        for attribute in attributes {
            let name = attribute.nameText(in: input)
            guard seen.insert(name).inserted else { continue }
            result.append(HTMLLink.Attribute(name: name, value: attribute.text(in: input)))
        }
        return result
    }
}
