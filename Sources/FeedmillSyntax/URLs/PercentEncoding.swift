/// Percent-encoding (RFC 3986 §2.1).
package enum PercentEncoding {
    /// The bytes with every `%XX` decoded; a "%" without two hexadecimal digits stays.
    static func decoded(_ bytes: ArraySlice<UInt8>, plusIsBlank: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x25, index + 2 < bytes.endIndex, let high = ASCII.hexValue(bytes[index + 1]),
                let low = ASCII.hexValue(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(byte == 0x2B && plusIsBlank ? 0x20 : byte)
                index += 1
            }
        }
        return result
    }

    /// A part of a URL as the text it stands for; in a form, a plus is a blank.
    package static func text(of bytes: ArraySlice<UInt8>, plusIsBlank: Bool = false) -> String {
        String(decoding: decoded(bytes, plusIsBlank: plusIsBlank), as: UTF8.self)
    }

    /// A text as a part of a URL or a form: everything but unreserved characters is encoded (RFC 3986 §2.3).
    package static func component(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes.appendPercentEncoded(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
