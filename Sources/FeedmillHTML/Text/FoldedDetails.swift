/// Follows `details` without `open`, of which a page shows the first `summary` alone (HTML §4.11.1).
struct FoldedDetails {
    private enum Summary { case awaited, shown, past }

    /// Elements of that name that are open, the folded one and those in it.
    private var depth = 0
    private var summary = Summary.awaited

    var isActive: Bool { depth > 0 }
    var isHiding: Bool { depth > 0 && summary != .shown }

    static func isFolded(_ name: HTMLElementName, _ attributes: [HTMLAttribute], in input: Span<UInt8>) -> Bool {
        name == .details && !attributes.contains { $0.isNamed("open", in: input) }
    }

    /// Called for each start tag in a folded element, and for its own.
    mutating func start(_ name: HTMLElementName) {
        if name == .details {
            if depth == 0 { summary = .awaited }
            depth += 1
        } else if name == .summary, depth == 1, summary == .awaited {
            summary = .shown
        }
    }

    mutating func end(_ name: HTMLElementName) {
        guard depth > 0 else { return }
        if name == .details {
            depth -= 1
        } else if name == .summary, depth == 1, summary == .shown {
            summary = .past
        }
    }
}
