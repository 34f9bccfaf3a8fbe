/// Tables (§13.2.6.4.9–.15).
extension MarkupRebuilder {
    /// `caption`, `colgroup`, `col`, row groups, `tr`, `td`, `th`: opens them where a browser would.
    mutating func tablePartStart(_ name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) {
        guard let table = nearestTable else {
            guard policy.keepsStrayTableParts else { return }
            if traits[Int(name.rawValue)].contains(.void) { return writeVoid(name, token, in: input) }
            if let open = stack.lastIndex(where: { $0.name == name && $0.namespace == .html }) { pop(to: open) }
            if push(name, token, in: input) { loosenStrayPart() }
            return
        }
        // Back to the element that may hold the part: at worst the table itself.
        var index = stack.count - 1
        while index > table, !Self.mayHold(stack[index].name, name) { index -= 1 }
        pop(to: index + 1)
        if name == .td || name == .th, stack.last?.name != .tr { push(.tr, nil, in: input) }
        if traits[Int(name.rawValue)].contains(.void) {
            writeVoid(name, token, in: input)
        } else {
            push(name, token, in: input)
        }
    }

    /// A browser does not see a table part outside a table: it bounds no scope and is special to no rule.
    private mutating func loosenStrayPart() {
        guard !stack.isEmpty else { return }
        let last = stack.count - 1
        if stack[last].traits.contains(.marker), formatting.last?.name == .unknown {
            removeFormatting(at: formatting.count - 1)
        }
        stack[last].traits = []
    }

    private static func mayHold(_ parent: HTMLElementName, _ part: HTMLElementName) -> Bool {
        switch part {
        case .td, .th: parent == .tr || parent == .tbody || parent == .thead || parent == .tfoot
        case .tr: parent == .tbody || parent == .thead || parent == .tfoot
        case .col: parent == .colgroup
        default: false
        }
    }

    mutating func tablePartEnd(_ name: HTMLElementName) {
        guard isOpen(name) else { return }
        let table = nearestTable ?? -1
        var index = stack.count - 1
        while index > table {
            if stack[index].name == name, stack[index].namespace == .html { return pop(to: index) }
            index -= 1
        }
    }

    @inline(__always)
    var nearestTable: Int? { isOpen(.table) ? stack.nearestTable : nil }

    /// Whether an element of that name is open that a new one ends. Before a table that would be one the table stands
    /// in: such nesting cannot be written down.
    @inline(__always)
    func wouldEndAncestor(_ name: HTMLElementName, _ traits: ElementTraits) -> Bool {
        if traits.contains(.heading) { return stack.contains { $0.traits.contains(.heading) } }
        return switch name {
        case .a, .nobr, .button, .li, .option, .optgroup: isOpen(name)
        case .dd, .dt: isOpen(.dd) || isOpen(.dt)
        case .rb, .rp, .rt, .rtc: isOpen(.ruby)
        default: false
        }
    }

    /// Notes a piece of the output that stands in a table and belongs before it.
    mutating func foster(_ range: Range<Int>) {
        guard !range.isEmpty, let table = nearestTable else { return }
        if let last = fosters.last, last.table == table, last.range.upperBound == range.lowerBound {
            fosters[fosters.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
            fosters.append(FosterRange(table: table, range: range))
        }
    }

    /// Moves the pieces noted for a table before it. The table has just been closed and is no longer on the stack.
    mutating func placeFosters(of table: OpenElement) {
        let index = stack.count
        guard let last = fosters.last, last.table == index else { return }
        var first = fosters.count - 1
        while first > 0, fosters[first - 1].table == index { first -= 1 }
        let pieces = fosters[first...]
        var moved: [UInt8] = []
        var rest: [UInt8] = []
        var place = table.start
        for piece in pieces {
            moved += writer.bytes.array(piece.range)
            rest += writer.bytes.array(place..<piece.range.lowerBound)
            place = piece.range.upperBound
        }
        rest += writer.bytes.array(place..<writer.bytes.count)
        writer.bytes.truncate(to: table.start)
        writer.bytes.append(contentsOf: moved)
        writer.bytes.append(contentsOf: rest)
        fosters.removeSubrange(first...)
    }
}
