internal import FeedmillBytes

/// `tag:` URIs (RFC 4151): `tag:example.org,2024-06-19:name`.
public enum TagURI {
    /// What is wrong with a `tag:` URI, and the byte where it starts.
    package enum Fault: Hashable, Sendable {
        case scheme
        case authority(offset: Int)
        case date(offset: Int)
        case specific(offset: Int)

        package var offset: Int {
            switch self {
            case .scheme: 0
            case .authority(let offset), .date(let offset), .specific(let offset): offset
            }
        }
    }

    /// Makes a tag out of a domain name or e-mail address, the day – in UTC – on which it belonged to who mints the tag, and
    /// a name. Characters that have no place in the name are percent-encoded, so that every name gives a valid tag and
    /// different names different ones.
    public static func mint(authority: String, date: Instant, specific: String) -> String {
        let clock = Clock(date, offset: 0)
        var bytes = Array("tag:".utf8)
        let host = Array(InternationalHost.ascii(authority).utf8)
        bytes.append(contentsOf: isAuthority(host[...]) ? host : Array("invalid".utf8))
        unsafe bytes.append(room: 16) { cursor in
            unsafe cursor.put(0x2C)
            unsafe cursor.put(clock.date)
            unsafe cursor.put(0x3A)
        }
        for byte in specific.utf8 {
            if isSpecific(byte) { bytes.append(byte) } else { bytes.appendPercentEncoded(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What keeps a text from being a `tag:` URI (RFC 4151 §2.1) or, with `allowingIRI`, an IRI that stands for one;
    /// `nil` when it is one.
    package static func fault(in text: String, allowingIRI: Bool = false) -> Fault? {
        let bytes = Array(text.utf8)
        guard bytes.count > 4, String(decoding: bytes[..<4].map(ASCII.lowercased), as: UTF8.self) == "tag:" else {
            return .scheme
        }
        let rest = bytes[4...]
        let authority = rest.prefix { $0 != 0x2C }
        if let offset = faultInAuthority(authority) { return .authority(offset: offset) }
        guard authority.endIndex < bytes.count else { return .authority(offset: bytes.count) }
        let date = bytes[(authority.endIndex + 1)...].prefix { $0 != 0x3A }
        guard date.endIndex < bytes.count, isDate(date) else { return .date(offset: date.startIndex) }
        return URLReference.fault(in: text, allowingIRI: allowingIRI).map { .specific(offset: $0.offset) }
    }

    /// A domain name or an e-mail address in lower-case or upper-case ASCII.
    private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool { faultInAuthority(bytes) == nil }

    private static func faultInAuthority(_ bytes: ArraySlice<UInt8>) -> Int? {
        var domain = bytes
        if let at = bytes.firstIndex(of: 0x40) {
            let local = bytes[..<at]
            if local.isEmpty { return at }
            let bad = local.firstIndex { !ASCII.isAlphanumeric($0) && $0 != 0x2D && $0 != 0x2E && $0 != 0x5F }
            if let bad { return bad }
            domain = bytes[(at + 1)...]
        }
        for label in domain.split(separator: 0x2E, omittingEmptySubsequences: false) {
            if let bad = label.firstIndex(where: { !ASCII.isAlphanumeric($0) && $0 != 0x2D }) { return bad }
            guard let first = label.first, let last = label.last, first != 0x2D, last != 0x2D, label.count <= 63 else {
                return label.startIndex
            }
        }
        return nil
    }

    /// `2024`, `2024-06`, `2024-06-19`
    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        [4, 7, 10].contains(bytes.count) && DateSyntax.isW3CDTF(String(decoding: bytes, as: UTF8.self))
    }

    /// Unreserved characters, sub-delimiters and what else a tag's name may have, without "%" and "#".
    private static func isSpecific(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
    }
}
