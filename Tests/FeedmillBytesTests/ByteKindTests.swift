import Testing

@testable import FeedmillBytes

@Suite struct ByteKindTests {
    /// Whatever stands behind it, the first byte that is looked for is found, in the blocks and behind the last of them.
    @Test(arguments: [0, 1, 31, 32, 33, 64, 70])
    func findsTheFirstWhereverItStands(_ count: Int) {
        for place in 0...count {
            for other in place...count {
                var bytes = [UInt8](repeating: 0xE3, count: count + 1)
                bytes[other] = 0x22
                bytes[place] = 0x22
                #expect(Self.firstQuote(in: Array(bytes[..<count])) == place, "\(place), \(other) of \(count)")
            }
        }
    }

    /// However many bytes there are, each that is looked for is told, and nothing of what stands around them.
    @Test(arguments: 0...100) func tellsWhetherAnyIsThere(_ count: Int) {
        for place in -1...count {
            var bytes = [UInt8](repeating: 0xE3, count: count + 2)
            bytes[place + 1] = 0x22
            unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                let isThere = place >= 0 && place < count
                #expect(unsafe Quote.isAbsent(in: base + 1, count) == !isThere, "\(place) of \(count)")
                if count > 32 { return }
                #expect(unsafe Quote.bits(base + 1, count: count) == (isThere ? 1 << UInt32(place) : 0))
            }
        }
    }

    @Test func controlsAreFoundAmongAllBytes() {
        for byte in UInt8.min...UInt8.max {
            let bytes = [UInt8](repeating: 0x80, count: 20) + [byte] + [UInt8](repeating: 0xFF, count: 20)
            let found = unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return -1 }
                return unsafe Control.first(in: base, 0, buffer.count)
            }
            #expect(found == (byte < 0x20 ? 20 : bytes.count), "byte \(byte)")
        }
    }

    @Test(arguments: [0, 5, 16, 31, 63, 64, 65, 127, 128, 300, 9_000])
    func countsAsOneByOne(_ count: Int) {
        let pattern: [UInt8] = [0x41, 0x0A, 0xE3, 0x81, 0x82, 0xF0, 0x9F, 0xA6, 0x8A, 0xC3, 0xBF, 0x0A]
        let bytes = (0..<count).map { pattern[$0 % pattern.count] }
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for isWide in [false, true] {
                #expect(unsafe ByteCount.newlines(base, count, isWide: isWide) == bytes.count { $0 == 0x0A })
                #expect(unsafe ByteCount.scalars(base, count, isWide: isWide) == bytes.count { $0 & 0xC0 != 0x80 })
            }
        }
    }

    private static func firstQuote(in bytes: [UInt8]) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            return unsafe Quote.first(in: base, 0, buffer.count)
        }
    }

    private enum Quote: ByteKind {
        static func marks(_ bytes: Bytes) -> Marks { bytes .== Bytes(repeating: 0x22) }
        static func holds(_ byte: UInt8) -> Bool { byte == 0x22 }
    }

    private enum Control: ByteKind {
        static func marks(_ bytes: Bytes) -> Marks { bytes .< Bytes(repeating: 0x20) }
        static func holds(_ byte: UInt8) -> Bool { byte < 0x20 }
    }
}
