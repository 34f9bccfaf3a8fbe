/// The XML declaration (XML 1.0 §2.8) as it stands in the raw bytes of an encoding that contains ASCII.
struct XMLDeclaration {
    /// From `<?xml` to past `?>`.
    private(set) var range: Range<Int>
    private(set) var version: Range<Int>?
    private(set) var encoding: Range<Int>?

    /// Whether it keeps to the grammar: these names in this order, white space between them, quotes round the values.
    private(set) var isWellFormed = true

    /// The declaration at an offset; `nil` when there is none.
    init?(_ bytes: [UInt8], at start: Int) {
        guard start + 6 <= bytes.count, bytes[start..<start + 5].elementsEqual("<?xml".utf8), bytes[start + 5].isSpace
        else { return nil }
        range = start..<start + 5
        let limit = min(bytes.count, start + 1024)
        guard let end = (start + 5..<limit).first(where: { bytes[$0] == UInt8(ascii: ">") }) else {
            isWellFormed = false
            return
        }
        range = start..<end + 1
        if bytes[end - 1] != UInt8(ascii: "?") { isWellFormed = false }
        read(bytes, start + 5, end - 1)
    }

    private mutating func read(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        var index = start
        var rank = 0
        while index < end {
            let spaceStart = index
            while index < end, bytes[index].isSpace { index += 1 }
            guard index < end else { return }
            let hasSpace = index > spaceStart
            let nameStart = index
            while index < end, bytes[index].isLetter { index += 1 }
            let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
            while index < end, bytes[index].isSpace || bytes[index] == UInt8(ascii: "=") { index += 1 }
            guard hasSpace, index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
                let close = bytes[(index + 1)..<end].firstIndex(of: bytes[index]),
                let place = ["version", "encoding", "standalone"].firstIndex(of: name), place >= rank
            else {
                isWellFormed = false
                return
            }
            rank = place + 1
            if name == "version" { version = index + 1..<close }
            if name == "encoding" { encoding = index + 1..<close }
            index = close + 1
        }
    }
}
