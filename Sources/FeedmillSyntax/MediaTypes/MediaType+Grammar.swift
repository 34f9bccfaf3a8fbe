extension MediaType {
    /// `; name=value; name="quoted value"` from the first semicolon on; what has no name and value is left out.
    static func parameters(_ bytes: ArraySlice<UInt8>) -> [Parameter] {
        var parameters: [Parameter] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            // On a semicolon, or on something after a value that has no place there.
            guard bytes[index] == 0x3B else {
                index += 1
                continue
            }
            index += 1
            let nameEnd = bytes[index...].firstIndex { $0 == 0x3D || $0 == 0x3B } ?? bytes.endIndex
            let name = trimmed(bytes[index..<nameEnd])
            index = nameEnd
            guard index < bytes.endIndex, bytes[index] == 0x3D else { continue }
            index += 1
            while index < bytes.endIndex, ASCII.isSpace(bytes[index]) { index += 1 }
            let value: [UInt8]
            if index < bytes.endIndex, bytes[index] == 0x22 {
                value = quoted(bytes, &index)
            } else {
                let end = bytes[index...].firstIndex(of: 0x3B) ?? bytes.endIndex
                value = Array(trimmed(bytes[index..<end]))
                index = end
                guard isToken(value[...]) else { continue }
            }
            guard isToken(name) else { continue }
            parameters.append(
                Parameter(
                    name: String(decoding: name.map(ASCII.lowercased), as: UTF8.self),
                    value: String(decoding: value, as: UTF8.self)))
        }
        return parameters
    }

    /// The text of a quoted string (RFC 9110 §5.6.4) that starts at the index, which ends up behind it.
    private static func quoted(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> [UInt8] {
        var value: [UInt8] = []
        index += 1
        while index < bytes.endIndex, bytes[index] != 0x22 {
            if bytes[index] == 0x5C, index + 1 < bytes.endIndex { index += 1 }
            value.append(bytes[index])
            index += 1
        }
        if index < bytes.endIndex { index += 1 }
        return value
    }

    static func semicolonsInQuotes(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var isQuoted = false
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if byte == 0x5C, isQuoted {
                isEscaped = true
            } else if byte == 0x22 {
                isQuoted.toggle()
            } else if byte == 0x3B, isQuoted {
                count += 1
            }
        }
        return count
    }

    /// RFC 2045 §5.1, `token`.
    static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>@,;:\\\"/[]?=".utf8.contains($0) }
    }

    /// RFC 6838 §4.2.
    static func isRestrictedName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, ASCII.isAlphanumeric(first), bytes.count <= 127 else { return false }
        return bytes.allSatisfy { ASCII.isAlphanumeric($0) || "!#$&-^_.+".utf8.contains($0) }
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        trimmedEnd(bytes.drop(while: ASCII.isSpace))
    }

    static func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = bytes.lastIndex { !ASCII.isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex
        return bytes[..<end]
    }
}
