/// Language tags (BCP 47: RFC 5646).
public enum LanguageTag {
    /// A tag with the usual case (`zh-Hant-TW`, RFC 5646 §2.1.1) and with "-" for "_"; of a list, the first; of a locale
    /// (`de_DE.UTF-8`), the language. `nil` when what is there is no tag.
    public static func normalized(_ raw: String) -> String? {
        let tag = raw.trimmed.utf8.prefix { $0 != 0x2C && $0 != 0x3B && $0 != 0x2E && $0 != 0x40 && !ASCII.isSpace($0) }
        var bytes = tag.map { $0 == 0x5F ? 0x2D : ASCII.lowercased($0) }
        while bytes.last == 0x2D { bytes.removeLast() }
        var start = 0
        var afterSingleton = false
        var isPrivate = false
        while start <= bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x2D {
                guard ASCII.isAlphanumeric(bytes[end]) else { return nil }
                end += 1
            }
            let length = end - start
            guard 1...8 ~= length else { return nil }
            if start == 0 {
                guard bytes[0..<end].allSatisfy(ASCII.isLetter) else { return nil }
                guard length > 1 || ((bytes[0] == 0x78 || bytes[0] == 0x69) && end < bytes.count) else { return nil }
            } else if !afterSingleton, !isPrivate {
                if length == 2 {
                    bytes[start] = ASCII.uppercased(bytes[start])
                    bytes[start + 1] = ASCII.uppercased(bytes[start + 1])
                } else if length == 4 {
                    bytes[start] = ASCII.uppercased(bytes[start])
                }
            }
            if length == 1 {
                afterSingleton = true
                if bytes[start] == 0x78 { isPrivate = true }
            } else {
                afterSingleton = false
            }
            start = end + 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
