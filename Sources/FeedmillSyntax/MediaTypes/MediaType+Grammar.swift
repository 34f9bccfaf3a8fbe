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
            let name = bytes[index..<nameEnd].trimmed
            index = nameEnd
            guard index < bytes.endIndex, bytes[index] == 0x3D else { continue }
            index += 1
            while index < bytes.endIndex, ASCII.isSpace(bytes[index]) { index += 1 }
            let value: [UInt8]
            if index < bytes.endIndex, bytes[index] == 0x22 {
                value = quoted(bytes, &index)
            } else {
                let end = bytes[index...].firstIndex(of: 0x3B) ?? bytes.endIndex
                value = Array(bytes[index..<end].trimmed)
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

    /// RFC 2045 §5.1, `token`.
    static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.isEmpty && bytes.allSatisfy(isTokenByte) }

    static func isTokenByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"()<>@,;:\\\"/[]?=".utf8.contains(byte)
    }
}
