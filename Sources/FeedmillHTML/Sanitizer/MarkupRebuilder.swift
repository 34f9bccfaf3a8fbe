/// One run of the sanitizer: tokens in, markup out, after the tree construction rules of the HTML standard (§13.2.6) as
/// far as they show in what is written.
struct MarkupRebuilder: ~Copyable {
    let policy: HTMLPolicy
    let dropsTrackingPixels: Bool
    let resolve: ((String) -> String?)?
    let isSettled: ((Span<UInt8>) -> Bool)?
    let traits = ElementTraits.table
    let elementNames = HTMLElementName.nameTable
    let attributeNames = AttributeNames.table
    let attributeOpenings = AttributeNames.openings
    let startTags = ElementMarkup.starts
    let endTags = ElementMarkup.ends

    var tokenizer = HTMLTokenizer()
    var writer: MarkupWriter

    var stack = FlatArray<OpenElement>(capacity: 32)
    /// By element: how many are open, in HTML.
    var openCount = FlatArray<UInt16>(repeating: 0, count: 256)
    /// By element: start tags left out at the depth limit, whose end tags must not end anything else.
    var overflow = FlatArray<UInt32>(repeating: 0, count: 256)
    var overflowTotal = 0

    var formatting = FlatArray<FormattingElement>(capacity: 8)
    /// The start tags of those.
    var formattingTags = FlatArray<UInt8>(capacity: 256)
    var lastSerial: UInt32 = 0
    /// Bytes that may still be written again for reopened elements, and moved for misnested ones.
    var reopenBudget: Int
    var moveBudget: Int

    var fosters: [FosterRange] = []

    /// The raw text element whose end tag the tokenizer is looking for, and whether its text is written.
    var raw = HTMLElementName.unknown
    var writesRaw = false
    var missingRawEnd = MissingRawEnd()
    /// An element that is dropped with its content, and how deep it is nested in itself.
    var skipped = HTMLElementName.unknown
    var skippedDepth = 0
    var suppressing = 0
    var noscriptDepth = 0
    /// Elements whose fallback content is being read, in one another, and how many of the open elements are older than
    /// the innermost one's content.
    var fallbackDepth: UInt8 = 0
    var fallbackBase = 0
    /// The last image got its real source, so that a `noscript` after it holds the same image.
    var lastImageWasLazy = false

    /// By attribute: the tag it was last seen in.
    var lastSeen: FlatArray<UInt32>
    var tagNumber: UInt32 = 0

    init(
        _ sanitizer: HTMLSanitizer, inputCount: Int, resolve: ((String) -> String?)?,
        isSettled: ((Span<UInt8>) -> Bool)?
    ) {
        policy = sanitizer.policy
        dropsTrackingPixels = sanitizer.dropsTrackingPixels
        self.resolve = resolve
        self.isSettled = isSettled
        writer = MarkupWriter(isXML: sanitizer.output == .xhtml, capacity: inputCount + inputCount / 8 + 64)
        reopenBudget = 65_536 + inputCount
        moveBudget = 1_048_576 + inputCount * 8
        lastSeen = FlatArray(repeating: 0, count: AttributeNames.spellings.count + 1)
    }

    /// Writes all of the input anew.
    mutating func rebuild(_ input: Span<UInt8>) {
        consume(input)
        pop(to: 0)
    }

    /// Writes what is in `input` from the tokenizer's place on. What is open then stays open.
    mutating func consume(_ input: Span<UInt8>) {
        while true {
            let token = tokenizer.next(in: input)
            switch token.kind {
            case .text: text(token, in: input)
            case .startTag: startTag(token, in: input)
            case .endTag: endTag(token, in: input)
            case .comment, .doctype: continue
            case .endOfFile: return
            }
            tokenizer.allowsCDATA = currentNamespace != .html
        }
    }

    @inline(__always)
    var currentNamespace: ElementNamespace { stack.last?.namespace ?? .html }

    @inline(__always)
    var currentTraits: ElementTraits { stack.last?.traits ?? [] }

    @inline(__always)
    func isOpen(_ name: HTMLElementName) -> Bool { openCount[Int(name.rawValue)] > 0 }

    // MARK: Text

    private mutating func text(_ token: HTMLToken, in input: Span<UInt8>) {
        if raw != .unknown {
            if writesRaw { writer.text(token, in: input) }
            return
        }
        guard suppressing == 0, noscriptDepth == 0, skippedDepth == 0 else { return }
        guard currentNamespace == .html else {
            writer.text(token, in: input)
            return
        }
        let isInTable = currentTraits.contains(.tableMode)
        if isInTable || hasPendingFormatting, Self.isSpace(token, in: input) {
            writer.text(token, in: input)
            return
        }
        reopenFormatting()
        let start = writer.bytes.count
        writer.text(token, in: input)
        if isInTable, currentTraits.contains(.tableMode) { foster(start..<writer.bytes.count) }
    }

    private static func isSpace(_ token: HTMLToken, in input: Span<UInt8>) -> Bool {
        for index in token.content where !input[index].isHTMLSpace { return false }
        return true
    }

    // MARK: Tags

    private mutating func startTag(_ token: HTMLToken, in input: Span<UInt8>) {
        var name = HTMLElementName(token, in: input, table: elementNames)
        if currentNamespace != .html {
            guard foreignStartTag(name, token, in: input) else { return }
        }
        if name == .image { name = .img }
        htmlStartTag(name, token, in: input)
    }

    private mutating func endTag(_ token: HTMLToken, in input: Span<UInt8>) {
        let name = HTMLElementName(token, in: input, table: elementNames)
        if raw != .unknown {
            if writesRaw { pop(to: stack.count - 1) }
            raw = .unknown
            writesRaw = false
            return
        }
        if skippedDepth > 0 {
            if name == skipped { skippedDepth -= 1 }
            return
        }
        if name == .unknown { return }
        if currentNamespace != .html {
            guard foreignEndTag(name) else { return }
        }
        htmlEndTag(name)
    }

    // MARK: The stack

    /// Writes a start tag and opens the element. At the depth limit nothing is written, and false comes back.
    @discardableResult
    mutating func push(
        _ name: HTMLElementName, _ token: HTMLToken?, in input: Span<UInt8>, namespace: ElementNamespace = .html,
        isEmitted: Bool = true, isSuppressing: Bool = false
    ) -> Bool {
        guard stack.count < HTMLSanitizer.maximumDepth else {
            overflow[Int(name.rawValue)] += 1
            overflowTotal += 1
            return false
        }
        let start = writer.bytes.count
        let isTablePart = namespace == .html && traits[Int(name.rawValue)].contains(.tablePart)
        let isFosterRoot = currentTraits.contains(.tableMode) && !isTablePart
        let isWritten = isEmitted && suppressing == 0
        if isWritten { writeStartTag(name, token, in: input, namespace: namespace, isSelfClosing: false) }
        let element = OpenElement(
            name: name, traits: traits(of: name, in: namespace), namespace: namespace, isEmitted: isWritten,
            isSuppressing: isSuppressing, isFosterRoot: isFosterRoot, start: start, contentStart: writer.bytes.count)
        stack.append(element)
        if namespace == .html { openCount[Int(name.rawValue)] += 1 }
        if isSuppressing { suppressing += 1 }
        if namespace == .html, element.traits.contains(.marker) { appendMarker() }
        return true
    }

    func traits(of name: HTMLElementName, in namespace: ElementNamespace) -> ElementTraits {
        if namespace == .html { return traits[Int(name.rawValue)] }
        let isIntegrationPoint: Bool =
            switch name {
            case .mi, .mo, .mn, .ms, .mtext, .annotationXML: namespace == .mathML
            case .title, .desc, .foreignObject: namespace == .svg
            default: false
            }
        return isIntegrationPoint ? [.scope, .special, .integration] : []
    }

    /// Writes an element without content.
    mutating func writeVoid(_ name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) {
        guard suppressing == 0 else { return }
        let start = writer.bytes.count
        writeStartTag(name, token, in: input, namespace: .html, isSelfClosing: true)
        endVoid(name, from: start)
    }

    /// Writes a `br` that no start tag asked for.
    mutating func writeLineBreak() {
        let start = writer.bytes.count
        writer.bytes.append(contentsOf: (writer.isXML ? "<br />" : "<br>").utf8)
        endVoid(.br, from: start)
    }

    private mutating func endVoid(_ name: HTMLElementName, from start: Int) {
        if currentTraits.contains(.tableMode), !traits[Int(name.rawValue)].contains(.tablePart) {
            foster(start..<writer.bytes.count)
        }
    }

    /// Closes elements until `count` are open.
    mutating func pop(to count: Int) {
        while stack.count > count, let element = stack.popLast() {
            if element.isEmitted { writer.bytes.append(endTags, Int(element.name.rawValue)) }
            if element.isSuppressing { suppressing -= 1 }
            if element.namespace == .html {
                openCount[Int(element.name.rawValue)] -= 1
                if element.serial != 0 { closeFormatting(element.serial) }
                if element.traits.contains(.marker) { clearFormattingToMarker() }
            }
            if element.isFosterRoot { foster(element.start..<writer.bytes.count) }
            if element.name == .table, element.namespace == .html { placeFosters(of: element) }
        }
        fallbackBase = min(fallbackBase, stack.count)
        if overflowTotal > 0 {
            for index in overflow.indices { overflow[index] = 0 }
            overflowTotal = 0
        }
    }

    /// The place on the stack of the nearest HTML element of that name in scope (§13.2.4.2), nil when there is none.
    @inline(__always)
    func indexInScope(_ name: HTMLElementName, bounds: ElementSet = []) -> Int? {
        isOpen(name) ? stack.lastIndexInScope(of: name, bounds: bounds) : nil
    }

    /// Closes an element in scope; nothing happens when there is none.
    mutating func close(_ name: HTMLElementName, bounds: ElementSet = []) {
        if let index = indexInScope(name, bounds: bounds) { pop(to: index) }
    }

    static let buttonScope: ElementSet = [.button]
    static let listItemScope: ElementSet = [.ol, .ul]
}
