internal import FeedmillBytes

/// Tells what needs a parser from what does not, so that libxml2 is shown the former alone.
///
/// Most of a feed is character data, each byte of which libxml2 would look at several times, and copy. What XML wants of
/// character data (§2.2, §2.4, §2.7, §2.11, §4.1) and of tags of plain names and values (§3.1) is little, and is checked here in
/// one pass. Elements of such tags are taken out of the document when each is ended by its own end tag: what is left is as
/// well-formed as before. All other markup is libxml2's. Constructs are taken whole: what is not complete waits, so that how the
/// document is cut makes no difference.
@safe struct MarkupScan {
    enum Verdict {
        case fine
        /// What comes at the cursor is not well-formed.
        case malformed
        /// What comes at the cursor is a tag that libxml2, quadratic in attributes, is not shown.
        case tooLong
    }

    /// The document's offset of the first byte not dealt with: where an unfinished construct begins.
    var cursor = 0
    var verdict = Verdict.fine
    /// Whether the cursor stands in a CDATA section.
    var isInCDATA = false

    var plainNames = PlainNames()
    /// Those of the plain tag that was found last.
    var attributes = RawBuffer<PlainTag.Attribute>(capacity: mostAttributes)
    /// What coded values and text stand for.
    var decoded = RawBuffer<UInt8>(capacity: 1 << 12)

    var lines = LineCount()
    /// How much of an unfinished construct has been searched, and the quote it was in there.
    var probed = 0
    var quote: UInt8 = 0
    /// Whether there may be line ends in it.
    var hasLines = false
    let longestTag: Int

    init(longestTag: Int) { self.longestTag = longestTag }

    func deallocate() {
        plainNames.deallocate()
        attributes.deallocate()
        decoded.deallocate()
    }

    mutating func begin(at offset: Int, line: Int, column: Int) {
        cursor = offset
        lines = LineCount(line: line, column: column, place: offset)
        verdict = .fine
        isInCDATA = false
        plainNames.clear()
        passed()
    }

    /// Goes past markup that was found whole.
    @inline(__always) mutating func pass(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        if hasLines { unsafe lines.add(in: bytes, length, at: cursor) }
        cursor += length
        passed()
    }

    @inline(__always) private mutating func passed() {
        probed = 0
        quote = 0
        hasLines = false
    }

    /// Line and column of a place that is not before the last one asked for.
    @inline(__always) mutating func lineAndColumn(
        of offset: Int, _ address: UnsafePointer<UInt8>
    ) -> (line: Int, column: Int) {
        unsafe lines.go(to: offset, address)
        return (lines.line, lines.column)
    }
}
