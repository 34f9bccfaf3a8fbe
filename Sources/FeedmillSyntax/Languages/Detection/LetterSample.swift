internal import FeedmillBytes

/// The first letters of a text, in lower case, with a 0 between words; and what scripts they are of.
struct LetterSample {
    private(set) var letters: [UInt32] = []
    private(set) var scripts = ScriptCensus()

    /// Passes over tags and character references of markup, digits, signs, and addresses.
    init(_ bytes: Span<UInt8>, isMarkup: Bool, limit: Int) {
        // Whoever hides the words behind a megabyte of markup is not read.
        let end = min(bytes.count, 64 * (limit + 256))
        // A letter comes of a byte at least, and so does a word's end.
        let most = min(2 * limit, end) + 3
        var scripts = ScriptCensus()
        letters = unsafe Array(unsafeUninitializedCapacity: most) { letters, count in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let source = bytes.baseAddress, let target = letters.baseAddress else { return }
                unsafe count = Self.read(
                    source, bytes.count, end, isMarkup: isMarkup, limit, into: target, &scripts)
            }
            if count == 0 {
                unsafe letters.initializeElement(at: 0, to: 0)
                count = 1
            }
        }
        self.scripts = scripts
    }

    /// Writes the letters that begin before `end`; gives how many there are.
    private static func read(
        _ bytes: UnsafePointer<UInt8>, _ total: Int, _ end: Int, isMarkup: Bool, _ limit: Int,
        into letters: UnsafeMutablePointer<UInt32>, _ scripts: inout ScriptCensus
    ) -> Int {
        unsafe letters[0] = 0
        var written = 1
        var latin = 0
        var left = limit
        var index = 0
        // No tag ends from here on.
        var hasNoTagEnd = !isMarkup
        while index < end, left > 0 {
            let byte = unsafe bytes[index]
            if ASCII.isLetter(byte) {
                unsafe letters[written] = UInt32(byte | 0x20)
                written &+= 1
                latin &+= 1
                left &-= 1
                index &+= 1
                continue
            }
            if byte >= 0x80 {
                let scalar = unsafe scalar(in: bytes, total, at: &index)
                if isLetter(scalar) {
                    let letter = lowercased(scalar)
                    scripts.add(letter)
                    unsafe letters[written] = letter
                    written &+= 1
                    left &-= 1
                    continue
                }
            } else {
                if byte == 0x27 {
                    index &+= 1
                    continue
                }
                if byte == 0x3C, !hasNoTagEnd {
                    let mark = unsafe TagEnd.first(in: bytes, index, end)
                    // A mark that is missing ends nothing.
                    if mark < end { index = mark } else { hasNoTagEnd = true }
                } else if byte == 0x26, isMarkup {
                    let last = min(end, index &+ 32)
                    var mark = index
                    while mark < last, unsafe bytes[mark] != 0x3B { mark &+= 1 }
                    if mark < last { index = mark }
                } else if byte == 0x3A, index &+ 2 < end, unsafe bytes[index &+ 1] == 0x2F,
                    unsafe bytes[index &+ 2] == 0x2F
                {
                    while index &+ 1 < end, unsafe bytes[index &+ 1] > 0x20, unsafe bytes[index &+ 1] != 0x3C {
                        index &+= 1
                    }
                }
                index &+= 1
            }
            if unsafe letters[written &- 1] != 0 {
                unsafe letters[written] = 0
                written &+= 1
            }
        }
        if unsafe letters[written &- 1] != 0 {
            unsafe letters[written] = 0
            written &+= 1
        }
        scripts.latin += latin
        return written
    }

    private enum TagEnd: ByteKind {
        @inline(__always) static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: 0x3E) }

        @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == 0x3E }
    }

    /// The scalar at an index, which moves behind it. The bytes are valid UTF-8.
    @inline(__always)
    private static func scalar(in bytes: UnsafePointer<UInt8>, _ count: Int, at index: inout Int) -> UInt32 {
        let lead = unsafe bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        index += 1
        var left = length - 1
        while left > 0, index < count, unsafe bytes[index] & 0xC0 == 0x80 {
            value = unsafe value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
            left -= 1
        }
        return value
    }

    /// Letters and the marks that words are made of; punctuation, symbols and digits are not.
    @inline(__always)
    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3041...0xDFFF: true
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3040, 0xFE00...0xFE0F, 0xFF00...0xFF20: false
        case 0x660...0x66D, 0x6D4, 0x6F0...0x6F9, 0x60C, 0x61B, 0x61F, 0x964...0x96F, 0xE000...0xF8FF: false
        case 0x1F000...0x1FAFF: false
        default: true
        }
    }

    @inline(__always)
    private static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x1F00...: scalar
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
