/// Persons written as one line: RSS `author`, `managingEditor`, `webMaster`, `dc:creator`.
public enum PersonSyntax {
    /// Reads `mail (name)`, `name (mail)`, `name <mail>`, `mail`, `name` and what lies between. The first address in the text
    /// is the e-mail, the rest is the name, without brackets, quotes and `mailto:`. Both are `nil` for an empty text.
    public static func parse(_ text: String) -> (name: String?, email: String?) {
        if isBareName(text) { return (text, nil) }
        let bytes = Array(text.trimmed.utf8)
        guard let address = address(in: bytes) else { return (name(bytes[...], []), nil) }
        let email = String(decoding: bytes[address.mail], as: UTF8.self)
        let name = name(bytes[..<address.whole.lowerBound], bytes[address.whole.upperBound...])
        // Some programs write the address twice.
        return (name == email ? nil : name, email)
    }

    /// The first e-mail address, and the same with `mailto:`, `?subject=…` and brackets round it.
    private static func address(in bytes: [UInt8]) -> (mail: Range<Int>, whole: Range<Int>)? {
        var search = 0
        while let at = bytes[search...].firstIndex(of: 0x40) {
            var start = at
            while start > search, isLocalByte(bytes[start - 1]) { start -= 1 }
            var end = at + 1
            while end < bytes.count, isDomainByte(bytes[end]) { end += 1 }
            while end > at, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
            search = at + 1
            guard EmailAddress.isPlain(bytes[start..<end]) else { continue }
            var whole = start..<end
            if bytes[..<start].suffix(7).elementsEqual("mailto:".utf8) { whole = start - 7..<end }
            if end < bytes.count, bytes[end] == 0x3F {
                let rest = bytes[end...].firstIndex { ASCII.isSpace($0) || $0 == 0x3E || $0 == 0x29 } ?? bytes.count
                whole = whole.lowerBound..<rest
            }
            return (start..<end, widened(whole, in: bytes))
        }
        return nil
    }

    /// With the brackets that stand right round it.
    private static func widened(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard range.lowerBound > 0, range.upperBound < bytes.count else { return range }
        switch (bytes[range.lowerBound - 1], bytes[range.upperBound]) {
        case (0x3C, 0x3E), (0x28, 0x29), (0x5B, 0x5D): return range.lowerBound - 1..<range.upperBound + 1
        default: return range
        }
    }

    private static func isLocalByte(_ byte: UInt8) -> Bool {
        // "=" and "/" stand before an address more often than in one.
        byte == 0x2E || (EmailAddress.isAtomByte(byte) && byte != 0x3D && byte != 0x2F && byte != 0x3F && byte < 0x80)
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte >= 0x80
    }

    /// What is left of a text without its address: white space as single blanks, without brackets and quotes round it all.
    private static func name(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> String? {
        if let name = bareName(before, after) { return name }
        var bytes: [UInt8] = []
        for word in (before + [0x20] + after).split(whereSeparator: ASCII.isSpace) {
            if !bytes.isEmpty { bytes.append(0x20) }
            bytes.append(contentsOf: word)
        }
        var rest = bytes[...]
        while let first = rest.first, let last = rest.last {
            let isSeparator = [0x2C, 0x3B, 0x20].contains(last)
            if isSeparator {
                rest = rest.dropLast()
            } else if [0x2C, 0x3B, 0x20].contains(first) {
                rest = rest.dropFirst()
            } else if rest.count > 1, isPair(first, last), !rest.dropFirst().dropLast().contains(first) {
                rest = rest.dropFirst().dropLast()
            } else {
                break
            }
        }
        let hasLetter = rest.contains { ASCII.isAlphanumeric($0) || $0 >= 0x80 }
        return hasLetter ? String(decoding: rest, as: UTF8.self) : nil
    }

    /// A name in brackets behind an address, or without any before it, as nearly all are.
    private static func bareName(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> String? {
        var rest = before.trimmed
        if rest.isEmpty { rest = after.trimmed } else if !after.trimmed.isEmpty { return nil }
        if rest.count > 2, let first = rest.first, let last = rest.last, isPair(first, last) {
            rest = rest.dropFirst().dropLast()
        }
        return isBareName(rest.span) ? String(decoding: rest, as: UTF8.self) : nil
    }

    private static func isPair(_ first: UInt8, _ last: UInt8) -> Bool {
        switch (first, last) {
        case (0x28, 0x29), (0x3C, 0x3E), (0x22, 0x22), (0x27, 0x27), (0x5B, 0x5D): true
        default: false
        }
    }
}
