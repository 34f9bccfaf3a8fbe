/// Ruby in one line (HTML §4.5.10): the reading in brackets after its base, those of `rp` where there are any.
struct RubyBrackets {
    /// The current `ruby` has brackets of its own.
    private var hasOwn = false
    private var waitsForReading = false
    /// What closes the reading that is being read.
    private var closing: String?

    mutating func start(_ name: HTMLElementName, _ flow: inout TextFlow) {
        close(&flow)
        switch name {
        case .ruby: hasOwn = false
        case .rp: hasOwn = true
        default: waitsForReading = !hasOwn
        }
    }

    mutating func end(_ name: HTMLElementName, _ flow: inout TextFlow) {
        close(&flow)
        if name == .ruby { hasOwn = false }
    }

    /// Called before the text of a reading: brackets are those of its script.
    mutating func text(_ token: HTMLToken, in input: Span<UInt8>, _ flow: inout TextFlow) {
        guard waitsForReading, let first = token.content.first(where: { !input[$0].isHTMLSpace }) else { return }
        waitsForReading = false
        let isWide = input[first] >= 0xE2
        flow.insert(isWide ? "（" : "(")
        closing = isWide ? "）" : ")"
    }

    mutating func close(_ flow: inout TextFlow) {
        waitsForReading = false
        if let closing { flow.insert(closing) }
        closing = nil
    }
}
