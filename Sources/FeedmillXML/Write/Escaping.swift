/// What must be escaped where.
enum EscapeStyle {
    case text, attribute
}

/// One entry a byte: 0 goes out as it is, the rest says what to do with it.
private enum Escape {
    static let none: UInt8 = 0
    static let drop: UInt8 = 1
    static let check: UInt8 = 2

    static let text = table(attribute: false)
    static let attribute = table(attribute: true)

    private static func table(attribute: Bool) -> [UInt8] {
        var table = [UInt8](repeating: none, count: 256)
        for byte in 0..<0x20 { table[byte] = drop }
        table[0x09] = attribute ? 3 : none
        table[0x0A] = attribute ? 4 : none
        table[0x0D] = 5
        table[Int(UInt8(ascii: "&"))] = 6
        table[Int(UInt8(ascii: "<"))] = 7
        table[Int(UInt8(ascii: ">"))] = 8
        table[Int(UInt8(ascii: "\""))] = attribute ? 9 : none
        // U+FFFE and U+FFFF begin with it.
        table[0xEF] = check
        return table
    }

    static let replacements: [StaticString] = ["", "", "", "&#9;", "&#10;", "&#13;", "&amp;", "&lt;", "&gt;", "&quot;"]
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    mutating func appendEscaped(_ text: String, _ style: EscapeStyle) {
        var text = text
        text.withUTF8 { unsafe appendEscaped($0, style) }
    }

    /// Runs of harmless bytes are copied whole; characters XML 1.0 §2.2 forbids are dropped.
    mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ style: EscapeStyle) {
        let table = style == .text ? Escape.text : Escape.attribute
        let end = bytes.count
        unsafe table.withUnsafeBufferPointer { table in
            var start = 0
            var index = 0
            while index < end {
                let action = unsafe table[Int(bytes[index])]
                if action == Escape.none {
                    index += 1
                    continue
                }
                if action == Escape.check {
                    let isForbidden = unsafe index + 2 < end && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
                    if !isForbidden {
                        index += 1
                        continue
                    }
                    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    index += 3
                } else {
                    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    append(Escape.replacements[Int(action)])
                    index += 1
                }
                start = index
            }
            unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }
}
