/// E-mail addresses (RFC 5322 §3.4.1, RFC 5321 §4.5.3.1, RFC 6531).
package enum EmailAddress {
    /// What keeps a text from being an address.
    package enum Fault: Hashable, Sendable {
        /// There is no "@".
        case noAt
        /// The part before the "@"; the byte where it goes wrong.
        case local(offset: Int)
        /// The part after the "@".
        case domain(offset: Int)
        /// More than RFC 5321 lets an address have: 64 bytes before the "@", 254 altogether.
        case length
    }

    /// What keeps a text from being an `addr-spec` without comments and folding (RFC 5322 §3.4.1); `nil` when it is one.
    /// Characters outside ASCII are allowed as RFC 6531 has them.
    package static func fault(in text: String) -> Fault? { fault(in: Array(text.utf8)[...]) }

    /// The same for part of a text; offsets are the slice's indices.
    package static func fault(in bytes: ArraySlice<UInt8>) -> Fault? {
        guard let at = bytes.lastIndex(of: 0x40) else { return .noAt }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        if local.first == 0x22 {
            guard let fault = faultInQuoted(local) else { return faultInDomain(domain) ?? faultInLength(local, bytes) }
            return .local(offset: fault)
        }
        if let fault = faultInDotAtom(local, isAtomByte) { return .local(offset: fault) }
        return faultInDomain(domain) ?? faultInLength(local, bytes)
    }

    package static func isValid(_ text: String) -> Bool { fault(in: text) == nil }

    /// Whether bytes are an address as people write it: a dot-atom, "@" and a domain name with a dot in it.
    static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 254, let at = bytes.lastIndex(of: 0x40) else { return false }
        let domain = bytes[(at + 1)...]
        return domain.contains(0x2E) && faultInDotAtom(bytes[..<at], isAtomByte) == nil && faultInDomain(domain) == nil
            && !ASCII.isDigit(domain.last ?? 0x30)
    }

    private static func faultInLength(_ local: ArraySlice<UInt8>, _ all: ArraySlice<UInt8>) -> Fault? {
        local.count > 64 || all.count > 254 ? .length : nil
    }

    private static func faultInDomain(_ domain: ArraySlice<UInt8>) -> Fault? {
        if domain.first == 0x5B {
            let literal = domain.dropFirst().dropLast()
            let isValid = domain.last == 0x5D && (IPLiteral.isIPv4(literal) || isIPv6(literal))
            return isValid ? nil : .domain(offset: domain.startIndex)
        }
        if let fault = faultInDotAtom(domain, isDomainByte) { return .domain(offset: fault) }
        for label in domain.split(separator: 0x2E) where label.first == 0x2D || label.last == 0x2D || label.count > 63 {
            return .domain(offset: label.startIndex)
        }
        return nil
    }

    /// RFC 5321 §4.1.3.
    private static func isIPv6(_ literal: ArraySlice<UInt8>) -> Bool {
        literal.prefix(5).elementsEqual("IPv6:".utf8) && IPLiteral.isValid(literal.dropFirst(5))
    }

    /// Where words with dots between them go wrong.
    private static func faultInDotAtom(_ bytes: ArraySlice<UInt8>, _ isAllowed: (UInt8) -> Bool) -> Int? {
        var isStart = true
        for index in bytes.indices {
            if bytes[index] == 0x2E {
                if isStart { return index }
                isStart = true
            } else {
                guard isAllowed(bytes[index]) else { return index }
                isStart = false
            }
        }
        return isStart ? bytes.endIndex : nil
    }

    /// Where a quoted string (RFC 5322 §3.2.4) goes wrong.
    private static func faultInQuoted(_ bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex + 1
        while index < bytes.endIndex {
            if bytes[index] == 0x22 { return index == bytes.endIndex - 1 ? nil : index + 1 }
            if bytes[index] == 0x5C { index += 1 }
            guard index < bytes.endIndex, bytes[index] >= 0x20, bytes[index] != 0x7F else { return index }
            index += 1
        }
        return bytes.endIndex
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == 0x2D || byte >= 0x80
    }

    /// Digits and ``!#$%&'*+-/=?``.
    private static let atomLow: UInt64 = 0x3FF << 0x30 | 0xA000_ACFA_0000_0000
    /// From 0x40 on: letters and ``^_`{|}~``.
    private static let atomHigh: UInt64 = 0x03FF_FFFF << 0x01 | 0x03FF_FFFF << 0x21 | 0x7800_0001_C000_0000

    /// RFC 5322 §3.2.3, `atext`, and what RFC 6531 adds.
    static func isAtomByte(_ byte: UInt8) -> Bool {
        if byte >= 0x80 { return true }
        return (byte < 64 ? atomLow >> UInt64(byte) : atomHigh >> UInt64(byte - 64)) & 1 == 1
    }
}
