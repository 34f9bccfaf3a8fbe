/// Lays compact JSON out for people: a member or element a line, two spaces a level. Takes a document in pieces.
struct JSONLayout: Sendable {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// A bracket was opened and nothing has come since.
    private var isEmpty = false

    /// The next piece of a well-formed document without white space, laid out.
    mutating func laidOut(_ json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(json.count + json.count / 4)
        for byte in json {
            if isInString {
                result.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            take(byte, into: &result)
        }
        return result
    }

    private mutating func take(_ byte: UInt8, into result: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if !isEmpty { newLine(&result) }
            isEmpty = false
            result.append(byte)
            return
        default: break
        }
        if isEmpty { newLine(&result) }
        isEmpty = false
        result.append(byte)
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            isEmpty = true
        case UInt8(ascii: ","): newLine(&result)
        case UInt8(ascii: ":"): result.append(0x20)
        case UInt8(ascii: "\""): isInString = true
        default: break
        }
    }

    private func newLine(_ result: inout [UInt8]) {
        result.append(0x0A)
        for _ in 0..<max(0, depth) { result.append(literal: "  ") }
    }
}
