/// Text as it flows on a page: white space collapsed, lines broken where blocks end (CSS Text §4.1, HTML §3.2.7
/// "innerText").
struct TextFlow {
    private(set) var bytes: [UInt8] = []
    /// Line ends wanted before the next character: 1 for a block, 2 for a paragraph.
    private var breaks = 0
    /// A collapsed space waits for the next character.
    private var hasSpace = false
    /// Inside `pre` or `textarea`.
    var preserves = 0
    /// A line end right after `<pre>` is not part of it.
    var skipsLineEnd = false

    /// No character has been written on this line yet.
    var isAtLineStart: Bool { breaks > 0 || bytes.isEmpty || bytes.last == 0x0A }
    var isEmpty: Bool { bytes.isEmpty }
    var hasPendingSpace: Bool { hasSpace || breaks > 0 }

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Asks for at least `count` line ends before what follows.
    mutating func requireBreaks(_ count: Int) {
        hasSpace = false
        if breaks < count { breaks = count }
    }

    /// A `br`.
    mutating func lineBreak() {
        flush()
        hasSpace = false
        endLine()
    }

    /// Writes a line end; spaces before it are no text.
    private mutating func endLine() {
        while bytes.last == 0x20 { bytes.removeLast() }
        bytes.append(0x0A)
    }

    mutating func tab() {
        hasSpace = false
        flush()
        bytes.append(0x09)
    }

    /// Writes the line ends and the space that wait.
    private mutating func flush() {
        if breaks > 0 {
            if !bytes.isEmpty {
                for _ in 0..<breaks { endLine() }
            }
            breaks = 0
            hasSpace = false
        }
        if hasSpace {
            if let last = bytes.last, last != 0x0A, last != 0x09, last != 0x20 { bytes.append(0x20) }
            hasSpace = false
        }
    }

    /// The characters of a text token.
    mutating func text(_ range: Range<Int>, hasReferences: Bool, in input: Span<UInt8>) {
        var start = range.lowerBound
        let end = range.upperBound
        if skipsLineEnd {
            skipsLineEnd = false
            if start < end, input[start] == 0x0D { start += 1 }
            if start < end, input[start] == 0x0A { start += 1 }
        }
        var index = start
        while index < end {
            let byte = input[index]
            guard byte <= 0x20 || (byte == UInt8(ascii: "&") && hasReferences) else {
                index &+= 1
                continue
            }
            // One space between two words needs nothing.
            if byte == 0x20, preserves == 0, index > start, index &+ 1 < end, input[index &+ 1] > 0x26 {
                index &+= 1
                continue
            }
            if start < index { run(start..<index, in: input) }
            index = special(at: index, to: end, in: input)
            start = index
        }
        if start < end { run(start..<end, in: input) }
    }

    private mutating func run(_ range: Range<Int>, in input: Span<UInt8>) {
        if breaks > 0 || hasSpace { flush() }
        bytes.append(range, of: input)
    }

    private mutating func special(at index: Int, to end: Int, in input: Span<UInt8>) -> Int {
        let byte = input[index]
        guard byte == UInt8(ascii: "&") else {
            control(byte, next: index + 1 < end ? input[index + 1] : 0)
            return index + 1
        }
        guard let reference = CharacterReferences.read(at: index, to: end, in: input) else {
            run(index..<(index + 1), in: input)
            return index + 1
        }
        character(reference.first)
        if reference.second != 0 { character(reference.second) }
        return reference.end
    }

    private mutating func control(_ byte: UInt8, next: UInt8) {
        if preserves > 0 {
            if byte == 0x0D, next == 0x0A { return }
            if byte == 0x0A || byte == 0x0D { return lineBreak() }
            if byte == 0x20 || byte == 0x09 {
                flush()
                bytes.append(byte)
            }
            return
        }
        if byte.isHTMLSpace { hasSpace = true }
    }

    private mutating func character(_ codePoint: UInt32) {
        if codePoint <= 0x20 { return control(UInt8(codePoint), next: 0) }
        flush()
        bytes.append(codePoint: codePoint)
    }

    /// Text that is not from the page's characters: `alt`, brackets around a reading.
    mutating func insert(_ text: String) {
        guard !text.isEmpty else { return }
        var text = text
        text.makeContiguousUTF8()
        let span = text.utf8Span.span
        self.text(0..<span.count, hasReferences: false, in: span)
    }

    /// The text without white space at its ends.
    consuming func finished() -> String {
        var end = bytes.count
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        var start = 0
        while start < end, bytes[start] == 0x0A { start += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
