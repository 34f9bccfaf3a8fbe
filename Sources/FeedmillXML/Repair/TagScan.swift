/// Where the search for the end of a start tag stands.
struct TagScan {
    enum State {
        /// Between or in names; after `=`; in a quoted value; in a value without quotes.
        case names, equals, quoted, unquoted
    }

    var state = State.names
    var quote: UInt8 = 0
    var quoteStart = 0
    var hasAngleInQuote = false
    /// A `<` in prose is followed by none.
    var sawEquals = false
    /// Before this place no quote is looked for: one that opened there had no end.
    var unquotedBefore = 0
}

/// An attribute of a tag being repaired, by its place in the source.
struct TagAttribute {
    var name: Range<Int>
    var value: Range<Int>
    var colon: Int?
}

extension ReaderCore {
    /// How a start tag ends.
    enum TagEnd {
        case needsMore
        /// Past its `>`.
        case closed(Int)
        /// At the `<` of the next markup, or at the end of the document.
        case unclosed(Int)
        case tooLong
    }

    /// Finds the end of the start tag at the cursor, going on where the last search stopped.
    mutating func findTagEnd(_ isFinal: Bool) -> TagEnd {
        var scan = repair.tag
        defer { repair.tag = scan }
        let end = source.end
        let limit = repair.cursor + limits.startTag
        while true {
            var index = repair.probe
            search: while index < min(end, limit) {
                let byte = source[index]
                switch scan.state {
                case .names, .equals, .unquoted:
                    if byte == UInt8(ascii: ">") { return .closed(index + 1) }
                    if byte == UInt8(ascii: "<") { return .unclosed(index) }
                    if scan.state == .names {
                        if byte == UInt8(ascii: "=") {
                            scan.state = .equals
                            scan.sawEquals = true
                        }
                    } else if byte.isXMLWhiteSpace {
                        if scan.state == .unquoted { scan.state = .names }
                    } else if scan.state == .equals {
                        scan.state = .unquoted
                        if byte == 0x22 || byte == 0x27, index >= scan.unquotedBefore {
                            scan.state = .quoted
                            scan.quote = byte
                            scan.quoteStart = index
                            scan.hasAngleInQuote = false
                        }
                    }
                case .quoted:
                    if byte == UInt8(ascii: "<") { scan.hasAngleInQuote = true }
                    if byte == scan.quote {
                        if scan.hasAngleInQuote {
                            // What follows tells whether this closes the value, or opens another one further on.
                            guard index + 1 < end || isFinal else { break search }
                            if !closesValue(index) {
                                scan.unquotedBefore = scan.quoteStart + 1
                                scan.state = .unquoted
                                index = scan.quoteStart
                            } else {
                                scan.state = .names
                            }
                        } else {
                            scan.state = .names
                        }
                    }
                }
                index += 1
            }
            repair.probe = index
            guard index >= limit || isFinal && index >= end else { return .needsMore }
            guard scan.state == .quoted else { return index >= limit ? .tooLong : .unclosed(end) }
            // The quote has no end: the value ends where the tag does.
            scan.unquotedBefore = scan.quoteStart + 1
            scan.state = .unquoted
            repair.probe = scan.quoteStart + 1
        }
    }

    /// Whether a quote that has a `<` before it closes its value.
    private func closesValue(_ quote: Int) -> Bool {
        let next = source[quote + 1]
        let follows = next.isXMLWhiteSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        return follows && source[quote - 1] != UInt8(ascii: "=")
    }
}
