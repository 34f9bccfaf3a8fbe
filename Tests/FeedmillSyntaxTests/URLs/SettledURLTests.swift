import Testing

@testable import FeedmillSyntax

/// The look at thirty-two bytes at once says what a look at each byte says, wherever something stands.
@Suite struct SettledURLTests {
    private static let head = Array("http://a".utf8)

    private static func url(_ length: Int) -> [UInt8] {
        head + (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    }

    @Test(arguments: 1..<100 as Range<Int>) func oneByteAnywhere(_ length: Int) {
        let plain = Self.url(length)
        let isPlainSettled = URLReference.isSettled(plain.span)
        #expect(isPlainSettled)
        var wrong: [String] = []
        for place in Self.head.count..<plain.count {
            var bytes = plain
            for byte in UInt8.min...UInt8.max {
                bytes[place] = byte
                let isSettled = !(URLReference.isForbidden(byte) || byte == 0xC2)
                if URLReference.isSettled(bytes.span) != isSettled { wrong.append("\(byte) at \(place)") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: 2..<100 as Range<Int>) func dotsBehindSlashesAnywhere(_ length: Int) {
        var wrong: [String] = []
        for place in Self.head.count..<Self.head.count + length - 1 {
            for (pair, isSettled) in [("/.", false), ("./", true), ("..", true), ("//", true)] {
                var bytes = Self.url(length)
                bytes.replaceSubrange(place..<place + 2, with: pair.utf8)
                if URLReference.isSettled(bytes.span) != isSettled { wrong.append("\(pair) at \(place)") }
            }
        }
        #expect(wrong.isEmpty)
    }
}
