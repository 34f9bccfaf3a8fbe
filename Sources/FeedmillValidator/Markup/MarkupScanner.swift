/// Reads XML markup in place and keeps the offset of everything, which libxml2's events do not give: a finding has to
/// point at one attribute or at one character of escaped text. Never stops at an error: it notes the fault and goes on.
struct MarkupScanner {
    let bytes: [UInt8]
    private(set) var position: Int
    private(set) var faults: [MarkupFault] = []
    private(set) var token = MarkupToken()

    /// - Parameter start: where to begin, past any byte order mark.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        position = start
    }

    mutating func takeFaults() -> [MarkupFault] {
        guard !faults.isEmpty else { return [] }
        defer { faults.removeAll(keepingCapacity: true) }
        return faults
    }

    mutating func fault(_ range: Range<Int>, _ text: String, _ clause: String, _ code: RuleCode = .xmlNotWellFormed) {
        faults.append(MarkupFault(code: code, range: range, text: text, clause: clause))
    }

    /// Reads the next token into ``token``; `.end` for ever after the last byte.
    mutating func advance() {
        let start = position
        guard start < bytes.count else {
            token.kind = .end
            token.range = bytes.count..<bytes.count
            return
        }
        guard bytes[start] == UInt8(ascii: "<") else { return readText() }
        switch byte(start + 1) {
        case UInt8(ascii: "/"): readEndTag()
        case UInt8(ascii: "!"):
            if has("<!--", at: start) {
                readComment()
            } else if has("<![CDATA[", at: start) {
                readDelimited(.cdata, open: 9, close: "]]>", "unclosed CDATA section", "XML 1.0 §2.7")
            } else {
                readDoctype()
            }
        case UInt8(ascii: "?"): readInstruction()
        case let next where next.isNameStart: readStartTag()
        default:
            fault(start..<start + 1, "\"<\" that starts no tag", "XML 1.0 §2.4")
            position += 1
            readText()
            token.range = start..<token.range.upperBound
            token.content = token.range
        }
    }

    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    func has(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        var offset = index
        for byte in text.description.utf8 {
            guard bytes[offset] == byte else { return false }
            offset += 1
        }
        return true
    }

    private mutating func finish(_ kind: MarkupToken.Kind, _ start: Int, _ content: Range<Int>) {
        token.kind = kind
        token.range = start..<position
        token.content = content
        if !token.attributes.isEmpty { token.attributes.removeAll(keepingCapacity: true) }
    }

    // MARK: Text

    private mutating func readText() {
        let start = position
        position = index(of: UInt8(ascii: "<"), from: start)
        finish(.text, start, start..<position)
    }

    // MARK: Declarations and comments

    private mutating func readComment() {
        let start = position
        let body = start + 4
        var index = body
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), byte(index + 1) == UInt8(ascii: "-") {
                if byte(index + 2) == UInt8(ascii: ">") { break }
                fault(index..<index + 2, "\"--\" inside a comment", "XML 1.0 §2.5")
                index += 1
            }
            index += 1
        }
        if index >= bytes.count { fault(start..<start + 4, "comment that does not end", "XML 1.0 §2.5") }
        position = min(index + 3, bytes.count)
        finish(.comment, start, min(body, position)..<max(body, min(index, bytes.count)))
    }

    private mutating func readDelimited(
        _ kind: MarkupToken.Kind, open: Int, close: StaticString, _ text: String, _ clause: String
    ) {
        let start = position
        let first = close.description.utf8.first ?? 0
        var index = start + open
        while index < bytes.count, !(bytes[index] == first && has(close, at: index)) { index += 1 }
        if index >= bytes.count { fault(start..<min(start + open, bytes.count), text, clause) }
        let end = min(index, bytes.count)
        position = min(end + close.utf8CodeUnitCount, bytes.count)
        finish(kind, start, min(start + open, end)..<end)
    }

    private mutating func readInstruction() {
        let start = position
        readDelimited(.instruction, open: 2, close: "?>", "processing instruction that does not end", "XML 1.0 §2.6")
        if !byte(start + 2).isNameStart {
            fault(start..<start + 2, "processing instruction without a target", "XML 1.0 §2.6")
        }
    }

    private mutating func readDoctype() {
        let start = position
        guard has("<!DOCTYPE", at: start) else {
            fault(start..<start + 2, "markup declaration outside a document type declaration", "XML 1.0 §2.8")
            position += 2
            readText()
            token.range = start..<position
            return
        }
        var index = start + 9
        var quote: UInt8 = 0
        var brackets = 0
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "<"), has("<!--", at: index) {
                while index < bytes.count, !has("-->", at: index) { index += 1 }
                index += 2
            } else if byte == UInt8(ascii: "[") {
                brackets += 1
            } else if byte == UInt8(ascii: "]") {
                brackets -= 1
            } else if byte == UInt8(ascii: ">"), brackets <= 0 {
                break
            }
            index += 1
        }
        if index >= bytes.count {
            fault(start..<start + 9, "document type declaration that does not end", "XML 1.0 §2.8")
        }
        position = min(index + 1, bytes.count)
        finish(.doctype, start, min(start + 9, position)..<max(min(start + 9, position), min(index, bytes.count)))
    }

    // MARK: Tags

    private mutating func readEndTag() {
        let start = position
        let name = readName(start + 2)
        var index = skipSpace(name.upperBound)
        if name.isEmpty { fault(start..<min(start + 2, bytes.count), "end tag without a name", "XML 1.0 §3.1") }
        if byte(index) != UInt8(ascii: ">") {
            fault(start..<max(index, start + 1), "end tag with more than a name", "XML 1.0 §3.1")
            while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
                index += 1
            }
        }
        position = byte(index) == UInt8(ascii: ">") ? index + 1 : max(index, start + 1)
        finish(.endTag, start, name)
    }

    private mutating func readStartTag() {
        let start = position
        let name = readName(start + 1)
        checkName(name)
        position = name.upperBound
        finish(.startTag, start, name)
        var index = name.upperBound
        while true {
            let afterSpace = skipSpace(index)
            switch byte(afterSpace) {
            case UInt8(ascii: ">"):
                position = afterSpace + 1
            case UInt8(ascii: "/") where byte(afterSpace + 1) == UInt8(ascii: ">"):
                position = afterSpace + 2
                token.kind = .emptyTag
            case 0 where afterSpace >= bytes.count:
                fault(start..<name.upperBound, "start tag that does not end", "XML 1.0 §3.1")
                position = bytes.count
            case UInt8(ascii: "<"):
                fault(start..<name.upperBound, "start tag that is not closed before the next one", "XML 1.0 §3.1")
                position = afterSpace
            case let next where next.isNameStart:
                if afterSpace == index {
                    fault(index..<index + 1, "no white space before an attribute", "XML 1.0 §3.1")
                }
                index = readAttribute(afterSpace)
                continue
            default:
                fault(afterSpace..<afterSpace + 1, "character that has no place in a tag", "XML 1.0 §3.1")
                index = afterSpace + 1
                continue
            }
            token.range = start..<position
            return
        }
    }

    /// Reads the attribute that begins at an index; returns where it ends.
    private mutating func readAttribute(_ start: Int) -> Int {
        let name = readName(start)
        checkName(name)
        let equals = skipSpace(name.upperBound)
        guard byte(equals) == UInt8(ascii: "=") else {
            fault(name, "attribute without a value", "XML 1.0 §3.1")
            token.attributes.append(MarkupAttribute(name: name, value: name.upperBound..<name.upperBound))
            return name.upperBound
        }
        let opening = skipSpace(equals + 1)
        let quote = byte(opening)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            fault(name, "attribute value without quotes", "XML 1.0 §3.1")
            var end = opening
            while end < bytes.count, !bytes[end].isSpace, bytes[end] != UInt8(ascii: ">"),
                bytes[end] != UInt8(ascii: "<")
            {
                end += 1
            }
            token.attributes.append(MarkupAttribute(name: name, value: opening..<end))
            return end
        }
        let end = index(of: quote, from: opening + 1)
        let angle = index(of: UInt8(ascii: "<"), from: opening + 1, before: end)
        if angle < end { fault(angle..<angle + 1, "\"<\" in an attribute value", "XML 1.0 §3.1") }
        if end >= bytes.count { fault(name, "attribute value that does not end", "XML 1.0 §3.1") }
        token.attributes.append(MarkupAttribute(name: name, value: opening + 1..<max(opening + 1, end)))
        return min(end + 1, bytes.count)
    }

    /// Where a byte next occurs, or the end.
    private func index(of byte: UInt8, from start: Int, before end: Int? = nil) -> Int {
        let limit = end ?? bytes.count
        return start < limit ? bytes.span.first(byte, or: byte, from: start, to: limit) : limit
    }

    private func readName(_ start: Int) -> Range<Int> {
        let first = min(start, bytes.count)
        var index = first
        while index < bytes.count, bytes[index].isNameByte { index += 1 }
        return first..<index
    }

    /// Names beyond ASCII (XML 1.0 §2.3, productions 4 and 4a).
    private mutating func checkName(_ name: Range<Int>) {
        guard bytes[name].contains(where: { $0 >= 0x80 }) else { return }
        for scalar in String(decoding: bytes[name], as: UTF8.self).unicodeScalars
        where !scalar.isASCII && !scalar.isNameCharacter {
            return fault(name, "a character that no name holds", "XML 1.0 §2.3")
        }
    }

    private func skipSpace(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        return min(index, bytes.count)
    }
}
