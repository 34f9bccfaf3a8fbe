import Testing

@testable import FeedmillBytes

/// Bytes are checked in blocks: what is no UTF-8 is found wherever it stands, and nothing else is.
@Suite struct UTF8ValidationTests {
    /// Characters at the borders of what each length may stand for (Unicode, table 3-7).
    static let valid: [[UInt8]] = [
        [0x41], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE1, 0x80, 0x80], [0xED, 0x9F, 0xBF],
        [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    ]

    /// Over-long forms, surrogates, what is beyond Unicode, and what is not whole.
    static let invalid: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x41], [0xDF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
        [0xE3, 0x81], [0xE3, 0x41, 0x41], [0xE3, 0x81, 0xC2], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
        [0xF0, 0x9F, 0xA6], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]

    @Test(arguments: 0..<45) func validBytesAreWholeAtEveryPlace(_ place: Int) {
        for character in Self.valid {
            for filling in Self.valid {
                let bytes = [UInt8](repeating: 0x20, count: place) + character
                let all = bytes + Array(repeatElement(filling, count: 45).joined())
                #expect(Self.validPrefix(all) == all.count)
                #expect(Self.isASCII(all) == all.allSatisfy { $0 < 0x80 })
            }
        }
    }

    @Test(arguments: 0..<45) func whatIsInvalidEndsThePrefixAtEveryPlace(_ place: Int) {
        for character in Self.invalid {
            for filling in Self.valid {
                let before = Array(repeatElement(filling, count: place).joined())
                for behind in [0, 1, 2, 3, 40] {
                    let all = before + character + [UInt8](repeating: 0x20, count: behind)
                    #expect(Self.validPrefix(all) == before.count, "\(character) behind \(before.count) bytes")
                    #expect(!Self.isASCII(all))
                }
            }
        }
    }

    @Test(arguments: 0..<70) func asciiIsToldFromTheRest(_ count: Int) {
        let plain = [UInt8](repeating: 0x7F, count: count)
        #expect(Self.isASCII(plain))
        for place in 0..<count {
            var bytes = plain
            bytes[place] = 0x80
            #expect(!Self.isASCII(bytes), "byte \(place) of \(count)")
        }
    }

    private static func validPrefix(_ bytes: [UInt8]) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            return unsafe UTF8Validation.validPrefix(base, buffer.count)
        }
    }

    private static func isASCII(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return true }
            return unsafe UTF8Validation.isASCII(base, buffer.count)
        }
    }
}
