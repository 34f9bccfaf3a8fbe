/// The "in body" insertion mode (§13.2.6.4.7).
extension MarkupRebuilder {
    /// Elements that are dropped with all they hold, unless the policy allows them.
    static let droppedWithContent: ElementSet = [.template, .select, .datalist]
    /// Blocks that are written as `div` when the policy does not allow them, so that text stays apart as it was.
    static let writtenAsDivision: ElementSet = [.form, .fieldset, .search, .dialog, .legend]
    /// What may be in a `select`; a browser shows nothing else there.
    static let selectContent: ElementSet = [.option, .optgroup, .hr]

    mutating func htmlStartTag(_ sent: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) {
        var name = sent
        let sentTraits = traits[Int(name.rawValue)]
        if skippedDepth > 0 {
            if name == skipped { skippedDepth += 1 }
            if sentTraits.contains(.raw) { enterRaw(name, token, in: input, writes: false) }
            return
        }
        if sentTraits.contains(.raw), !(name == .textarea && policy.elements.contains(.textarea)) {
            return rawTextStart(name, token, in: input)
        }
        switch name {
        case .unknown, .html, .head, .body: return
        case .svg, .math: return foreignRoot(name, token, in: input)
        case .noscript where !policy.elements.contains(.noscript):
            noscriptDepth += 1
            return
        case .plaintext:
            tokenizer.model = .plaintext
            return
        case .listing: name = .pre
        default: break
        }
        guard noscriptDepth == 0 || (name == .img && !lastImageWasLazy) else { return }

        if !policy.elements.contains(name) {
            if Self.droppedWithContent.contains(name) {
                skipped = name
                skippedDepth = 1
                return
            }
            guard Self.writtenAsDivision.contains(name), !currentTraits.contains(.tableMode) else { return }
            name = .div
        }
        if isOpen(.select), !inSelect(name) { return }
        open(name, traits[Int(name.rawValue)], token, in: input)
        if name == .div, sent != .div, stack.last?.name == .div { stack[stack.count - 1].sentName = sent }
    }

    /// Whether a start tag counts inside a `select`; some end it first.
    private mutating func inSelect(_ name: HTMLElementName) -> Bool {
        if Self.selectContent.contains(name) { return true }
        guard name == .select || name == .input || name == .textarea || name == .keygen else { return false }
        if let index = stack.lastIndex(where: { $0.name == .select && $0.namespace == .html }) { pop(to: index) }
        return name != .select
    }

    private mutating func open(
        _ name: HTMLElementName, _ traits: ElementTraits, _ token: HTMLToken, in input: Span<UInt8>
    ) {
        if traits.contains(.tablePart) { return tablePartStart(name, token, in: input) }
        while isOpen(.table), wouldEndAncestor(name, traits), let table = stack.fosteringTable { pop(to: table) }
        if name == .table, isOpen(.table), let table = stack.fosteringTable { pop(to: table) }
        if traits.contains(.endsParagraph) {
            // The paragraph first: what stands in it may hide the item that is open around it.
            if isOpen(.p) { close(.p, bounds: Self.buttonScope) }
            if name == .li || name == .dd || name == .dt { closeItem(name) }
            if traits.contains(.heading), currentTraits.contains(.heading) { pop(to: stack.count - 1) }
            if name == .form, isOpen(.form) || currentTraits.contains(.tableMode) { return }
            if traits.contains(.void) {
                writeVoid(name, token, in: input)
            } else {
                push(name, token, in: input)
            }
            return
        }
        if traits.contains(.formatting) {
            if name == .a { endOpenLink() }
            if name == .nobr, indexInScope(.nobr) != nil { endFormatting(.nobr) }
            reopenFormatting()
            guard push(name, token, in: input) else { return }
            if isFourthAlike(name) { retract() } else { appendFormatting(name) }
            return
        }
        switch name {
        case .button:
            close(.button)
        case .option:
            if stack.last?.name == .option { pop(to: stack.count - 1) }
        case .optgroup:
            if stack.last?.name == .option { pop(to: stack.count - 1) }
            if stack.last?.name == .optgroup { pop(to: stack.count - 1) }
        case .rt, .rp, .rtc, .rb:
            if indexInScope(.ruby) != nil { popImpliedEnds(but: name == .rt || name == .rp ? .rtc : .unknown) }
        default: break
        }
        reopenFormatting()
        if traits.contains(.void) {
            if name == .img, !mayWriteImage(token, in: input) { return }
            return writeVoid(name, token, in: input)
        }
        guard push(name, token, in: input) else { return }
        if name == .textarea { enterRaw(name, token, in: input, writes: true) }
    }

    /// `script`, `style` and the like: their text is dropped; that of `xmp` is preformatted text, that of `iframe` and
    /// its like markup.
    private mutating func rawTextStart(_ name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) {
        let isShown = suppressing == 0 && noscriptDepth == 0 && !isOpen(.select)
        if isShown, Self.fallbackContainers.contains(name) { return fallback(of: name, token, in: input) }
        guard isShown, name == .xmp else { return enterRaw(name, token, in: input, writes: false) }
        close(.p, bounds: Self.buttonScope)
        enterRaw(name, token, in: input, writes: push(.pre, nil, in: input))
    }

    mutating func enterRaw(_ name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>, writes: Bool) {
        if !writes, missingRawEnd.isEmpty(name, token, in: input) { return }
        raw = name
        writesRaw = writes
        let model: HTMLTokenizer.ContentModel =
            switch name {
            case .script: .scriptData
            case .title, .textarea: .rcdata
            default: .rawtext
            }
        tokenizer.enter(model, after: token, in: input)
    }

    /// A new `li`, `dt` or `dd` ends the one that is open.
    private mutating func closeItem(_ name: HTMLElementName) {
        guard isOpen(name) || (name != .li && (isOpen(.dd) || isOpen(.dt))) else { return }
        var index = stack.count - 1
        while index >= 0 {
            let element = stack[index]
            let isItem = name == .li ? element.name == .li : element.name == .dd || element.name == .dt
            if isItem, element.namespace == .html { return pop(to: index) }
            let isPassed = element.name == .address || element.name == .div || element.name == .p
            if element.traits.contains(.special), !isPassed { return }
            index -= 1
        }
    }

    /// Generates implied end tags (§13.2.6.3).
    mutating func popImpliedEnds(but name: HTMLElementName = .unknown) {
        while let last = stack.last, last.traits.contains(.impliedEnd), last.name != name { pop(to: stack.count - 1) }
    }

    mutating func htmlEndTag(_ sent: HTMLElementName) {
        var name = sent == .image ? .img : sent
        switch name {
        case .noscript where noscriptDepth > 0:
            noscriptDepth -= 1
            return
        case .listing: name = .pre
        default: break
        }
        guard noscriptDepth == 0 else { return }
        if name == .br { return lineBreakEnd() }
        guard fallbackDepth == 0 || isInFallback(name) else { return }
        if Self.writtenAsDivision.contains(name), !policy.elements.contains(name) { return closeSent(name) }
        if overflow[Int(name.rawValue)] > 0 {
            overflow[Int(name.rawValue)] -= 1
            overflowTotal -= 1
            return
        }
        let traits = traits[Int(name.rawValue)]
        guard isOpen(name) || traits.contains(.formatting) || traits.contains(.heading) else { return }
        if traits.contains(.tablePart) { return tablePartEnd(name) }
        if isOpen(.select), name != .select, !Self.selectContent.contains(name) { return }
        if traits.contains(.formatting) { return endFormatting(name) }
        if traits.contains(.heading) { return closeHeading() }
        switch name {
        case .p: close(.p, bounds: Self.buttonScope)
        case .li: close(.li, bounds: Self.listItemScope)
        case .dd, .dt: close(name)
        case .table: if let table = nearestTable { pop(to: table) }
        case .select: if let index = stack.lastIndex(where: { $0.name == .select }) { pop(to: index) }
        default:
            if traits.contains(.blockEnd) { close(name) } else { closeOrdinary(name) }
        }
    }

    /// Closes the `div` written for `name`, if it is in scope.
    private mutating func closeSent(_ name: HTMLElementName) {
        guard isOpen(.div) else { return }
        var index = stack.count - 1
        while index >= 0, !stack[index].traits.contains(.scope) {
            if stack[index].sentName == name { return pop(to: index) }
            index -= 1
        }
    }

    /// `</br>` is a `br`.
    private mutating func lineBreakEnd() {
        guard suppressing == 0, !isOpen(.select) else { return }
        reopenFormatting()
        writeLineBreak()
    }

    private mutating func closeHeading() {
        var index = stack.count - 1
        while index >= 0 {
            if stack[index].traits.contains(.heading) { return pop(to: index) }
            if stack[index].traits.contains(.scope) { return }
            index -= 1
        }
    }

    /// "Any other end tag": ends the element unless a special one stands between.
    mutating func closeOrdinary(_ name: HTMLElementName) {
        var index = stack.count - 1
        while index >= 0 {
            if stack[index].name == name, stack[index].namespace == .html { return pop(to: index) }
            if stack[index].traits.contains(.special) { return }
            index -= 1
        }
    }
}
