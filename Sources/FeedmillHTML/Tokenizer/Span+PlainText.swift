internal import CBytes
internal import FeedmillBytes

extension Span where Element == UInt8 {
    /// The first byte from `start` on that needs a look in a text: a control but tab and LF, `&`, `<`, `>`, EF that may
    /// begin a noncharacter; or `end`.
    @inline(__always) func textStop(from start: Int, to end: Int, isWide: Bool = WideVectors.areThere) -> Int {
        precondition(start >= 0 && end <= count)
        guard isWide, end &- start >= 33 else { return first(TextStop.self, from: start, to: end) }
        let found = unsafe withUnsafeBufferPointer { bytes in
            unsafe bytes.baseAddress.map { unsafe feedmill_wide_markup($0, start, end) } ?? -1 &- start
        }
        return found >= 0 ? found : first(TextStop.self, from: -1 &- found, to: end)
    }

    /// The first byte from `start` on that needs a look in a value: a control, `"`, `&`, `'`, `<`, `>`, `` ` ``, EF; or `end`.
    @inline(__always) func valueStop(from start: Int, to end: Int) -> Int {
        first(ValueStop.self, from: start, to: end)
    }

    @inline(__always) private func first<Kind: ByteKind>(_ kind: Kind.Type, from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && end <= count)
        // Looking on behind the end, where there is more, makes the last bytes as quick as the others.
        let limit = min(count, end &+ 31)
        return unsafe withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return end }
            return unsafe min(end, Kind.first(in: base, start, limit))
        }
    }
}

private enum TextStop: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        // Tab and LF are 9 and 10; `<` and `>` differ in one bit.
        let isControl = (bytes .< Bytes(repeating: 0x20)) .& ((bytes &- Bytes(repeating: 9)) .> Bytes(repeating: 1))
        let isBracket = (bytes | Bytes(repeating: 2)) .== Bytes(repeating: 0x3E)
        return isControl .| isBracket .| (bytes .== Bytes(repeating: 0x26)) .| (bytes .== Bytes(repeating: 0xEF))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool { LowByteSet.textStops.contains(byte) || byte == 0xEF }
}

private enum ValueStop: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        let isBracket = (bytes | Bytes(repeating: 2)) .== Bytes(repeating: 0x3E)
        let isAmpersandOrQuote = (bytes | Bytes(repeating: 1)) .== Bytes(repeating: 0x27)
        return (bytes .< Bytes(repeating: 0x20)) .| isBracket .| isAmpersandOrQuote
            .| (bytes .== Bytes(repeating: 0x22)) .| (bytes .== Bytes(repeating: 0x60))
            .| (bytes .== Bytes(repeating: 0xEF))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        LowByteSet.anyValueStops.contains(byte) || byte == 0x60 || byte == 0xEF
    }
}
