/// Reads JSON (RFC 8259) and keeps the place of every value. The first breach of the grammar ends the reading; what came
/// before it is kept, so that it can still be judged.
struct JSONScanner {
    struct Fault: Error {
        var offset: Int
        var text: String
    }

    private let bytes: [UInt8]
    private var index: Int
    private(set) var fault: Fault?
    private let maximumDepth = 128

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        index = start
    }

    /// The value of the whole document; as much of it as could be read.
    mutating func document() -> JSONValue? {
        let value = value(0)
        skipSpace()
        if fault == nil, index < bytes.count { fail("something after the end of the document") }
        return value
    }

    private mutating func fail(_ text: String) {
        if fault == nil { fault = Fault(offset: min(index, bytes.count), text: text) }
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index].isSpace { index += 1 }
    }

    private mutating func value(_ depth: Int) -> JSONValue? {
        skipSpace()
        guard index < bytes.count else {
            fail("the document ends where a value has to be")
            return nil
        }
        guard depth < maximumDepth else {
            fail("nested deeper than \(maximumDepth) levels")
            return nil
        }
        let start = index
        let content: JSONValue.Content?
        switch bytes[index] {
        case UInt8(ascii: "{"): content = object(depth)
        case UInt8(ascii: "["): content = array(depth)
        case UInt8(ascii: "\""): content = string().map { .string($0) }
        case UInt8(ascii: "t"): content = word("true", .boolean(true))
        case UInt8(ascii: "f"): content = word("false", .boolean(false))
        case UInt8(ascii: "n"): content = word("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: content = number()
        default:
            fail("a character that starts no value")
            content = nil
        }
        return content.map { JSONValue(content: $0, range: start..<index) }
    }

    private mutating func word(_ text: String, _ content: JSONValue.Content) -> JSONValue.Content? {
        guard bytes[index...].starts(with: text.utf8) else {
            fail("a word that is neither true, false nor null")
            return nil
        }
        index += text.utf8.count
        return content
    }

    private mutating func number() -> JSONValue.Content? {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let first = index
        digits()
        if index == first || (bytes[first] == UInt8(ascii: "0") && index - first > 1) { fail("a malformed number") }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            let fraction = index
            digits()
            if index == fraction { fail("a fraction without digits") }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            let exponent = index
            digits()
            if index == exponent { fail("an exponent without digits") }
        }
        return fault == nil ? .number(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
    }

    private mutating func digits() {
        while index < bytes.count, bytes[index].isDigit { index += 1 }
    }

    private mutating func string() -> [UInt8]? {
        index += 1
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return text
            case UInt8(ascii: "\\"): guard escape(&text) else { return nil }
            case 0..<0x20:
                fail("a control character in a string")
                return nil
            default:
                text.append(byte)
                index += 1
            }
        }
        fail("a string that does not end")
        return nil
    }

    private mutating func escape(_ text: inout [UInt8]) -> Bool {
        guard index + 1 < bytes.count else {
            index = bytes.count
            fail("a string that does not end")
            return false
        }
        let simple: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
        ]
        if let byte = simple[bytes[index + 1]] {
            text.append(byte)
            index += 2
            return true
        }
        guard bytes[index + 1] == UInt8(ascii: "u"), let unit = JSONString.unit(at: index + 2, in: bytes) else {
            fail("an escape that JSON does not know")
            return false
        }
        index += 6
        var value = unit
        if 0xD800..<0xDC00 ~= unit, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u"), let low = JSONString.unit(at: index + 2, in: bytes),
            0xDC00..<0xE000 ~= low
        {
            value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            index += 6
        }
        text.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
        return true
    }

    private mutating func array(_ depth: Int) -> JSONValue.Content? {
        index += 1
        var elements: [JSONValue] = []
        skipSpace()
        if takes(UInt8(ascii: "]")) { return .array(elements) }
        while let element = value(depth + 1) {
            elements.append(element)
            if fault != nil { break }
            skipSpace()
            if takes(UInt8(ascii: "]")) { return .array(elements) }
            guard takes(UInt8(ascii: ",")) else {
                fail("neither \",\" nor \"]\" after an element")
                break
            }
        }
        return .array(elements)
    }

    private mutating func object(_ depth: Int) -> JSONValue.Content? {
        index += 1
        var members: [JSONValue.Member] = []
        skipSpace()
        if takes(UInt8(ascii: "}")) { return .object(members) }
        while fault == nil {
            skipSpace()
            let start = index
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                fail("no key where one has to be")
                break
            }
            guard let key = string() else { break }
            let keyRange = start..<index
            skipSpace()
            guard takes(UInt8(ascii: ":")) else {
                fail("no \":\" after a key")
                break
            }
            guard let value = value(depth + 1) else { break }
            members.append(
                JSONValue.Member(key: String(decoding: key, as: UTF8.self), keyRange: keyRange, value: value))
            if fault != nil { break }
            skipSpace()
            if takes(UInt8(ascii: "}")) { return .object(members) }
            guard takes(UInt8(ascii: ",")) else {
                fail("neither \",\" nor \"}\" after a value")
                break
            }
        }
        return .object(members)
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }
}
