/// Markup out: every text and value escaped, whatever it was written as.
struct MarkupWriter: ~Copyable {
    var bytes: FlatArray<UInt8>
    let isXML: Bool

    init(isXML: Bool, capacity: Int) {
        self.isXML = isXML
        bytes = FlatArray(capacity: capacity)
    }

    /// The characters of a text token.
    @inline(__always)
    mutating func text(_ token: HTMLToken, in input: Span<UInt8>) {
        if token.isVerbatim { return bytes.append(token.content, of: input) }
        text(token.content, hasReferences: token.form == .references && !token.isPlain, in: input)
    }

    mutating func text(_ range: Range<Int>, hasReferences: Bool, in input: Span<UInt8>) {
        var start = range.lowerBound
        var index = start
        let end = range.upperBound
        while true {
            index = input.textStop(from: index, to: end)
            guard index < end else { break }
            if input[index] == 0xEF, !input.isNoncharacter(at: index, to: end) {
                index &+= 1
                continue
            }
            if start < index { bytes.append(start..<index, of: input) }
            index = special(at: index, to: end, hasReferences: hasReferences, inAttribute: false, in: input)
            start = index
        }
        if start < end { bytes.append(start..<end, of: input) }
    }

    /// A value straight from the input, between quotes the caller writes.
    mutating func value(_ attribute: HTMLAttribute, in input: Span<UInt8>) {
        if attribute.isVerbatim { return bytes.append(attribute.value, of: input) }
        value(attribute.value, hasReferences: true, in: input)
    }

    /// A value that has been decoded already.
    mutating func value(_ value: [UInt8]) {
        self.value(0..<value.count, hasReferences: false, in: value.span)
    }

    /// What of a decoded value is written, before anything is escaped.
    static func writable(_ value: [UInt8]) -> [UInt8] {
        guard value.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) else { return value }
        var result: [UInt8] = []
        result.reserveCapacity(value.count)
        for (index, byte) in value.enumerated() {
            switch byte {
            case 0: result.append(codePoint: 0xFFFD)
            case 0x0C: result.append(0x20)
            case 0x0D: if index + 1 == value.count || value[index + 1] != 0x0A { result.append(0x0A) }
            case 0x01...0x08, 0x0B, 0x0E...0x1F: break
            default: result.append(byte)
            }
        }
        return result
    }

    mutating func value(_ range: Range<Int>, hasReferences: Bool, in input: Span<UInt8>) {
        var start = range.lowerBound
        var index = start
        let end = range.upperBound
        while true {
            index = input.valueStop(from: index, to: end)
            guard index < end else { break }
            if passes(input[index], at: index, to: end, in: input) {
                index &+= 1
                continue
            }
            if start < index { bytes.append(start..<index, of: input) }
            index = special(at: index, to: end, hasReferences: hasReferences, inAttribute: true, in: input)
            start = index
        }
        if start < end { bytes.append(start..<end, of: input) }
    }

    /// Whether a byte that is looked at in a value may be written as it is.
    @inline(__always) private func passes(_ byte: UInt8, at index: Int, to end: Int, in input: Span<UInt8>) -> Bool {
        switch byte {
        case UInt8(ascii: "'"): true
        case 0x09, 0x0A: !isXML
        case 0xEF: !input.isNoncharacter(at: index, to: end)
        default: false
        }
    }

    /// Writes the one thing at `index` that does not pass as it is; gives the place after it.
    private mutating func special(
        at index: Int, to end: Int, hasReferences: Bool, inAttribute: Bool, in input: Span<UInt8>
    ) -> Int {
        let byte = input[index]
        if byte == UInt8(ascii: "&"), hasReferences,
            let reference = CharacterReferences.read(at: index, to: end, in: input, inAttribute: inAttribute)
        {
            character(reference.first, inAttribute: inAttribute)
            if reference.second != 0 { character(reference.second, inAttribute: inAttribute) }
            return reference.end
        }
        if byte == 0xEF {
            bytes.append(codePoint: 0xFFFD)
            return index + 3
        }
        if byte == 0x0D {
            let isPair = index + 1 < end && input[index + 1] == 0x0A
            if !isPair { escaped(0x0A, inAttribute: inAttribute) }
            return index + 1
        }
        if byte == 0, inAttribute {
            bytes.append(codePoint: 0xFFFD)
        } else {
            escaped(byte, inAttribute: inAttribute)
        }
        return index + 1
    }

    private mutating func character(_ codePoint: UInt32, inAttribute: Bool) {
        switch codePoint {
        case 0..<0x80: escaped(UInt8(codePoint), inAttribute: inAttribute)
        case 0xFFFE, 0xFFFF: bytes.append(codePoint: 0xFFFD)
        default: bytes.append(codePoint: codePoint)
        }
    }

    private mutating func escaped(_ byte: UInt8, inAttribute: Bool) {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
        // Old browsers took it for a quote.
        case UInt8(ascii: "`") where inAttribute: bytes.append(contentsOf: "&#96;".utf8)
        case 0x09 where inAttribute && isXML: bytes.append(contentsOf: "&#9;".utf8)
        case 0x0A where inAttribute && isXML: bytes.append(contentsOf: "&#10;".utf8)
        case 0x09, 0x0A: bytes.append(byte)
        case 0x0C, 0x0D: escaped(byte == 0x0C ? 0x20 : 0x0A, inAttribute: inAttribute)
        case 0..<0x20: break
        default: bytes.append(byte)
        }
    }
}
