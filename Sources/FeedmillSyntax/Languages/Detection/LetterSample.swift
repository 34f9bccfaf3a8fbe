/// The first letters of a text, in lower case, with a 0 between words; and what scripts they are of.
struct LetterSample {
    private(set) var letters: [UInt32] = [0]
    private(set) var scripts = ScriptCensus()

    /// Passes over tags and character references of markup, digits, signs, and addresses.
    init(_ bytes: Span<UInt8>, isMarkup: Bool, limit: Int) {
        letters.reserveCapacity(limit + limit / 4)
        var count = 0
        var index = 0
        // Whoever hides the words behind a megabyte of markup is not read.
        let end = min(bytes.count, 64 * (limit + 256))
        while index < end, count < limit {
            let byte = bytes[index]
            if byte < 0x80 {
                if ASCII.isLetter(byte) {
                    scripts.latin += 1
                    letters.append(UInt32(byte | 0x20))
                    count += 1
                } else if isMarkup, byte == 0x3C {
                    index = Self.skip(to: 0x3E, in: bytes, from: index, end)
                    endWord()
                } else if isMarkup, byte == 0x26 {
                    index = Self.skip(to: 0x3B, in: bytes, from: index, min(end, index + 32))
                    endWord()
                } else if byte == 0x3A, index + 2 < end, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F {
                    while index + 1 < end, bytes[index + 1] > 0x20, bytes[index + 1] != 0x3C { index += 1 }
                    endWord()
                } else if byte != 0x27 {
                    endWord()
                }
                index += 1
                continue
            }
            let scalar = Self.scalar(in: bytes, at: &index)
            if Self.isLetter(scalar) {
                add(Self.lowercased(scalar))
                count += 1
            } else {
                endWord()
            }
        }
        endWord()
    }

    private mutating func add(_ letter: UInt32) {
        scripts.add(letter)
        letters.append(letter)
    }

    private mutating func endWord() {
        if letters.last != 0 { letters.append(0) }
    }

    private static func skip(to mark: UInt8, in bytes: Span<UInt8>, from start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] != mark { index += 1 }
        // A mark that is missing ends nothing.
        return index < end ? index : start
    }

    /// The scalar at an index, which moves behind it. The bytes are valid UTF-8.
    private static func scalar(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        index += 1
        var left = length - 1
        while left > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
            left -= 1
        }
        return value
    }

    /// Letters and the marks that words are made of; punctuation, symbols and digits are not.
    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3040, 0xFE00...0xFE0F, 0xFF00...0xFF20: false
        case 0x660...0x66D, 0x6D4, 0x6F0...0x6F9, 0x60C, 0x61B, 0x61F, 0x964...0x96F, 0xE000...0xF8FF: false
        case 0x1F000...0x1FAFF: false
        default: true
        }
    }

    private static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
        case 0x139...0x148, 0x179...0x17E, 0x4C1...0x4CE: scalar % 2 == 1 ? scalar + 1 : scalar
        case 0x178: 0xFF
        // The comma below of Romanian, which older texts have as a cedilla.
        case 0x218...0x21B: scalar | 1
        default: scalar
        }
    }
}
