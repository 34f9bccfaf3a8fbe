/// Tokens into blocks.
struct BlockCollector {
    private struct List {
        var isOrdered: Bool
        var next: Int
    }

    private struct OpenLink {
        var start: Int
        var href: String
    }

    private var walker = HTMLWalker()
    private let traits = ElementTraits.table
    private var hidden = HiddenContent()
    private var blocks: [HTMLBlock] = []

    private var flow = TextFlow(capacity: 256)
    private var lists: [List] = []
    /// The item a list has started and no text has come for yet.
    private var item: HTMLBlock.Kind?
    private var heading = 0
    private var quotes = 0
    private var preformatted = 0
    private var isInRow = false
    private var cells = 0
    /// Open bold elements, outermost first.
    private var bold: [HTMLElementName] = []
    private var hasPlainText = false
    private var hasBoldText = false
    private var link: OpenLink?
    private var ruby = RubyBrackets()
    private var links: [HTMLBlock.Link] = []

    /// Depth of lists and bold elements that is followed.
    private static let maximumDepth = 128

    mutating func collect(_ input: Span<UInt8>) -> [HTMLBlock] {
        while true {
            let token = walker.next(in: input)
            switch token.kind {
            case .endOfFile:
                endBlock()
                return blocks
            case .text:
                guard !hidden.isActive, walker.raw == .unknown || walker.raw == .xmp else { continue }
                text(token, in: input)
            case .startTag: start(token, in: input)
            case .endTag: end()
            case .comment, .doctype: continue
            }
        }
    }

    private mutating func text(_ token: HTMLToken, in input: Span<UInt8>) {
        if token.content.contains(where: { !input[$0].isHTMLSpace }) {
            if bold.isEmpty { hasPlainText = true } else { hasBoldText = true }
        }
        ruby.text(token, in: input, &flow)
        flow.text(token.content, hasReferences: token.form == .references && !token.isPlain, in: input)
    }

    private mutating func start(_ token: HTMLToken, in input: Span<UInt8>) {
        let name = walker.name
        flow.skipsLineEnd = false
        if walker.isEmptyRaw { return }
        if hidden.isActive { return hidden.start(name) }
        let traits = traits[Int(name.rawValue)]
        let isHidden = !walker.attributes.isEmpty && HiddenContent.isHidden(walker.attributes, in: input)
        if isHidden || HiddenContent.elements.contains(name) {
            if !traits.contains(.void), !(walker.isForeign && token.isSelfClosing) { hidden.start(name) }
            return
        }
        if traits.contains(.block), name != .caption || !isInRow { endBlock() }
        switch name {
        case .br: flow.lineBreak()
        case .h1, .h2, .h3, .h4, .h5, .h6: heading = Int(name.rawValue - HTMLElementName.h1.rawValue) + 1
        case .ol, .ul, .menu, .dir: startList(name, in: input)
        case .li: startItem(in: input)
        case .blockquote: quotes += 1
        case .pre, .listing, .xmp: startPreformatted()
        case .tr:
            isInRow = true
            cells = 0
        case .td, .th:
            if cells > 0, !flow.isEmpty { flow.tab() }
            cells += 1
        case .a: startLink(in: input)
        case .ruby, .rt, .rp: ruby.start(name, &flow)
        case .b, .strong: startBold(name)
        case .span, .font:
            if isStyledBold(in: input) { startBold(name) } else if bold.contains(name) { startNested(name) }
        default: break
        }
    }

    private mutating func end() {
        let name = walker.name
        if hidden.isActive { return hidden.end(name) }
        let traits = traits[Int(name.rawValue)]
        if traits.contains(.block) { endBlock() }
        switch name {
        case .h1, .h2, .h3, .h4, .h5, .h6: heading = 0
        case .ol, .ul, .menu, .dir:
            if !lists.isEmpty { lists.removeLast() }
            item = nil
        case .li: item = nil
        case .blockquote: quotes = max(0, quotes - 1)
        case .pre, .listing, .xmp:
            preformatted = max(0, preformatted - 1)
            flow.preserves = preformatted
        case .tr, .table: isInRow = false
        case .a: endLink()
        case .ruby, .rt, .rp: ruby.end(name, &flow)
        case .b, .strong, .span, .font: endBold(name)
        default: break
        }
    }

    // MARK: Lists

    private mutating func startList(_ name: HTMLElementName, in input: Span<UInt8>) {
        item = nil
        guard lists.count < Self.maximumDepth else { return }
        let start = name == .ol ? number("start", in: input) ?? 1 : 1
        lists.append(List(isOrdered: name == .ol, next: start))
    }

    private mutating func startItem(in input: Span<UInt8>) {
        guard let list = lists.last else {
            item = .listItem(depth: 1, ordinal: nil)
            return
        }
        let ordinal = number("value", in: input) ?? list.next
        lists[lists.count - 1].next = ordinal &+ 1
        item = .listItem(depth: lists.count, ordinal: list.isOrdered ? ordinal : nil)
    }

    private func number(_ name: String, in input: Span<UInt8>) -> Int? {
        for attribute in walker.attributes where attribute.isNamed(name, in: input) {
            return Int(attribute.text(in: input))
        }
        return nil
    }

    private mutating func startPreformatted() {
        preformatted += 1
        flow.preserves = preformatted
        flow.skipsLineEnd = true
    }

    // MARK: Bold

    private mutating func startBold(_ name: HTMLElementName) {
        if bold.count < Self.maximumDepth { bold.append(name) }
    }

    /// A plain `span` in a bold one: its end tag must not end the bold one.
    private mutating func startNested(_ name: HTMLElementName) {
        startBold(name)
    }

    private mutating func endBold(_ name: HTMLElementName) {
        if let index = bold.lastIndex(of: name) { bold.remove(at: index) }
    }

    private func isStyledBold(in input: Span<UInt8>) -> Bool {
        for attribute in walker.attributes where attribute.isNamed("style", in: input) {
            var style: [UInt8] = []
            attribute.appendValue(to: &style, in: input)
            return style.split(separator: UInt8(ascii: ";")).contains { declaration in
                let bare = declaration.filter { !$0.isHTMLSpace }.map(\.lowercased)
                return ["bold", "bolder", "600", "700", "800", "900"].contains {
                    bare.elementsEqual("font-weight:\($0)".utf8)
                }
            }
        }
        return false
    }

    // MARK: Links

    private mutating func startLink(in input: Span<UInt8>) {
        endLink()
        for attribute in walker.attributes where attribute.isNamed("href", in: input) {
            link = OpenLink(start: flow.bytes.count, href: attribute.text(in: input))
            return
        }
    }

    private mutating func endLink() {
        if let link { note(link) }
        link = nil
    }

    private mutating func note(_ link: OpenLink) {
        guard link.start <= flow.bytes.count else { return }
        var text = flow.bytes[link.start...]
        while let first = text.first, first <= 0x20 { text.removeFirst() }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        links.append(HTMLBlock.Link(text: String(decoding: text, as: UTF8.self), href: link.href))
    }

    // MARK: Ends

    private var kind: HTMLBlock.Kind {
        if heading > 0 { return .heading(heading) }
        if preformatted > 0 { return .preformatted }
        if let item { return item }
        if isInRow { return .tableRow }
        return quotes > 0 ? .quote : .paragraph
    }

    /// Ends the block that is being read. One without text and links leaves no trace.
    private mutating func endBlock() {
        guard !flow.isEmpty || !links.isEmpty else {
            link?.start = 0
            if flow.hasPendingSpace { resetFlow() }
            return
        }
        ruby.close(&flow)
        if let link { note(link) }
        let kind = kind
        let text = flow.finished()
        if !text.isEmpty {
            let isBold = hasBoldText && !hasPlainText
            blocks.append(HTMLBlock(kind: kind, text: text, isBold: isBold, links: links.filter { !$0.text.isEmpty }))
            item = nil
        }
        link?.start = 0
        links.removeAll()
        resetFlow()
    }

    private mutating func resetFlow() {
        flow = TextFlow(capacity: 256)
        flow.preserves = preformatted
        hasPlainText = false
        hasBoldText = false
    }
}
