/// What a plain name was found to mean.
struct PlainMeaning: BitwiseCopyable {
    /// The namespace declarations in force when it was; `UInt32.max` before.
    var scope: UInt32 = .max
    var index: UInt32 = 0
    var facts = NameFacts(id: 0, namespaceID: 0, role: .plain)
}

/// Text, and elements that libxml2 is not shown.
extension ReaderCore {
    /// Puts onto the tape what needs no parser, up to markup that does: gives that, with what `strict.shown` says of it. `nil` when
    /// there is nothing more that is complete.
    mutating func takePlain(to end: Int, isLast: Bool) -> UnsafeBufferPointer<UInt8>? {
        while strict.goesOn, strict.scan.cursor < end {
            let cursor = strict.scan.cursor
            let bytes = unsafe source.address(of: cursor)
            let count = end - cursor
            let taken: Taken
            if unsafe strict.scan.isInCDATA || bytes.pointee != UInt8(ascii: "<") {
                taken = unsafe takeText(bytes, count, isLast) ? .plain : .nothing
            } else {
                taken = unsafe takeMarkup(bytes, count)
            }
            switch taken {
            case .plain: continue
            case .shown(let length): return unsafe UnsafeBufferPointer(start: bytes, count: length)
            case .nothing: break
            }
            break
        }
        // What is dealt with may be forgotten.
        let cursor = strict.scan.cursor
        unsafe strict.scan.lines.go(to: cursor, source.address(of: cursor))
        return nil
    }

    private enum Taken {
        case plain
        /// Something of so many bytes is libxml2's.
        case shown(Int)
        case nothing
    }

    // MARK: Text

    /// False when more bytes are needed, or no more are wanted.
    @inline(__always) private mutating func takeText(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool
    ) -> Bool {
        let offset = strict.scan.cursor
        let isCDATA = strict.scan.isInCDATA
        // Straight onto the tape, unless it may have to be left out.
        let goesOnTape = builder.open.count > 0 && !builder.skipsWhiteSpace
        if goesOnTape, !isCDATA, unsafe takeShortText(bytes, count) { return true }
        let end: CharacterData.End
        if goesOnTape {
            end = builder.text { tape in
                let end = unsafe CharacterData.end(bytes, count, isCDATA: isCDATA, isFinal: isFinal, &tape)
                if !end.isCoded { unsafe tape.append(roundingUp: bytes, end.length) }
                return end
            }
        } else {
            end = unsafe takeAside(bytes, count, isCDATA: isCDATA, isFinal)
        }
        if end.newlines > 0 { strict.scan.lines.add(end.newlines, last: offset + end.lastLine) }
        if end.isMalformed { strict.scan.verdict = .malformed }
        strict.scan.cursor += end.length
        let isClosed =
            unsafe isCDATA && !end.isMalformed && end.length + 3 <= count && bytes[end.length] == UInt8(ascii: "]")
        if isClosed {
            strict.scan.isInCDATA = false
            strict.scan.cursor += 3
        }
        if builder.overflow != nil { strict.isStopped = true }
        return end.length > 0 || isClosed
    }

    /// Takes text that is short, plain and followed by a tag, as most of it is.
    @inline(__always) private mutating func takeShortText(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let offset = strict.scan.cursor
        guard let length = unsafe CharacterData.shortEnd(bytes, count, &strict.scan.lines, at: offset) else {
            return false
        }
        builder.text { tape in unsafe tape.append(roundingUp: bytes, length) }
        strict.scan.cursor += length
        if builder.overflow != nil { strict.isStopped = true }
        return true
    }

    /// Takes text outside of the root, or between items.
    private mutating func takeAside(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, isCDATA: Bool, _ isFinal: Bool
    ) -> CharacterData.End {
        strict.scan.decoded.truncate(to: 0)
        let end = unsafe CharacterData.end(bytes, count, isCDATA: isCDATA, isFinal: isFinal, &strict.scan.decoded)
        if builder.open.count == 0 {
            // Nothing but white space stands outside of the root (XML 1.0 §2.1).
            let text = unsafe UnsafeBufferPointer(start: bytes, count: end.length)
            if unsafe isCDATA || !text.allSatisfy(\.isXMLWhiteSpace) { strict.sawError = true }
        } else if end.isCoded {
            unsafe builder.text(strict.scan.decoded.base, strict.scan.decoded.count)
        } else {
            unsafe builder.text(bytes, end.length)
        }
        return end
    }

    // MARK: Markup

    @inline(__always) private mutating func takeMarkup(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Taken {
        guard count >= 2 else { return .nothing }
        let next = unsafe bytes[1]
        if next == UInt8(ascii: "/") {
            guard let name = strict.openTags.last?.plain else { return unsafe takeRare(bytes, count) }
            guard let length = unsafe strict.scan.plainEndTag(of: name, bytes, count) else { return .nothing }
            unsafe strict.scan.pass(bytes, length)
            endElement(at: strict.scan.cursor)
            return .plain
        }
        if next.startsXMLName, builder.open.count > 0, strict.scan.probed == 0,
            let tag = unsafe strict.scan.plainTag(bytes, count)
        {
            return unsafe begin(tag, bytes) ? .plain : .nothing
        }
        return unsafe takeRare(bytes, count)
    }

    /// Takes what is not plain.
    @inline(never) private mutating func takeRare(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Taken {
        let offset = strict.scan.cursor
        let length: Int?
        var isTag = true
        switch unsafe bytes[1] {
        case UInt8(ascii: "!") where unsafe MarkupScan.begins(bytes, count, with: "<![CDATA["):
            guard count >= 9 else { return .nothing }
            strict.scan.isInCDATA = true
            strict.scan.cursor += 9
            return .plain
        case UInt8(ascii: "!") where unsafe MarkupScan.begins(bytes, count, with: "<!--"):
            isTag = false
            length = unsafe strict.scan.end(of: "-->", bytes, count, from: 4)
        case UInt8(ascii: "?"):
            isTag = false
            length = unsafe strict.scan.end(of: "?>", bytes, count, from: 2)
        case let start where start.startsXMLName || start == UInt8(ascii: "/"):
            length = unsafe strict.scan.endOfTag(bytes, count)
        default:
            strict.scan.verdict = .malformed
            return .nothing
        }
        guard let length else { return .nothing }
        let (line, column) = unsafe strict.scan.lineAndColumn(of: offset, bytes)
        strict.shown = StrictParse.Shown(
            offset: offset, end: offset + length, line: line, column: column, isTag: isTag)
        unsafe strict.scan.pass(bytes, length)
        return .shown(length)
    }

    /// Puts a plain element on the tape as libxml2 would have it put there. False when a limit is reached.
    @inline(__always) private mutating func begin(_ tag: PlainTag, _ bytes: UnsafePointer<UInt8>) -> Bool {
        let offset = strict.scan.cursor
        let (line, column) = unsafe strict.scan.lineAndColumn(of: offset, bytes)
        source.note(line: line, column: column, at: offset)
        let name = meaning(of: tag.name, at: offset + 1, isAttribute: false, inTagAt: offset)
        let tagEnd = offset + tag.length
        let count = strict.scan.attributes.count
        guard count <= limits.attributes,
            builder.begin(name.index, name.facts, offset: offset, tagEnd: tagEnd, line: line, column: column)
        else {
            strict.isStopped = true
            return false
        }
        for index in 0..<count {
            let attribute = strict.scan.attributes[index]
            let name = meaning(of: attribute.name, at: offset + attribute.nameStart, isAttribute: true, inTagAt: offset)
            let value = unsafe attribute.isCoded ? UnsafePointer(strict.scan.decoded.base) : bytes
            unsafe builder.attribute(name.index, name.facts, value + attribute.start, attribute.length)
        }
        strict.openTags.append(StrictParse.OpenTag(plain: tag.name))
        builder.finishTag()
        strict.eventEnd = tagEnd
        strict.scan.cursor = tagEnd
        if tag.isEmpty { endElement(at: tagEnd) }
        if builder.overflow == nil { return true }
        strict.isStopped = true
        return false
    }

    @inline(__always) mutating func endElement(at end: Int) {
        strict.openTags.removeLast()
        builder.end(offset: end)
        strict.eventEnd = end
    }

    @inline(__always) private mutating func meaning(
        of name: PlainNames.Found, at offset: Int, isAttribute: Bool, inTagAt tag: Int
    ) -> PlainMeaning {
        let known = isAttribute ? strict.attributeMeanings[name.place] : strict.elementMeanings[name.place]
        if known.scope == builder.scope { return known }
        return newMeaning(of: name, at: offset, isAttribute: isAttribute, inTagAt: tag)
    }

    @inline(never) private mutating func newMeaning(
        of name: PlainNames.Found, at offset: Int, isAttribute: Bool, inTagAt tag: Int
    ) -> PlainMeaning {
        let index = resolve(offset..<offset + name.length, isAttribute: isAttribute, at: tag)
        builder.checkNames()
        let fresh = PlainMeaning(scope: builder.scope, index: index, facts: builder.names.facts(index))
        if isAttribute {
            strict.attributeMeanings[name.place] = fresh
        } else {
            strict.elementMeanings[name.place] = fresh
        }
        return fresh
    }
}
