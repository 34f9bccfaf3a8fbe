internal import FeedmillBytes

/// Where constructs end.
extension MarkupScan {
    /// The length of a tag, up to the first ">" outside of quotes. A "<" stands in none.
    @inline(__always) mutating func endOfTag(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
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
    mutating func end(
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
    @inline(__always) static func begins(
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
