internal import FeedmillSyntax

/// Cuts text into trimmed lines; counts what was trimmed, remembers the empty ones, drops zero-width characters, and
/// cleans addresses in the text of tracking parameters.
struct LineCutter {
    var lines: [SectionLine] = []

    /// Adds a text's lines, LF, CR LF, CR and U+2028 alike; false when there are too many.
    mutating func cut(_ text: String, kind: SectionLine.Kind, opensBlock: Bool) -> Bool {
        var line: [UInt8] = []
        var afterBlank = opensBlock
        var carriageReturn = false
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case 0x0A where carriageReturn:
                carriageReturn = false
            case 0x0A, 0x0D, 0x0B, 0x0C:
                carriageReturn = byte == 0x0D
                guard add(&line, kind, &afterBlank) else { return false }
            case 0xE2 where bytes.starts(with: [0x80, 0xA8]) || bytes.starts(with: [0x80, 0xA9]):
                bytes = bytes.dropFirst(2)
                guard add(&line, kind, &afterBlank) else { return false }
            case 0xE2 where bytes.starts(with: [0x80, 0x8B]) || bytes.starts(with: [0x81, 0xA0]):
                bytes = bytes.dropFirst(2)
            case 0xEF where bytes.starts(with: [0xBB, 0xBF]):
                bytes = bytes.dropFirst(2)
            default:
                carriageReturn = false
                line.append(byte)
            }
        }
        return add(&line, kind, &afterBlank)
    }

    private mutating func add(_ line: inout [UInt8], _ kind: SectionLine.Kind, _ afterBlank: inout Bool) -> Bool {
        defer { line.removeAll(keepingCapacity: true) }
        var start = 0
        var indent = 0
        while start < line.count {
            let width = Self.blank(line[start...])
            guard width > 0 else { break }
            start += width
            indent += 1
        }
        var end = line.count
        while end > start {
            let width = Self.blankBefore(line[start..<end])
            guard width > 0 else { break }
            end -= width
        }
        guard end > start else {
            afterBlank = true
            return true
        }
        guard lines.count < SectionLines.maximumCount else { return false }
        let text = TextAddresses.cleaned(String(decoding: line[start..<end], as: UTF8.self))
        lines.append(SectionLine(text: text, indent: indent, kind: kind, followsBlank: afterBlank))
        afterBlank = false
        return true
    }

    /// The bytes of the blank at the start: U+0020, tab, U+00A0, U+3000; 0 when there is none.
    private static func blank(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        if first == 0x20 || first == 0x09 { return 1 }
        if bytes.starts(with: [0xC2, 0xA0]) { return 2 }
        return bytes.starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
    }

    private static func blankBefore(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let last = bytes.last else { return 0 }
        if last == 0x20 || last == 0x09 { return 1 }
        if bytes.suffix(2).elementsEqual([0xC2, 0xA0]) { return 2 }
        return bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) ? 3 : 0
    }
}
