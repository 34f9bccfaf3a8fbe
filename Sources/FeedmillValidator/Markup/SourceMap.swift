/// Turns byte offsets into lines and columns: an index of line starts, and a count of characters within one line.
struct SourceMap {
    private let bytes: [UInt8]
    private let start: Int
    private var lineStarts: [Int] = []
    /// The last answer, so that many findings on one long line cost no more than one pass over it.
    private var last: (offset: Int, line: Int, column: Int) = (0, -1, 1)

    /// - Parameter start: the first byte that counts, past any byte order mark.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        self.start = start
        lineStarts = [start]
        let span = bytes.span
        var index = span.first(0x0A, or: 0x0D, from: start, to: span.count)
        while index < span.count {
            // A lone carriage return ends a line as well (XML 1.0 §2.11).
            if span[index] == 0x0A || (span[index] == 0x0D && !(index + 1 < span.count && span[index + 1] == 0x0A)) {
                lineStarts.append(index + 1)
            }
            index = span.first(0x0A, or: 0x0D, from: index + 1, to: span.count)
        }
    }

    /// Line and column of an offset, both from 1; the column counts characters.
    mutating func place(of offset: Int) -> (line: Int, column: Int) {
        let target = min(max(offset, start), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= target { low = middle } else { high = middle }
        }
        var index = lineStarts[low]
        var column = 1
        if last.line == low, last.offset <= target {
            index = last.offset
            column = last.column
        }
        while index < target {
            if bytes[index] & 0xC0 != 0x80 { column += 1 }
            index += 1
        }
        // An offset inside a character belongs to that character.
        if index < bytes.count, bytes[index] & 0xC0 == 0x80, column > 1 { return (low + 1, column - 1) }
        last = (target, low, column)
        return (low + 1, column)
    }

    /// The text of a line (from 1) without its end, cut to a length that people can read.
    func text(ofLine line: Int, limit: Int = 4096) -> String {
        guard line >= 1, line <= lineStarts.count else { return "" }
        let first = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        while end > first, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return String(decoding: bytes[first..<min(end, first + limit)], as: UTF8.self)
    }
}
