/// E-mail addresses (RFC 5322 §3.4.1, RFC 6531).
package enum EmailAddress {
    /// Whether bytes are an address as people write it: a dot-atom, "@" and a domain with a dot in it.
    static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 254, let at = bytes.lastIndex(of: 0x40) else { return false }
        let domain = bytes[(at + 1)...]
        return domain.contains(0x2E) && isDotAtom(bytes[..<at], isAtomByte) && isDotAtom(domain, isDomainByte)
            && !ASCII.isDigit(domain.last ?? 0x30)
    }

    private static func isDotAtom(_ bytes: ArraySlice<UInt8>, _ isAllowed: (UInt8) -> Bool) -> Bool {
        bytes.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.allSatisfy(isAllowed)
        }
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == 0x2D || byte >= 0x80
    }

    /// RFC 5322 §3.2.3, `atext`, and what RFC 6531 adds.
    private static func isAtomByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte >= 0x80 || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
