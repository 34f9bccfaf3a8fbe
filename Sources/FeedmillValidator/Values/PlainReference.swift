/// References that need no closer look: written with nothing but what stands for itself, as most are.
enum PlainReference {
    /// Whether this is a whole address of the web: letters, digits and what else stands for itself in a host name and a path.
    /// - Parameter isNormal: whether it has to be in the normal form of RFC 4287 §4.2.6.1 as well.
    static func isWebAddress(_ bytes: Span<UInt8>, isNormal: Bool) -> Bool {
        var index = starts(bytes, with: "https://") ? 8 : starts(bytes, with: "http://") ? 7 : 0
        guard index > 0, index < bytes.count, bytes[index].isAlphanumeric else { return false }
        while index < bytes.count, bytes[index] != UInt8(ascii: "/") {
            let byte = bytes[index]
            guard byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."),
                !isNormal || byte == byte.lowercased
            else { return false }
            index &+= 1
        }
        if isNormal, index == bytes.count { return false }
        while index < bytes.count {
            let byte = bytes[index]
            guard isUnreserved(byte) || byte == UInt8(ascii: "/"),
                // A dot segment begins like this.
                !isNormal || byte != UInt8(ascii: ".") || bytes[index &- 1] != UInt8(ascii: "/")
            else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether this is a `tag:` URI (RFC 4151 §2.1) of a domain name and a year.
    static func isTag(_ bytes: Span<UInt8>) -> Bool {
        guard starts(bytes, with: "tag:") else { return false }
        var index = 4
        var last = UInt8(ascii: ".")
        while index < bytes.count, bytes[index] != UInt8(ascii: ",") {
            let byte = bytes[index]
            let isInLabel = byte.isAlphanumeric
            guard isInLabel || (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")) && last.isAlphanumeric else {
                return false
            }
            last = byte
            index &+= 1
        }
        guard last.isAlphanumeric, index <= 64, index &+ 5 < bytes.count, bytes[index &+ 5] == UInt8(ascii: ":") else {
            return false
        }
        for place in index &+ 1..<index &+ 5 where !bytes[place].isDigit { return false }
        index &+= 6
        while index < bytes.count {
            let byte = bytes[index]
            guard isUnreserved(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") else { return false }
            index &+= 1
        }
        return true
    }

    private static func starts(_ bytes: Span<UInt8>, with prefix: StaticString) -> Bool {
        guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
        return prefix.withUTF8Buffer { prefix in
            for index in prefix.indices where unsafe prefix[index] != bytes[index] { return false }
            return true
        }
    }

    /// RFC 3986 §2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "~")
    }
}
