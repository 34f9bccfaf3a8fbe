/// URNs (RFC 8141 §2) and UUIDs in them (RFC 9562 §4).
enum URNSyntax {
    /// Where a value that begins with `urn:` breaks the grammar; `nil` when it does not.
    static func fault(in bytes: [UInt8]) -> Int? {
        var index = 4
        let identifier = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ":") {
            guard bytes[index].isAlphanumeric || (bytes[index] == UInt8(ascii: "-") && index > identifier) else {
                return index
            }
            index += 1
        }
        guard index - identifier >= 2, index - identifier <= 32, index + 1 < bytes.count else {
            return min(index, bytes.count)
        }
        if String(decoding: bytes[identifier..<index].map(\.lowercased), as: UTF8.self) == "urn" { return identifier }
        return specificFault(in: bytes[(index + 1)...])
    }

    /// Where a namespace-specific string breaks the grammar.
    static func specificFault(in bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.isEmpty { return bytes.startIndex }
        return bytes.firstIndex { byte in
            switch byte {
            case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"),
                UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
                true
            default: false
            }
        }
    }

    /// Whether a value that begins with `urn:uuid:` goes on with a UUID.
    static func isUUID(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 45 else { return false }
        for index in 9..<45 {
            if [17, 22, 27, 32].contains(index) {
                guard bytes[index] == UInt8(ascii: "-") else { return false }
            } else if !bytes[index].isHexDigit {
                return false
            }
        }
        return true
    }
}
