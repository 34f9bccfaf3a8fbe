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
        var index = 0
        while index < count {
            if unsafe bytes[index] < 0x80 {
                // Most runs among other characters are short.
                if index + 8 <= count {
                    let raw = unsafe UnsafeRawPointer(bytes)
                    let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    let beyond = word.littleEndian & 0x8080_8080_8080_8080
                    index += beyond.trailingZeroBitCount >> 3
                    if beyond != 0 { continue }
                }
                index = unsafe skipASCII(bytes, from: index, count)
                continue
            }
            // Three bytes a character: CJK and kana, two of them at once while neither lead has rules of its own.
            while index + 8 <= count {
                let raw = unsafe UnsafeRawPointer(bytes)
                let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, !hasOwnRules(UInt8(truncatingIfNeeded: word)),
                    !hasOwnRules(UInt8(truncatingIfNeeded: word >> 24))
                else { break }
                index += 6
            }
            if index + 3 <= count, unsafe bytes[index] & 0xF0 == 0xE0, unsafe bytes[index + 1] & 0xC0 == 0x80,
                unsafe bytes[index + 2] & 0xC0 == 0x80
            {
                let lead = unsafe bytes[index]
                let second = unsafe bytes[index + 1]
                if lead == 0xE0 ? second < 0xA0 : lead == 0xED && second > 0x9F { return index }
                index += 3
                continue
            }
            // Two bytes a character: Latin, Greek, Cyrillic, Hebrew, Arabic.
            if index + 2 <= count, unsafe (0xC2...0xDF).contains(bytes[index]), unsafe bytes[index + 1] & 0xC0 == 0x80 {
                index += 2
                continue
            }
            guard case .valid(let length) = unsafe sequence(bytes + index, count - index) else { return index }
            index += length
        }
        return index
    }

    /// Whether not every continuation may follow a lead of three bytes.
    @inline(__always) private static func hasOwnRules(_ lead: UInt8) -> Bool { lead == 0xE0 || lead == 0xED }

    /// The first place from `start` on that is not ASCII.
    public static func skipASCII(_ bytes: UnsafePointer<UInt8>, from start: Int, _ count: Int) -> Int {
        var index = start
        let raw = unsafe UnsafeRawPointer(bytes)
        while index + 32 <= count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
            if word & 0x8080_8080_8080_8080 != SIMD4<UInt64>.zero { break }
            index += 32
        }
        while index + 8 <= count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let beyond = word.littleEndian & 0x8080_8080_8080_8080
            if beyond != 0 { return index + beyond.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < count, unsafe bytes[index] < 0x80 { index += 1 }
        return index
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
