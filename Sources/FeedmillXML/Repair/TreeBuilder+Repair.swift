/// What only a document that is not well-formed needs.
extension TreeBuilder {
    /// Takes back the text since the last start or end tag.
    mutating func dropTextSinceTag() {
        unsafe tape.pointee.runs.truncate(to: markedRuns)
        unsafe tape.pointee.bytes.truncate(to: markedBytes)
        isRunOpen = false
    }

    /// Closes the innermost element where reading failed; an item is not delivered.
    mutating func abandon(offset: Int) {
        if let top = open.count > 0 ? open[open.count - 1] : nil, top.isItem { dropsItem = true }
        end(offset: offset, truncated: true)
    }

    /// Makes the closed root the innermost element again, for what follows it.
    mutating func reopenRoot() -> Bool {
        guard open.count == 0, head.nodes.count > 0 else { return false }
        unsafe head.storage.pointee.nodes.base[0].end = .max
        unsafe head.storage.pointee.nodes.base[0].endRun = .max
        let root = head.nodes[0]
        open.append(Open(node: 0, name: root.name, context: root.context, bindings: 0, isItem: false))
        return true
    }

    /// Closes the innermost element, for which there was no end tag.
    ///
    /// Elements inside one that begins with text (`<title>One<link>`) were meant to follow it, and do afterwards.
    /// So were all those inside a void element of HTML (`isVoid`), which has no content.
    mutating func endUnclosed(offset: Int, isVoid: Bool = false) {
        guard open.count > 0 else { return }
        let top = open[open.count - 1]
        end(offset: offset)
        let index = Int(top.node)
        guard !top.isItem, index > 0 else { return }
        let nodes = unsafe tape.pointee.nodes
        let runs = unsafe tape.pointee.runs
        let first = Int(nodes[index].firstRun)
        var run = first
        var node = nodes[index]
        if isVoid {
            node.endOffset = node.offset + Int(node.tagLength)
        } else {
            guard index + 1 < nodes.count, first < runs.count, runs[first].parent == top.node,
                Int(runs[first].node) == index + 1, hasText(runs[first])
            else { return }
            while run < runs.count, Int(runs[run].node) <= index + 1 { run += 1 }
            node.endOffset = nodes[index + 1].offset
        }
        node.end = top.node + 1
        node.endRun = Int32(truncatingIfNeeded: run)
        nodes[index] = node
        while run < runs.count {
            if runs[run].parent == top.node { unsafe runs.base[run].parent = node.parent }
            run += 1
        }
        var child = index + 1
        while child < nodes.count {
            unsafe nodes.base[child].parent = node.parent
            child = Int(nodes[child].end)
        }
    }

    private func hasText(_ run: TapeRun) -> Bool {
        for index in Int(run.start)..<Int(run.start + run.length) {
            if unsafe !tape.pointee.bytes[index].isXMLWhiteSpace { return true }
        }
        return false
    }

    /// Forgets everything, for a document that begins here.
    mutating func restart() {
        open.truncate(to: 0)
        bindings.truncate(to: 0)
        head = XMLTape(names: names, contexts: contexts)
        unsafe tape = head.storage
        hasRoot = false
        isRunOpen = false
        skipsWhiteSpace = false
        mark()
    }
}
