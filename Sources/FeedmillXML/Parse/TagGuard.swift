/// Meets start tags that are too long for libxml2 before it sees their end.
///
/// A `<` cannot stand inside a well-formed start tag, so a long one is a long stretch without `<`. Only such stretches are
/// looked at; two searches a chunk are the price of all others.
struct TagGuard {
    /// The last `<` pushed.
    var lastOpening = -1

    /// Up to where it is known what is markup, and what has begun there and not ended.
    fileprivate var known = 0
    fileprivate var terminator: StaticString?
}

extension ReaderCore {
    /// Whether a stretch may be pushed.
    mutating func guardAllows(_ chunk: Range<Int>) -> Bool {
        guard !chunk.isEmpty else { return true }
        let limit = limits.parserStartTag
        let first = source.first(UInt8(ascii: "<"), in: chunk)
        let opening = strict.tagGuard.lastOpening
        if opening >= strict.eventEnd, (first ?? chunk.upperBound) - opening > limit, isLongTag(at: opening) {
            return false
        }
        if first != nil, let last = source.last(UInt8(ascii: "<"), before: chunk.upperBound) {
            strict.tagGuard.lastOpening = last
        }
        return true
    }

    /// Whether markup that begins at a `<` is a start tag longer than libxml2 may have.
    private mutating func isLongTag(at opening: Int) -> Bool {
        guard source[opening + 1].startsXMLName, isMarkup(at: opening) else { return false }
        let limit = min(opening + limits.parserStartTag, source.end)
        var quote: UInt8 = 0
        var index = opening + 1
        while index < limit {
            let byte = source[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return false
            }
            index += 1
        }
        return true
    }

    /// Whether a `<` stands outside of CDATA sections, comments and instructions that began after the last tag. Goes on
    /// where the last question stopped.
    private mutating func isMarkup(at opening: Int) -> Bool {
        var scan = strict.tagGuard
        defer { strict.tagGuard = scan }
        if scan.known < strict.eventEnd {
            scan.known = strict.eventEnd
            scan.terminator = nil
        }
        while scan.known < opening {
            if let terminator = scan.terminator {
                guard let close = source.first(UInt8(ascii: ">"), in: scan.known..<opening) else {
                    scan.known = opening
                    return false
                }
                scan.known = close + 1
                if matches(terminator, at: scan.known - terminator.utf8CodeUnitCount) { scan.terminator = nil }
            } else {
                guard let next = source.first(UInt8(ascii: "<"), in: scan.known..<opening) else {
                    scan.known = opening
                    return true
                }
                scan.terminator =
                    matches("<![CDATA[", at: next)
                    ? "]]>" : matches("<!--", at: next) ? "-->" : matches("<?", at: next) ? "?>" : nil
                scan.known = scan.terminator == nil ? next + 1 : next + 4
            }
        }
        return scan.terminator == nil
    }
}
