/// The words of short markup, for formats that have no markup in titles.
enum PlainWords {
    /// Tags are left out, XML's five references and numeric ones are resolved; others stay as they are.
    static func of(_ markup: String) -> String {
        let source = Array(markup.utf8)
        var words: [UInt8] = []
        words.reserveCapacity(source.count)
        // Beyond the last ">" nothing is a tag, so none is looked for in vain.
        let lastClose = source.lastIndex(of: UInt8(ascii: ">")) ?? -1
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: "<"), index < lastClose, startsTag(source, index + 1) {
                while source[index] != UInt8(ascii: ">") { index += 1 }
                index += 1
            } else if byte == UInt8(ascii: "&"), let (scalar, length) = reference(source, index) {
                words.append(contentsOf: String(Character(scalar)).utf8)
                index += length
            } else {
                words.append(byte)
                index += 1
            }
        }
        return String(decoding: words, as: UTF8.self)
    }

    private static func startsTag(_ source: [UInt8], _ index: Int) -> Bool {
        guard index < source.count else { return false }
        let byte = source[index]
        return (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
    }

    private static func reference(_ source: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
        let limit = min(start + 12, source.count)
        guard let end = source[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: source[(start + 1)..<end], as: UTF8.self)
        let length = end - start + 1
        if let scalar = named[name] { return (scalar, length) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]
}
