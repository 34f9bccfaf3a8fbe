/// Judges JSON by RFC 8259, and that no object has a name twice.
struct JSONScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func isDocument() -> Bool {
        value() && index == bytes.count
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func value() -> Bool {
        switch current {
        case UInt8(ascii: "{"): object()
        case UInt8(ascii: "["): array()
        case UInt8(ascii: "\""): string() != nil
        case UInt8(ascii: "t"): take("true")
        case UInt8(ascii: "f"): take("false")
        case UInt8(ascii: "n"): take("null")
        default: number()
        }
    }

    private mutating func object() -> Bool {
        var names: Set<String> = []
        index += 1
        if take("}") { return true }
        repeat {
            guard let name = string(), names.insert(name).inserted, take(":"), value() else { return false }
        } while take(",")
        return take("}")
    }

    private mutating func array() -> Bool {
        index += 1
        if take("]") { return true }
        repeat {
            guard value() else { return false }
        } while take(",")
        return take("]")
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = index
        while let byte = current {
            if byte < 0x20 { return nil }
            if byte == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: bytes[start..<index - 1], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                index += 1
                guard let escape = current, "\"\\/bfnrtu".utf8.contains(escape) else { return nil }
                if escape == UInt8(ascii: "u") { index += 4 }
            }
            index += 1
        }
        return nil
    }

    private mutating func number() -> Bool {
        let start = index
        while let byte = current, "+-.eE0123456789".utf8.contains(byte) { index += 1 }
        return Double(String(decoding: bytes[start..<index], as: UTF8.self)) != nil
    }
}
