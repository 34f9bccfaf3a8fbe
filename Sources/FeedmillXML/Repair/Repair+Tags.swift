extension ReaderCore {
    /// The start tag at the cursor. False when more bytes are needed.
    mutating func repairStartTag(_ isFinal: Bool) -> Bool {
        let start = repair.cursor
        switch findTagEnd(isFinal) {
        case .needsMore: return false
        case .tooLong:
            fail(.startTagTooLong, at: start)
            return false
        case .closed(let end):
            let isEmpty = end - start > 2 && source[end - 2] == UInt8(ascii: "/")
            openTag(start..<end - 1, end: end, isEmpty: isEmpty)
        case .unclosed(let end):
            if isFinal, end == source.end {
                say(.truncated, at: end, "the document ends inside a start tag")
                repair.cursor = end
            } else if !repair.tag.sawEquals {
                return keepAngle()
            } else {
                say(.notWellFormed, at: start, "a start tag has no \">\"")
                openTag(start..<end, end: end, isEmpty: source[end - 1] == UInt8(ascii: "/"))
            }
        }
        if phase == .repairing { repair.construct = .content }
        return true
    }

    /// Opens the element of a tag that spans a range, `<` included, `>` not.
    private mutating func openTag(_ tag: Range<Int>, end: Int, isEmpty: Bool) {
        settleVoid()
        let (line, column) = source.position(at: tag.lowerBound)
        var index = tag.lowerBound + 1
        while index < tag.upperBound, source[index].endsTagName == false { index += 1 }
        let nameRange = tag.lowerBound + 1..<index
        readAttributes(index..<(isEmpty ? tag.upperBound - 1 : tag.upperBound))
        let outerBindings = builder.bindings.count
        declareNamespaces()
        let name = resolve(nameRange, isAttribute: false, at: tag.lowerBound)
        let facts = builder.names[name]
        if builder.open.count == 0, builder.hasRoot {
            if mayRestart, facts.id != 0 {
                _ = restart(at: tag.lowerBound)
                return
            }
            say(.notWellFormed, at: tag.lowerBound, "there is a second root element")
            repair.reopenedRoot = builder.reopenRoot()
        } else if repair.reopenedRoot, builder.open.count == 1, facts.id != 0, mayRestart {
            _ = restart(at: tag.lowerBound)
            return
        }
        closeUnfinishedItem(before: facts, at: tag.lowerBound)
        let plain = NameFacts(id: facts.id, namespaceID: facts.namespaceID, role: facts.role)
        guard
            builder.begin(name, plain, offset: tag.lowerBound, tagEnd: end, line: line, column: column)
        else { return }
        builder.coverBindings(from: outerBindings)
        addAttributes(at: tag.lowerBound)
        builder.finishTag()
        repair.cursor = end
        builder.checkNames()
        if isEmpty {
            builder.end(offset: end)
        } else if isVoid(facts) {
            builder.end(offset: end)
            repair.void = (name, tag.lowerBound, line, column)
        }
    }

    /// An item cannot stand inside an item of the same kind: the one before was not closed.
    private mutating func closeUnfinishedItem(before name: XMLName, at offset: Int) {
        guard builder.itemDepth >= 0, builder.itemDepth < builder.open.count, name.id != 0,
            builder.names[builder.open[builder.itemDepth].name].id == name.id
        else { return }
        say(.notWellFormed, at: offset, "\"\(name.local)\" begins before the one before it is closed")
        closeElements(downTo: builder.itemDepth, at: offset)
    }

    /// Elements without content that HTML writes without an end tag. Names that feeds use too count only in XHTML.
    private func isVoid(_ name: XMLName) -> Bool {
        guard HTMLVoidElements.contains(name.local) else { return false }
        if name.uri == "http://www.w3.org/1999/xhtml" { return true }
        return name.id == 0 && name.prefix == nil && ["br", "hr", "img", "input", "wbr"].contains(name.local)
    }

    /// Reports a void element nothing closed.
    mutating func settleVoid() {
        guard let void = repair.void else { return }
        repair.void = nil
        repair.unexplained = nil
        log.add(
            XMLProblem(
                .notWellFormed, .error, "the element \"\(builder.names[void.name].local)\" is not closed",
                offset: void.offset, line: void.line, column: void.column))
    }

    // MARK: End tags

    /// The end tag at the cursor: closes up to the element it names; means nothing when none such is open.
    mutating func repairEndTag(_ isFinal: Bool) -> Bool {
        let start = repair.cursor
        var index = start + 2
        let limit = min(source.end, start + 4_096)
        while index < limit, source[index] != UInt8(ascii: ">"), source[index] != UInt8(ascii: "<") { index += 1 }
        if index == source.end, index < start + 4_096, !isFinal { return false }
        let isClosed = index < limit && source[index] == UInt8(ascii: ">")
        let end = isClosed ? index + 1 : index
        var from = start + 2
        while from < index, source[from].isXMLWhiteSpace { from += 1 }
        var to = from
        while to < index, !source[to].endsTagName { to += 1 }
        guard to > from, source[from].startsXMLName else {
            if isClosed, to == from {
                settleVoid()
                say(.notWellFormed, at: start, "an end tag has no name")
                repair.cursor = end
                return true
            }
            settleVoid()
            return keepAngle()
        }
        if !isClosed {
            if index == source.end {
                say(.truncated, at: index, "the document ends inside an end tag")
            } else {
                say(.notWellFormed, at: start, "an end tag has no \">\"")
            }
        }
        close(from..<to, start: start, end: end)
        repair.cursor = end
        return true
    }

    private mutating func close(_ name: Range<Int>, start: Int, end: Int) {
        if let void = repair.void {
            repair.void = nil
            if spells(void.name, name, .exact) { return }
            repair.void = void
            settleVoid()
        }
        let depth = builder.open.count
        guard let found = matching(name) else {
            let text = unsafe String(decoding: source.bytes(name), as: UTF8.self)
            say(.notWellFormed, at: start, "the end tag \"\(text)\" closes nothing")
            return
        }
        if found < depth - 1 {
            let text = unsafe String(decoding: source.bytes(name), as: UTF8.self)
            let open = openName()
            say(.notWellFormed, at: start, "the end tag \"\(text)\" comes where \"\(open)\" is open")
            closeElements(downTo: found + 1, at: start)
        } else if !spells(builder.open[found].name, name, .exact) {
            let open = openName()
            say(.notWellFormed, at: start, "the end tag of \"\(open)\" is spelt differently")
        }
        builder.end(offset: end)
    }

    /// Closes what nothing closed, down to a number of open elements.
    private mutating func closeElements(downTo depth: Int, at offset: Int) {
        while builder.open.count > depth {
            let name = builder.names[builder.open[builder.open.count - 1].name]
            builder.endUnclosed(offset: offset, isVoid: isVoid(name))
        }
    }

    private enum Spelling {
        case exact, anyCase, local
    }

    /// How deep the innermost open element of that name stands: as written, else in another case, else, for the
    /// innermost only, without its prefix.
    private func matching(_ name: Range<Int>) -> Int? {
        for spelling in [Spelling.exact, .anyCase] {
            var index = builder.open.count - 1
            while index >= 0 {
                if spells(builder.open[index].name, name, spelling) { return index }
                index -= 1
            }
        }
        let last = builder.open.count - 1
        return last >= 0 && spells(builder.open[last].name, name, .local) ? last : nil
    }

    private func spells(_ name: UInt32, _ range: Range<Int>, _ spelling: Spelling) -> Bool {
        var wanted = builder.names.qualified(name)
        var range = range
        if spelling == .local {
            wanted = wanted.lastIndex(of: UInt8(ascii: ":")).map { wanted[($0 + 1)...] } ?? wanted
            if let colon = range.last(where: { source[$0] == UInt8(ascii: ":") }) {
                range = colon + 1..<range.upperBound
            }
        }
        guard wanted.count == range.count else { return false }
        for (byte, index) in zip(wanted, range) where byte != source[index] {
            guard spelling == .anyCase, byte | 0x20 == source[index] | 0x20, (byte | 0x20) &- 97 < 26 else {
                return false
            }
        }
        return true
    }
}

extension UInt8 {
    /// Whether a name in a tag ends before the byte.
    @inline(__always) var endsTagName: Bool {
        isXMLWhiteSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") || self == UInt8(ascii: "<")
            || self == UInt8(ascii: "=") || self == 0x22 || self == 0x27 || self < 0x20
    }
}
