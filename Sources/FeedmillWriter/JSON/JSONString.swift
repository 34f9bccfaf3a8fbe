internal import CBytes
internal import FeedmillBytes

extension [UInt8] {
    /// Appends a JSON string with its quotes: what must be escaped is (RFC 8259 §7), the rest stays UTF-8.
    mutating func append(jsonString value: String) {
        // As long as it is looked at nobody has to own it.
        if unsafe value.utf8.withContiguousStorageIfAvailable({ unsafe append(jsonString: $0) }) != nil { return }
        var value = value
        value.withUTF8 { unsafe append(jsonString: $0) }
    }

    mutating func append(jsonString source: UnsafeBufferPointer<UInt8>, isWide: Bool = WideVectors.areThere) {
        var done = 0
        var isOpen = false
        repeat {
            let rest = source.count - done
            // Both quotes go where the text goes: most strings are short.
            append(addingCapacity: rest + rest / 8 + 64) { output in
                unsafe output.withUnsafeMutableBufferPointer { room, count in
                    if !isOpen { unsafe room[0] = UInt8(ascii: "\"") }
                    let start = isOpen ? 0 : 1
                    isOpen = true
                    let inner = unsafe UnsafeMutableBufferPointer(rebasing: room[start..<room.count - 1])
                    let (read, written) = unsafe JSONEscapes.copy(source, from: done, into: inner, isWide)
                    done = read
                    count = start + written
                    if done == source.count {
                        unsafe room[count] = UInt8(ascii: "\"")
                        count += 1
                    }
                }
            }
        } while done < source.count
    }
}

/// The bytes that a JSON string cannot hold as they are: `"`, `\` and U+0000–U+001F.
private enum JSONEscapes {
    /// Bytes that one step may write: thirty-two as they are and an escape.
    private static let step = 40

    /// Copies with escapes from `start` on until the source ends or the room might.
    ///
    /// - Returns: Where the rest of the source begins, and how many bytes were written.
    static func copy(
        _ source: UnsafeBufferPointer<UInt8>, from start: Int, into room: UnsafeMutableBufferPointer<UInt8>,
        _ isWide: Bool
    ) -> (read: Int, written: Int) {
        guard let from = source.baseAddress, let to = room.baseAddress else { return (source.count, 0) }
        let limit = room.count - step
        var read = start
        var written = 0
        if isWide, source.count &- start >= 32 {
            unsafe feedmill_wide_json(from, source.count, &read, to, room.count, &written)
        }
        while read < source.count, written <= limit {
            if read &+ 32 <= source.count {
                var left = 32
                var marks = unsafe copyBlock(from + read, to: to + written)
                while marks != 0 {
                    let plain = marks.trailingZeroBitCount
                    read &+= plain
                    written &+= plain
                    written &+= unsafe escape(from[read], into: to + written)
                    read &+= 1
                    left &-= plain &+ 1
                    marks = (marks &>> UInt32(truncatingIfNeeded: plain)) &>> 1
                    // What stands behind the escape moves on by what that is longer.
                    guard read &+ 32 <= source.count, written <= limit else {
                        left = 0
                        break
                    }
                    _ = unsafe copyBlock(from + read, to: to + written)
                }
                read &+= left
                written &+= left
            } else if read &+ 8 <= source.count {
                let word = unsafe UnsafeRawPointer(from).loadUnaligned(fromByteOffset: read, as: UInt64.self)
                unsafe UnsafeMutableRawPointer(to).storeBytes(of: word, toByteOffset: written, as: UInt64.self)
                let found = escapes(word.littleEndian)
                let plain = found.trailingZeroBitCount >> 3
                read &+= plain
                written &+= plain
                if found == 0 { continue }
                written &+= unsafe escape(from[read], into: to + written)
                read &+= 1
            } else if source.count >= 8 {
                // Of the last eight bytes those that are left, with blanks behind them.
                let left = UInt64(truncatingIfNeeded: source.count &- read)
                let last = unsafe UnsafeRawPointer(from).loadUnaligned(
                    fromByteOffset: source.count &- 8, as: UInt64.self)
                let word = last.littleEndian &>> (64 &- left &* 8) | 0x2020_2020_2020_2020 &<< (left &* 8)
                unsafe UnsafeMutableRawPointer(to).storeBytes(
                    of: word.littleEndian, toByteOffset: written, as: UInt64.self)
                let found = escapes(word)
                let plain = found == 0 ? Int(truncatingIfNeeded: left) : found.trailingZeroBitCount >> 3
                read &+= plain
                written &+= plain
                if found == 0 { continue }
                written &+= unsafe escape(from[read], into: to + written)
                read &+= 1
            } else {
                let byte = unsafe from[read]
                if JSONEscaped.holds(byte) {
                    written &+= unsafe escape(byte, into: to + written)
                } else {
                    unsafe to[written] = byte
                    written &+= 1
                }
                read &+= 1
            }
        }
        return (read, written)
    }

    /// Copies thirty-two bytes; a bit for each of them, the first lowest: whether it needs an escape.
    @inline(__always)
    private static func copyBlock(_ from: UnsafePointer<UInt8>, to: UnsafeMutablePointer<UInt8>) -> UInt32 {
        let low = unsafe UnsafeRawPointer(from).loadUnaligned(as: JSONEscaped.Bytes.self)
        let high = unsafe UnsafeRawPointer(from).loadUnaligned(fromByteOffset: 16, as: JSONEscaped.Bytes.self)
        unsafe UnsafeMutableRawPointer(to).storeBytes(of: low, as: JSONEscaped.Bytes.self)
        unsafe UnsafeMutableRawPointer(to).storeBytes(of: high, toByteOffset: 16, as: JSONEscaped.Bytes.self)
        return JSONEscaped.bits(low, high)
    }

    /// Writes two or six bytes.
    @inline(__always)
    private static func escape(_ byte: UInt8, into place: UnsafeMutablePointer<UInt8>) -> Int {
        unsafe place[0] = UInt8(ascii: "\\")
        // Markup has little else.
        if byte == UInt8(ascii: "\"") || byte == 0x0A {
            unsafe place[1] = byte == 0x0A ? UInt8(ascii: "n") : byte
            return 2
        }
        return unsafe escapeRare(byte, into: place)
    }

    @inline(never)
    private static func escapeRare(_ byte: UInt8, into place: UnsafeMutablePointer<UInt8>) -> Int {
        switch byte {
        case UInt8(ascii: "\\"): unsafe place[1] = byte
        case 0x08: unsafe place[1] = UInt8(ascii: "b")
        case 0x09: unsafe place[1] = UInt8(ascii: "t")
        case 0x0C: unsafe place[1] = UInt8(ascii: "f")
        case 0x0D: unsafe place[1] = UInt8(ascii: "r")
        default:
            unsafe place[1] = UInt8(ascii: "u")
            unsafe place[2] = UInt8(ascii: "0")
            unsafe place[3] = UInt8(ascii: "0")
            unsafe place[4] = byte < 0x10 ? 48 : 49
            unsafe place[5] = (byte & 0xF) + (byte & 0xF < 10 ? 48 : 87)
            return 6
        }
        return 2
    }

    /// The high bits of those of eight bytes that need an escape: the lowest is exact, since a borrow can only come from a
    /// byte that does; 0 when none does.
    @inline(__always)
    private static func escapes(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let below = (word &- ones &* 0x20) | (quotes &- ones) | (slashes &- ones)
        // A byte of 0x80 and above is no match, whatever the subtractions say.
        return below & ~word & highs
    }
}
