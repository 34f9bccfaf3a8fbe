internal import CBytes

/// UTF-8 as Unicode defines it (table 3-7): no over-long forms, no surrogates, nothing beyond U+10FFFF.
public enum UTF8Validation {
    public enum Sequence: Equatable {
        /// A character of that many bytes.
        case valid(Int)
        /// So many bytes that begin no character (its maximal subpart, Unicode §3.9).
        case invalid(Int)
        /// What is there may still become a character.
        case incomplete
    }

    /// How many bytes from the start are whole, valid characters.
    public static func validPrefix(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        guard count >= 64, WideVectors.areThere else { return unsafe validPrefix(bytes, from: 0, count) }
        return unsafe validPrefix(bytes, from: feedmill_wide_utf8(bytes, count), count)
    }

    /// The same, where so many bytes are known to be whole characters.
    static func validPrefix(_ bytes: UnsafePointer<UInt8>, from start: Int, _ count: Int) -> Int {
        let raw = unsafe UnsafeRawPointer(bytes)
        var block = start
        while block &+ 36 <= count {
            var beyond = unsafe BeyondASCII.bits(raw, at: block)
            var next = block &+ 32
            while beyond != 0 {
                let place = block &+ beyond.trailingZeroBitCount
                let length = unsafe validRun(raw, place, count)
                if length == 0 { return place }
                let end = place &+ length
                if end >= next {
                    next = end
                    break
                }
                beyond &= UInt32.max &<< UInt32(truncatingIfNeeded: end &- block)
            }
            block = next
        }
        while true {
            block = unsafe skipASCII(bytes, from: block, count)
            guard block < count, case .valid(let length) = unsafe sequence(bytes + block, count &- block) else {
                return block
            }
            block &+= length
        }
    }

    /// The length of one character beyond ASCII, or of several of three bytes; 0 where there is none. Four bytes are there.
    @inline(__always) private static func validRun(_ raw: UnsafeRawPointer, _ place: Int, _ count: Int) -> Int {
        let four = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
        // Two bytes a character: Latin, Greek, Cyrillic, Hebrew, Arabic. The lowest leads would be over-long.
        if four & 0xC0E0 == 0x80C0 { return four & 0x1E != 0 ? 2 : 0 }
        guard four & 0xC0_C0F0 == 0x80_80E0 else {
            let bytes = unsafe (raw + place).assumingMemoryBound(to: UInt8.self)
            guard case .valid(let length) = unsafe sequence(bytes, count &- place) else { return 0 }
            return length
        }
        let lead = UInt8(truncatingIfNeeded: four)
        if hasOwnRules(lead) {
            let second = UInt8(truncatingIfNeeded: four &>> 8)
            return (lead == 0xE0 ? second < 0xA0 : second > 0x9F) ? 0 : 3
        }
        // Three bytes a character: CJK and kana, two of them at once while neither lead has rules of its own.
        var end = place &+ 3
        while end &+ 8 <= count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
            guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, !hasOwnRules(UInt8(truncatingIfNeeded: word)),
                !hasOwnRules(UInt8(truncatingIfNeeded: word &>> 24))
            else { break }
            end &+= 6
        }
        return end &- place
    }

    /// Whether not every continuation may follow a lead of three bytes.
    @inline(__always) private static func hasOwnRules(_ lead: UInt8) -> Bool { lead == 0xE0 || lead == 0xED }

    /// The first place from `start` on that is not ASCII.
    public static func skipASCII(_ bytes: UnsafePointer<UInt8>, from start: Int, _ count: Int) -> Int {
        let raw = unsafe UnsafeRawPointer(bytes)
        var index = start
        while index &+ 32 <= count {
            let beyond = unsafe BeyondASCII.bits(raw, at: index)
            if beyond != 0 { return index &+ beyond.trailingZeroBitCount }
            index &+= 32
        }
        while index &+ 8 <= count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let beyond = word.littleEndian & 0x8080_8080_8080_8080
            if beyond != 0 { return index &+ beyond.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < count, unsafe bytes[index] < 0x80 { index &+= 1 }
        return index
    }

    /// Whether all bytes are ASCII. What is shorter than a block is looked at from both ends.
    @inline(__always) static func isASCII(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let raw = unsafe UnsafeRawPointer(bytes)
        if count > 32 {
            guard unsafe skipASCII(bytes, from: 0, count &- 32) == count &- 32 else { return false }
            return unsafe BeyondASCII.bits(raw, at: count &- 32) == 0
        }
        if count >= 8 {
            var all =
                unsafe raw.loadUnaligned(as: UInt64.self)
                | raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            if count > 16 {
                all |= unsafe raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                all |= unsafe raw.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self)
            }
            return all & 0x8080_8080_8080_8080 == 0
        }
        var index = 0
        while index < count, unsafe bytes[index] < 0x80 { index &+= 1 }
        return index == count
    }

    /// What the bytes begin with; there is at least one.
    public static func sequence(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Sequence {
        let lead = unsafe bytes[0]
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0..<0x80: return .valid(1)
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF4: (length, high) = (4, 0x8F)
        case 0xF1...0xF3: length = 4
        default: return .invalid(1)
        }
        for index in 1..<length {
            guard index < count else { return .incomplete }
            let byte = unsafe bytes[index]
            guard byte >= low, byte <= high else { return .invalid(index) }
            low = 0x80
            high = 0xBF
        }
        return .valid(length)
    }
}

/// Bytes of characters that are longer than one.
public enum BeyondASCII: ByteKind {
    @inlinable @inline(__always) public static func marks(_ bytes: Bytes) -> Marks { bytes .>= Bytes(repeating: 0x80) }
    @inlinable @inline(__always) public static func holds(_ byte: UInt8) -> Bool { byte >= 0x80 }
}
