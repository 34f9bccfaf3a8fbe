/// Where the scan of what comes before the root stands.
struct Prologue {
    enum Construct {
        case between, comment, instruction, xmlDeclaration, doctype, junkMarkup
    }

    var construct = Construct.between
    /// The first byte not dealt with: where an unfinished construct begins.
    var cursor = 0
    /// How far an unfinished construct has been searched.
    var probe = 0
    var hasJunk = false
    var doctype = DoctypeScan()
    var entities = EntityTable()
}

/// What comes before the root element is never shown to libxml2: it holds nothing a feed needs but text entities, and
/// a DOCTYPE is how an XML parser is made to fetch and to expand.
extension ReaderCore {
    mutating func scanPrologue(isFinal: Bool) {
        while phase == .prologue {
            let goesOn: Bool
            switch prologue.construct {
            case .between: goesOn = scanBetween(isFinal)
            case .comment: goesOn = skipTo("-->", isFinal)
            case .instruction: goesOn = skipTo("?>", isFinal)
            case .xmlDeclaration: goesOn = scanXMLDeclaration(isFinal)
            case .doctype: goesOn = scanDoctype(isFinal)
            case .junkMarkup: goesOn = skipTo(">", isFinal)
            }
            if !goesOn { break }
        }
        guard phase == .prologue else { return }
        if prologue.construct != .doctype { source.drop(before: max(prologue.cursor, 0)) }
        if isFinal {
            report(.noRoot, .fatal, at: source.end, "there is no root element")
            fail(.noRoot, at: source.end)
        }
    }

    private mutating func scanBetween(_ isFinal: Bool) -> Bool {
        let end = source.end
        var cursor = prologue.cursor
        while cursor < end, source[cursor].isXMLWhiteSpace { cursor += 1 }
        prologue.cursor = cursor
        guard cursor < end else { return false }
        if source[cursor] == 0xEF, isFinal || end - cursor >= 3, source[cursor + 1] == 0xBB, source[cursor + 2] == 0xBF
        {
            prologue.cursor = cursor + 3
            return true
        }
        if source[cursor] == 0xEF, !isFinal, end - cursor < 3 { return false }
        guard source[cursor] == UInt8(ascii: "<") else {
            noteJunk(at: cursor)
            prologue.cursor = source.first(UInt8(ascii: "<"), in: cursor..<end) ?? end
            return true
        }
        // "<!DOCTYPE" is the longest thing to tell apart.
        guard isFinal || end - cursor >= 9 else { return false }
        prologue.probe = cursor + 2
        let next = source[cursor + 1]
        if next == UInt8(ascii: "?") {
            let isDeclaration = matches("<?xml", at: cursor) && !source[cursor + 5].continuesXMLName
            if isDeclaration, cursor > 0, !prologue.hasJunk { noteLateDeclaration(at: cursor) }
            prologue.construct = isDeclaration ? .xmlDeclaration : .instruction
        } else if matches("<!--", at: cursor) {
            prologue.construct = .comment
            prologue.probe = cursor + 4
        } else if matches("<!DOCTYPE", at: cursor, ignoringCase: true) {
            prologue.construct = .doctype
            prologue.doctype = DoctypeScan()
            prologue.probe = cursor + 9
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "/") {
            noteJunk(at: cursor)
            prologue.construct = .junkMarkup
        } else if next.startsXMLName {
            beginRoot(at: cursor)
        } else {
            noteJunk(at: cursor)
            prologue.cursor = cursor + 1
        }
        return true
    }

    private mutating func beginRoot(at offset: Int) {
        source.drop(before: offset)
        let (line, column) = source.position(at: offset)
        strict.begin(at: offset, line: line, column: column)
        phase = .strict
    }

    private mutating func noteJunk(at offset: Int) {
        guard !prologue.hasJunk else { return }
        prologue.hasJunk = true
        report(.notWellFormed, .error, at: offset, "there is text before the root element")
    }

    private mutating func noteLateDeclaration(at offset: Int) {
        report(.notWellFormed, .error, at: offset, "the XML declaration does not stand at the very beginning")
    }

    func matches(_ text: StaticString, at offset: Int, ignoringCase: Bool = false) -> Bool {
        guard offset + text.utf8CodeUnitCount <= source.end else { return false }
        return text.withUTF8Buffer { text in
            for index in text.indices {
                let byte = source[offset + index]
                let wanted = unsafe text[index]
                if byte == wanted { continue }
                guard ignoringCase, byte | 0x20 == wanted | 0x20, (byte | 0x20) &- 97 < 26 else { return false }
            }
            return true
        }
    }

    /// Skips to the end of a construct; what is behind is forgotten meanwhile.
    private mutating func skipTo(_ terminator: StaticString, _ isFinal: Bool) -> Bool {
        let length = terminator.utf8CodeUnitCount
        let last = unsafe terminator.utf8Start[length - 1]
        var probe = prologue.probe
        while let found = source.first(last, in: probe..<max(probe, source.end)) {
            probe = found + 1
            if probe - length >= prologue.cursor + 2 || length == 1, matches(terminator, at: probe - length) {
                prologue.construct = .between
                prologue.cursor = probe
                return true
            }
        }
        prologue.probe = max(probe, source.end)
        // A terminator may lie across what comes next.
        prologue.cursor = max(prologue.cursor, source.end - 8)
        return false
    }

    /// `<?xml … ?>`; its encoding was the decoder's business. Ends at the first `>`, since the `?` is often missing.
    private mutating func scanXMLDeclaration(_ isFinal: Bool) -> Bool {
        let start = prologue.cursor
        let limit = start + 4_096
        let end = min(limit, source.end)
        guard let close = source.first(UInt8(ascii: ">"), in: start..<max(start, end)) else {
            guard source.end >= limit else { return false }
            report(.notWellFormed, .error, at: start, "the XML declaration is malformed")
            prologue.construct = .instruction
            return true
        }
        if unsafe !XMLDeclaration.isWellFormed(source.bytes(start..<close + 1)) {
            report(.notWellFormed, .error, at: start, "the XML declaration is malformed")
        }
        prologue.construct = .between
        prologue.cursor = close + 1
        return true
    }
}

extension UInt8 {
    /// Whether a name can begin with the byte; everything beyond ASCII is taken to (XML 1.0 §2.3 allows most of it).
    @inline(__always) var startsXMLName: Bool {
        (self | 0x20) &- 97 < 26 || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80
    }

    /// Whether the byte can stand inside a name.
    @inline(__always) var continuesXMLName: Bool {
        startsXMLName || self &- 48 < 10 || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }
}

/// The grammar of the XML declaration (XML 1.0 §2.8).
enum XMLDeclaration {
    /// How nearly all documents write it.
    private static let usual = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
        "<?xml version=\"1.0\"?>",
    ].map { Array($0.utf8) }

    /// Whether `<?xml version="1.0" encoding="…" standalone="…"?>` stands there, the last two optional.
    static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if usual.contains(where: { unsafe $0.count == bytes.count && $0.elementsEqual(bytes) }) { return true }
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("<?xml"), text.hasSuffix("?>") else { return false }
        var rest = text.dropFirst(5).dropLast(2).utf8[...]
        var next = 0
        let names = ["version", "encoding", "standalone"]
        while true {
            let spaced = rest.drop { $0.isXMLWhiteSpace }
            if spaced.isEmpty { return next > 0 }
            guard spaced.count < rest.count else { return false }
            let name = spaced.prefix { $0.continuesXMLName }
            guard let index = names.firstIndex(of: String(name) ?? ""), index >= next, next > 0 || index == 0 else {
                return false
            }
            next = index + 1
            rest = spaced.dropFirst(name.count).drop { $0.isXMLWhiteSpace }
            guard rest.first == UInt8(ascii: "=") else { return false }
            rest = rest.dropFirst().drop { $0.isXMLWhiteSpace }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return false }
            let value = rest.dropFirst().prefix { $0 != quote }
            rest = rest.dropFirst(value.count + 1)
            guard !value.isEmpty, rest.first == quote else { return false }
            rest = rest.dropFirst()
        }
    }
}
