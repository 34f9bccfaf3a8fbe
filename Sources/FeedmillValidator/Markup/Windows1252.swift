/// The encoding that documents labelled ISO-8859-1 are really in (Encoding Standard §4.2).
enum Windows1252 {
    static let labels: Set<String> = [
        "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252",
    ]

    /// The bytes as UTF-8. Decoding by what is declared, even where the bytes look like UTF-8, shows the reader's view.
    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case 0..<0x80: decoded.append(byte)
            case 0x80..<0xA0: decoded.append(contentsOf: high[Int(byte) - 0x80])
            default: decoded.append(contentsOf: [0xC0 | byte >> 6, 0x80 | byte & 0x3F])
            }
        }
        return decoded
    }

    private static let high: [[UInt8]] =
        [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
            0x17D,
            0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153,
            0x9D,
            0x17E, 0x178,
        ].map { (value: UInt32) in Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? [] }
}
