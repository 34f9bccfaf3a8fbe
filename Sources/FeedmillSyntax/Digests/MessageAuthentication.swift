/// A code that proves who wrote a message: HMAC (RFC 2104) with a function of FIPS 180-4.
package enum MessageAuthentication: String, CaseIterable, Sendable {
    case sha1, sha256, sha384, sha512

    /// The code of a message under a key.
    package func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        var key = key.count > block ? digest(key) : key
        key += repeatElement(0, count: block - key.count)
        return digest(key.map { $0 ^ 0x5C } + digest(key.map { $0 ^ 0x36 } + message))
    }

    /// A code that is written in hexadecimal; `nil` for anything else.
    package static func code(ofHex digits: some StringProtocol) -> [UInt8]? {
        let values = digits.utf8.map(ASCII.hexValue)
        guard values.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[index], let low = values[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    /// Whether two codes are the same, in a time that tells nothing about where they differ.
    package static func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private var block: Int {
        switch self {
        case .sha1, .sha256: 64
        case .sha384, .sha512: 128
        }
    }

    private func digest(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .sha1: SHA1.digest(bytes)
        case .sha256: SHA256.digest(bytes)
        case .sha384: SHA512.shorterDigest(bytes)
        case .sha512: SHA512.digest(bytes)
        }
    }
}
