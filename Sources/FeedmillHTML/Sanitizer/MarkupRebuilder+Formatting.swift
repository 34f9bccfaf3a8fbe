/// Active formatting elements (§13.2.4.3) and the adoption agency (§13.2.6.4.7) over written markup.
extension MarkupRebuilder {
    static let maximumFormatting = 48

    mutating func appendMarker() {
        formatting.append(
            FormattingElement(
                name: .unknown, serial: 0, isOpen: true, tagStart: formattingTags.count,
                tagEnd: formattingTags.count, fallbackDepth: fallbackDepth))
    }

    /// Notes the element just pushed. The list has a bound: the oldest entry is forgotten.
    mutating func appendFormatting(_ name: HTMLElementName) {
        guard let element = stack.last else { return }
        let first = formatting.lastIndex { $0.name == .unknown }.map { $0 + 1 } ?? 0
        if formatting.count - first >= Self.maximumFormatting { forgetFormatting(at: first) }
        let start = formattingTags.count
        formattingTags.append(element.start..<element.contentStart, of: writer.bytes)
        lastSerial &+= 1
        formatting.append(
            FormattingElement(
                name: name, serial: lastSerial, isOpen: true, tagStart: start, tagEnd: formattingTags.count,
                fallbackDepth: fallbackDepth))
        stack[stack.count - 1].serial = lastSerial
    }

    /// Takes an entry from the list, and its start tag, when it is the last of those kept: the others go with the last entry.
    @discardableResult
    mutating func removeFormatting(at index: Int) -> FormattingElement {
        let entry = formatting.remove(at: index)
        if formatting.isEmpty {
            formattingTags.truncate(to: 0)
        } else if entry.tagEnd == formattingTags.count {
            formattingTags.truncate(to: entry.tagStart)
        }
        return entry
    }

    /// Whether the element just opened is the fourth of its kind in itself, which browsers forget (the "Noah's Ark
    /// clause").
    mutating func isFourthAlike(_ name: HTMLElementName) -> Bool {
        guard openCount[Int(name.rawValue)] > 3, let element = stack.last else { return false }
        let startTag = writer.bytes.array(element.start..<element.contentStart)
        var alike = 0
        for index in formatting.indices.reversed() {
            let entry = formatting[index]
            if entry.name == .unknown { break }
            if entry.name == name, formattingTags.array(entry.startTag) == startTag { alike += 1 }
        }
        return alike >= 3
    }

    /// Takes back the start tag just written.
    mutating func retract() {
        guard let element = stack.popLast() else { return }
        writer.bytes.truncate(to: element.start)
        openCount[Int(element.name.rawValue)] -= 1
    }

    /// Takes an entry from the list; its element stays open, as one that is not in the list.
    private mutating func forgetFormatting(at index: Int) {
        let serial = removeFormatting(at: index).serial
        for place in stack.indices.reversed() where stack[place].serial == serial {
            stack[place].serial = 0
            return
        }
    }

    mutating func closeFormatting(_ serial: UInt32) {
        for index in formatting.indices.reversed() where formatting[index].serial == serial {
            formatting[index].isOpen = false
            return
        }
    }

    mutating func clearFormattingToMarker() {
        while let last = formatting.last {
            removeFormatting(at: formatting.count - 1)
            if last.name == .unknown { return }
        }
    }

    @inline(__always)
    var hasPendingFormatting: Bool {
        guard let last = formatting.last else { return false }
        return !last.isOpen
    }

    /// Reconstructs the active formatting elements.
    mutating func reopenFormatting() {
        guard hasPendingFormatting else { return }
        var first = formatting.count
        while first > 0, formatting[first - 1].name != .unknown, !formatting[first - 1].isOpen { first -= 1 }
        for index in first..<formatting.count {
            let entry = formatting[index]
            guard stack.count < HTMLSanitizer.maximumDepth, entry.startTag.count <= reopenBudget else {
                while formatting.count > index { removeFormatting(at: formatting.count - 1) }
                return
            }
            reopenBudget -= entry.startTag.count
            formatting[index].isOpen = true
            pushAgain(entry)
        }
    }

    private mutating func pushAgain(_ entry: FormattingElement) {
        let start = writer.bytes.count
        let isFosterRoot = currentTraits.contains(.tableMode)
        writer.bytes.append(entry.startTag, of: formattingTags)
        stack.append(
            OpenElement(
                name: entry.name, traits: traits[Int(entry.name.rawValue)], namespace: .html, isEmitted: true,
                isSuppressing: false, isFosterRoot: isFosterRoot, start: start, contentStart: writer.bytes.count,
                serial: entry.serial))
        openCount[Int(entry.name.rawValue)] += 1
    }

    /// An `a` in an `a` ends the outer one.
    mutating func endOpenLink() {
        for index in formatting.indices.reversed() {
            let name = formatting[index].name
            if name == .unknown { break }
            if name == .a { return endFormatting(.a) }
        }
    }

    /// The end tag of a formatting element.
    mutating func endFormatting(_ name: HTMLElementName) {
        if let last = stack.last, last.name == name, last.namespace == .html, last.serial == 0 {
            return pop(to: stack.count - 1)
        }
        guard let entry = formatting.lastIndex(of: name) else { return closeOrdinary(name) }
        guard formatting[entry].isOpen else {
            removeFormatting(at: entry)
            return
        }
        let serial = formatting[entry].serial
        guard var index = stack.lastIndex(where: { $0.serial == serial && $0.namespace == .html }) else {
            removeFormatting(at: entry)
            return
        }
        // Nothing is moved across the bounds of a scope.
        for place in (index + 1)..<max(stack.count, index + 1) where stack[place].traits.contains(.scope) { return }
        for _ in 0..<8 {
            guard let block = stack.firstSpecial(after: index) else { break }
            guard let moved = carry(index, into: block) else { break }
            index = moved
        }
        pop(to: index)
        if let entry = formatting.lastIndex(where: { $0.serial == serial }) { removeFormatting(at: entry) }
    }

    /// Ends the formatting element at `index` before the block at `block` and starts it again as the block's first
    /// child, in what has been written already. Gives its new place on the stack, nil when too much has been moved so
    /// far.
    private mutating func carry(_ index: Int, into block: Int) -> Int? {
        let element = stack[index]
        let target = stack[block]
        let size = writer.bytes.count - element.start
        guard size <= moveBudget, stack.count < HTMLSanitizer.maximumDepth else { return nil }
        // A heading directly in a heading cannot be written down: the second would end the first.
        if target.traits.contains(.heading), index > 0, stack[index - 1].traits.contains(.heading) { return nil }
        moveBudget -= size

        let startTag = writer.bytes.array(element.start..<element.contentStart)
        var before: [UInt8] = []
        for place in ((index + 1)..<block).reversed() where stack[place].isEmitted {
            before += ElementMarkup.end(of: stack[place].name)
        }
        before += ElementMarkup.end(of: element.name)
        let gap = element.start + startTag.count..<target.start
        let isEmpty = gap.isEmpty
        if isEmpty { before = [] }
        let outerEnd = isEmpty ? element.start : target.start + before.count

        // Those between start again before the block; what is no formatting element ends here.
        var kept: [OpenElement] = []
        for place in (index + 1)..<block {
            var between = stack[place]
            guard between.serial != 0 else {
                openCount[Int(between.name.rawValue)] -= 1
                continue
            }
            let tag = writer.bytes.array(between.start..<between.contentStart)
            guard tag.count <= reopenBudget else {
                closeFormatting(between.serial)
                openCount[Int(between.name.rawValue)] -= 1
                continue
            }
            reopenBudget -= tag.count
            between.start = outerEnd + Self.keptLength(kept)
            before.append(contentsOf: tag)
            between.contentStart = between.start + tag.count
            kept.append(between)
        }
        let blockTag = writer.bytes.array(target.start..<target.contentStart)
        let replaced = (isEmpty ? element.start : target.start)..<target.contentStart
        writer.bytes.replaceSubrange(replaced, with: before + blockTag + startTag)

        var movedBlock = target
        movedBlock.start = replaced.lowerBound + before.count
        movedBlock.contentStart = movedBlock.start + blockTag.count
        var again = element
        again.start = movedBlock.contentStart
        again.contentStart = again.start + startTag.count
        again.isFosterRoot = false
        if element.isFosterRoot {
            if !isEmpty { foster(element.start..<outerEnd) }
            if kept.isEmpty { movedBlock.isFosterRoot = true } else { kept[0].isFosterRoot = true }
        }
        let shift = again.contentStart - target.contentStart
        for place in (block + 1)..<max(stack.count, block + 1) {
            stack[place].start += shift
            stack[place].contentStart += shift
        }
        stack.replaceSubrange(index..<block + 1, with: kept + [movedBlock, again])
        fallbackBase = min(fallbackBase, index)
        return index + kept.count + 1
    }

    private static func keptLength(_ kept: [OpenElement]) -> Int {
        kept.reduce(0) { $0 + $1.contentStart - $1.start }
    }
}
