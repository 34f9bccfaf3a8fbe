/// Turns byte offsets in ascending order into lines and columns, in one pass over the document and in no memory.
struct PlaceCounter {
    private let bytes: [UInt8]
    private var position: Int
    private var line = 1
    private var column = 1
    /// Where the line of the last place begins.
    private(set) var lineStart: Int

    /// - Parameter start: the first byte that counts, past any byte order mark.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        position = start
        lineStart = start
    }

    /// Line and column of an offset that is not below the last one, both from 1; the column counts characters.
    mutating func place(of offset: Int) -> (line: Int, column: Int) {
        let target = min(max(offset, position), bytes.count)
        let bytes = bytes
        let span = bytes.span
        var index = span.first(0x0A, or: 0x0D, from: position, to: target)
        while index < target {
            // A lone carriage return ends a line as well (XML 1.0 §2.11).
            if span[index] == 0x0A || !(index + 1 < span.count && span[index + 1] == 0x0A) {
                line += 1
                column = 1
                position = index + 1
                lineStart = position
            }
            index = span.first(0x0A, or: 0x0D, from: index + 1, to: target)
        }
        column += span.countOfCharacters(from: position, to: target)
        position = target
        // An offset inside a character belongs to that character.
        let isInside = target < span.count && span[target] & 0xC0 == 0x80 && column > 1
        return (line, isInside ? column - 1 : column)
    }

    /// The text of the line of the last place without its end, cut to a length that people can read.
    func lineText(limit: Int) -> String {
        let end = bytes.span.first(0x0A, or: 0x0D, from: lineStart, to: min(bytes.count, lineStart + limit))
        return String(decoding: bytes[lineStart..<end], as: UTF8.self)
    }
}
