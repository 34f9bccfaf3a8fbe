/// Where the scan of a document type declaration stands (XML 1.0 §2.8).
struct DoctypeScan {
    var quote: UInt8 = 0
    var brackets = 0
    /// Inside `<!-- -->` or `<? ?>` of the internal subset.
    var inComment = false
    var inInstruction = false
    var hasExternalID = false
}

/// The text entities an internal subset declares. Nothing is expanded inside another, nothing is fetched.
struct EntityTable {
    private static let longest = 4_096
    private static let most = 1_024

    private var values: [String: [UInt8]] = [:]
    /// Declared, but with markup, entities or a file in it.
    private var refused: Set<String> = []
    /// Whether there is an external subset, which may declare the rest.
    var hasExternalSubset = false
    var isEmpty: Bool { values.isEmpty && refused.isEmpty }

    enum Answer {
        case text([UInt8]), refused, unknown
    }

    subscript(name: String) -> Answer {
        if let value = values[name] { return .text(value) }
        return refused.contains(name) ? .refused : .unknown
    }

    /// Keeps a declaration; the first for a name counts (XML 1.0 §4.2).
    mutating func declare(_ name: String, _ literal: [UInt8]?) {
        guard values.count + refused.count < Self.most, values[name] == nil, !refused.contains(name) else { return }
        guard let literal, literal.count <= Self.longest, let text = Self.plain(literal) else {
            refused.insert(name)
            return
        }
        values[name] = text
    }

    /// The text of a literal that comes to nothing but characters; nil for markup and for other entities.
    ///
    /// References to characters are resolved twice: where the entity is declared and where it is used (XML 1.0 appendix D).
    private static func plain(_ literal: [UInt8]) -> [UInt8]? {
        guard !literal.contains(UInt8(ascii: "%")), let replacement = resolved(literal, numbersOnly: true),
            !replacement.contains(UInt8(ascii: "<"))
        else { return nil }
        return resolved(replacement, numbersOnly: false)
    }

    private static func resolved(_ text: [UInt8], numbersOnly: Bool) -> [UInt8]? {
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x20, !byte.isXMLWhiteSpace { return nil }
            let rest = text[(index + 1)...].prefix(40)
            guard byte == UInt8(ascii: "&"), let semicolon = rest.firstIndex(of: UInt8(ascii: ";")),
                !text[(index + 1)..<semicolon].contains(where: \.isXMLWhiteSpace),
                !numbersOnly || rest.first == UInt8(ascii: "#")
            else {
                result.append(byte)
                index += 1
                continue
            }
            guard let scalar = CharacterReference.scalar(text[(index + 1)..<semicolon]) else { return nil }
            result.append(contentsOf: Array(String(Character(scalar)).utf8))
            index = semicolon + 1
        }
        return result
    }
}

extension ReaderCore {
    mutating func scanDoctype(_ isFinal: Bool) -> Bool {
        var scan = prologue.doctype
        var probe = prologue.probe
        let end = source.end
        var close: Int?
        while probe < end {
            let byte = source[probe]
            probe += 1
            if scan.inComment {
                if byte == UInt8(ascii: ">"), matches("-->", at: probe - 3) { scan.inComment = false }
            } else if scan.inInstruction {
                if byte == UInt8(ascii: ">"), matches("?>", at: probe - 2) { scan.inInstruction = false }
            } else if scan.quote != 0 {
                if byte == scan.quote { scan.quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                scan.quote = byte
                if scan.brackets == 0 { scan.hasExternalID = true }
            } else if byte == UInt8(ascii: "[") {
                scan.brackets = 1
            } else if byte == UInt8(ascii: "]") {
                scan.brackets = 0
            } else if byte == UInt8(ascii: "-"), scan.brackets > 0, matches("<!--", at: probe - 4) {
                scan.inComment = true
            } else if byte == UInt8(ascii: "?"), scan.brackets > 0, matches("<?", at: probe - 2) {
                scan.inInstruction = true
            } else if byte == UInt8(ascii: ">"), scan.brackets == 0 {
                close = probe
                break
            }
        }
        prologue.doctype = scan
        prologue.probe = probe
        if let close {
            readDoctype(prologue.cursor..<close)
            prologue.construct = .between
            prologue.cursor = close
            return true
        }
        if end - prologue.cursor > limits.doctype, !isFinal {
            fail(.doctypeTooLong, at: prologue.cursor)
            return false
        }
        guard isFinal else { return false }
        // Something in it is not closed: it ends at the first ">".
        report(.notWellFormed, .error, at: prologue.cursor, "the document type declaration is not closed")
        prologue.construct = .between
        prologue.cursor = source.first(UInt8(ascii: ">"), in: prologue.cursor..<end).map { $0 + 1 } ?? end
        return true
    }

    private mutating func readDoctype(_ range: Range<Int>) {
        prologue.entities.hasExternalSubset = prologue.doctype.hasExternalID
        var reader = DoctypeReader(bytes: unsafe Array(source.bytes(range)))
        reader.readEntities(into: &prologue.entities)
    }
}

/// Finds the entity declarations of an internal subset (XML 1.0 §4.2), skipping everything else.
private struct DoctypeReader {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func readEntities(into table: inout EntityTable) {
        while index < bytes.count {
            if starts("<!--") {
                skip(past: "-->")
            } else if starts("<?") {
                skip(past: "?>")
            } else if starts("<!ENTITY") {
                index += 8
                readEntity(into: &table)
            } else if let quote = quote() {
                index += 1
                while index < bytes.count, bytes[index] != quote { index += 1 }
                index += 1
            } else {
                index += 1
            }
        }
    }

    private mutating func readEntity(into table: inout EntityTable) {
        skipSpace()
        guard index < bytes.count, bytes[index] != UInt8(ascii: "%") else { return }
        let start = index
        while index < bytes.count, bytes[index].continuesXMLName { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        skipSpace()
        guard !name.isEmpty, name.utf8.count <= 64 else { return }
        guard let quote = quote() else {
            table.declare(name, nil)
            return
        }
        index += 1
        let value = index
        while index < bytes.count, bytes[index] != quote { index += 1 }
        table.declare(name, Array(bytes[value..<index]))
        index += 1
    }

    private func quote() -> UInt8? {
        guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else { return nil }
        return bytes[index]
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index].isXMLWhiteSpace { index += 1 }
    }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func skip(past text: String) {
        index += 2
        while index < bytes.count, !starts(text) { index += 1 }
        index += text.utf8.count
    }
}
