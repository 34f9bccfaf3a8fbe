import Testing

@testable import FeedmillHTML

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
            for after in [0, 1, 7, 8, 9] {
                let bytes =
                    [UInt8](repeating: 0x61, count: before) + sequence + [UInt8](repeating: 0x7A, count: after)
                let text = String(checking: bytes)
                #expect(Array(text.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8))
                #expect(text.utf8Span.isKnownASCII == String(decoding: bytes, as: UTF8.self).utf8Span.isKnownASCII)
            }
        }
    }

    /// Text stops are found wherever they stand among words.
    @Test func findsEveryStopWhereverItStands() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<24 {
                var bytes = [UInt8](repeating: 0x78, count: 24)
                bytes[place] = byte
                let isStop = byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF
                let found = bytes.span.pastPlainText(from: 0, to: 24)
                #expect(found == (isStop ? place : 24), "byte \(byte) at \(place)")
            }
        }
    }
}
