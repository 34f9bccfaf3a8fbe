internal import FeedmillBytes

/// Tells markup from character data, so that libxml2 is shown the markup alone.
///
/// Most of a feed is character data, each byte of which libxml2 would look at several times, and copy. What XML wants of
/// character data (§2.2, §2.4, §2.7, §2.11, §4.1) is little, and is checked here in one pass; tags, names, attributes
/// and namespaces are libxml2's. Constructs are shown whole: what is not complete waits, so that how the document is cut
/// makes no difference.
@safe struct MarkupScan {
    /// A stretch of markup: where it stands in the document, and how many bytes libxml2 was shown before.
    struct Markup: BitwiseCopyable {
        var shown: Int
        var offset: Int
        /// Those of a start tag; others have none.
        var line = 0
        var column = 0
    }

    /// A stretch of character data, and how many bytes libxml2 was shown before.
    struct Text: BitwiseCopyable {
        var shown: Int
        var offset: Int
        var length: Int
        var isCDATA: Bool
        /// Whether there are references or carriage returns in it: then it stands among what is decoded.
        var isCoded: Bool
        var start: Int
        var count: Int
    }

    enum Verdict {
        case fine
        /// What comes at the cursor is not well-formed.
        case malformed
        /// What comes at the cursor is a tag that libxml2, quadratic in attributes, is not shown.
        case tooLong
    }

    /// The document's offset of the first byte not dealt with: where an unfinished construct begins.
    private(set) var cursor = 0
    private(set) var verdict = Verdict.fine
    /// What libxml2 is to be shown next.
    private(set) var markup = RawBuffer<UInt8>(capacity: 1 << 12)
    /// How many bytes it has been shown with that.
    private(set) var shown = 0
    /// What coded character data stands for.
    private(set) var decoded = RawBuffer<UInt8>(capacity: 1 << 12)
    private var stretches = RawBuffer<Markup>(capacity: 1 << 8)
    private var texts = RawBuffer<Text>(capacity: 1 << 8)
    private var currentStretch = 0
    private var currentText = 0

    private var lines = LineCount()
    private var isInCDATA = false
    /// How much of an unfinished construct has been searched, and the quote it was in there.
    private var probed = 0
    private var quote: UInt8 = 0
    /// Whether there may be line ends in it.
    private var hasLines = false
    private let longestTag: Int

    init(longestTag: Int) { self.longestTag = longestTag }

    func deallocate() {
        markup.deallocate()
        decoded.deallocate()
        stretches.deallocate()
        texts.deallocate()
    }

    mutating func begin(at offset: Int, line: Int, column: Int) {
        cursor = offset
        lines = LineCount(line: line, column: column, place: offset)
        verdict = .fine
        shown = 0
        isInCDATA = false
        probed = 0
        quote = 0
        hasLines = false
        markup.truncate(to: 0)
        forget()
    }

    // MARK: What libxml2 has come to

    /// The document's offset of a place in what libxml2 was shown, and the markup it stands in or ends. Places are asked for in
    /// their order.
    @inline(__always) mutating func place(of consumed: Int) -> (markup: Markup, place: Int) {
        while currentStretch + 1 < stretches.count, stretches[currentStretch + 1].shown < consumed {
            currentStretch += 1
        }
        guard currentStretch < stretches.count else { return (Markup(shown: shown, offset: cursor), cursor) }
        let stretch = stretches[currentStretch]
        return (stretch, stretch.offset + consumed - stretch.shown)
    }

    /// The next character data in front of a place in what libxml2 was shown.
    @inline(__always) mutating func nextText(before consumed: Int) -> Text? {
        guard currentText < texts.count, texts[currentText].shown < consumed else { return nil }
        currentText += 1
        return texts[currentText - 1]
    }

    /// Says that libxml2 was shown everything, and how many bytes it has used.
    mutating func wasShown(consumed: Int) {
        markup.truncate(to: 0)
        if consumed == shown, currentText == texts.count { forget() }
    }

    private mutating func forget() {
        stretches.truncate(to: 0)
        texts.truncate(to: 0)
        decoded.truncate(to: 0)
        decoded.shrink(above: 1 << 16)
        currentStretch = 0
        currentText = 0
    }

    // MARK: What comes next

    /// Takes what stands from the cursor on, as far as it is complete. Behind it must lie the slack of a `RawBuffer`.
    mutating func take(_ bytes: UnsafePointer<UInt8>, _ count: Int, isFinal: Bool) {
        var index = 0
        while index < count, verdict == .fine {
            let rest = unsafe bytes + index
            let left = count - index
            let taken: Int
            if !isInCDATA, unsafe rest.pointee == UInt8(ascii: "<") {
                taken = unsafe takeMarkup(rest, left, at: cursor + index, isFinal)
            } else {
                taken = unsafe takeText(rest, left, at: cursor + index, isFinal)
            }
            if taken == 0 { break }
            index += taken
        }
        cursor += index
        // What is dealt with may be forgotten.
        unsafe lines.go(to: cursor, bytes + index)
        if isFinal, verdict == .fine, isInCDATA || index < count { verdict = .malformed }
    }

    @inline(__always) private mutating func takeText(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int, _ isFinal: Bool
    ) -> Int {
        let start = decoded.count
        let end = unsafe CharacterData.end(bytes, count, isCDATA: isInCDATA, isFinal: isFinal, &decoded)
        if end.isMalformed { verdict = .malformed }
        if end.newlines > 0 { lines.add(end.newlines, last: offset + end.lastLine) }
        let isClosed =
            unsafe isInCDATA && !end.isMalformed && end.length + 3 <= count && bytes[end.length] == UInt8(ascii: "]")
        if end.length > 0 || isClosed {
            texts.append(
                Text(
                    shown: shown, offset: offset, length: end.length, isCDATA: isInCDATA, isCoded: end.isCoded,
                    start: start, count: decoded.count - start))
        }
        if isClosed { isInCDATA = false }
        return isClosed ? end.length + 3 : end.length
    }

    private mutating func takeMarkup(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int, _ isFinal: Bool
    ) -> Int {
        guard count >= 2 else { return 0 }
        let length: Int?
        switch unsafe bytes[1] {
        case UInt8(ascii: "?"): length = unsafe end(of: "?>", bytes, count, from: 2)
        case UInt8(ascii: "!"):
            if unsafe Self.begins(bytes, count, with: "<!--") {
                length = unsafe end(of: "-->", bytes, count, from: 4)
            } else if unsafe Self.begins(bytes, count, with: "<![CDATA[") {
                guard count >= 9 else { return 0 }
                isInCDATA = true
                return 9
            } else {
                verdict = .malformed
                return 0
            }
        case let next where next == UInt8(ascii: "/") || next.startsXMLName:
            length = unsafe endOfTag(bytes, count)
        default:
            verdict = .malformed
            return 0
        }
        guard let length else { return 0 }
        var stretch = Markup(shown: shown, offset: offset)
        if unsafe bytes[1] != UInt8(ascii: "/") {
            unsafe lines.go(to: offset, bytes)
            stretch.line = lines.line
            stretch.column = lines.column
        }
        if hasLines { unsafe lines.add(in: bytes, length, at: offset) }
        stretches.append(stretch)
        unsafe markup.append(roundingUp: bytes, length)
        shown += length
        probed = 0
        hasLines = false
        return length
    }

    /// The length of a tag, up to the first ">" outside of quotes. A "<" stands in none.
    @inline(__always) private mutating func endOfTag(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        let raw = unsafe UnsafeRawPointer(bytes)
        var block = max(probed, 2)
        while block < count {
            let low = unsafe raw.loadUnaligned(fromByteOffset: block, as: TagStop.Bytes.self)
            let high = unsafe raw.loadUnaligned(fromByteOffset: block &+ 16, as: TagStop.Bytes.self)
            let left = count &- block
            let isThere = left < 32 ? (1 as UInt32 &<< UInt32(truncatingIfNeeded: left)) &- 1 : .max
            let quotes = DoubleQuote.bits(low, high) & isThere
            // What stands behind an odd number of quotes is inside of them.
            var isQuoted = quotes ^ quotes &<< 1
            isQuoted ^= isQuoted &<< 2
            isQuoted ^= isQuoted &<< 4
            isQuoted ^= isQuoted &<< 8
            isQuoted ^= isQuoted &<< 16
            if quote != 0 { isQuoted = ~isQuoted }
            let ends = TagEnd.bits(low, high) & ~isQuoted & isThere
            let before = (ends & (0 &- ends)) &- 1
            let rare = TagStop.bits(low, high) & before & isThere
            if quote == UInt8(ascii: "'") || rare != 0 { return unsafe endOfRareTag(bytes, count, from: block) }
            if ends != 0 {
                quote = 0
                return lengthOfTag(block &+ ends.trailingZeroBitCount &+ 1)
            }
            quote = isQuoted &>> 31 != 0 ? UInt8(ascii: "\"") : 0
            block &+= 32
        }
        probed = count
        if count > longestTag { verdict = .tooLong }
        return nil
    }

    /// The same of a tag with single quotes, line ends or what has no place in one, byte by byte.
    @inline(never) private mutating func endOfRareTag(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, from start: Int
    ) -> Int? {
        for index in start..<count {
            switch unsafe bytes[index] {
            case UInt8(ascii: ">") where quote == 0:
                return lengthOfTag(index + 1)
            case UInt8(ascii: "<"):
                verdict = .malformed
                return nil
            case UInt8(ascii: "\n"): hasLines = true
            case let mark where mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"):
                if quote == 0 { quote = mark } else if quote == mark { quote = 0 }
            default: break
            }
        }
        probed = count
        if count > longestTag { verdict = .tooLong }
        return nil
    }

    private mutating func lengthOfTag(_ length: Int) -> Int? {
        if length <= longestTag { return length }
        probed = length
        verdict = .tooLong
        return nil
    }

    /// The length of a comment or an instruction; `start` is where its end can begin at the earliest.
    private mutating func end(
        of terminator: StaticString, _ bytes: UnsafePointer<UInt8>, _ count: Int, from start: Int
    ) -> Int? {
        let length = terminator.utf8CodeUnitCount
        var index = max(probed, start + length - 1)
        hasLines = true
        while index < count {
            if unsafe bytes[index] == UInt8(ascii: ">"),
                unsafe Self.begins(bytes + index + 1 - length, length, with: terminator)
            {
                return index + 1
            }
            index += 1
        }
        probed = max(probed, count)
        return nil
    }

    /// Whether the bytes are the beginning of a text, or the text of them.
    @inline(__always) private static func begins(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, with text: StaticString
    ) -> Bool {
        for index in 0..<min(count, text.utf8CodeUnitCount) {
            if unsafe bytes[index] != text.utf8Start[index] { return false }
        }
        return true
    }
}

private enum DoubleQuote: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: UInt8(ascii: "\"")) }
    @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") }
}

private enum TagEnd: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: UInt8(ascii: ">")) }
    @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") }
}

/// What tags seldom have.
private enum TagStop: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        (bytes .== Bytes(repeating: UInt8(ascii: "'"))) .| (bytes .== Bytes(repeating: UInt8(ascii: "<")))
            .| (bytes .== Bytes(repeating: 0x0A))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<") || byte == 0x0A
    }
}
