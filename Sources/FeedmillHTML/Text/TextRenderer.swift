/// Tokens into flowing text.
struct TextRenderer {
    var flow: TextFlow
    private var walker = HTMLWalker()
    private let traits = ElementTraits.table
    private var hidden = HiddenContent()
    private let showsFolded: Bool
    private var folded = FoldedDetails()
    /// Cells of the current table row so far.
    private var cells = 0
    private var ruby = RubyBrackets()

    init(capacity: Int, showsFolded: Bool) {
        self.showsFolded = showsFolded
        flow = TextFlow(capacity: capacity)
    }

    mutating func render(_ input: Span<UInt8>) {
        while true {
            let token = walker.next(in: input)
            switch token.kind {
            case .endOfFile: return ruby.close(&flow)
            case .text:
                guard !hidden.isActive, !folded.isHiding, walker.raw == .unknown || walker.raw == .xmp else { continue }
                text(token, in: input)
            case .startTag: start(token, in: input)
            case .endTag: end()
            case .comment, .doctype: continue
            }
        }
    }

    private mutating func text(_ token: HTMLToken, in input: Span<UInt8>) {
        ruby.text(token, in: input, &flow)
        flow.text(token.content, hasReferences: token.form == .references && !token.isPlain, in: input)
    }

    private mutating func start(_ token: HTMLToken, in input: Span<UInt8>) {
        let name = walker.name
        flow.skipsLineEnd = false
        if walker.isEmptyRaw { return }
        if hidden.isActive {
            hidden.start(name)
            return
        }
        if folded.isActive {
            folded.start(name)
            if folded.isHiding { return }
        }
        let traits = traits[Int(name.rawValue)]
        if !walker.attributes.isEmpty, HiddenContent.isHidden(walker.attributes, in: input) {
            if !traits.contains(.void) { hidden.start(name) }
            return
        }
        if HiddenContent.elements.contains(name) {
            if !(walker.isForeign && token.isSelfClosing) { hidden.start(name) }
            return
        }
        if !showsFolded, !folded.isActive, FoldedDetails.isFolded(name, walker.attributes, in: input) {
            folded.start(name)
        }
        switch name {
        case .br: flow.lineBreak()
        case .hr: flow.requireBreaks(1)
        case .p: flow.requireBreaks(2)
        case .img, .image: alternative(in: input)
        case .ruby, .rt, .rp: ruby.start(name, &flow)
        case .tr:
            cells = 0
            flow.requireBreaks(1)
        case .td, .th:
            if cells > 0 { flow.tab() }
            cells += 1
        case .pre, .listing, .xmp:
            flow.requireBreaks(1)
            flow.preserves += 1
            flow.skipsLineEnd = true
        default:
            if traits.contains(.block) { flow.requireBreaks(1) }
        }
    }

    private mutating func end() {
        let name = walker.name
        if hidden.isActive {
            hidden.end(name)
            return
        }
        folded.end(name)
        if folded.isHiding { return }
        switch name {
        case .p: flow.requireBreaks(2)
        case .ruby, .rt, .rp: ruby.end(name, &flow)
        case .pre, .listing, .xmp:
            flow.requireBreaks(1)
            flow.preserves = max(0, flow.preserves - 1)
        default:
            if traits[Int(name.rawValue)].contains(.block) { flow.requireBreaks(1) }
        }
    }

    /// The `alt` of an image, set off by spaces as the image is by its place.
    private mutating func alternative(in input: Span<UInt8>) {
        for attribute in walker.attributes {
            let id = AttributeNames.table.id(attribute.name, hash: attribute.nameHash, in: input)
            guard id == KnownAttribute.alt.rawValue else { continue }
            flow.insert(attribute.text(in: input))
            return
        }
    }
}
