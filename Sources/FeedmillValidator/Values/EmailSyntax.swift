internal import FeedmillSyntax

/// E-mail addresses: the addr-spec of RFC 2822 §3.4.1, and the forms RSS wraps it in.
enum EmailSyntax {
    /// Where text breaks the grammar of an addr-spec, or names a host that no mail reaches from elsewhere; `nil` when it does
    /// not.
    static func fault(in bytes: ArraySlice<UInt8>) -> Int? {
        switch EmailAddress.fault(in: bytes) {
        case .noAt, .length: return bytes.startIndex
        case .local(let offset), .domain(let offset): return offset
        case nil:
            let domain = bytes[((bytes.lastIndex(of: UInt8(ascii: "@")) ?? bytes.startIndex) + 1)...]
            let isReachable =
                domain.first == UInt8(ascii: "[") || domain.contains(UInt8(ascii: "."))
                || domain.elementsEqual("localhost".utf8)
            return isReachable ? nil : domain.startIndex
        }
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
