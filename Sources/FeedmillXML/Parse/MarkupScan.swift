internal import FeedmillBytes

/// Tells what needs a parser from what does not, so that libxml2 is shown the former alone.
///
/// Most of a feed is character data, each byte of which libxml2 would look at several times, and copy. What XML wants of
/// character data (§2.2, §2.4, §2.7, §2.11, §4.1) is little, and is checked here in one pass. Elements of plain tags with
/// nothing but character data inside, `<title>One</title>`, are taken out whole: what is left is as well-formed as before. All
/// other tags, and how elements stand in each other, are libxml2's. Constructs are shown whole: what is not complete waits,
/// so that how the document is cut makes no difference.
@safe struct MarkupScan {
    /// A stretch of markup: where it stands in the document, and how many bytes libxml2 was shown before.
    struct Markup: BitwiseCopyable {
        var shown: Int
        var offset: Int
        /// Those of a start tag; others have none.
        var line = 0
        var column = 0
    }

    /// What libxml2 is not shown, and how many bytes it was shown before.
    struct Piece: BitwiseCopyable {
        enum Kind: UInt8 {
            case text, cdata
            /// The start tag of a leaf, or an element without anything inside; `start` is its place among the leaves.
            case leaf, emptyLeaf
            /// The end tag of a leaf.
            case leafEnd
            /// What turned out to be libxml2's.
            case nothing
        }

        var shown: Int
        var offset: Int
        var length: Int
        var kind: Kind
        /// Whether there are references or carriage returns in text: then it stands among what is decoded.
        var isCoded = false
        var start = 0
        var count = 0
    }

    enum Verdict {
        case fine
        /// What comes at the cursor is not well-formed.
        case malformed
        /// What comes at the cursor is a tag that libxml2, quadratic in attributes, is not shown.
        case tooLong
    }

    /// The document's offset of the first byte not dealt with: where an unfinished construct begins.
    private(set) var cursor = 0
    var verdict = Verdict.fine
    /// What libxml2 is to be shown next.
    private(set) var markup = RawBuffer<UInt8>(capacity: 1 << 12)
    /// How many bytes it has been shown with that.
    private(set) var shown = 0
    /// What coded character data stands for.
    private(set) var decoded = RawBuffer<UInt8>(capacity: 1 << 12)
    private var stretches = RawBuffer<Markup>(capacity: 1 << 8)
    var pieces = RawBuffer<Piece>(capacity: 1 << 8)
    private var currentStretch = 0
    private var currentPiece = 0

    var leaves = RawBuffer<LeafTag>(capacity: 1 << 8)
    var leafAttributes = RawBuffer<LeafTag.Attribute>(capacity: 1 << 6)
    var plainNames = PlainNames()
    /// The piece of a leaf whose end tag has not come yet.
    var openLeaf: Int?
    /// How many elements are open for libxml2, as long as the document is well-formed.
    var depth = 0

    private var lines = LineCount()
    private var isInCDATA = false
    /// How much of an unfinished construct has been searched, and the quote it was in there.
    var probed = 0
    var quote: UInt8 = 0
    /// Whether there may be line ends in it.
    var hasLines = false
    let longestTag: Int

    init(longestTag: Int) { self.longestTag = longestTag }

    func deallocate() {
        markup.deallocate()
        decoded.deallocate()
        stretches.deallocate()
        pieces.deallocate()
        leaves.deallocate()
        leafAttributes.deallocate()
        plainNames.deallocate()
    }

    mutating func begin(at offset: Int, line: Int, column: Int) {
        cursor = offset
        lines = LineCount(line: line, column: column, place: offset)
        verdict = .fine
        shown = 0
        isInCDATA = false
        probed = 0
        quote = 0
        hasLines = false
        openLeaf = nil
        depth = 0
        plainNames.clear()
        markup.truncate(to: 0)
        forget()
    }

    // MARK: What libxml2 has come to

    /// The document's offset of a place in what libxml2 was shown, and the markup it stands in or ends. Places are asked for in
    /// their order.
    @inline(__always) mutating func place(of consumed: Int) -> (markup: Markup, place: Int) {
        while currentStretch + 1 < stretches.count, stretches[currentStretch + 1].shown < consumed {
            currentStretch += 1
        }
        guard currentStretch < stretches.count else { return (Markup(shown: shown, offset: cursor), cursor) }
        let stretch = stretches[currentStretch]
        return (stretch, stretch.offset + consumed - stretch.shown)
    }

    /// What it was not shown next, in front of a place in what it was.
    @inline(__always) mutating func nextPiece(before consumed: Int) -> Piece? {
        guard currentPiece < pieces.count, pieces[currentPiece].shown < consumed else { return nil }
        currentPiece += 1
        return pieces[currentPiece - 1]
    }

    /// Says that libxml2 was shown everything, and how many bytes it has used.
    mutating func wasShown(consumed: Int) {
        markup.truncate(to: 0)
        if consumed == shown, currentPiece == pieces.count { forget() }
    }

    private mutating func forget() {
        stretches.truncate(to: 0)
        pieces.truncate(to: 0)
        leaves.truncate(to: 0)
        leafAttributes.truncate(to: 0)
        decoded.truncate(to: 0)
        decoded.shrink(above: 1 << 16)
        currentStretch = 0
        currentPiece = 0
    }

    // MARK: What comes next

    /// Takes what stands from the cursor on, as far as it is complete. Behind it must lie the slack of a `RawBuffer`.
    mutating func take(_ bytes: UnsafePointer<UInt8>, _ count: Int, isFinal: Bool) {
        var index = 0
        while index < count, verdict == .fine {
            let rest = unsafe bytes + index
            let left = count - index
            let taken: Int
            if !isInCDATA, unsafe rest.pointee == UInt8(ascii: "<") {
                taken = unsafe takeMarkup(rest, left, at: cursor + index, isFinal)
            } else {
                taken = unsafe takeText(rest, left, at: cursor + index, isFinal)
            }
            if taken == 0 { break }
            index += taken
        }
        cursor += index
        if let openLeaf { unsafe show(leaf: openLeaf, before: bytes + index, at: cursor) }
        // What is dealt with may be forgotten.
        unsafe lines.go(to: cursor, bytes + index)
        if isFinal, verdict == .fine, isInCDATA || index < count { verdict = .malformed }
    }

    @inline(__always) private mutating func takeText(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int, _ isFinal: Bool
    ) -> Int {
        let start = decoded.count
        let end = unsafe CharacterData.end(bytes, count, isCDATA: isInCDATA, isFinal: isFinal, &decoded)
        if end.isMalformed { verdict = .malformed }
        if end.newlines > 0 { lines.add(end.newlines, last: offset + end.lastLine) }
        let isClosed =
            unsafe isInCDATA && !end.isMalformed && end.length + 3 <= count && bytes[end.length] == UInt8(ascii: "]")
        if end.length > 0 || isClosed {
            pieces.append(
                Piece(
                    shown: shown, offset: offset, length: end.length, kind: isInCDATA ? .cdata : .text,
                    isCoded: end.isCoded, start: start, count: decoded.count - start))
        }
        if isClosed { isInCDATA = false }
        return isClosed ? end.length + 3 : end.length
    }

    private mutating func takeMarkup(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int, _ isFinal: Bool
    ) -> Int {
        guard count >= 2 else { return 0 }
        let next = unsafe bytes[1]
        if next == UInt8(ascii: "!"), unsafe Self.begins(bytes, count, with: "<![CDATA[") {
            guard count >= 9 else { return 0 }
            isInCDATA = true
            return 9
        }
        if let leaf = openLeaf {
            if next == UInt8(ascii: "/"), let length = unsafe endLeaf(leaf, bytes, count, at: offset) { return length }
            unsafe show(leaf: leaf, before: bytes, at: offset)
        }
        let length: Int?
        switch next {
        case UInt8(ascii: "?"): length = unsafe end(of: "?>", bytes, count, from: 2)
        case UInt8(ascii: "!") where unsafe Self.begins(bytes, count, with: "<!--"):
            length = unsafe end(of: "-->", bytes, count, from: 4)
        case UInt8(ascii: "/"):
            length = unsafe endOfTag(bytes, count)
            if length != nil { depth -= 1 }
        case let start where start.startsXMLName:
            if depth > 0, probed == 0, let length = unsafe takeLeaf(bytes, count, at: offset) { return length }
            length = unsafe endOfTag(bytes, count)
            if let length, unsafe bytes[length - 2] != UInt8(ascii: "/") { depth += 1 }
        default:
            verdict = .malformed
            return 0
        }
        guard let length else { return 0 }
        var place = (line: 0, column: 0)
        if next != UInt8(ascii: "/") { place = unsafe lineAndColumn(of: offset, bytes) }
        if hasLines { unsafe lines.add(in: bytes, length, at: offset) }
        unsafe show(bytes, length, Markup(shown: shown, offset: offset, line: place.line, column: place.column))
        probed = 0
        hasLines = false
        return length
    }

    /// Line and column of a place that is not before the last one asked for.
    @inline(__always) mutating func lineAndColumn(
        of offset: Int, _ address: UnsafePointer<UInt8>
    ) -> (line: Int, column: Int) {
        unsafe lines.go(to: offset, address)
        return (lines.line, lines.column)
    }

    /// Puts markup among what libxml2 is shown next.
    @inline(__always) mutating func show(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ stretch: Markup) {
        stretches.append(stretch)
        unsafe markup.append(roundingUp: bytes, length)
        shown += length
    }
}
