/// The XML declaration (XML 1.0 §2.8) as it stands in the raw bytes of an encoding that contains ASCII.
struct XMLDeclaration {
    /// From `<?xml` to past `?>`.
    private(set) var range: Range<Int>
    private(set) var version: Range<Int>?
    private(set) var encoding: Range<Int>?

    /// The declaration at an offset; `nil` when there is none.
    init?(_ bytes: [UInt8], at start: Int) {
        guard start + 6 <= bytes.count, bytes[start..<start + 5].elementsEqual("<?xml".utf8), bytes[start + 5].isSpace
        else { return nil }
        var index = start + 5
        let limit = min(bytes.count, start + 1024)
        range = start..<start + 5
        while index < limit {
            if bytes[index] == UInt8(ascii: "?") || bytes[index] == UInt8(ascii: ">") {
                range = start..<min(index + 2, bytes.count)
                return
            }
            guard bytes[index].isLetter else {
                index += 1
                continue
            }
            let nameStart = index
            while index < limit, bytes[index].isLetter { index += 1 }
            let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
            while index < limit, bytes[index].isSpace || bytes[index] == UInt8(ascii: "=") { index += 1 }
            guard index < limit, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
                let close = bytes[(index + 1)..<limit].firstIndex(of: bytes[index])
            else { continue }
            switch name {
            case "version": version = index + 1..<close
            case "encoding": encoding = index + 1..<close
            default: break
            }
            index = close + 1
        }
    }
}
