import Testing

@testable import FeedmillHTML

@Suite struct PlainTextTests {
    /// Stops are found wherever they stand among words, in short texts and in long ones.
    @Test(arguments: [24, 70]) func findsEveryStopWhereverItStands(count: Int) {
        for byte in UInt8.min...UInt8.max {
            let isControl = byte < 0x20
            let isMarkup = byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF
            let isQuote = byte == 0x22 || byte == 0x27 || byte == 0x60
            let stopsText = isMarkup || isControl && byte != 0x09 && byte != 0x0A
            let stopsValue = isMarkup || isControl || isQuote
            for place in 0..<count {
                var bytes = [UInt8](repeating: 0x78, count: count)
                bytes[place] = byte
                // What begins no noncharacter need not be found.
                if byte == 0xEF, place + 1 < count { bytes[place + 1] = 0xBF }
                for isWide in [false, true] {
                    let text = bytes.span.textStop(from: 0, to: count, isWide: isWide)
                    #expect(text == (stopsText ? place : count), "byte \(byte) at \(place)")
                }
                let value = bytes.span.valueStop(from: 0, to: count)
                #expect(value == (stopsValue ? place : count), "byte \(byte) at \(place)")
            }
        }
    }

    /// What stands behind the end of a range is not found.
    @Test func staysInItsRange() {
        let bytes = Array("abc<def&ghi".utf8)
        #expect(bytes.span.textStop(from: 0, to: 3) == 3)
        #expect(bytes.span.textStop(from: 4, to: 7) == 7)
        #expect(bytes.span.valueStop(from: 7, to: 7) == 7)
        for place in 30...80 {
            let long = Array((String(repeating: "x", count: place) + "<b>").utf8)
            for isWide in [false, true] {
                #expect(long.span.textStop(from: 2, to: place, isWide: isWide) == place)
                #expect(long.span.textStop(from: 2, to: long.count, isWide: isWide) == place)
            }
        }
    }
}
