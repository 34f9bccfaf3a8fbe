extension MediaType {
    /// Whether a text is a media type, with nothing around.
    package static func isWellFormed(_ text: String) -> Bool { fault(in: text) == nil }

    /// Where a text stops being a media type as RFC 6838 §4.2 has its names and RFC 2045 §5.1 its parameters, in bytes;
    /// `nil` when it is one. Nothing need follow the last semicolon (RFC 9110 §5.6.6).
    /// - Parameter allowsRange: whether "*" may stand for either name (RFC 9110 §12.5.1).
    package static func fault(in text: String, allowsRange: Bool = false) -> Int? {
        let bytes = text.utf8.span
        var index = 0
        guard name(bytes, &index, allowsRange) else { return index }
        guard index < bytes.count, bytes[index] == 0x2F else { return index }
        index += 1
        guard name(bytes, &index, allowsRange) else { return index }
        while index < bytes.count {
            skipSpace(bytes, &index)
            guard index < bytes.count, bytes[index] == 0x3B else { return min(index, bytes.count) }
            index += 1
            skipSpace(bytes, &index)
            if index == bytes.count { return nil }
            guard token(bytes, &index), index < bytes.count, bytes[index] == 0x3D else { return index }
            index += 1
            guard value(bytes, &index) else { return index }
        }
        return nil
    }

    /// The type and subtype in lower case, without parameters, whatever they are.
    package static func essence(of text: String) -> String {
        let end = text.utf8.firstIndex { $0 == 0x3B || ASCII.isSpace($0) } ?? text.endIndex
        return text[..<end].lowercased()
    }

    /// Whether `type/subtype`, in lower case, is XML (RFC 7303 §4.2).
    package static func isXML(_ essence: String) -> Bool {
        essence.hasSuffix("+xml") || essence.hasSuffix("/xml") || essence == "application/xml-dtd"
            || essence.hasSuffix("/xml-external-parsed-entity")
    }

    private static func skipSpace(_ bytes: Span<UInt8>, _ index: inout Int) {
        while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
    }

    private static func name(_ bytes: Span<UInt8>, _ index: inout Int, _ allowsRange: Bool) -> Bool {
        if allowsRange, index < bytes.count, bytes[index] == 0x2A {
            index += 1
            return true
        }
        let start = index
        guard index < bytes.count, ASCII.isAlphanumeric(bytes[index]) else { return false }
        while index < bytes.count, isRestrictedNameByte(bytes[index]) { index += 1 }
        return index - start <= 127
    }

    private static func isRestrictedNameByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || "!#$&-^_.+".utf8.contains(byte)
    }

    private static func token(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, isTokenByte(bytes[index]) { index += 1 }
        return index > start
    }

    private static func value(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        guard index < bytes.count, bytes[index] == 0x22 else { return token(bytes, &index) }
        index += 1
        while index < bytes.count, bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
        index += 1
        return index <= bytes.count
    }
}
