import Testing

@testable import FeedmillHTML

@Suite struct PlainTextTests {
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
