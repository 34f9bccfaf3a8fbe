/// Meets start tags that are too long for libxml2 before it sees their end.
///
/// A `<` cannot stand inside a well-formed start tag, so a long one is a long stretch without `<`. Only such stretches are
/// looked at; two searches a chunk are the price of all others.
struct TagGuard {
    /// The last `<` pushed.
    var lastOpening = -1
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
    private func isLongTag(at opening: Int) -> Bool {
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

    /// Whether a `<` stands outside of CDATA sections, comments and instructions that began after the last tag.
    private func isMarkup(at opening: Int) -> Bool {
        var from = strict.eventEnd
        while let next = source.first(UInt8(ascii: "<"), in: from..<opening) {
            var terminator: StaticString = ""
            if matches("<![CDATA[", at: next) {
                terminator = "]]>"
            } else if matches("<!--", at: next) {
                terminator = "-->"
            } else if matches("<?", at: next) {
                terminator = "?>"
            } else {
                from = next + 1
                continue
            }
            var search = next + 4
            var end: Int?
            while end == nil, let close = source.first(UInt8(ascii: ">"), in: search..<max(search, opening)) {
                search = close + 1
                if matches(terminator, at: search - terminator.utf8CodeUnitCount) { end = search }
            }
            guard let end else { return false }
            from = end
        }
        return true
    }
}
