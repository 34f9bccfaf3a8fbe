/// Media types (RFC 6838 §4.2) with parameters (RFC 2045 §5.1).
enum MediaTypeSyntax {
    /// Where text breaks the grammar; `nil` when it does not.
    static func fault(in bytes: [UInt8], allowsRange: Bool = false) -> Int? {
        var index = 0
        guard name(bytes, &index, allowsRange) else { return index }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { return index }
        index += 1
        guard name(bytes, &index, allowsRange) else { return index }
        while index < bytes.count {
            while index < bytes.count, bytes[index].isSpace { index += 1 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return min(index, bytes.count) }
            index += 1
            while index < bytes.count, bytes[index].isSpace { index += 1 }
            if index == bytes.count { return nil }
            guard token(bytes, &index), index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return index }
            index += 1
            guard value(bytes, &index) else { return index }
        }
        return nil
    }

    /// The type and subtype in lower case, without parameters.
    static func essence(of text: String) -> String {
        let end = text.utf8.firstIndex { $0 == UInt8(ascii: ";") || $0.isSpace } ?? text.endIndex
        return text[..<end].lowercased()
    }

    /// Whether a type is XML by RFC 7303 §4.2.
    static func isXML(_ essence: String) -> Bool {
        essence.hasSuffix("+xml") || essence.hasSuffix("/xml") || essence == "application/xml-dtd"
            || essence == "application/xml-external-parsed-entity" || essence == "text/xml-external-parsed-entity"
    }

    private static func name(_ bytes: [UInt8], _ index: inout Int, _ allowsRange: Bool) -> Bool {
        if allowsRange, index < bytes.count, bytes[index] == UInt8(ascii: "*") {
            index += 1
            return true
        }
        let start = index
        guard index < bytes.count, bytes[index].isAlphanumeric else { return false }
        while index < bytes.count, bytes[index].isRestrictedName { index += 1 }
        return index - start <= 127
    }

    private static func token(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, bytes[index].isToken { index += 1 }
        return index > start
    }

    private static func value(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return token(bytes, &index) }
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
        return index <= bytes.count
    }
}

extension UInt8 {
    fileprivate var isRestrictedName: Bool {
        isAlphanumeric || [0x21, 0x23, 0x24, 0x26, 0x2D, 0x5E, 0x5F, 0x2E, 0x2B].contains(self)
    }
    fileprivate var isToken: Bool {
        self > 0x20 && self < 0x7F
            && ![
                0x28, 0x29, 0x3C, 0x3E, 0x40, 0x2C, 0x3B, 0x3A, 0x5C, 0x22, 0x2F, 0x5B, 0x5D, 0x3F, 0x3D,
            ].contains(self)
    }
}
