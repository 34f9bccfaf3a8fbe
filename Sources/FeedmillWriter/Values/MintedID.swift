import FeedmillSyntax

/// Ids for what came without one that Atom could use (RFC 4287 §4.2.6).
enum MintedID {
    /// `urn:uuid:` and a version 8 UUID (RFC 9562 §5.8) out of a SHA-256; the same words always give the same id.
    /// - Parameter scope: keeps equal keys of different feeds apart.
    static func urn(for key: String, within scope: String) -> String {
        var digest = Array(SHA256.digest(Array((scope + "\n" + key).utf8)).prefix(16))
        digest[6] = digest[6] & 0x0F | 0x80
        digest[8] = digest[8] & 0x3F | 0x80
        var bytes = Array("urn:uuid:".utf8)
        for (index, byte) in digest.enumerated() {
            if [4, 6, 8, 10].contains(index) { bytes.append(UInt8(ascii: "-")) }
            bytes.append(hex(byte >> 4))
            bytes.append(hex(byte & 15))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
}
