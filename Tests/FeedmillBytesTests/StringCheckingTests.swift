import Testing

@testable import FeedmillBytes

@Suite struct StringCheckingTests {
    /// Every sequence at every place among eight-byte words reads as the standard library reads it.
    @Test(
        arguments: [
            [], [0x41], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE3, 0x81, 0x82], [0xED, 0x9F, 0xBF],
            [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0x80], [0xC0, 0xAF], [0xC1, 0xBF],
            [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE3, 0x81], [0xE3, 0x41, 0x82], [0xE3, 0x81, 0x41],
            [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0xA6], [0xF0, 0x9F, 0x41, 0x8A],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func readsAsDecodingDoes(_ sequence: [UInt8]) {
        for before in 0..<18 {
            for (lead, after) in [(0x61, 0), (0x61, 1), (0x61, 7), (0x61, 8), (0x61, 9), (0xE3, 8), (0xE3, 12)] {
                let front = (0..<before).map { lead < 0x80 || $0 % 3 == 0 ? UInt8(lead) : 0x81 }
                let bytes = front + sequence + [UInt8](repeating: 0x7A, count: after)
                let text = String(checking: bytes)
                #expect(Array(text.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8))
                #expect(text.utf8Span.isKnownASCII == String(decoding: bytes, as: UTF8.self).utf8Span.isKnownASCII)
            }
        }
    }

    @Test(arguments: ["", "a", "netscape", "://netscape.", "see netscapd netscape", "netscap", "é netscape é"])
    func bytesAreFoundWhereverTheyStand(_ text: String) {
        #expect(text.containsBytes(of: "netscape") == text.contains("netscape"))
        #expect(text.containsBytes(of: ""))
        for byte in [0x6E, 0x2E, 0x7A] as [UInt8] { #expect(text.contains(byte: byte) == text.utf8.contains(byte)) }
    }
}
