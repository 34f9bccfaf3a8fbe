/// Values of parameters that say who was sent a link.
enum PersonalData {
    /// Whether a value as sent is an e-mail address, or – percent-decoded, or base64-decoded as well – names a person by a
    /// key such as `guid` or `email`.
    static func isIn(_ value: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        guard value.count >= 5, value.count <= longestValue, mayBeIn(value, of: bytes) else { return false }
        var sent: ArraySlice<UInt8> = []
        sent.reserveCapacity(value.count)
        for index in value { sent.append(bytes[index]) }
        let text = PercentEncoding.decoded(sent, plusIsBlank: false)
        // A link inside a link leads somewhere.
        if isURL(text) { return false }
        if EmailAddress.isPlain(text[...]) { return true }
        if hasPersonalKey(text, colonIsEnough: text.first == 0x7B || text.first == 0x5B) { return true }
        // A JSON Web Token has several parts.
        for part in text.split(separator: 0x2E, maxSplits: 3) {
            guard part.count >= shortestPart, let inner = Base64.decoded(part), isText(inner) else { continue }
            if EmailAddress.isPlain(inner[...]) || hasPersonalKey(inner, colonIsEnough: true) { return true }
        }
        return false
    }

    /// Whether a value has what an address, a key or an escape is made of, or a part that may be Base 64 of one.
    private static func mayBeIn(_ value: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        var run = 0
        var isBase64 = true
        for index in value {
            switch bytes[index] {
            case 0x25, 0x3A, 0x3D, 0x40: return true
            case 0x2E:
                if run >= shortestPart, isBase64 { return true }
                run = 0
                isBase64 = true
            default:
                run &+= 1
                isBase64 = isBase64 && Base64.isDigit(bytes[index])
            }
        }
        return run >= shortestPart && isBase64
    }

    /// Bytes of Base 64 below which nobody is named.
    private static let shortestPart = 12

    private static let longestValue = 8192

    /// What names a person, as a whole word between "_" and "-" in a key.
    private static let keys: Set<String> = [
        "guid", "uid", "user", "userid", "email", "emailaddress", "recipient", "recipientid", "subscriber",
        "subscriberid",
    ]

    private static func isURL(_ text: [UInt8]) -> Bool {
        guard let end = URLParts.schemeEnd(text) else { return false }
        return text[(end + 1)...].starts(with: "//".utf8)
    }

    /// Whether the bytes are text that a person could have typed: valid UTF-8 without controls.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
            && String(validating: bytes, as: UTF8.self) != nil
    }

    /// Whether a key of a person is followed by "=", or by ":" where that is enough.
    private static func hasPersonalKey(_ text: [UInt8], colonIsEnough: Bool) -> Bool {
        var index = 0
        while index < text.count {
            guard isKeyByte(text[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, isKeyByte(text[index]) { index += 1 }
            var next = index
            while next < text.count, next - index < 4, text[next] == 0x22 || text[next] == 0x27 || text[next] == 0x20 {
                next += 1
            }
            guard next < text.count, text[next] == 0x3D || (colonIsEnough && text[next] == 0x3A) else { continue }
            if isPersonalKey(text[start..<index]) { return true }
        }
        return false
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2D }

    private static func isPersonalKey(_ key: ArraySlice<UInt8>) -> Bool {
        guard key.count <= 64 else { return false }
        return key.split { $0 == 0x5F || $0 == 0x2D }.contains { part in
            keys.contains(String(decoding: part.map(ASCII.lowercased), as: UTF8.self))
        }
    }
}
