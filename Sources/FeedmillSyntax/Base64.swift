/// Base 64 (RFC 4648 §4 and §5).
package enum Base64 {
    /// The bytes behind text in either alphabet, with or without padding; `nil` when it is not that.
    package static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 4 * 3 + 3)
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        for byte in text {
            if byte == 0x3D {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(byte) else { return nil }
            bits = bits << 6 | value
            count += 1
            if count % 4 == 0 {
                result.append(UInt8(truncatingIfNeeded: bits >> 16))
                result.append(UInt8(truncatingIfNeeded: bits >> 8))
                result.append(UInt8(truncatingIfNeeded: bits))
                bits = 0
            }
        }
        switch count % 4 {
        case 0: return padding == 0 ? result : nil
        case 2:
            guard padding == 0 || padding == 2 else { return nil }
            result.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3:
            guard padding <= 1 else { return nil }
            result.append(UInt8(truncatingIfNeeded: bits >> 10))
            result.append(UInt8(truncatingIfNeeded: bits >> 2))
        default: return nil
        }
        return result
    }

    /// Whether a byte is of either alphabet.
    static func isDigit(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2F || byte == 0x5F
    }

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61) + 26
        case 0x30...0x39: UInt32(byte - 0x30) + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }

    /// Whether text is Base 64 in the alphabet of §4 with its padding, white space aside.
    package static func isValid(_ text: some Collection<UInt8>) -> Bool {
        var digits = 0
        var padding = 0
        for byte in text {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2B, 0x2F:
                if padding > 0 { return false }
                digits += 1
            case 0x3D: padding += 1
            case 0x20, 0x09, 0x0A, 0x0D: break
            default: return false
            }
        }
        return padding <= 2 && (digits + padding) % 4 == 0
    }

    /// The UTF-8 of a text in Base 64.
    package static func encoded(_ text: String) -> String {
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity((source.count + 2) / 3 * 4)
        for start in stride(from: 0, to: source.count, by: 3) {
            let group = source[start..<min(start + 3, source.count)]
            var word: UInt32 = 0
            for byte in group { word = word << 8 | UInt32(byte) }
            word <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let digit = Int(word >> UInt32(18 - 6 * place) & 63)
                bytes.append(place > group.count ? UInt8(ascii: "=") : alphabet[digit])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
