/// Where the repairing tokeniser stands.
@safe struct Repair {
    enum Construct {
        case content, startTag, comment, cdata, instruction, declaration
    }

    var construct = Construct.content
    /// The first byte not dealt with: where an unfinished construct begins.
    var cursor = 0
    /// How far an unfinished construct has been searched.
    var probe = 0
    var isLongComment = false
    /// Up to where each terminator is known not to occur from a search that began before, so that no stretch is searched
    /// again for every beginning in it.
    var searched: [UInt8: Range<Int>] = [:]
    var tag = TagScan()
    var attributes: [TagAttribute] = []
    var scratch = RawBuffer<UInt8>(capacity: 256)
    var value = RawBuffer<UInt8>(capacity: 256)
    /// An HTML void element just closed on its own, whose end tag may follow.
    var void: (name: UInt32, offset: Int, line: Int, column: Int)?
    /// Whether markup after the end of the root has opened the root again.
    var reopenedRoot = false
    var sawTextAfterRoot = false
    /// What the entities of the DOCTYPE have come to.
    var expanded = 0

    /// Set where libxml2 has stopped with an error that nothing has been said about yet.
    var unexplained: (offset: Int, line: Int, column: Int)?

    func deallocate() {
        scratch.deallocate()
        value.deallocate()
    }
}

/// Goes on after libxml2's first error to the end of the document: the same bytes, the same tape, the same open elements.
///
/// No decision depends on how the bytes are cut: where more could change it, the tokeniser waits for more.
extension ReaderCore {
    /// Comments, instructions and declarations longer than this are not taken back when they turn out to have no end.
    static let heldMarkup = 1 << 16

    mutating func beginRepair(at offset: Int, afterError: Bool) {
        repair.construct = .content
        repair.cursor = offset
        repair.void = nil
        if afterError {
            let (line, column) = source.position(at: offset)
            repair.unexplained = (offset, line, column)
        }
        phase = .repairing
    }

    mutating func repairOn(isFinal: Bool) {
        var goesOn = true
        while goesOn, phase == .repairing {
            switch repair.construct {
            case .content: goesOn = repairContent(isFinal)
            case .startTag: goesOn = repairStartTag(isFinal)
            case .comment: goesOn = skipComment(isFinal)
            case .cdata: goesOn = repairCDATA(isFinal)
            case .instruction: goesOn = skipInstruction(isFinal)
            case .declaration: goesOn = skipDeclaration(isFinal)
            }
            if let reason = builder.overflow { fail(reason, at: repair.cursor) }
        }
        guard phase == .repairing else { return }
        source.drop(before: repair.cursor)
        if isFinal { finishRepair() }
    }

    private mutating func finishRepair() {
        settleVoid()
        if repair.reopenedRoot, builder.open.count == 1 { builder.end(offset: source.end) }
        if builder.open.count > 0 {
            let name = openName()
            say(.truncated, at: source.end, "the document ends inside \"\(name)\"")
            while builder.open.count > 0 { builder.end(offset: source.end, truncated: true) }
        }
        explain()
        if builder.hasRoot {
            phase = .done
        } else {
            report(.noRoot, .fatal, at: source.end, "there is no root element")
            fail(.noRoot, at: source.end)
        }
    }

    /// libxml2 saw an error where the repair found nothing to mend.
    private mutating func explain() {
        guard let place = repair.unexplained else { return }
        repair.unexplained = nil
        log.add(
            XMLProblem(
                .notWellFormed, .error, "the document is not well-formed from here on", offset: place.offset,
                line: place.line, column: place.column))
    }

    /// Reports a repair.
    mutating func say(_ kind: XMLProblem.Code, at offset: Int, _ message: @autoclosure () -> String) {
        repair.unexplained = nil
        report(kind, .error, at: offset, message())
    }

    func openName() -> String {
        guard builder.open.count > 0 else { return "" }
        return String(decoding: builder.names.qualified(builder.open[builder.open.count - 1].name), as: UTF8.self)
    }

    // MARK: Markup

    /// Looks at what a `<` begins. False when more bytes are needed.
    mutating func repairMarkup(_ isFinal: Bool) -> Bool {
        let start = repair.cursor
        let available = source.end - start
        guard available >= 2 || isFinal else { return false }
        let next = source[start + 1]
        if next.startsXMLName {
            repair.construct = .startTag
            repair.tag = TagScan()
            repair.probe = start + 1
            return true
        }
        if next == UInt8(ascii: "/") { return repairEndTag(isFinal) }
        if next == UInt8(ascii: "?") {
            settleVoid()
            repair.construct = .instruction
            repair.probe = start + 2
            return true
        }
        guard next == UInt8(ascii: "!") else { return keepAngle() }
        guard available >= 9 || isFinal else { return false }
        settleVoid()
        if matches("<!--", at: start) {
            repair.construct = .comment
            repair.isLongComment = false
            repair.probe = start + 4
        } else if matches("<![CDATA[", at: start) {
            repair.construct = .cdata
            repair.cursor = start + 9
        } else {
            repair.construct = .declaration
            repair.probe = start + 2
        }
        return true
    }

    /// A `<` that begins nothing is text.
    mutating func keepAngle() -> Bool {
        say(.notWellFormed, at: repair.cursor, "a \"<\" that begins no tag is not escaped")
        emit("<")
        repair.cursor += 1
        repair.construct = .content
        return true
    }

    /// Ends a construct at `offset`.
    private mutating func resume(at offset: Int) -> Bool {
        repair.cursor = offset
        repair.construct = .content
        return true
    }

    private mutating func skipComment(_ isFinal: Bool) -> Bool {
        if let end = find("-->") { return resume(at: end) }
        if isFinal {
            if !repair.isLongComment {
                say(.notWellFormed, at: repair.cursor, "a comment is not closed")
                let range = repair.cursor + 4..<max(repair.cursor + 4, source.end)
                return resume(at: source.first(UInt8(ascii: ">"), in: range).map { $0 + 1 } ?? source.end)
            }
            say(.truncated, at: source.end, "the document ends inside a comment")
            return resume(at: source.end)
        }
        // Only what could be taken back is held.
        if repair.isLongComment || source.end - repair.cursor > Self.heldMarkup {
            repair.isLongComment = true
            repair.cursor = source.end - 4
        }
        return false
    }

    /// `<? … ?>`. Where the end is missing, it ends at the next angle bracket. An XML declaration begins a document: what
    /// came before was an error message, when it was not a feed.
    private mutating func skipInstruction(_ isFinal: Bool) -> Bool {
        let start = repair.cursor
        guard source.end - start >= 6 || isFinal else { return false }
        if repair.probe == start + 2, matches("<?xml", at: start), source[start + 5].isXMLWhiteSpace {
            if mayRestart { return restart(at: start) }
            say(.notWellFormed, at: start, "an XML declaration stands inside the document")
        }
        if let end = find("?>"), end - start <= Self.heldMarkup { return resume(at: end) }
        guard isFinal || source.end - start > Self.heldMarkup else { return false }
        say(.notWellFormed, at: start, "a processing instruction is not closed")
        let end = min(source.end, start + Self.heldMarkup)
        for offset in start + 2..<max(start + 2, end) {
            if source[offset] == UInt8(ascii: ">") { return resume(at: offset + 1) }
            if source[offset] == UInt8(ascii: "<") { return resume(at: offset) }
        }
        return resume(at: end)
    }

    /// `<!DOCTYPE` and the like have no place here and no text in them.
    private mutating func skipDeclaration(_ isFinal: Bool) -> Bool {
        let start = repair.cursor
        if let end = find(">"), end - start <= Self.heldMarkup {
            say(.notWellFormed, at: start, "a declaration stands inside the document")
            return resume(at: end)
        }
        guard isFinal || source.end - start > Self.heldMarkup else { return false }
        return keepAngle()
    }

    /// The place past a terminator, searched from `probe` on.
    private mutating func find(_ terminator: StaticString) -> Int? {
        let length = terminator.utf8CodeUnitCount
        let last = unsafe terminator.utf8Start[length - 1]
        let begin = repair.probe
        var probe = begin
        let key = unsafe terminator.utf8Start[0]
        if let known = repair.searched[key], known.contains(begin) { probe = max(begin, known.upperBound - length) }
        let from = repair.searched[key].map { $0.contains(begin) ? $0.lowerBound : begin } ?? begin
        while let found = source.first(last, in: probe..<max(probe, source.end)) {
            probe = found + 1
            if matches(terminator, at: probe - length), probe - length >= repair.cursor + 2 {
                repair.probe = probe
                return probe
            }
        }
        repair.probe = max(begin, source.end)
        repair.searched[key] = from..<max(from, source.end)
        return nil
    }

    // MARK: A second beginning

    /// Whether what has been read so far may have been junk before the real document.
    var mayRestart: Bool {
        builder.hasRoot && !builder.hadItems && builder.itemDepth < 0 && builder.head.nodes.count > 0
            && builder.head.nodes[0].id == 0
    }

    mutating func restart(at offset: Int) -> Bool {
        say(.notWellFormed, at: offset, "there is markup before the document")
        builder.restart()
        source.drop(before: offset)
        prologue = Prologue()
        prologue.cursor = offset
        prologue.hasJunk = true
        repair.reopenedRoot = false
        repair.void = nil
        phase = .prologue
        return true
    }
}
