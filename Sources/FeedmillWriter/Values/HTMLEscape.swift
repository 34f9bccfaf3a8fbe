/// Plain characters as HTML.
enum HTMLEscape {
    /// `&`, `<` and `>` become references; with `breaks` a line ends with `<br>`.
    static func escaped(_ text: String, breaks: Bool = false) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(literal: "&amp;")
            case UInt8(ascii: "<"): bytes.append(literal: "&lt;")
            case UInt8(ascii: ">"): bytes.append(literal: "&gt;")
            case UInt8(ascii: "\n") where breaks: bytes.append(literal: "<br>\n")
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
