/// What a byte means in text.
private enum TextByte {
    static let plain: UInt8 = 0
    static let markup: UInt8 = 1
    static let reference: UInt8 = 2
    static let carriageReturn: UInt8 = 3
    static let forbidden: UInt8 = 4
    static let bracket: UInt8 = 5
    /// The first byte of U+FFFE and U+FFFF.
    static let mayBeForbidden: UInt8 = 6

    static let content: [UInt8] = table(markup: true)
    static let cdata: [UInt8] = table(markup: false)

    private static func table(markup: Bool) -> [UInt8] {
        var table = [UInt8](repeating: plain, count: 256)
        for byte in 0..<0x20 { table[byte] = forbidden }
        table[0x09] = plain
        table[0x0A] = plain
        table[0x0D] = carriageReturn
        table[0xEF] = mayBeForbidden
        table[Int(UInt8(ascii: "]"))] = bracket
        if markup {
            table[Int(UInt8(ascii: "<"))] = self.markup
            table[Int(UInt8(ascii: "&"))] = reference
        }
        return table
    }
}

extension ReaderCore {
    /// Text up to the next markup. False when more bytes are needed.
    mutating func repairContent(_ isFinal: Bool) -> Bool {
        while repair.cursor < source.end, builder.overflow == nil {
            switch emitPlain(TextByte.content) {
            case TextByte.plain: return false
            case TextByte.markup:
                if !repairMarkup(isFinal) { return false }
                if repair.construct != .content || phase != .repairing { return true }
            case TextByte.reference:
                settleVoid()
                let length = resolveReference(at: repair.cursor, before: source.end, isFinal: isFinal)
                guard length > 0 else { return false }
                emitScratch()
                repair.cursor += length
            case TextByte.bracket:
                guard source.end - repair.cursor >= 3 || isFinal else { return false }
                if matches("]]>", at: repair.cursor) {
                    say(.notWellFormed, at: repair.cursor, "\"]]>\" stands outside of a CDATA section")
                }
                emit("]")
                repair.cursor += 1
            case let special:
                if !repairCharacter(special, isFinal) { return false }
            }
        }
        return false
    }

    /// The inside of a CDATA section.
    mutating func repairCDATA(_ isFinal: Bool) -> Bool {
        while repair.cursor < source.end, builder.overflow == nil {
            switch emitPlain(TextByte.cdata) {
            case TextByte.plain: continue
            case TextByte.bracket:
                guard source.end - repair.cursor >= 3 || isFinal else { return false }
                if matches("]]>", at: repair.cursor) {
                    repair.cursor += 3
                    repair.construct = .content
                    return true
                }
                emit("]")
                repair.cursor += 1
            case let special:
                if !repairCharacter(special, isFinal) { return false }
            }
        }
        guard isFinal, builder.overflow == nil else { return false }
        say(.truncated, at: source.end, "the document ends inside a CDATA section")
        repair.construct = .content
        return true
    }

    /// Carriage returns and characters XML forbids (§2.2, §2.11). False when more bytes are needed.
    private mutating func repairCharacter(_ special: UInt8, _ isFinal: Bool) -> Bool {
        let offset = repair.cursor
        switch special {
        case TextByte.carriageReturn:
            guard offset + 1 < source.end || isFinal else { return false }
            if source[offset + 1] != 0x0A { emit("\n") }
            repair.cursor += 1
        case TextByte.mayBeForbidden:
            guard offset + 2 < source.end || isFinal else { return false }
            let isForbidden = source[offset + 1] == 0xBF && source[offset + 2] >= 0xBE
            if isForbidden {
                say(.badCharacter, at: offset, "a character that XML does not allow is left out")
            } else if builder.open.count > 0 {
                unsafe builder.text(source.address(of: offset), min(3, source.end - offset))
            }
            repair.cursor = min(offset + 3, source.end)
        default:
            if builder.open.count > 0 || source[offset] != 0 {
                let hex = String(source[offset], radix: 16, uppercase: true)
                say(
                    .badCharacter, at: offset,
                    "the control character U+\(hex.count < 2 ? "000" : "00")\(hex) is left out")
            } else {
                noteTextAfterRoot(at: offset)
            }
            repair.cursor += 1
        }
        return true
    }

    /// Emits what needs no thought, and says what kind of byte comes next.
    private mutating func emitPlain(_ table: [UInt8]) -> UInt8 {
        let start = repair.cursor
        let count = source.end - start
        let (length, kind) = unsafe table.withUnsafeBufferPointer { table in
            let bytes = unsafe source.address(of: start)
            var index = 0
            while index < count {
                let kind = unsafe table[Int(bytes[index])]
                if kind != TextByte.plain { return (index, kind) }
                index += 1
            }
            return (count, TextByte.plain)
        }
        if length > 0 {
            settleVoid()
            if builder.open.count > 0 {
                unsafe builder.text(source.address(of: start), length)
            } else {
                let text = (start..<start + length).first { !source[$0].isXMLWhiteSpace }
                if let text { noteTextAfterRoot(at: text) }
            }
            repair.cursor = start + length
        }
        return kind
    }

    private mutating func noteTextAfterRoot(at offset: Int) {
        guard builder.open.count == 0, !repair.sawTextAfterRoot else { return }
        repair.sawTextAfterRoot = true
        say(.notWellFormed, at: offset, "there is text outside of the root element")
    }

    mutating func emit(_ text: StaticString) {
        guard builder.open.count > 0 else { return noteTextAfterRoot(at: repair.cursor) }
        unsafe builder.text(text.utf8Start, text.utf8CodeUnitCount)
    }

    private mutating func emitScratch() {
        guard builder.open.count > 0 else { return noteTextAfterRoot(at: repair.cursor) }
        unsafe builder.text(repair.scratch.base, repair.scratch.count)
    }
}
