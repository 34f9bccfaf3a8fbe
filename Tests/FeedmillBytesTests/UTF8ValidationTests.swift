import SeededDice
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

    @Test(arguments: 0..<70) func validBytesAreWholeAtEveryPlace(_ place: Int) {
        for character in Self.valid {
            for filling in Self.valid {
                let bytes = [UInt8](repeating: 0x20, count: place) + character
                let all = bytes + Array(repeatElement(filling, count: 70).joined())
                #expect(Self.validPrefix(all) == all.count)
                #expect(Self.isASCII(all) == all.allSatisfy { $0 < 0x80 })
            }
        }
    }

    @Test(arguments: 0..<70) func whatIsInvalidEndsThePrefixAtEveryPlace(_ place: Int) {
        for character in Self.invalid {
            for filling in Self.valid {
                let before = Array(repeatElement(filling, count: place).joined())
                for behind in [0, 1, 2, 3, 70] {
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

    /// Characters, with something else among them now and then, held against what the standard library makes of them.
    @Test func whatIsValidIsWhatCanBeDecoded() {
        var dice = Dice(state: 1)
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<dice.roll(120) { bytes += Self.valid[dice.roll(dice.roll(2) == 0 ? 2 : Self.valid.count)] }
            for _ in 0..<dice.roll(3) where !bytes.isEmpty {
                let place = dice.roll(bytes.count)
                if dice.roll(2) == 0 {
                    bytes[place] = UInt8(dice.roll(256))
                } else {
                    bytes += Self.invalid[dice.roll(Self.invalid.count)]
                }
            }
            let length = Self.validPrefix(bytes)
            #expect(String(validating: bytes[..<length], as: UTF8.self) != nil)
            guard length < bytes.count else { continue }
            // No further character begins there.
            for more in 1...min(4, bytes.count - length) {
                #expect(String(validating: bytes[length..<length + more], as: UTF8.self) == nil)
            }
        }
    }

    /// With the wide vectors of the processor and without.
    private static func validPrefix(_ bytes: [UInt8]) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            let length = unsafe UTF8Validation.validPrefix(base, buffer.count)
            #expect(unsafe UTF8Validation.validPrefix(base, from: 0, buffer.count) == length)
            return length
        }
    }

    private static func isASCII(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return true }
            return unsafe UTF8Validation.isASCII(base, buffer.count)
        }
    }
}
