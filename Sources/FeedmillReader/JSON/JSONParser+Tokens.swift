internal import FeedmillModel

/// Numbers, `true`, `false` and `null` (RFC 8259 §3, §6).
extension JSONParser {
    /// Returns how many bytes were taken: none when the token ended before.
    mutating func readToken(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x41...0x5A, 0x61...0x7A, 0x5F:
            // What is too long is no number, whatever else comes.
            if token.count <= JSONLimits.number { token.append(byte) }
            return 1
        default:
            endToken()
            return 0
        }
    }

    mutating func endToken() {
        guard countValue() else { return }
        let value: JSONNode.Value
        if token.elementsEqual("true".utf8) {
            value = .bool(true)
        } else if token.elementsEqual("false".utf8) {
            value = .bool(false)
        } else if token.elementsEqual("null".utf8) {
            value = .null
        } else if token.count > JSONLimits.number {
            report("feed/bad-number", .warning, "a number of more than \(JSONLimits.number) digits was left out")
            value = .null
        } else if JSONNumber.isStrict(token) {
            value = .number(String(decoding: token, as: UTF8.self))
        } else if JSONNumber.isLoose(token) {
            report("json/syntax", .error, "a number in a form that JSON does not have")
            value = .number(String(decoding: token, as: UTF8.self))
        } else if ["NaN", "Infinity", "-Infinity", "undefined"].contains(String(decoding: token, as: UTF8.self)) {
            report("json/syntax", .error, "\(String(decoding: token, as: UTF8.self)) is no value of JSON")
            value = .null
        } else {
            return stop("a value is due")
        }
        complete(JSONNode(value: value, place: place))
    }
}
