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
    }

    /// A stretch of character data, and how many bytes libxml2 was shown before.
    struct Text: BitwiseCopyable {
        var shown: Int
        var offset: Int
        var length: Int
        var isCDATA: Bool
        /// Whether there are references or carriage returns in it.
        var isCoded: Bool
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
    private var stretches = RawBuffer<Markup>(capacity: 1 << 8)
    private var texts = RawBuffer<Text>(capacity: 1 << 8)
    private var currentStretch = 0
    private var currentText = 0

    private var isInCDATA = false
    /// How much of an unfinished construct has been searched, and the quote it was in there.
    private var probed = 0
    private var quote: UInt8 = 0
    private let longestTag: Int

    init(longestTag: Int) { self.longestTag = longestTag }

    func deallocate() {
        markup.deallocate()
        stretches.deallocate()
        texts.deallocate()
    }

    mutating func begin(at offset: Int) {
        cursor = offset
        verdict = .fine
        shown = 0
        isInCDATA = false
        probed = 0
        quote = 0
        markup.truncate(to: 0)
        forget()
    }

    // MARK: What libxml2 has come to

    /// The document's offset of a place in what libxml2 was shown, and of the beginning of the markup it stands in or
    /// ends. Places are asked for in their order.
    @inline(__always) mutating func place(of consumed: Int) -> (markup: Int, place: Int) {
        while currentStretch + 1 < stretches.count, stretches[currentStretch + 1].shown < consumed {
            currentStretch += 1
        }
        guard currentStretch < stretches.count else { return (cursor, cursor) }
        let stretch = stretches[currentStretch]
        return (stretch.offset, stretch.offset + consumed - stretch.shown)
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
        currentStretch = 0
        currentText = 0
    }

    // MARK: What comes next

    /// Takes what stands from the cursor on, as far as it is complete.
    mutating func take(_ bytes: UnsafePointer<UInt8>, _ count: Int, isFinal: Bool) {
        var index = 0
        while index < count, verdict == .fine {
            let rest = unsafe bytes + index
            let left = count - index
            let taken: Int
            if isInCDATA {
                taken = unsafe takeCDATA(rest, left, at: cursor + index, isFinal)
            } else if unsafe rest.pointee == UInt8(ascii: "<") {
                taken = unsafe takeMarkup(rest, left, at: cursor + index, isFinal)
            } else {
                taken = unsafe takeText(rest, left, at: cursor + index, isFinal)
            }
            if taken == 0 { break }
            index += taken
        }
        cursor += index
        if isFinal, verdict == .fine, isInCDATA || index < count { verdict = .malformed }
    }

    private mutating func takeText(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int, _ isFinal: Bool
    ) -> Int {
        let end = unsafe CharacterData.end(bytes, count, isCDATA: false, isFinal: isFinal)
        if end.isMalformed { verdict = .malformed }
        if end.length > 0 {
            texts.append(
                Text(shown: shown, offset: offset, length: end.length, isCDATA: false, isCoded: end.isCoded))
        }
        return end.length
    }

    private mutating func takeCDATA(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, at offset: Int, _ isFinal: Bool
    ) -> Int {
        let end = unsafe CharacterData.end(bytes, count, isCDATA: true, isFinal: isFinal)
        if end.isMalformed { verdict = .malformed }
        let isClosed = unsafe !end.isMalformed && end.length + 3 <= count && bytes[end.length] == UInt8(ascii: "]")
        if end.length > 0 || isClosed {
            texts.append(Text(shown: shown, offset: offset, length: end.length, isCDATA: true, isCoded: end.isCoded))
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
        stretches.append(Markup(shown: shown, offset: offset))
        unsafe markup.append(bytes, length)
        shown += length
        probed = 0
        return length
    }

    /// The length of a tag, up to the first ">" outside of quotes. A "<" stands in none.
    private mutating func endOfTag(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var index = max(probed, 2)
        while true {
            index = unsafe TagStop.first(in: bytes, index, count)
            guard index < count else { break }
            let byte = unsafe bytes[index]
            index += 1
            if byte == UInt8(ascii: ">"), quote == 0 {
                if index <= longestTag { return index }
                break
            }
            if byte == UInt8(ascii: "<") {
                verdict = .malformed
                return nil
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
            }
        }
        probed = index
        if index > longestTag { verdict = .tooLong }
        return nil
    }

    /// The length of a comment or an instruction; `start` is where its end can begin at the earliest.
    private mutating func end(
        of terminator: StaticString, _ bytes: UnsafePointer<UInt8>, _ count: Int, from start: Int
    ) -> Int? {
        let length = terminator.utf8CodeUnitCount
        var index = max(probed, start + length - 1)
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

/// What may end a tag, or hide its end.
private enum TagStop: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        // The angle brackets differ in one bit.
        (bytes .== Bytes(repeating: UInt8(ascii: "\""))) .| (bytes .== Bytes(repeating: UInt8(ascii: "'")))
            .| ((bytes & Bytes(repeating: 0xFD)) .== Bytes(repeating: UInt8(ascii: "<")))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte & 0xFD == UInt8(ascii: "<")
    }
}
