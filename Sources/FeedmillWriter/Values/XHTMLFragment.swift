internal import FeedmillBytes

/// Judges whether markup can stand inside an XHTML `div` as it is.
///
/// Stricter than XML needs to be: whatever it is not sure of is no fragment, and is then written as escaped HTML.
enum XHTMLFragment {
    /// Elements balanced, attributes quoted and unique, references known, characters allowed, no prefixes but `xml:`, no
    /// processing instructions, not deeper than 256.
    static func isWellFormed(_ markup: String) -> Bool {
        unsafe markup.withUTF8Bytes { source in
            var scanner = unsafe FragmentScanner(source: source)
            return unsafe scanner.scan()
        }
    }
}

/// One pass over a fragment.
@unsafe private struct FragmentScanner {
    let source: UnsafeBufferPointer<UInt8>
    var index = 0
    var open: [Range<Int>] = []

    init(source: UnsafeBufferPointer<UInt8>) {
        unsafe self.source = source
    }

    mutating func scan() -> Bool {
        while unsafe index < source.count {
            switch unsafe source[index] {
            case UInt8(ascii: "<"):
                guard unsafe tag() else { return false }
            case UInt8(ascii: "&"):
                guard unsafe reference() else { return false }
            case UInt8(ascii: "]"):
                if unsafe starts("]]>") { return false }
                unsafe index += 1
            default:
                guard unsafe character() else { return false }
            }
        }
        return unsafe open.isEmpty
    }

    private func starts(_ word: StaticString) -> Bool {
        guard unsafe source.count - index >= word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            guard unsafe source[index + offset] == word.utf8Start[offset] else { return false }
        }
        return true
    }

    /// Steps over one byte of a character that XML allows; U+FFFE and U+FFFF are the only ones above the controls that it
    /// does not.
    private mutating func character() -> Bool {
        let byte = unsafe source[index]
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
        if byte == 0xEF, unsafe index + 2 < source.count, unsafe source[index + 1] == 0xBF,
            unsafe source[index + 2] >= 0xBE
        {
            return false
        }
        unsafe index += 1
        return true
    }

    /// `&name;` with one of XML's five names, or a number that names an allowed character.
    private mutating func reference() -> Bool {
        for known in unsafe Self.known where unsafe starts(known) {
            unsafe index += known.utf8CodeUnitCount
            return true
        }
        guard unsafe starts("&#") else { return false }
        unsafe index += 2
        var radix: UInt32 = 10
        if unsafe starts("x") {
            radix = 16
            unsafe index += 1
        }
        var value: UInt32 = 0
        var digits = 0
        while unsafe index < source.count, let digit = unsafe Self.digit(source[index], radix) {
            value = value * radix + digit
            digits += 1
            unsafe index += 1
            guard value <= 0x10FFFF else { return false }
        }
        guard digits > 0, unsafe starts(";") else { return false }
        unsafe index += 1
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
        default: return false
        }
    }

    private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x61...0x66 where radix == 16: UInt32(byte - 0x57)
        case 0x41...0x46 where radix == 16: UInt32(byte - 0x37)
        default: nil
        }
    }

    private static let known: [StaticString] = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]

    private mutating func tag() -> Bool {
        if unsafe starts("<!--") { return unsafe comment() }
        if unsafe starts("</") {
            unsafe index += 2
            guard let name = unsafe name(), let last = unsafe open.last, unsafe same(last, name) else { return false }
            unsafe open.removeLast()
            unsafe skipSpace()
            guard unsafe starts(">") else { return false }
            unsafe index += 1
            return true
        }
        unsafe index += 1
        guard let element = unsafe name(), unsafe attributes() else { return false }
        if unsafe starts("/>") {
            unsafe index += 2
            return true
        }
        guard unsafe starts(">"), unsafe open.count < 256 else { return false }
        unsafe index += 1
        unsafe open.append(element)
        return true
    }

    /// `<!-- … -->` without "--" inside.
    private mutating func comment() -> Bool {
        unsafe index += 4
        while unsafe index < source.count {
            if unsafe starts("--") {
                guard unsafe starts("-->") else { return false }
                unsafe index += 3
                return true
            }
            guard unsafe character() else { return false }
        }
        return false
    }

    /// Attributes up to ">" or "/>"; at most 64, no two with one name.
    private mutating func attributes() -> Bool {
        var names: [Range<Int>] = []
        while true {
            let before = unsafe index
            unsafe skipSpace()
            if unsafe starts(">") || starts("/>") { return true }
            guard unsafe index > before, names.count < 64, let name = unsafe name(attribute: true),
                !names.contains(where: { unsafe same($0, name) }), unsafe starts("=")
            else { return false }
            names.append(name)
            unsafe index += 1
            guard unsafe starts("\"") || starts("'") else { return false }
            let quote = unsafe source[index]
            unsafe index += 1
            if unsafe same(name, "xmlns"), unsafe !Self.namespaces.contains(where: { unsafe starts($0) }) {
                return false
            }
            while unsafe index < source.count, unsafe source[index] != quote {
                switch unsafe source[index] {
                case UInt8(ascii: "<"): return false
                case UInt8(ascii: "&"):
                    guard unsafe reference() else { return false }
                default:
                    guard unsafe character() else { return false }
                }
            }
            guard unsafe index < source.count else { return false }
            unsafe index += 1
        }
    }

    /// ASCII names without a colon; `xml:lang` and `xml:space` for attributes.
    private mutating func name(attribute: Bool = false) -> Range<Int>? {
        let start = unsafe index
        if attribute, unsafe starts("xml:lang=") || starts("xml:space=") { unsafe index += 4 }
        let first = unsafe index
        while unsafe index < source.count {
            let byte = unsafe source[index]
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x5F: break
            case 0x30...0x39, 0x2D, 0x2E:
                if unsafe index == first { return nil }
            default:
                return unsafe index > first ? start..<index : nil
            }
            unsafe index += 1
        }
        return nil
    }

    private func same(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        unsafe source[one].elementsEqual(source[other])
    }

    private func same(_ one: Range<Int>, _ word: StaticString) -> Bool {
        guard one.count == word.utf8CodeUnitCount else { return false }
        for offset in 0..<one.count {
            guard unsafe source[one.lowerBound + offset] == word.utf8Start[offset] else { return false }
        }
        return true
    }

    /// What a default namespace inside XHTML may be.
    private static let namespaces: [StaticString] = [
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML",
    ]

    private mutating func skipSpace() {
        while unsafe index < source.count, unsafe [0x20, 0x09, 0x0A, 0x0D].contains(source[index]) {
            unsafe index += 1
        }
    }
}
