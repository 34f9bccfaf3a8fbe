internal import Glibc

/// Turns ISO-2022-JP into EUC-JP, which the C library decodes with the characters Windows added; its own ISO-2022-JP knows
/// neither those nor half-width katakana.
struct ISO2022JP {
    private enum Set {
        case ascii, katakana, kanji, kanjiSupplement
    }

    private var set = Set.ascii
    private var escape: [UInt8] = []
    private var lead: UInt8 = 0

    /// A replacement that is no EUC-JP sequence, so that it is reported as invalid.
    private static let invalid: UInt8 = 0xFF

    /// How long a sequence is that begins so, in EUC-JP.
    static func length(of lead: UInt8) -> Int { lead == 0x8F ? 3 : lead == 0x8E || lead >= 0xA1 && lead < 0xFF ? 2 : 1 }

    /// Where the first of so many bytes is that an escape sequence begins with.
    static func firstEscape(in bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        guard count > 0, let found = unsafe memchr(bytes, 0x1B, count) else { return nil }
        return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }

    /// Whether bytes begin with an escape sequence by which text leaves ASCII.
    static func isBegun(by bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard count >= 3, unsafe bytes[0] == 0x1B else { return false }
        switch unsafe (bytes[1], bytes[2]) {
        case (0x24, 0x40), (0x24, 0x42), (0x28, 0x49), (0x28, 0x4A): return true
        default: return false
        }
    }

    /// Appends the EUC-JP form of a byte; nothing until a sequence is complete.
    mutating func convert(_ byte: UInt8, into output: inout [UInt8]) {
        if !escape.isEmpty {
            escape.append(byte)
            finishEscape(into: &output)
        } else if byte == 0x1B {
            dropLead(into: &output)
            escape = [byte]
        } else if byte < 0x21 || byte >= 0x7F {
            dropLead(into: &output)
            // A line begins in ASCII (RFC 1468).
            if byte == 0x0A || byte == 0x0D { set = .ascii }
            output.append(byte < 0x80 ? byte : Self.invalid)
        } else {
            append(byte, &output)
        }
    }

    mutating func finish(into output: inout [UInt8]) {
        dropLead(into: &output)
        if !escape.isEmpty { output.append(Self.invalid) }
        escape = []
    }

    private mutating func append(_ byte: UInt8, _ output: inout [UInt8]) {
        switch set {
        case .ascii: output.append(byte)
        case .katakana:
            if byte <= 0x5F { output.append(contentsOf: [0x8E, byte | 0x80]) } else { output.append(Self.invalid) }
        case .kanji, .kanjiSupplement:
            guard lead != 0 else {
                lead = byte
                return
            }
            if set == .kanjiSupplement { output.append(0x8F) }
            output.append(contentsOf: [lead | 0x80, byte | 0x80])
            lead = 0
        }
    }

    private mutating func dropLead(into output: inout [UInt8]) {
        if lead != 0 { output.append(Self.invalid) }
        lead = 0
    }

    private mutating func finishEscape(into output: inout [UInt8]) {
        switch escape.dropFirst() {
        case [0x28, 0x42], [0x28, 0x4A]: set = .ascii
        case [0x28, 0x49]: set = .katakana
        case [0x24, 0x40], [0x24, 0x42]: set = .kanji
        case [0x24, 0x28, 0x44]: set = .kanjiSupplement
        case [0x28], [0x24], [0x24, 0x28]: return
        default:
            // Not an escape sequence: what follows ESC is text.
            let text = escape.dropFirst()
            escape = []
            output.append(Self.invalid)
            for byte in text { convert(byte, into: &output) }
            return
        }
        escape = []
    }
}
