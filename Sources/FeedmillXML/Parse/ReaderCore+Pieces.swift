/// What a plain name was found to mean.
struct LeafName: BitwiseCopyable {
    /// The namespace declarations in force when it was; `UInt32.max` before.
    var scope: UInt32 = .max
    var index: UInt32 = 0
    var facts = NameFacts(id: 0, namespaceID: 0, role: .plain)
}

/// Text, and elements that libxml2 is not shown.
extension ReaderCore {
    /// Puts onto the tape what stands in front of a place in what libxml2 was shown.
    @inline(__always) mutating func takePieces(before consumed: Int) {
        while let piece = strict.scan.nextPiece(before: consumed) {
            let fits =
                switch piece.kind {
                case .text, .cdata: takeText(piece)
                case .leaf, .emptyLeaf: beginLeaf(piece)
                case .leafEnd: endLeaf(piece)
                case .nothing: true
                }
            if !fits { return stopParser() }
        }
    }

    @inline(__always) private mutating func takeText(_ text: MarkupScan.Piece) -> Bool {
        guard builder.open.count > 0 else {
            // Nothing but white space stands outside of the root (XML 1.0 §2.1).
            let stretch = unsafe source.bytes(text.offset..<text.offset + text.length)
            if unsafe text.kind == .cdata || !stretch.allSatisfy(\.isXMLWhiteSpace) { strict.sawError = true }
            return true
        }
        let decoded = unsafe strict.scan.decoded.base
        return unsafe text.isCoded
            ? builder.text(decoded + text.start, text.count, isSlackBehind: true)
            : builder.text(source.address(of: text.offset), text.length, isSlackBehind: true)
    }

    /// Puts a leaf on the tape as libxml2 would have it put there. False when a limit is reached.
    @inline(__always) private mutating func beginLeaf(_ piece: MarkupScan.Piece) -> Bool {
        let leaf = strict.scan.leaves[piece.start]
        // A document that comes to its root's end before has been found wanting by libxml2.
        guard builder.open.count > 0, leaf.attributeCount <= limits.attributes else { return false }
        source.note(line: leaf.line, column: leaf.column, at: leaf.offset)
        let name = leafName(leaf.name, at: leaf.offset + 1, isAttribute: false, of: leaf)
        let tagEnd = leaf.offset + leaf.length
        guard
            builder.begin(
                name.index, name.facts, offset: leaf.offset, tagEnd: tagEnd, line: leaf.line, column: leaf.column)
        else { return false }
        for index in leaf.firstAttribute..<leaf.firstAttribute + leaf.attributeCount {
            let attribute = strict.scan.leafAttributes[index]
            let name = leafName(attribute.name, at: attribute.nameOffset, isAttribute: true, of: leaf)
            unsafe builder.attribute(name.index, name.facts, source.address(of: attribute.offset), attribute.length)
        }
        if builder.overflow != nil { return false }
        builder.finishTag()
        strict.eventEnd = tagEnd
        if piece.kind == .emptyLeaf { builder.end(offset: tagEnd) }
        return builder.overflow == nil
    }

    @inline(__always) private mutating func endLeaf(_ piece: MarkupScan.Piece) -> Bool {
        let end = piece.offset + piece.length
        builder.end(offset: end)
        strict.eventEnd = end
        return true
    }

    @inline(__always) private mutating func leafName(
        _ name: PlainNames.Found, at offset: Int, isAttribute: Bool, of leaf: LeafTag
    ) -> LeafName {
        let known = isAttribute ? strict.leafAttributeNames[name.place] : strict.leafNames[name.place]
        if known.scope == builder.scope { return known }
        return newLeafName(name, at: offset, isAttribute: isAttribute, of: leaf)
    }

    @inline(never) private mutating func newLeafName(
        _ name: PlainNames.Found, at offset: Int, isAttribute: Bool, of leaf: LeafTag
    ) -> LeafName {
        let index = resolve(offset..<offset + name.length, isAttribute: isAttribute, at: leaf.offset)
        builder.checkNames()
        let fresh = LeafName(scope: builder.scope, index: index, facts: builder.names.facts(index))
        if isAttribute {
            strict.leafAttributeNames[name.place] = fresh
        } else {
            strict.leafNames[name.place] = fresh
        }
        return fresh
    }
}
