internal import CBytes
internal import CLibxml2
internal import FeedmillBytes

/// What XML wants of the characters between markup, and what they stand for.
enum CharacterData {
    /// How far character data goes.
    struct End {
        /// Up to the markup that ends it, to what is not well-formed, or to what more bytes are needed for.
        var length = 0
        /// Whether there are references or carriage returns in it.
        var isCoded = false
        var isMalformed = false
        var newlines = 0
        /// Past the last of them.
        var lastLine = 0

        @inline(__always) fileprivate mutating func note(newlines: UInt64, at block: Int) {
            if newlines == 0 { return }
            self.newlines &+= newlines.nonzeroBitCount
            lastLine = block &+ 64 &- newlines.leadingZeroBitCount
        }

        @inline(__always) fileprivate mutating func note(passed text: feedmill_text) {
            if text.passed_newlines == 0 { return }
            newlines &+= text.passed_newlines
            lastLine = text.last_line
        }
    }

    /// Looks for the end of character data: the next `<`, or in a CDATA section the next `]]>`. What it stands for (XML 1.0
    /// §2.11, §4.4) is appended to `decoded` where there are references or carriage returns in it.
    ///
    /// Forbidden are characters outside of Char (XML 1.0 §2.2), and outside of CDATA sections `]]>` (§2.4) and `&` that
    /// begins no reference to a character (§4.1); entities of a DOCTYPE are the repair's.
    ///
    /// Behind the bytes must lie `RawBuffer.slack` more, whatever they are.
    static func end(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, isCDATA: Bool, isFinal: Bool, _ decoded: inout RawBuffer<UInt8>,
        isWide: Bool = WideVectors.areThere
    ) -> End {
        if isCDATA { return unsafe scan(SectionStop.self, bytes, count, isFinal, &decoded, isWide) }
        return unsafe scan(TextStop.self, bytes, count, isFinal, &decoded, isWide)
    }

    /// The length of character data that is short, plain and followed by a `<`, as most of it is between tags; lines are counted
    /// past its line ends. `nil` says nothing. Behind the bytes must lie `RawBuffer.slack` more.
    @inline(__always) static func shortEnd(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ lines: inout LineCount, at offset: Int
    ) -> Int? {
        let raw = unsafe UnsafeRawPointer(bytes)
        let low = unsafe raw.loadUnaligned(as: TextStop.Bytes.self)
        let high = unsafe raw.loadUnaligned(fromByteOffset: 16, as: TextStop.Bytes.self)
        let stops = TextStop.bits(low, high)
        let length = stops.trailingZeroBitCount
        guard stops != 0, length < count, unsafe bytes[length] == UInt8(ascii: "<") else { return nil }
        let newlines = Newline.bits(low, high) & ((stops & (0 &- stops)) &- 1)
        if newlines != 0 {
            lines.add(newlines.nonzeroBitCount, last: offset &+ 32 &- newlines.leadingZeroBitCount)
        }
        return length
    }

    /// All of it in one pass, thirty-two or sixty-four bytes at a time.
    @inline(__always) private static func scan<Stop: CharacterStop>(
        _: Stop.Type, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool, _ decoded: inout RawBuffer<UInt8>,
        _ isWide: Bool
    ) -> End {
        let raw = unsafe UnsafeRawPointer(bytes)
        var end = End()
        var lines = LaneCount()
        var isCoded = false
        var copied = 0
        var block = 0
        scan: while block < count {
            var stops: UInt64
            var newlines: UInt64
            var next: Int
            let left = count &- block
            if isWide, left >= 64 {
                var text = feedmill_text(block: block, stops: 0, newlines: 0, passed_newlines: 0, last_line: 0)
                let isStopped = unsafe feedmill_wide_text(bytes, count, Stop.isInSection, &text)
                end.note(passed: text)
                block = text.block
                if !isStopped { continue }
                (stops, newlines) = (text.stops, text.newlines)
                next = block &+ 64
            } else {
                let low = unsafe raw.loadUnaligned(fromByteOffset: block, as: Stop.Bytes.self)
                let high = unsafe raw.loadUnaligned(fromByteOffset: block &+ 16, as: Stop.Bytes.self)
                stops = UInt64(Stop.bits(low, high))
                if stops == 0, left >= 32 {
                    lines.add(Newline.marks(low), Newline.marks(high))
                    block &+= 32
                    continue
                }
                newlines = UInt64(Newline.bits(low, high))
                if left < 32 {
                    let isThere = (1 as UInt64 &<< UInt64(truncatingIfNeeded: left)) &- 1
                    stops &= isThere
                    newlines &= isThere
                }
                next = block &+ min(left, 32)
            }
            while stops != 0 {
                let place = block &+ stops.trailingZeroBitCount
                switch unsafe Stop.meaning(bytes, place, count, isFinal) {
                case .itself: break
                case .reference(let scalar, let length):
                    unsafe decoded.append(roundingUp: bytes + copied, place &- copied)
                    decoded.append(scalar)
                    isCoded = true
                    copied = place &+ length
                    guard isWide else {
                        next = max(next, copied)
                        break
                    }
                    end.note(newlines: newlines & ((stops & (0 &- stops)) &- 1), at: block)
                    copied = unsafe decode(bytes, from: copied, count, &decoded, &end)
                    block = copied
                    continue scan
                case .carriageReturn:
                    unsafe decoded.append(roundingUp: bytes + copied, place &- copied)
                    // With a line feed behind it the two are one.
                    if unsafe place &+ 1 >= count || bytes[place &+ 1] != 0x0A { decoded.append(0x0A as UInt8) }
                    isCoded = true
                    copied = place &+ 1
                case .end(let isMalformed):
                    end.isMalformed = isMalformed
                    end.note(newlines: newlines & ((stops & (0 &- stops)) &- 1), at: block)
                    block = place
                    break scan
                }
                stops &= stops &- 1
            }
            end.note(newlines: newlines, at: block)
            block = next
        }
        end.length = block
        end.isCoded = isCoded
        if isCoded { unsafe decoded.append(roundingUp: bytes + copied, block &- copied) }
        let inWholeBlocks = lines.total
        if inWholeBlocks > 0, let newline = unsafe memrchr(bytes, 0x0A, block) {
            end.newlines &+= inWholeBlocks
            end.lastLine = unsafe UnsafeRawPointer(newline) - raw + 1
        }
        return end
    }

    /// Goes on behind a reference, where others are to be expected, as far as there is nothing unusual.
    ///
    /// - Returns: Up to where what the bytes stand for is among what is decoded.
    @inline(__always) private static func decode(
        _ bytes: UnsafePointer<UInt8>, from start: Int, _ count: Int, _ decoded: inout RawBuffer<UInt8>,
        _ end: inout End
    ) -> Int {
        var text = feedmill_text(block: start, stops: 0, newlines: 0, passed_newlines: 0, last_line: 0)
        // In pieces, since nobody knows how far the text goes.
        unsafe decoded.append(room: min(count &- start, 1 << 12)) { place, room in
            var written = 0
            unsafe feedmill_wide_decode(bytes, count, &text, place, room, &written)
            return written
        }
        end.note(passed: text)
        return text.block
    }

    // MARK: References

    enum Reference {
        case character(Unicode.Scalar, length: Int)
        case incomplete
        case malformed
    }

    /// A longer reference is no reference: there are no leading zeros without end.
    private static let longestReference = 64

    /// What a `&` begins: a reference to a character, or one of the five entities every document has (§4.6).
    @inline(__always) static func reference(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Reference {
        // Escaped markup has little else.
        if count > 4 {
            let word = unsafe UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self).littleEndian
            if word == 0x3B74_6C26 { return .character("<", length: 4) }  // &lt;
            if word == 0x3B74_6726 { return .character(">", length: 4) }  // &gt;
            if word == 0x706D_6126, unsafe bytes[4] == UInt8(ascii: ";") { return .character("&", length: 5) }  // &amp;
        }
        return unsafe anyReference(bytes, count)
    }

    @inline(never) private static func anyReference(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Reference {
        var length = 1
        let limit = min(count, longestReference)
        while length < limit, unsafe bytes[length] != UInt8(ascii: ";") {
            guard unsafe bytes[length] > 0x20, unsafe bytes[length] != UInt8(ascii: "<") else { return .malformed }
            length += 1
        }
        guard length < limit else { return limit < longestReference ? .incomplete : .malformed }
        let name = unsafe UnsafeBufferPointer(start: bytes, count: length)[1...]
        // "X" makes no number hexadecimal (§4.1).
        if unsafe name.starts(with: "#X".utf8) { return .malformed }
        return unsafe CharacterReference.scalar(name).map { .character($0, length: length + 1) } ?? .malformed
    }
}
