/// E-mail addresses: the addr-spec of RFC 2822 §3.4.1, and the forms RSS wraps it in.
enum EmailSyntax {
    /// Where text breaks the grammar of an addr-spec; `nil` when it does not.
    static func fault(in bytes: ArraySlice<UInt8>) -> Int? {
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return bytes.startIndex }
        return faultInLocalPart(bytes[..<at]) ?? faultInDomain(bytes[(at + 1)...])
    }

    private static func faultInLocalPart(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.first == UInt8(ascii: "\"") {
            guard bytes.count >= 3, bytes.last == UInt8(ascii: "\"") else { return bytes.startIndex }
            return bytes.dropFirst().dropLast().firstIndex { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 >= 0x7F }
        }
        return faultInDots(bytes) ?? bytes.firstIndex { !$0.isAtomByte && $0 != UInt8(ascii: ".") }
    }

    private static func faultInDomain(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
            return bytes.dropFirst().dropLast().firstIndex { !$0.isHexDigit && $0 != 0x2E && $0 != 0x3A }
        }
        if let fault = faultInDots(bytes) { return fault }
        if let bad = bytes.firstIndex(where: { !$0.isAlphanumeric && $0 != 0x2D && $0 != 0x2E && $0 < 0x80 }) {
            return bad
        }
        return bytes.contains(UInt8(ascii: ".")) || bytes.elementsEqual("localhost".utf8) ? nil : bytes.startIndex
    }

    /// A dot at either end, two in a row, or nothing at all.
    private static func faultInDots(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.isEmpty || bytes.first == UInt8(ascii: ".") { return bytes.startIndex }
        if bytes.last == UInt8(ascii: ".") { return bytes.endIndex - 1 }
        return bytes.indices.dropFirst().first { bytes[$0] == 0x2E && bytes[$0 - 1] == 0x2E }
    }

    /// How an address in an RSS element is written.
    enum Form: Equatable {
        /// `user@host (Name)`, the form the RSS profile asks for.
        case addressAndName
        /// `user@host`
        case address
        /// `Name <user@host>` or another form of RFC 2822.
        case otherForm
        case invalid(Int)
    }

    /// Judges the text of an RSS `managingEditor`, `webMaster` or `author`.
    static func form(of bytes: [UInt8]) -> Form {
        var rest = trimmed(bytes[...])
        let isMailto = rest.starts(with: "mailto:".utf8)
        if isMailto {
            rest = rest.dropFirst(7)
            if let query = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<query] }
            rest = percentDecoded(rest)[...]
        }
        if let open = rest.firstIndex(of: UInt8(ascii: "<")), let close = rest.lastIndex(of: UInt8(ascii: ">")),
            close > open, close == rest.endIndex - 1
        {
            let address = rest[(open + 1)..<close]
            return fault(in: address).map { .invalid($0) } ?? .otherForm
        }
        guard let open = rest.firstIndex(of: UInt8(ascii: "(")) else {
            return fault(in: rest).map { .invalid($0) } ?? (isMailto ? .otherForm : .address)
        }
        if open == rest.startIndex, let close = rest.firstIndex(of: UInt8(ascii: ")")) {
            return fault(in: trimmed(rest[(close + 1)...])).map { .invalid($0) } ?? .otherForm
        }
        let address = trimmed(rest[..<open])
        if let fault = fault(in: address) { return .invalid(fault) }
        guard rest.last == UInt8(ascii: ")") else { return .invalid(open) }
        let hasOneSpace = open == address.endIndex + 1 && rest[address.endIndex] == 0x20
        return hasOneSpace && open + 2 < rest.endIndex ? .addressAndName : .otherForm
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex, bytes[index + 1].isHexDigit,
                bytes[index + 2].isHexDigit
            {
                result.append(UInt8(truncatingIfNeeded: bytes[index + 1].hexValue * 16 + bytes[index + 2].hexValue))
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// Whether text that is meant to be a name holds an address.
    static func occurs(in bytes: [UInt8]) -> Int? {
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index].isSpace || bytes[index] == 0x2C {
            var word = bytes[start..<index]
            while let first = word.first, first == 0x28 || first == 0x3C { word.removeFirst() }
            while let last = word.last, [0x29, 0x3E, 0x2E, 0x3B].contains(last) { word.removeLast() }
            if word.contains(UInt8(ascii: "@")), fault(in: word) == nil { return word.startIndex }
            start = index + 1
        }
        return nil
    }
}

extension UInt8 {
    /// RFC 2822 §3.2.4 atext; characters beyond ASCII as in RFC 6531.
    fileprivate var isAtomByte: Bool {
        switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"),
            UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
            true
        default: isAlphanumeric || self >= 0x80
        }
    }
}
